import { type Citation, instrumentOf } from '../citations/citation.ts';
import type { ParticipantMention } from '../citations/scan.ts';
import type { Span } from '../text/span.ts';

/** What a sentence leaves for the next one to point back to. */
export interface Context {
  /** The State that the sentence is about: "It" in the next one. */
  readonly subject: ParticipantMention | undefined;
  /** The instruments that it names, each once: "it", "those instruments". */
  readonly objects: readonly Citation[];
  /** Codes of the States that were last named together: "all three States". */
  readonly listed: readonly string[];
}

export const noContext: Context = { subject: undefined, objects: [], listed: [] };

/** The context of a sentence whose own subject may be a pronoun, after the context before it. */
export function contextOf(
  text: string,
  sentence: Span,
  citations: readonly Citation[],
  states: readonly ParticipantMention[],
  before: Context,
): Context {
  return {
    subject: subjectOf(text, sentence, states),
    objects:
      citations.length === 0 && !speaksOfAnother.test(text.slice(sentence.start, sentence.end))
        ? before.objects
        : objectsOf(text, sentence, citations),
    listed: listedIn(states) ?? before.listed,
  };
}

/** The States of a sentence, each once; `undefined` where it names none. */
export function listedIn(states: readonly ParticipantMention[]): readonly string[] | undefined {
  const codes = new Set(
    states.filter(({ adjective, organisation }) => !adjective && !organisation).map(({ code }) => code),
  );
  return codes.size > 0 ? [...codes] : undefined;
}

/** Whether a sentence follows the one before in running prose: no list item, heading or table cell stands between. */
export const follows = (text: string, before: Span, sentence: Span): boolean =>
  /^[ \t]*(?:\n[ \t]*)?$/.test(text.slice(before.end, sentence.start));

/** The State that begins a sentence, if the sentence names no other; a pronoun that stands for it included. */
function subjectOf(
  text: string,
  { start }: Span,
  states: readonly ParticipantMention[],
): ParticipantMention | undefined {
  const [first] = states;
  if (!first || first.adjective || states.some(state => isAnother(state, first))) return undefined;
  return opensSentence(text, start, first) ? first : undefined;
}

/** "Kenya, a member of the United Nations": an organisation that is named later is not what a sentence is about. */
export const isAnother = (state: ParticipantMention, first: ParticipantMention): boolean =>
  state.code !== first.code && !state.organisation;

/** "In 1993, the Government of Kenya": nothing before the State can be what the sentence is about. */
export const opensSentence = (text: string, start: number, { start: from, end }: Span): boolean =>
  !/^['’]/.test(text.slice(end, end + 1)) && opening.test(text.slice(start, from));

const opening =
  /^["“(*_\s]*(?:\d{1,3}\.\s+)?(?:(?:In|On|By|Since|As\sof|En|Le|El|Depuis|Desde)\s[^,;.]{3,30},\s(?:\d{4},\s)?)?(?:the\s|le\s|la\s|l['’]|el\s)?(?:Government\sof\s(?:the\s)?)?$/i;

/** A pronoun, or what is as good as one, at the head of a sentence, standing for the State that the sentence before was about. */
export function pronounFor(
  text: string,
  { start, end }: Span,
  subject: ParticipantMention | undefined,
): ParticipantMention | undefined {
  const found = subject && pronoun.exec(text.slice(start, Math.min(end, start + 60)));
  if (!found) return undefined;
  const from = start + found[0].length - found[1]!.length;
  return {
    start: from,
    end: from + found[1]!.length,
    code: subject.code,
    adjective: false,
    organisation: subject.organisation,
  };
}

const pronoun =
  /^["“(*_\s]{0,4}(?:(?:However|Nevertheless|Nonetheless|Moreover|Furthermore|Additionally|In\saddition|But|Yet|And|To\sdate|In\s\d{4}),?\s)?([Ii]t|[Tt]he\s(?:country|State(?:\s(?:P|p)arty)?|Government)|Elle|Il|Le\spays|L['’]État(?:\spartie)?|El\s(?:país|Estado(?:\sparte)?))(?=\s)/;

function objectsOf(text: string, sentence: Span, citations: readonly Citation[]): Citation[] {
  if (citations.some(citation => instrumentOf(citation) === undefined)) return [];
  let rest = '';
  let at = sentence.start;
  for (const { start, end } of citations) {
    if (start > at) rest += text.slice(at, start);
    at = Math.max(at, end);
  }
  if (speaksOfAnother.test(rest + text.slice(at, sentence.end))) return [];
  const byInstrument = new Map(citations.map(citation => [instrumentOf(citation), citation]));
  return [...byInstrument.values()];
}

/** Something else that States ratify, sign or approve. */
const speaksOfAnother =
  /(?<![a-zÀ-ɏ])(?:agreements?|treaty|conventions?|covenants?|protocols?|charters?|bills?|acts?|laws?|accords?|memorandum|constitution|amendments?|traités?|protocoles?|lois?|projets?|convenios?|tratados?|acuerdos?|ley(?:es)?|enmiendas?)(?![a-zÀ-ɏ])/i;
