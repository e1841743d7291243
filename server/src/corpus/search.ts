import Fuse from 'fuse.js';
import { fold } from '../text/fold.ts';
import type { Corpus, Instrument } from './corpus.ts';

export interface SearchResult {
  readonly instrument: Instrument;
  /** The name that fits what was typed. */
  readonly name: string;
}

/** More candidates than this and fuse.js is felt while typing. */
const candidateLimit = 200;

/** Instruments by words of any of their names, the beginning of an acronym, or a number; the likeliest first. */
export function searchInstruments(corpus: Corpus, typed: string, limit: number): SearchResult[] {
  const byNumber = searchNumbers(corpus, typed);
  if (byNumber.length > 0) return byNumber.slice(0, limit);
  const words = fold(typed)
    .split(' ')
    .filter(word => word !== '');
  if (words.length === 0) return [];
  const candidates = preselect(corpus, words).map(name => corpus.names.at(name));
  const fuse = new Fuse(candidates, {
    keys: ['text'],
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.5,
    ignoreDiacritics: true,
  });
  const ranked = fuse
    .search(typed)
    .sort((a, b) => rank(a.item.text, typed) - rank(b.item.text, typed) || (a.score ?? 0) - (b.score ?? 0));
  const found = new Map<number, SearchResult>();
  for (const { item } of ranked) {
    if (!found.has(item.target))
      found.set(item.target, { instrument: corpus.instrumentAt(item.target), name: item.text });
    if (found.size >= limit) break;
  }
  return [...found.values()];
}

/** A name that begins as typed goes before one that holds it. */
function rank(name: string, typed: string): number {
  const [a, b] = [fold(name), fold(typed)];
  return a === b ? 0 : a.startsWith(b) ? 1 : a.includes(b) ? 2 : 3;
}

/** The names that have most of the words, the last of which may be unfinished. */
function preselect(corpus: Corpus, words: readonly string[]): number[] {
  const shared = new Map<number, number>();
  for (const word of words) {
    const seen = new Set<number>();
    let budget = 4000;
    for (const name of corpus.vocabulary.namesWithPrefix(word)) {
      if (--budget < 0) break;
      if (seen.has(name)) continue;
      seen.add(name);
      shared.set(name, (shared.get(name) ?? 0) + word.length);
    }
  }
  const ranked = [...shared].sort(([a, x], [b, y]) => y - x || a - b);
  return ranked.slice(0, candidateLimit).map(([name]) => name);
}

const numbered =
  /^(?:(ilo\s*)?(c|r|p)[\s.]{0,2}|(?:ilo\s+)?(convention|recommendation|protocol)\s+no\.?\s*)(\d{1,3})$/i;

/** "C18": every Convention whose number begins so. */
function searchNumbers(corpus: Corpus, typed: string): SearchResult[] {
  const match = numbered.exec(typed.trim());
  if (!match) return [];
  const letter = (match[2] ?? match[3]!)[0]!.toLowerCase();
  const series = { c: 'ilo-convention', r: 'ilo-recommendation', p: 'ilo-protocol' }[letter]!;
  const digits = match[4]!.replace(/^0+/, '');
  return corpus
    .numbersIn(series)
    .filter(value => String(value).startsWith(digits))
    .sort((a, b) => Number(String(a) !== digits) - Number(String(b) !== digits) || a - b)
    .map(value => corpus.byNumber(series, value)!)
    .map(instrument => ({ instrument, name: instrument.titles.en }));
}
