import { type Citation, instrumentsOf } from '../citations/citation.ts';
import type { ParticipantMention } from '../citations/scan.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Claim } from './claim.ts';
import { contextOf, follows, listedIn, noContext, pronounFor } from './context.ts';
import { isSeveral, mayNameGroup, severalStatesIn, withSeveral } from './groups.ts';
import {
  exceptedAfter,
  isAdoption,
  isBracketed,
  isSame,
  nextStart,
  objectsAfter,
  objectsAhead,
  onlyThen,
  untilThen,
  yearAfter,
  yearBefore,
  yearBetween,
  yearsAfter,
} from './objects.ts';
import {
  agentBehind,
  agentsOf,
  apposedTo,
  isDenied,
  listedAfter,
  onlyStateBefore,
  subjectsAfter,
  subjectsBefore,
} from './subjects.ts';
import type { Verb } from './verb.ts';
import { findVerbs } from './verbs.ts';

/** What the text says that States did; only where State, act and instrument stand together without doubt. */
export function findClaims(
  text: string,
  citations: readonly Citation[],
  participants: readonly ParticipantMention[],
  corpus: Corpus,
): readonly Claim[] {
  if (citations.length === 0 || (participants.length === 0 && !mayNameGroup(text, corpus))) return none;
  const claims: Claim[] = [];
  let nextCitation = 0;
  let nextParticipant = 0;
  let before: Span | undefined;
  let context = noContext;
  for (const sentence of splitSentences(text)) {
    const own: Citation[] = [];
    const states: ParticipantMention[] = [];
    for (; (citations[nextCitation]?.start ?? Infinity) < sentence.end; nextCitation++)
      own.push(citations[nextCitation]!);
    for (; (participants[nextParticipant]?.start ?? Infinity) < sentence.end; nextParticipant++)
      states.push(participants[nextParticipant]!);
    if (before && !follows(text, before, sentence)) context = noContext;
    const pronoun = pronounFor(text, sentence, context.subject);
    if (pronoun) states.unshift(pronoun);
    const mayPoint = own.length > 0 || context.objects.length > 0;
    if (mayPoint && sentence.end - sentence.start <= longestSentence) {
      const several = severalStatesIn(text, sentence, corpus, listedIn(states) ?? context.listed);
      const named = withSeveral(states, several);
      if (named.length > 0) claims.push(...claimsIn(text, sentence, own, named, context.objects));
    }
    context = contextOf(text, sentence, own, states, context);
    before = sentence;
  }
  return claims;
}

const none: readonly Claim[] = [];
/** In UTF-16 units: what goes on longer is a list or no prose, and every verb of it would be set beside every State. */
const longestSentence = 6000;

function claimsIn(
  text: string,
  sentence: Span,
  citations: readonly Citation[],
  participants: readonly ParticipantMention[],
  antecedents: readonly Citation[],
): Claim[] {
  const claims = new Map<string, Claim>();
  const verbs = findVerbs(text, sentence);
  let last: Statement | undefined;
  for (const [i, verb] of verbs.entries()) {
    const reach = { start: verbs[i - 1]?.end ?? sentence.start, end: verbs[i + 1]?.start ?? sentence.end };
    const statement = readStatement(text, sentence, verb, reach, citations, participants, last, antecedents);
    if (!statement) continue;
    last = statement;
    for (const claim of claimsOf(text, sentence, statement, reach.end)) {
      claims.set(
        `${verb.start} ${claim.state} ${claim.instrument.id}`,
        claims.get(`${verb.start} ${claim.state} ${claim.instrument.id}`) ?? claim,
      );
    }
  }
  return [...claims.values()];
}

/** Who and what stand with a verb. */
interface Statement {
  readonly verb: Verb;
  readonly states: readonly ParticipantMention[];
  readonly objects: readonly Citation[];
  /** Where the act is dated, if not behind its object: behind the "it" that stands for the object. */
  readonly datedFrom?: number | undefined;
}

function readStatement(
  text: string,
  sentence: Span,
  verb: Verb,
  reach: Span,
  citations: readonly Citation[],
  participants: readonly ParticipantMention[],
  last: Statement | undefined,
  antecedents: readonly Citation[],
): Statement | undefined {
  const named = statesOf(text, sentence, verb, reach, participants);
  const goesOn = last && sameSubject.test(text.slice(last.datedFrom ?? last.objects.at(-1)!.end, verb.start));
  if (verb.voice === 'again') {
    const states = named.length > 0 ? named : goesOn ? last.states : [];
    const objects = pointedTo(text, verb, last, citations, antecedents);
    return states.length > 0 && objects.length > 0 ? { verb, states, objects, datedFrom: verb.end } : undefined;
  }
  const from = Math.max(verb.end, ...named.filter(({ start }) => start > verb.start).map(({ end }) => end));
  const after = objectsAfter(text, from, citations, reach.end);
  const objectsEnd = after.at(-1)?.end ?? verb.end;
  if (verb.voice === 'noun' && supposedAfter.test(text.slice(objectsEnd, reach.end))) return undefined;
  // "All EU member States have not": none of them, or not all.
  const several = named.filter(isSeveral);
  if (verb.negated && several.some(({ denied, each }) => denied === 'once' || each)) return undefined;
  if (named.length > 0) {
    const ahead = objectsAhead(text, verb, named[0]!, citations, reach.start);
    // "the Convention ratified by Kenya in 1958, and the Covenant": what stands ahead is what was ratified.
    const follow =
      verb.voice === 'passive'
        ? ahead.length === 0
        : after.length > 0 &&
          (verb.voice === 'active'
            ? ahead.length === 0
            : verb.voice !== 'fronted' || ofSuch.test(text.slice(sentence.start, named[0]!.start)));
    const objects = follow ? after : ahead;
    if (objects.length === 0 && verb.voice === 'active' && !verb.negated) {
      const excepted = exceptedAfter(text, from, citations, reach.end);
      return excepted.length > 0 ? { verb: { ...verb, negated: true }, states: named, objects: excepted } : undefined;
    }
    if (objects.length === 0) return undefined;
    const first = verb.voice === 'active' ? named[0] : verb.voice === 'passive' ? objects[0] : undefined;
    const denied = several.some(one => one.denied !== undefined) || (first && isDenied(text, sentence.start, first));
    const datedFrom = !follow && verb.voice === 'active' ? verb.end : undefined;
    return { verb: denied ? { ...verb, negated: true } : verb, states: named, objects, datedFrom };
  }
  if (after.length === 0) return undefined;
  const listed = verb.voice === 'active' ? listedAfter(text, verb, objectsEnd, participants, sentence) : [];
  if (listed.length > 0) return { verb, states: listed, objects: after };
  if (leadsIn(text, sentence, verb)) {
    const agent = agentBehind(text, objectsEnd, participants);
    const states = agent.length > 0 ? agent : subjectsAfter(text, objectsEnd, participants, reach.end);
    return states.length > 0 ? { verb, states, objects: after } : undefined;
  }
  return goesOn && verb.voice === 'active' ? { verb, states: last.states, objects: after } : undefined;
}

/** What "it" or "those instruments" stands for: what the sentence has spoken of, or else the one before. */
function pointedTo(
  text: string,
  verb: Verb,
  last: Statement | undefined,
  citations: readonly Citation[],
  antecedents: readonly Citation[],
): readonly Citation[] {
  // "acceded to both Covenants"
  const named = citations.filter(({ start, end }) => start < verb.end && end > verb.start);
  if (named.length > 0) return named;
  const isOwn = last !== undefined || citations.some(({ start }) => start < verb.start);
  const objects = isOwn ? (last?.objects ?? []) : antecedents.map(citation => ({ ...citation, ...spanOf(verb) }));
  const several = /\b(?:them|those|these|both|les|las|los)\b/i.test(text.slice(verb.start, verb.end));
  return several ? (objects.length > 1 ? objects : []) : objects.length === 1 ? objects : [];
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

function statesOf(
  text: string,
  sentence: Span,
  verb: Verb,
  reach: Span,
  participants: readonly ParticipantMention[],
): ParticipantMention[] {
  switch (verb.voice) {
    case 'active':
    case 'again':
    case 'fronted':
      return subjectsBefore(text, verb, participants, sentence.start);
    case 'relative':
      return onlyStateBefore(text, verb, participants, sentence.start);
    case 'apposed':
      return apposedTo(text, verb, participants);
    default:
      return agentsOf(text, verb, participants, reach.end);
  }
}

/** "the treaties to which Kenya is a party, such as …". */
const ofSuch =
  /\b(?:instruments|treaties|conventions|covenants|protocols|agreements)\s+(?:to|by|of)\s+which\s+(?:the\s+)?$/i;

/** "As a party to", "Being bound by", "Following the ratification of". */
function leadsIn(text: string, sentence: Span, verb: Verb): boolean {
  const before = text.slice(Math.max(sentence.start, verb.start - 30), verb.start);
  if (verb.voice === 'active')
    return /^(?:as|being|having|en\s+tant|étant|como|siendo)(?![a-zÀ-ɏ])/i.test(text.slice(verb.start, verb.end));
  return (
    verb.voice === 'noun' &&
    /(?<![A-Za-zÀ-ɏ])(?:following|since|upon|after|with|despite|depuis|après|dès|avec|malgré|suite\s+à|tras|desde|con|luego\s+de|después\s+de|pese\s+a)\s+(?:(?:the|its|their|la|sa|su)\s*)?$/i.test(
      before,
    )
  );
}

/** "Kenya ratified the CRC in 1990 and later ratified the CEDAW", "a signé le Pacte en 1999 et l'a ratifié". */
const sameSubject =
  /^[\s)*_]*(?:(?:in|on|concerning|en|le|el)\s[^,;.]{1,60}?)?(?:,[\s,]*)?\b(?:and|but|et|mais|puis|y|pero|aunque)\s+(?:also\s+|later\s+|subsequently\s+|then\s+|has\s+|had\s+|since\s+)*$/i;

/** "Kenya's accession to the ICRMW could …" */
const supposedAfter =
  /^[\s,)*_]*(?:could|would|should|will|may|might|must|remains?|is\s+(?:being|to\s+be|planned|pending|under))\b/i;

function claimsOf(
  text: string,
  sentence: Span,
  { verb, states, objects, datedFrom }: Statement,
  until: number,
): Claim[] {
  const read = objects.map(object => ({
    object,
    year:
      datedFrom === undefined
        ? yearAfter(text, object.end, nextStart(objects, object, until))
        : yearAfter(text, datedFrom, until),
  }));
  // "Kenya acceded to the ICCPR and the CEDAW in 1972 and 1984"
  const each = yearsAfter(text, datedFrom ?? objects.at(-1)!.end, sentence.end);
  const acting = states.flatMap(eachOf);
  const isByObject = each.length === objects.length && acting.length === 1;
  const isByState = each.length === acting.length && objects.length === 1;
  const ofEach = (i: number, k: number) => (isByObject ? each[i] : isByState ? each[k] : undefined);
  // "the Optional Protocol (OPCAT) in 2014": behind the acronym stands the year of both.
  const dated = read.map(({ object, year }, i) => ({
    object,
    year: year ?? (isSame(read[i + 1]?.object, object) ? read[i + 1]?.year : undefined),
  }));
  // "In 1979, India acceded": the year may also stand before the State.
  const head = Math.min(verb.start, states[0]!.start);
  const agent = states.at(-1)!;
  const lastYear = dated.at(-1)?.year;
  const isOnlyThen = verb.negated && onlyThen.test(text.slice(verb.start, sentence.end));
  const past = verb.past || (verb.negated && !isOnlyThen && untilThen.test(text.slice(verb.start, sentence.end)));
  const shared =
    (isBracketed(text, objects.at(-1)!.end) ? undefined : lastYear) ??
    (agent.start > verb.start ? yearAfter(text, agent.end, until) : undefined) ??
    yearBetween(text, verb, objects[0]!) ??
    yearBefore(text, Math.max(sentence.start, head - 40), head);
  return dated.flatMap(({ object, year }, i) =>
    instrumentsOf(object)
      .filter(({ kind }) => kind !== 'conference')
      .flatMap(instrument =>
        acting.map(({ state, together, group }, k) => ({
          start: Math.min(verb.start, object.start, ...states.map(({ start }) => start)),
          end: Math.max(verb.end, object.end),
          state,
          together,
          group,
          instrument,
          action: verb.action,
          negated: verb.negated && !isOnlyThen,
          past,
          // When each of a group did so, one year does not tell.
          year:
            group || verb.undated || isAdoption(text, object, instrument, year)
              ? undefined
              : each.length > 1
                ? ofEach(i, k)
                : (year ?? shared),
          verb: { start: verb.start, end: verb.end },
          object: { start: object.start, end: object.end },
        })),
      ),
  );
}

/** A State that is named, or those that are named as one. */
const eachOf = (mention: ParticipantMention): readonly Pick<Claim, 'state' | 'together' | 'group'>[] =>
  isSeveral(mention)
    ? mention.members.map(state => ({ state, together: true, group: mention.group }))
    : [{ state: mention.code }];
