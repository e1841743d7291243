import type { Citation } from '../citations/citation.ts';
import { instrumentsOf } from '../citations/citation.ts';
import type { Found, ParticipantMention } from '../citations/find.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Claim } from './claim.ts';
import { findVerbs, type Verb } from './verbs.ts';

/** What the text says that States did; only where State, act and instrument stand together without doubt. */
export function findClaims(text: string, { citations, participants }: Found): Claim[] {
  if (participants.length === 0 || citations.length === 0) return [];
  const claims: Claim[] = [];
  let nextCitation = 0;
  let nextParticipant = 0;
  for (const sentence of splitSentences(text)) {
    const own: Citation[] = [];
    const states: ParticipantMention[] = [];
    for (; (citations[nextCitation]?.start ?? Infinity) < sentence.end; nextCitation++)
      own.push(citations[nextCitation]!);
    for (; (participants[nextParticipant]?.start ?? Infinity) < sentence.end; nextParticipant++)
      states.push(participants[nextParticipant]!);
    if (own.length > 0 && states.length > 0) claims.push(...claimsIn(text, sentence, own, states));
  }
  return claims;
}

function claimsIn(
  text: string,
  sentence: Span,
  citations: readonly Citation[],
  participants: readonly ParticipantMention[],
): Claim[] {
  const claims: Claim[] = [];
  const verbs = findVerbs(text, sentence);
  for (const [i, verb] of verbs.entries()) {
    const until = verbs[i + 1]?.start ?? sentence.end;
    const since = verbs[i - 1]?.end ?? sentence.start;
    const states =
      verb.voice === 'active'
        ? subjectsBefore(text, verb, participants, sentence.start)
        : agentsOf(text, verb, participants, until);
    if (states.length === 0) continue;
    const after = objectsAfter(text, Math.max(verb.end, ...states.map(({ end }) => end)), citations, until);
    if (verb.voice === 'noun' && supposedAfter.test(text.slice(after.at(-1)?.end ?? verb.end, until))) continue;
    const objects = after.length > 0 ? after : objectsAhead(text, verb, states[0]!, citations, since);
    const dated = objects.map(object => ({
      object,
      year: yearIn(text, object.end, nextStart(objects, object, until)),
    }));
    const shared = dated.at(-1)?.year ?? yearIn(text, Math.max(sentence.start, verb.start - 60), verb.start);
    for (const { object, year } of dated) {
      for (const instrument of instrumentsOf(object)) {
        if (instrument.kind === 'conference') continue;
        for (const { code } of states) {
          if (
            claims.some(
              known => known.verb.start === verb.start && known.state === code && known.instrument === instrument,
            )
          )
            continue;
          const start = Math.min(verb.start, object.start, ...states.map(state => state.start));
          const end = Math.max(verb.end, object.end);
          claims.push({
            start,
            end,
            state: code,
            instrument,
            action: verb.action,
            negated: verb.negated,
            past: verb.past,
            year: year ?? shared,
            verb: { start: verb.start, end: verb.end },
            object: { start: object.start, end: object.end },
          });
        }
      }
    }
  }
  return claims;
}

const coordination =
  /^[\s*_]*(?:,|and|&|,\s*and|et|y|as well as|ni|nor|or)[\s*_]+(?:the\s+|la\s+|le\s+|l['’]|el\s+)?$/i;

/** "Kenya and Uganda, which …": the States that stand right before a verb. */
function subjectsBefore(
  text: string,
  verb: Verb,
  participants: readonly ParticipantMention[],
  from: number,
): ParticipantMention[] {
  const before = participants.filter(({ start, end, adjective }) => !adjective && start >= from && end <= verb.start);
  const last = before.at(-1);
  if (!last || !isSubjectGap(text.slice(last.end, verb.start))) return [];
  const subjects = [last];
  for (let i = before.length - 2; i >= 0; i--) {
    if (!coordination.test(text.slice(before[i]!.end, subjects[0]!.start))) break;
    subjects.unshift(before[i]!);
  }
  // "neighbours of Kenya", "talks with Kenya": the State is no subject there.
  const head = text.slice(Math.max(from, subjects[0]!.start - 24), subjects[0]!.start);
  return /\b(?:with|to|from|against|between|neighbou?rs? of|like|unlike|besides|as in|citizens of|parliament of|nationals of|people of|than|except|de la|en)\s+(?:the\s+)?$/i.test(
    head,
  )
    ? []
    : subjects;
}

function isSubjectGap(gap: string): boolean {
  if (gap.length > 100) return false;
  const plain = gap.replace(/\([^()]*\)/g, ' ').replace(/,[^,;.]{1,80},/g, ' ');
  return /^[\s*_]*(?:,?\s*(?:which|who|that|qui|que|also|both|each|all|already|itself|however|too|alone|then|later|as well|has|have|ne|n['’]|no|se|todavía|aún|aussi|también)\b,?\s*)*$/iu.test(
    plain,
  );
}

/** "ratified by Kenya and Uganda", "Kenya's ratification of", "ratification by Kenya". */
function agentsOf(
  text: string,
  verb: Verb,
  participants: readonly ParticipantMention[],
  until: number,
): ParticipantMention[] {
  if (verb.voice === 'noun') {
    const owner = participants.findLast(({ end }) => end <= verb.start);
    if (
      owner &&
      /^(?:['’]s?)?\s+(?:own\s+|recent\s+)?$/.test(text.slice(owner.end, verb.start)) &&
      (owner.adjective || /['’]/.test(text.slice(owner.end, verb.start)))
    )
      return [owner];
    if (!/by$/i.test(text.slice(verb.start, verb.end))) return [];
  }
  const after = participants.filter(({ start, end, adjective }) => !adjective && start >= verb.end && end <= until);
  const agents: ParticipantMention[] = [];
  let from = verb.end;
  for (const participant of after) {
    const gap = text.slice(from, participant.start);
    if (
      agents.length === 0
        ? !/^[\s*_]+(?:the\s+|la\s+|el\s+)?(?:(?:Government|Republic|State) of\s+(?:the\s+)?)?$/i.test(gap)
        : !coordination.test(gap)
    )
      break;
    agents.push(participant);
    from = participant.end;
  }
  return agents;
}

/** Words that may stand between a verb and its first object, or between two objects. */
const filler =
  /^(?:[\s,;:*_"“”'‘’()[\]–-]|\b(?:and|or|nor|&|as well as|along with|together with|both|all|the|its|their|of|to|such as|including|namely|following|international|human rights|core|main|major|relevant|treaties|treaty|instruments?|conventions?|covenants?|protocols?|documents?|ILO|UN|U\.N\.|United Nations|Council of Europe|International Labour Organi[sz]ation|later|also|amended|revised|\d{4}|et|y|la|le|les|el|los|las|l|de|del|du|des|au|aux|al|à)\b)*$/iu;

function objectsAfter(text: string, from: number, citations: readonly Citation[], until: number): Citation[] {
  const objects: Citation[] = [];
  let at = from;
  for (const citation of citations) {
    if (citation.start < from || citation.end > until) continue;
    if (citation.start < at) continue;
    const gap = text.slice(at, citation.start);
    if (gap.length > 160 || !filler.test(withoutAsides(gap))) break;
    objects.push(citation);
    at = citation.end;
  }
  return objects;
}

/** "Kenya's accession to the ICRMW could …" */
const supposedAfter =
  /^[\s,)*_]*(?:could|would|should|will|may|might|must|remains?|is\s+(?:being|to\s+be|planned|pending|under))\b/i;

/** "the ICCPR was ratified by Kenya", "the ICCPR, which Kenya ratified". */
function objectsAhead(
  text: string,
  verb: Verb,
  subject: Span,
  citations: readonly Citation[],
  since: number,
): Citation[] {
  if (verb.voice === 'passive') return objectsBefore(text, verb, citations, since);
  if (verb.voice === 'noun') return [];
  const owned = citations.findLast(({ start, end }) => start >= since && end <= subject.start);
  return owned && /^[\s,)*_]+(?:which|that)\s+(?:the\s+)?$/i.test(text.slice(owned.end, subject.start)) ? [owned] : [];
}

function objectsBefore(text: string, verb: Verb, citations: readonly Citation[], since: number): Citation[] {
  const objects: Citation[] = [];
  let at = verb.start;
  for (const citation of citations.toReversed()) {
    if (citation.end > verb.start || citation.start < since) continue;
    if (citation.end > at) continue;
    const gap = withoutAsides(text.slice(citation.end, at));
    const fits =
      objects.length === 0
        ? /^[\s,)*_]*(?:(?:which|that|has|have|had|was|were|is|are|been|only|so far|also)\b[\s,]*)*$/i.test(gap)
        : filler.test(gap);
    if (gap.length > 120 || !fits) break;
    objects.unshift(citation);
    at = citation.start;
  }
  return objects;
}

/** Without brackets, dates and years, which stand between objects without ending the list. */
const withoutAsides = (gap: string): string =>
  gap
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\b(?:on|in|since|el|le|en|of)\s+(?:the\s+)?(?:\d{1,2}\s+)?(?:\p{L}+\s+)?\d{4}\b/giu, ' ');

function nextStart(objects: readonly Citation[], object: Citation, until: number): number {
  return objects[objects.indexOf(object) + 1]?.start ?? Math.min(until, object.end + 60);
}

/** A year that dates the act: "in 2001", "on 1 May 1972", "(20 March 2018)", "since 1990". */
function yearIn(text: string, from: number, to: number): number | undefined {
  const found =
    /(?:\b(?:in|on|since|en|le|el|of)\s+(?:(?:the\s+)?\d{1,2}(?:st|nd|rd|th|er)?\s+(?:day\s+of\s+|de\s+)?)?(?:\p{L}+,?\s+(?:de\s+)?)?|\((?:in\s+|since\s+)?(?:\d{1,2}\s+\p{L}+\s+)?)((?:1[89]|20)\d{2})\b/iu.exec(
      text.slice(from, to),
    );
  return found ? Number(found[1]) : undefined;
}
