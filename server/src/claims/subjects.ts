import type { ParticipantMention } from '../citations/scan.ts';
import type { Verb } from './verbs.ts';

/** Two States named side by side. */
const coordination =
  /^[\s*_]*(?:,|and|&|,\s*and|et|y|as well as|ni|nor|or)[\s*_]+(?:the\s+|la\s+|le\s+|l['’]|el\s+)?$/i;

/** "Kenya and Uganda, which …": the States that stand right before a verb. */
export function subjectsBefore(
  text: string,
  verb: Verb,
  participants: readonly ParticipantMention[],
  from: number,
): ParticipantMention[] {
  const before = participants
    .flatMap(mention => asState(text, mention) ?? [])
    .filter(({ start, end }) => start >= from && end <= verb.start);
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

/** "Kenya", and "the Kenyan Government" as one. */
function asState(text: string, mention: ParticipantMention): ParticipantMention | undefined {
  if (!mention.adjective) return mention;
  const government = /^\s{1,4}(?:[Gg]overnment|[Aa]uthorities)(?![\p{L}-])/u.exec(
    text.slice(mention.end, mention.end + 20),
  );
  return government ? { ...mention, end: mention.end + government[0].length } : undefined;
}

function isSubjectGap(gap: string): boolean {
  if (gap.length > 100) return false;
  const plain = gap.replace(/\([^()]*\)/g, ' ').replace(/,[^,;.]{1,80},/g, ' ');
  return /^[\s*_,]*(?:(?:which|who|that|qui|que|also|both|each|all|already|itself|however|too|alone|then|later|as well|has|have|ne|n['’]|no|se|todavía|aún|aussi|también)\b[\s,]*)*$/iu.test(
    plain,
  );
}

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
    if (!/by$/i.test(text.slice(verb.start, verb.end))) return [];
  }
  const after = participants.filter(({ start, end, adjective }) => !adjective && start >= verb.end && end <= until);
  const agents: ParticipantMention[] = [];
  let from = verb.end;
  for (const participant of after) {
    const gap = text.slice(from, participant.start);
    if (
      agents.length === 0
        ? !(verb.negated && amongAny.test(gap)) &&
          !/^[\s*_]+(?:the\s+|la\s+|le\s+|les\s+|el\s+|l['’])?(?:(?:Government|Republic|State) of\s+(?:the\s+)?)?$/i.test(
            gap,
          )
        : !coordination.test(gap)
    )
      break;
    agents.push(participant);
    from = participant.end;
  }
  return agents;
}

/** "not ratified by any major receiving country, including Canada" */
const amongAny = /^[\s*_]+any\b[^,;.:()]{3,80},?\s+(?:including|among\s+them)\s+(?:the\s+)?$/i;

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

/** "encourages the Government of Kenya to ratify the treaties to which it is not yet a party": the one State of the sentence so far. */
export function onlyStateBefore(
  text: string,
  verb: Verb,
  participants: readonly ParticipantMention[],
  from: number,
): ParticipantMention[] {
  const before = participants
    .filter(({ start, end }) => start >= from && end <= verb.start)
    .flatMap(mention => asState(text, mention) ?? []);
  const last = before.at(-1);
  return last && before.every(({ code }) => code === last.code) ? [last] : [];
}

/** What may stand between the last object and the State: an acronym in brackets, whose instrument it is. */
const leadingUp =
  /^[\s)*_]{0,8}(?:\([A-Z][\w-]{1,12}\))?(?:\s{1,20}of\sthe\s[A-Z][^,;.]{2,60})?,\s{1,20}(?:the\s+)?(?:Government\s+of\s+(?:the\s+)?)?$/;
