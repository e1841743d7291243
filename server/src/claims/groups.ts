import type { ParticipantMention } from '../citations/scan.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { StateGroup } from '../corpus/schema.ts';
import { numberFromWords } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';

/** Several States of which a sentence speaks as one. */
export interface SeveralStates extends ParticipantMention {
  /** Codes of the participants. */
  readonly members: readonly string[];
  /** "No EU member State", "neither country"; French says it twice, "aucun État membre n'a". */
  readonly denied: 'once' | 'twice' | undefined;
  /** "All", "every": with "not" behind it, it may be none of them, or some. */
  readonly each: boolean;
  /** The group that is named; `undefined` where States named before are meant: "all three States". */
  readonly group: StateGroup | undefined;
}

/**
 * "No EU member State", "all Nordic countries", "tous les États membres de l'UE"; of "EU member States" alone nobody knows whether all are meant.
 * `listed` are the States that the text before has named together, for "all three States" and "both countries".
 */
export function severalStatesIn(
  text: string,
  sentence: Span,
  corpus: Corpus,
  listed: readonly string[],
): SeveralStates[] {
  const own = text.slice(sentence.start, sentence.end);
  const found: SeveralStates[] = [];
  const take = (start: number, end: number, groups: Groups) => {
    if (fewer.test(own.slice(Math.max(0, start - 16), start)) || excepting.test(own)) return;
    const meant = statesMeant(groups, corpus, listed);
    const span = { start: sentence.start + start, end: sentence.start + end };
    if (meant && !found.some(other => other.start < span.end && span.start < other.end))
      found.push({ ...span, code: '', adjective: false, organisation: false, ...meant });
  };
  for (const { 0: name, index } of matchesOf(namesIn(corpus), own)) {
    const end = index + name.length;
    for (const { before, behind } of around) {
      const head = before.exec(own.slice(Math.max(0, index - 90), index));
      const tail = head && behind.exec(own.slice(end, end + 40));
      if (head && tail) take(index - head[0].length, end + tail[0].length, { ...head.groups, name });
    }
  }
  if (listed.length > 1)
    for (const pattern of ofListed)
      for (const { 0: whole, index, groups = {} } of matchesOf(pattern, own)) take(index, index + whole.length, groups);
  return found;
}

/** As `matchAll`, which makes a copy of the expression each time that it is called. */
function* matchesOf(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) yield found;
}

type Groups = Readonly<Record<string, string | undefined>>;

function statesMeant(
  { also, quantifier = also ?? '', number, name }: Groups,
  corpus: Corpus,
  listed: readonly string[],
): Pick<SeveralStates, 'members' | 'denied' | 'each' | 'group'> | undefined {
  const how = {
    denied: deniedBy(quantifier),
    each: /^(?:all|every|each|tous|toutes|chacun|tod)/i.test(quantifier),
  };
  const said = number ? numberFromWords(number) : both.test(quantifier) ? 2 : undefined;
  if (name === undefined) return said === listed.length ? { members: listed, ...how, group: undefined } : undefined;
  const group = corpus.groups.find(one => namesOf(one).includes(name));
  if (!group || (said !== undefined && said !== group.members.length)) return undefined;
  // "The Nordic countries" are all of them; "the EU countries" may be those that were spoken of.
  const isWhole = !definite.test(quantifier) || said !== undefined || group.countries !== undefined;
  return isWhole ? { members: judged(group, corpus), ...how, group } : undefined;
}

/** The participants of a sentence with what it says of several at once, in their order. */
export const withSeveral = (
  participants: readonly ParticipantMention[],
  several: readonly SeveralStates[],
): readonly ParticipantMention[] =>
  several.length === 0
    ? participants
    : [
        ...participants.filter(one => !several.some(({ start, end }) => one.start < end && start < one.end)),
        ...several,
      ].sort((a, b) => a.start - b.start);

export const isSeveral = (mention: ParticipantMention): mention is SeveralStates => 'members' in mention;

/** Of members that are no States for the depositaries no table tells anything. */
const judged = ({ members }: StateGroup, corpus: Corpus): readonly string[] =>
  members.filter(code => ['UN member', 'observer'].includes(corpus.participant(code)?.kind ?? ''));

const namesOf = ({ organisation, countries }: StateGroup): string[] =>
  Object.values(organisation ?? countries ?? {}).flat();

/** "With the exception of Ireland, all EU member States": who is meant is another question. */
const excepting =
  /\b(?:except|exception|excepting|excluding|exclud|apart\s+from|other\s+than|save\s+for|bar|sauf|hormis|excepté|excepto|salvo|excepción|menos)(?![a-zÀ-ɏ])/i;

const definite = /^(?:the|les|los)$/i;
const both = /^(?:both|neither|les\sdeux|los\sdos|ambos)$/i;
const deniedBy = (quantifier: string): SeveralStates['denied'] =>
  /^aucun/i.test(quantifier) ? 'twice' : /^(?:no|none|neither|ning)/i.test(quantifier) ? 'once' : undefined;

/** "Almost all" and "not all" are fewer. */
const fewer = /\b(?:almost|nearly|virtually|practically|not|but|presque|pratiquement|casi|no)\s{1,3}$/i;

const number = String.raw`(?:(?<number>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s{1,3})?`;
const english = String.raw`\b(?<quantifier>all|every|each|none|no|the)\s{1,3}(?:of\s{1,3})?(?:the\s{1,3})?${number}`;
const states = String.raw`(?:member\s{1,3})?(?:States?|countr(?:y|ies)|nations?)(?![\w-])`;

/** What stands before and behind the name of a group that is spoken of as one. */
const around: readonly { readonly before: RegExp; readonly behind: RegExp }[] = [
  {
    before: new RegExp(`${english}$`, 'i'),
    behind: new RegExp(String.raw`^(?:['’]s)?\s{1,3}${states}(?!\s{1,3}part(?:y|ies)\b)`, 'i'),
  },
  { before: new RegExp(String.raw`${english}${states}\s{1,3}of\s{1,3}the\s{1,3}$`, 'i'), behind: /^(?![\w-])/ },
  {
    before: new RegExp(
      String.raw`\b(?<quantifier>tous|toutes|chacun|aucune?|les)\s{1,3}(?:des?\s{1,3}|les\s{1,3})?${number}(?:États?|Etats?|pays)(?:\s{1,3}membres?)?\s{1,3}(?:de\s{1,3}l['’]|du\s{1,3}|de\s{1,3}la\s{1,3}|de\s{1,3})?$`,
      'i',
    ),
    behind: /^(?![\w-])/,
  },
  {
    before: new RegExp(
      String.raw`\b(?<quantifier>todos|todas|ningún|ningun[oa]|los)\s{1,3}(?:de\s{1,3})?(?:los\s{1,3}|las\s{1,3})?${number}(?:Estados?|países|país)(?:\s{1,3}miembros?)?\s{1,3}(?:de\s{1,3}la\s{1,3}|del\s{1,3}|de\s{1,3})?$`,
      'i',
    ),
    behind: /^(?![\w-])/,
  },
];

/** "All three States": of those that were named before. */
const ofListed: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?<quantifier>all|none|both|neither|the)\s{1,3}(?:of\s{1,3})?(?:the(?:se)?\s{1,3})?${number}${states}(?!\s{1,3}(?:of|part(?:y|ies))\b)`,
    'gi',
  ),
  /\b(?<quantifier>les\s{1,3}deux)\s{1,3}(?:États|Etats|pays)(?![A-Za-zÀ-ɏ])|\b(?<also>los\s{1,3}dos|ambos)\s{1,3}(?:Estados|países)\b/gi,
];

const patterns = new WeakMap<Corpus, RegExp>();

/** Any name of a group; made once a corpus. */
function namesIn(corpus: Corpus): RegExp {
  const known =
    patterns.get(corpus) ?? new RegExp(`\\b(?:${corpus.groups.flatMap(namesOf).join('|')})(?![A-Za-zÀ-ɏ])`, 'g');
  patterns.set(corpus, known);
  return known;
}

/** Whether a text may speak of a group of States. */
export const mayNameGroup = (text: string, corpus: Corpus): boolean => text.search(namesIn(corpus)) >= 0;
