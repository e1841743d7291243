import type { Provision } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { say } from '../sayings/say.ts';
import { unitWord } from '../wording/words.ts';
import type { Fix } from './rule.ts';

/**
 * Articles that may be meant where there is none of a number: those of the digits that were written, swapped or without one,
 * then the nearest. Which one it is only the author knows.
 */
export function nearestArticles(instrument: Instrument, provision: Provision, source: string): Fix[] {
  const { articles } = instrument;
  const { number } = provision;
  const at = source.slice(provision.start, provision.end).indexOf(number);
  if (!articles || provision.last !== undefined || !/^\d{1,4}$/.test(number) || at < 0) return [];
  const known = articles.list?.length
    ? articles.list.map(({ n }) => n).filter(n => /^\d+$/.test(n))
    : Array.from({ length: articles.count }, (_, i) => String(i + 1));
  const distance = (n: string) => Math.abs(Number(n) - Number(number));
  const [nearest] = [...known].sort((a, b) => distance(a) - distance(b));
  const candidates = [...slipsOf(number).filter(n => known.includes(n)), ...(nearest ? [nearest] : [])];
  const start = provision.start + at;
  return [...new Set(candidates)].map(n => {
    const heading = articles.list?.find(article => article.n === n)?.heading;
    return {
      title: say`Change to ${unitWord(provision.unit)} ${n}${heading ? `: ${heading}` : ''}`,
      changesMeaning: true,
      edits: [{ start, end: start + number.length, text: n }],
    };
  });
}

function slipsOf(number: string): string[] {
  const swapped = Array.from({ length: number.length - 1 }, (_, i) => {
    return number.slice(0, i) + number[i + 1] + number[i] + number.slice(i + 2);
  });
  const shorter = Array.from(number, (_, i) => number.slice(0, i) + number.slice(i + 1));
  return [...swapped, ...shorter].filter(other => /^[1-9]\d*$/.test(other) && other !== number);
}
