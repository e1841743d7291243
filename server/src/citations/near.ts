import type { Corpus } from '../corpus/corpus.ts';
import { copyOf } from '../text/copyOf.ts';
import { fold } from '../text/fold.ts';
import { hashOfWord, type Tokens } from '../text/tokens.ts';
import { type Alignment, align, carriesMeaning, formsOf, small } from './alignment.ts';
import type { Misnaming } from './citation.ts';
import { comparableNames } from './comparable.ts';
import { foldedAt, isOneBlank, isYear, joins, numberAt, startsUpper, wordSet } from './words.ts';

/** A phrase that comes so near to one name that nothing else can be meant. */
export interface NearMatch {
  readonly first: number;
  readonly last: number;
  /** Number of the name in the index. */
  readonly name: number;
  /** Absent where the difference is not worth a word. */
  readonly misnaming: Misnaming | undefined;
}

/** The words that make a capitalised phrase the name of an instrument. */
export const typeWords = wordSet(
  'convention covenant charter protocol declaration treaty compact statute convención convenio pacto carta protocolo declaración tratado estatuto pacte charte protocole déclaration traité statut',
);

/**
 * Compares the capitalised phrase around a type word with the names that share its rarest words.
 * `free` tells which words no other citation has taken.
 */
export function findNear(
  text: string,
  tokens: Tokens,
  typeWord: number,
  corpus: Corpus,
  free: (word: number) => boolean,
): NearMatch | undefined {
  const { first, last } = phraseAround(text, tokens, typeWord, corpus, free);
  if (last - first < 2 || isAny(text, tokens, first)) return undefined;
  const phrase = text.slice(tokens.start[first], tokens.end[last]);
  const verdicts = verdictsOn(corpus);
  let verdict = verdicts.get(phrase);
  if (verdict === undefined) {
    verdict = judge(text, tokens, first, last, corpus);
    if (verdicts.size >= mostVerdicts) verdicts.clear();
    verdicts.set(copyOf(phrase), verdict);
  }
  return verdict === null
    ? undefined
    : { first, last: first + verdict.used - 1, name: verdict.name, misnaming: verdict.misnaming };
}

/** What a phrase comes near to, wherever it stands; `null` where it comes near to none. */
type Verdict = Pick<NearMatch, 'name' | 'misnaming'> & { readonly used: number };

/** A draft says again and again what it has said: phrases are judged once, as long as they are not too many to keep. */
const mostVerdicts = 2000;
const verdictsByCorpus = new WeakMap<Corpus, Map<string, Verdict | null>>();

function verdictsOn(corpus: Corpus): Map<string, Verdict | null> {
  const known = verdictsByCorpus.get(corpus) ?? new Map<string, Verdict | null>();
  verdictsByCorpus.set(corpus, known);
  return known;
}

function judge(text: string, tokens: Tokens, first: number, last: number, corpus: Corpus): Verdict | null {
  const words: string[] = [];
  const mayEndAt = new Set<number>();
  for (let t = first; t <= last; t++) {
    words.push(foldedAt(text, tokens, t));
    const mayEnd = ends.has(tokens.hash[t]!) && !(t < last && ofs.has(tokens.hash[t + 1]!));
    if (t > first && (mayEnd || gap(text, tokens, t - 1).includes(','))) mayEndAt.add(t - first);
  }
  let best: { name: number; alignment: Alignment } | undefined;
  let rival = Number.POSITIVE_INFINITY;
  for (const { name, folded } of comparableNames(words, corpus)) {
    const alignment = align(words, folded, mayEndAt);
    if (!best || alignment.cost < best.alignment.cost) {
      if (best && corpus.names.targetOf(best.name) !== corpus.names.targetOf(name))
        rival = Math.min(rival, best.alignment.cost);
      best = { name, alignment };
    } else if (corpus.names.targetOf(best.name) !== corpus.names.targetOf(name))
      rival = Math.min(rival, alignment.cost);
  }
  if (!best || !isCertain(best.alignment) || rival <= best.alignment.cost + 0.5) return null;
  const { used } = best.alignment;
  const { text: name, language } = corpus.names.at(best.name);
  if (language === 0 ? !hasCapitals(text, tokens, first, first + used - 1) : !startsUpper(text, tokens, first))
    return null;
  const isUnremarkable =
    language === 0 ? best.alignment.cost <= unremarkable : isOfSmallWords(words, fold(name).split(' '), best.alignment);
  return {
    used,
    name: best.name,
    misnaming: isUnremarkable ? undefined : explain(text, tokens, first, name, best.alignment),
  };
}

/** "a Convention for the Protection of …" is one that is yet to be made, or any; "UN" is no French article. */
function isAny(text: string, tokens: Tokens, first: number): boolean {
  return first > 0 && indefinite.has(tokens.hash[first - 1]!) && !startsUpper(text, tokens, first - 1);
}

const indefinite = wordSet('a an une un una');

/** Less than a third of what carries meaning may differ, and no more than two words of it. */
function isCertain({ cost, weight, used, ends }: Alignment): boolean {
  return used >= 3 && weight >= 3 && ends && cost <= 2 && cost / weight <= 0.3;
}

/** One small word more or less, or a line number in between, is no other name. */
const unremarkable = 0.3;
/** The small words of a title differ from one translation to the next: "relative aux", "sur les". */
const isOfSmallWords = (phrase: readonly string[], name: readonly string[], { cost, differing }: Alignment): boolean =>
  cost <= unremarkableInTranslation ||
  ![...phrase.slice(...differing.phrase), ...name.slice(...differing.name)].some(carriesMeaning);
const unremarkableInTranslation = 0.6;

/** "a convention for preventing and combating corruption" names none: most words of a name have their capitals. */
function hasCapitals(text: string, tokens: Tokens, first: number, last: number): boolean {
  let capitals = 0;
  let words = 0;
  for (let t = first; t <= last; t++) {
    if (smallWords.has(tokens.hash[t]!)) continue;
    words++;
    if (startsUpper(text, tokens, t)) capitals++;
  }
  return capitals * 2 > words;
}

/** "… de l'homme et du citoyen" goes on. */
const ofs = wordSet('de del du des d');
const ends = wordSet('and or et y e ou o que qui en dans par por est es');

function phraseAround(
  text: string,
  tokens: Tokens,
  typeWord: number,
  corpus: Corpus,
  free: (word: number) => boolean,
): { first: number; last: number } {
  let first = typeWord;
  for (let t = typeWord - 1; t >= Math.max(0, typeWord - 8); t--) {
    if (!free(t) || !(isOneBlank(text, tokens, t) || (joins(text, tokens, t) && onlyBlanks.test(gap(text, tokens, t)))))
      break;
    const capital = startsUpper(text, tokens, t) && numberAt(text, tokens, t) === undefined;
    if (!capital && !leftConnectors.has(tokens.hash[t]!)) break;
    if (capital && !unmeant.has(tokens.hash[t]!)) first = t;
  }
  let last = typeWord;
  for (let t = typeWord + 1; t < Math.min(tokens.count, typeWord + 32); t++) {
    if (!free(t)) break;
    if (!isOneBlank(text, tokens, t - 1) && (!joins(text, tokens, t - 1) || stops.test(gap(text, tokens, t - 1))))
      break;
    const word = tokens.hash[t]!;
    if (
      !startsUpper(text, tokens, t) &&
      !corpus.vocabulary.has(word) &&
      !isFormOfKnown(foldedAt(text, tokens, t), corpus)
    )
      break;
    // "… of Children in 1990": a year is not what a wrong name is known by.
    if (isYear(numberAt(text, tokens, t))) break;
    if (!smallWords.has(word)) last = t;
  }
  return { first, last };
}

/** "discriminations" where the names have "discrimination". */
const isFormOfKnown = (word: string, { vocabulary }: Corpus): boolean =>
  word.length >= 6 && formsOf(word).some(form => vocabulary.has(hashOfWord(form)));

const onlyBlanks = /^[\s*_]*$/;
const stops = /[;:()[\]>]/;
const gap = (text: string, { start, end }: Tokens, word: number): string => text.slice(end[word], start[word + 1]);

const smallWords = wordSet([...small].join(' '));
const leftConnectors = wordSet('of the to on and for');
/** Words that may stand before a name with a capital without being part of it. */
const unmeant = wordSet(
  'the this that these those under in both see its our un united nations le la les l el los las du del cette esta este',
);

/** Says what differs, with the words before it, so that the reader sees it in place. */
function explain(text: string, tokens: Tokens, first: number, name: string, { differing, used }: Alignment): Misnaming {
  const nameWords = name.split(/\s+/);
  const aligned = fold(name).split(' ').length === nameWords.length;
  // Where one side has nothing, the next word on both shows the place.
  const [[from, phraseEnd], [nameFrom, nameEnd]] = [differing.phrase, differing.name];
  const more = phraseEnd === from || nameEnd === nameFrom ? 1 : 0;
  const to = Math.min(phraseEnd + more, used);
  const context = Math.max(0, from - 4);
  const written = text.slice(tokens.start[first + context], tokens.end[first + to - 1]).replace(/\s+/g, ' ');
  if (!aligned) return { name };
  const right = nameWords.slice(nameFrom - (from - context), nameEnd + more).join(' ');
  return { name, difference: { written, right } };
}
