import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { searchInstruments } from '../corpus/search.ts';
import type { StatusTable } from '../sources/statusTable.ts';
import { fold } from '../text/fold.ts';

/** The one instrument that a table is about, or those that it may be about: none is ever picked among several. */
export type Identified = { readonly instrument: Instrument } | { readonly candidates: readonly Instrument[] };

export function identify({ instrument: key, title = '' }: StatusTable, corpus: Corpus): Identified {
  const byKey = findByKey(key, corpus);
  if (byKey.length === 1) return { instrument: byKey[0]! };
  const byTitle = title === '' ? [] : findByName(title, byKey.length > 1 ? byKey : all(corpus), corpus);
  if (byTitle.length === 1) return { instrument: byTitle[0]! };
  if (byKey.length > 1 || byTitle.length > 1) return { candidates: byKey.length > 1 ? byKey : byTitle };
  return { candidates: searchInstruments(corpus, title, 5).map(({ instrument }) => instrument) };
}

function findByKey(key: StatusTable['instrument'], corpus: Corpus): Instrument[] {
  if ('untc' in key) return key.untc === '' ? [] : all(corpus).filter(({ untc }) => untc === key.untc);
  const found =
    'id' in key ? corpus.instrument(key.id) : 'series' in key ? corpus.byNumber(key.series, key.number) : undefined;
  return found ? [found] : [];
}

/** Those one of whose titles or names this is; only treaties, for States do nothing about others. */
function findByName(name: string, among: readonly Instrument[], corpus: Corpus): Instrument[] {
  const folded = fold(name.replace(/\([^()]*\bNo\. \d+\)$/, ''));
  const named = among.filter(({ kind, titles, names, acronyms }) => {
    const all = [...Object.values(titles), ...Object.values(names ?? {}).flat(), ...(acronyms ?? [])];
    return kind === 'treaty' && all.some(known => known !== undefined && fold(known) === folded);
  });
  const [, series, digits] = /\b(ETS|CETS|STE)\s+No\.? ?(\d+)/i.exec(name) ?? [];
  const numbered = series ? corpus.byNumber('ets', Number(digits)) : undefined;
  return named.length === 0 && numbered ? [numbered] : named;
}

const all = (corpus: Corpus): Instrument[] => corpus.ids.flatMap(id => corpus.instrument(id) ?? []);
