import type { ParticipantMention } from '../citations/scan.ts';
import type { Span } from '../text/span.ts';
import { isAnother, opensSentence } from './context.ts';
import type { Verb } from './verb.ts';

/** Two States named side by side, a date in brackets behind the first passed over. */
const coordination =
  /^[\s*_]*(?:\([^()]{1,40}\)\s?)?(?:,\s*(?:and|ni|et|y)|,|and|&|et|y|e|as well as|ni|nor|or)[\s*_]+(?:(?:par|por)\s+)?(?:the\s+|les\s+|los\s+|la\s+|le\s+|l['’]|el\s+)?$/i;

/** "Kenya and Uganda, which …": the States that stand right before a verb. */
export function subjectsBefore(
  text: string,
  verb: Verb,
  participants: readonly ParticipantMention[],
  from: number,
): ParticipantMention[] {
  const before = statesAhead(text, verb, participants, from);
  const last = before.at(-1);
  if (!last) return [];
  if (!isSubjectGap(text.slice(last.end, verb.start))) return sharedSubject(text, verb, before, from);
  const subjects = [last];
  // "Kenya and Uganda, which is a party": the last of them alone.
  const isOne = relative.test(text.slice(last.end, verb.start)) && singular.test(text.slice(verb.start, verb.end));
  for (let i = isOne ? -1 : before.length - 2; i >= 0; i--) {
    if (!coordination.test(text.slice(before[i]!.end, subjects[0]!.start))) break;
    subjects.unshift(before[i]!);
  }
  // "neighbours of Kenya", "talks with Kenya": the State is no subject there.
  const head = text.slice(Math.max(from, subjects[0]!.start - 40), subjects[0]!.start);
  // "Few States of employment, such as Germany, have ratified": they have not.
  if (exemplifying.test(head) && few.test(text.slice(from, subjects[0]!.start))) return [];
  return (notSubject.test(head) || ownedBy.test(head)) && !stateOf.test(head) ? [] : subjects;
}

const exemplifying =
  /\b(?:such\s+as|like|including|e\.g\.|for\s+example|comme|tels?\s+que|telles\s+que|como|tales\s+como)\s+(?:the\s+|la\s+|le\s+|l['’]|el\s+)?$/i;
const few = /\b(?:few|no|none|not|hardly|scarcely|only|peu|aucun|pocos|pocas|ningún)\b/i;

const relative = /,\s(?:which|who|qui|que)\s/i;
const singular = /^(?:is|has|was|does|n['’]est|est|a|es|ha)\s/i;

const notSubject =
  /\b(?:with|to|from|against|between|like|unlike|besides|in|within|across|throughout|outside|at|for|on|than|(?:States|countries|members|nations)\s+but|except|excepting|excluding|apart from|aside from|not|sauf|excepté|hormis|salvo|excepto|de la|en|dans|au|aux|avec|con|para|pour)\s+(?:the\s+)?$/i;
/** "the courts of Kenya", "le président du Kenya", but not "the Government of Kenya". */
const ownedBy = /(?<![a-zÀ-ɏ])(?:(?:of|de|du|del|des)\s+(?:the\s+|la\s+|les\s+|los\s+|las\s+|l['’])?|d['’])$/i;
const stateOf =
  /(?<![a-zÀ-ɏ])(?:neither|none|both|each|all|aucun|ninguno|governments?|republic|kingdom|states?|authorities|federation|commonwealth|union|principality|emirate|sultanate|countries|consisting|gouvernements?|république|royaume|états?|autorités|fédération|principauté|gobiernos?|república|reino|estados?|autoridades|federación|principado)\s+(?:(?:of|de|du|del|des)\s+(?:the\s+|la\s+|les\s+|los\s+|las\s+|l['’])?|d['’])$/i;

/** "Kenya is a member of the ILO and has ratified": the State that heads the sentence is the subject of all its verbs, where nothing between them can be another. */
function sharedSubject(
  text: string,
  verb: Verb,
  before: readonly ParticipantMention[],
  from: number,
): ParticipantMention[] {
  const [first] = before;
  if (!first || verb.voice !== 'active' || !opensSentence(text, from, first)) return [];
  if (before.some(state => isAnother(state, first))) return [];
  const gap = text.slice(first.end, verb.start);
  return gap.length <= 160 && secondVerb.test(gap) && !otherSubject.test(gap) ? [first] : [];
}

const secondVerb =
  /^\s(?:is|was|has|had|does|did|[a-zà-ɏ]{2,14}(?:s|ed))\s.{2,140}[\s,](?:and|but)(?:\s(?:has|had|also|later|subsequently|then|now|recently|formally))*\s$/s;
const otherSubject =
  /[;:()“”"]|\b(?:that|which|who|whom|whose|where|when|while|because|since|as|if|whether|than|although|though|States?|countries|part(?:y|ies)|governments?|members|nations|both|it|they|he|she|we|not|never|no)\b/i;

/** "Neither Kenya nor Uganda has ratified", "None of Kenya and Uganda", "Ni Kenia ni Uganda han ratificado": the denial stands before the State, or before the first of the instruments. */
export const isDenied = (text: string, from: number, first: Span): boolean =>
  /(?<![a-zÀ-ɏ])(?:neither(?:\s+of)?|none\s+of|ni|aucun\s+de|ninguno\s+de)\s+(?:the\s+|la\s+|le\s+|l['’]|el\s+)?(?:government\s+of\s+(?:the\s+)?)?$/i.test(
    text.slice(Math.max(from, first.start - 40), first.start),
  );

const statesAhead = (
  text: string,
  verb: Verb,
  participants: readonly ParticipantMention[],
  from: number,
): ParticipantMention[] =>
  participants
    .flatMap(mention => asState(text, mention) ?? [])
    .filter(({ start, end }) => start >= from && end <= verb.start);

/** "Kenya", and "the Kenyan Government" or "el Estado peruano" as one. */
function asState(text: string, mention: ParticipantMention): ParticipantMention | undefined {
  if (!mention.adjective) return mention;
  const government = /^\s{1,4}(?:[Gg]overnment|[Aa]uthorities)(?![A-Za-zÀ-ɏ-])/.exec(
    text.slice(mention.end, mention.end + 20),
  );
  if (government) return { ...mention, end: mention.end + government[0].length };
  const [state] = stateAhead.exec(text.slice(Math.max(0, mention.start - 16), mention.start)) ?? [];
  return state === undefined ? undefined : { ...mention, start: mention.start - state.length };
}

/** "el Estado peruano", "l'État algérien", "le Gouvernement marocain". */
const stateAhead =
  /(?<![A-Za-zÀ-ɏ])(?:État|Etat|Estado|[Gg]ouvernement|[Gg]obierno|République|República|Royaume|Reino)\s$/;

function isSubjectGap(gap: string): boolean {
  if (gap.length > 100) return false;
  const plain = gap
    .replace(/[*_]/g, '')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/,[^,;.]{1,80},/g, ' ')
    .replace(oneOfAll, ' ')
    .replace(signatoryBut, ' ');
  return /^[\s*_,()"“]*(?:(?:of which|of whom|which|who|that|qui|que|also|both|each|all|already|itself|however|too|alone|then|later|as well|formally|officially|recently|subsequently|duly|finally|eventually|promptly|first|initially|originally|previously|has|have|ne|n['’]|no|se|todavía|aún|aussi|también|sí)(?![A-Za-zÀ-ɏ])[\s,]*)*$/i.test(
    plain,
  );
}

/** "Kenya is the only State that has not ratified", "remains one of the countries which have not ratified". */
const oneOfAll =
  /\b(?:is|are|remains?)\s+(?:still\s+)?(?:the\s+(?:only|sole|first|last)|one\s+of\s+(?:the|only|just)|among\s+the)\s+(?:[a-zÀ-ɏ\d.-]{1,15}\s+){0,4}?(?:States?|countr(?:y|ies)|nations?)\s+(?:(?:in|of|on)\s+(?:the\s+)?(?:[a-zÀ-ɏ-]{2,15}\s+){1,3}?|globally\s+|worldwide\s+)?(?=(?:that|which|who)\b|$)/i;
/** "China is a signatory but has not ratified". */
const signatoryBut =
  /\b(?:is|are|was|were|remains?)\s+(?:(?:only|merely|also|already)\s+)?(?:an?\s+)?signator(?:y|ies)(?:\s+States?)?,?\s+(?:but|and|yet)\s/i;

/** "ratified by Kenya and Uganda", "Kenya's ratification of", "ratification by Kenya". */
export function agentsOf(
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
    if (!/(?:by|par|por|por\s+parte\s+de)$/i.test(text.slice(verb.start, verb.end))) return [];
  }
  const after = participants.filter(({ start, end, adjective }) => !adjective && start >= verb.end && end <= until);
  const agents: ParticipantMention[] = [];
  let from = verb.end;
  for (const participant of after) {
    const gap = text.slice(from, participant.start);
    if (
      agents.length === 0
        ? !(verb.negated ? amongAny : amongMany).test(gap) &&
          !/^[\s*_]+(?:both\s+)?(?:the\s+|la\s+|le\s+|les\s+|el\s+|l['’])?(?:(?:Government|Republic|State) of\s+(?:the\s+)?)?$/i.test(
            gap,
          )
        : !coordination.test(gap)
    )
      break;
    // "ratified by 20 States, including Kenya's neighbours"
    if (/^['’]s?\s/.test(text.slice(participant.end, participant.end + 3))) break;
    agents.push(participant);
    from = participant.end;
  }
  return agents;
}

/** "not ratified by any major receiving country, including Canada" */
const amongAny = /^[\s*_]+any\b[^,;.:()]{3,80},?\s{1,4}(?:including|among\s+them)\s+(?:the\s+)?$/i;

/** "ratified by 59 States, including Mexico" */
const amongMany =
  /^[\s*_]+(?:(?:all|many|most|several|some|over|more\s+than|nearly|about|almost|a\s+number\s+of)\s+)?(?:[A-Za-zÀ-ɏ\d-]{1,20}\s+)?(?:States|countries|nations|parties|members)[\s,]+(?:including|among\s+them|such\s+as|notably)\s+(?:the\s+)?$/i;

/** "The following States have ratified the CRC: Kenya, Uganda", "States that have not ratified the ICRMW include Kenya": all that are listed behind the objects. */
export function listedAfter(
  text: string,
  verb: Verb,
  objectsEnd: number,
  participants: readonly ParticipantMention[],
  { start, end }: Span,
): ParticipantMention[] {
  const head = text.slice(Math.max(start, verb.start - 60), verb.start);
  const lead = following.test(head) ? colon : ofWhich.test(head) ? include : undefined;
  const listed = participants.filter(
    mention => !mention.adjective && mention.start >= objectsEnd && mention.end <= end,
  );
  const [first] = listed;
  if (!lead || !first || !lead.test(text.slice(objectsEnd, first.start))) return [];
  const until = listed.findIndex(
    (mention, i) => i > 0 && !coordination.test(text.slice(listed[i - 1]!.end, mention.start)),
  );
  return until < 0 ? listed : listed.slice(0, until);
}

const following = /\b(?:the\s+)?following\s+(?:[A-Za-z-]{2,20}\s+){0,3}?(?:States|countries|nations)\s+(?:also\s+)?$/i;
const ofWhich = /\b(?:States|countries|nations)\s+(?:that|which)\s+$/i;
const colon = /^[\s*_"”)]*:\s+(?:the\s+)?$/i;
const include = /^[\s*_"”)]*(?::\s+|\s(?:are|include)(?::|\s)\s{0,3}|,\s+(?:namely|including)\s+)(?:the\s+)?$/i;

/** "As a party to the ICCPR, Kenya …", "Following the ratification of the CRC, Kenya …": the State comes last. */
export function subjectsAfter(
  text: string,
  objectsEnd: number,
  participants: readonly ParticipantMention[],
  until: number,
): ParticipantMention[] {
  const next = participants
    .flatMap(mention => asState(text, mention) ?? [])
    .find(({ start }) => start >= objectsEnd && start < until && leadingUp.test(text.slice(objectsEnd, start)));
  return next ? [next] : [];
}

/** "Following the ratification of the CRC by Kenya": who did it, behind what was ratified. */
export function agentBehind(
  text: string,
  objectsEnd: number,
  participants: readonly ParticipantMention[],
): ParticipantMention[] {
  const next = participants.find(({ start, adjective }) => start >= objectsEnd && !adjective);
  const by =
    /^[\s)*_]{0,8}(?:\([A-Z][\w-]{1,12}\))?\s{1,20}(?:by|par|por(?:\sparte\sde)?)\s{1,20}(?:the\s|la\s|le\s|les\s|l['’]|el\s)?$/i;
  return next && next.start - objectsEnd < 60 && by.test(text.slice(objectsEnd, next.start)) ? [next] : [];
}

/** "Kenya, a State party to": only the State named last, whatever it does in the sentence. */
export function apposedTo(text: string, verb: Verb, participants: readonly ParticipantMention[]): ParticipantMention[] {
  const last = participants.findLast(({ end }) => end <= verb.start);
  return last && !last.adjective && /^[*_]*$/.test(text.slice(last.end, verb.start)) ? [last] : [];
}

/** "encourages the Government of Kenya to ratify the treaties to which it is not yet a party": the one State of the sentence so far. */
export function onlyStateBefore(
  text: string,
  verb: Verb,
  participants: readonly ParticipantMention[],
  from: number,
): ParticipantMention[] {
  const before = statesAhead(text, verb, participants, from);
  const last = before.at(-1);
  return last && before.every(({ code }) => code === last.code) ? [last] : [];
}

/** What may stand between the last object and the State: an acronym in brackets, whose instrument it is. */
const leadingUp =
  /^[\s)*_]{0,8}(?:\([A-Z][\w-]{1,12}\))?(?:\s{1,20}of\sthe\s[A-Z][^,;.]{2,60}|\s(?:in|on|since)\s[^,;.]{2,30})?,\s{1,20}(?:the\s+|la\s+|le\s+|l['’]|el\s+)?(?:Government\s+of\s+(?:the\s+)?)?$/;
