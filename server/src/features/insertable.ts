import { type Analysis, languageOf } from '../analysis.ts';
import { instrumentOf } from '../citations/citation.ts';
import { cite } from '../citing/cite.ts';
import type { CitationStyle } from '../citing/style.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { mostCited, searchInstruments } from '../corpus/search.ts';
import { shortNameOf } from '../corpus/wording.ts';
import type { Edit } from '../rules/rule.ts';
import type { Saying } from '../sayings/say.ts';
import type { CompletionRequest } from './completion.ts';
import { insertionOf } from './insertion.ts';
import { detailOf, inUse, isOutdated, useHere } from './instrumentOffers.ts';

/** What one can choose in a search box, and the edits that put it into the draft. */
export interface Insertable {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly detail: Saying;
  readonly outdated: boolean;
  /** What will stand at the cursor. */
  readonly preview: string;
  readonly edits: readonly Edit[];
}

export interface InsertableArticles {
  readonly instrument: string;
  readonly title: string;
  readonly choices: readonly Insertable[];
}

const mostChoices = 30;

/** Instruments that fit what was typed in a search box, as each would be put in at an offset; with nothing typed, those in use here and everywhere. */
export function insertableInstruments(
  analysis: Analysis,
  typed: string,
  offset: number,
  { insert, style, nearby }: CompletionRequest,
): Insertable[] {
  const use = useHere(analysis, offset, nearby);
  const span = { start: offset, end: offset };
  const found =
    typed.trim() === ''
      ? [...new Set([...inUse(analysis, nearby), ...mostCited(analysis.corpus, mostChoices)])].slice(0, mostChoices)
      : searchInstruments(analysis.corpus, typed, mostChoices, use).map(({ instrument }) => instrument);
  return found.map(instrument => {
    const { text, also } = insertionOf(analysis, instrument, span, insert, style);
    return {
      id: instrument.id,
      label: instrument.titles.en,
      description: instrument.number ? '' : (instrument.acronyms?.[0] ?? ''),
      detail: detailOf(analysis, instrument, offset),
      outdated: isOutdated(instrument),
      preview: text,
      edits: [{ ...span, text }, ...also],
    };
  });
}

/** The articles of one instrument, or of the one that is cited just before an offset, whose name is then not said again. */
export function insertableArticles(
  analysis: Analysis,
  offset: number,
  id: string | undefined,
  style: CitationStyle,
): InsertableArticles | undefined {
  const cited = id === undefined ? citedBefore(analysis, offset) : undefined;
  const instrument = cited ?? (id === undefined ? undefined : analysis.corpus.instrument(id));
  if (!instrument?.articles?.list) return undefined;
  const language = languageOf(analysis);
  const name = cite(instrument, style, 'short', [], language);
  const unit = instrument.articles.unit === 'article' ? 'article' : 'paragraph';
  return {
    instrument: instrument.id,
    title: shortNameOf(instrument),
    choices: instrument.articles.list.map(({ n, heading, summary }) => {
      const written = cite(instrument, style, 'short', [{ text: n, unit }], language);
      const preview = cited && written.startsWith(name) ? written.slice(name.length) : written;
      return {
        id: n,
        label: heading ? `${n} ${heading}` : n,
        description: '',
        detail: summary ?? '',
        outdated: false,
        preview,
        edits: [{ start: offset, end: offset, text: preview }],
      };
    }),
  };
}

/** The cursor stands behind the name, with nothing but what closes it in between. */
function citedBefore({ citations, source }: Analysis, offset: number): Instrument | undefined {
  const before = citations.findLast(({ end }) => end <= offset);
  return before && /^[*_”"’)\]]{0,4}$/.test(source.slice(before.end, offset)) ? instrumentOf(before) : undefined;
}
