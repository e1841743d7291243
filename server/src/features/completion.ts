import { type Analysis, focusAt, languageOf } from '../analysis.ts';
import type { CitationStyle } from '../citing/style.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Edit } from '../rules/rule.ts';
import type { Saying } from '../sayings/say.ts';
import type { Span } from '../text/span.ts';
import { articleOffers, paragraphOffers } from './articleOffers.ts';
import { instrumentCard } from './card.ts';
import { claimOffers, stateOffers } from './claimOffers.ts';
import { type CompletionPlace, completionPlaceAt } from './completionPlace.ts';
import type { InsertForm } from './insertion.ts';
import { instrumentOffers, shortFormOffers, symbolOffers } from './instrumentOffers.ts';
import { provisionCard } from './provisionCard.ts';
import { settingsPlaceAt } from './settingsPlace.ts';
import { settingsWords } from './settingsWords.ts';

/** One thing that could stand at the caret. */
export interface CompletionOffer {
  readonly kind: 'instrument' | 'article' | 'state' | 'claim' | 'setting' | 'key' | 'value';
  readonly label: string;
  /** Acronym or number, beside the label. */
  readonly short?: Saying | undefined;
  readonly detail: Saying;
  /** What was typed of it, which the offer replaces. */
  readonly typed: string;
  readonly span: Span;
  readonly text: string;
  /** The same with stops for article and paragraph, in the syntax of snippets. */
  readonly snippet?: string | undefined;
  /** What is put elsewhere in the document along with it: the definition of a footnote. */
  readonly also?: readonly Edit[] | undefined;
  readonly instrument?: string | undefined;
  readonly article?: string | undefined;
  /** Abrogated, withdrawn or superseded. */
  readonly outdated?: boolean;
  readonly documentation?: string | undefined;
}

/** How one asks, and what is wanted of an answer. */
export interface CompletionRequest {
  /** The user asks; nothing that was typed does. */
  readonly explicit: boolean;
  readonly style: CitationStyle;
  readonly insert: InsertForm;
  /** Whether stops can be put into what is inserted. */
  readonly snippets: boolean;
  /** Ids of the instruments that other files of the workspace cite. */
  readonly nearby: ReadonlySet<string>;
}

/** What could be meant at an offset; nothing in ordinary prose. */
export function completionAt(analysis: Analysis, offset: number, request: CompletionRequest): CompletionOffer[] {
  const { source, corpus, citations } = analysis;
  const setting = settingsPlaceAt(source, offset);
  if (setting) return settingOffers(analysis, offset, setting);
  const place = completionPlaceAt(analysis, offset, request.explicit);
  if (!place) return [];
  const span = { start: offset - place.typed.length, end: offset };
  if (citations.some(citation => citation.start < span.start && citation.end > span.end)) return [];
  switch (place.kind) {
    case 'article':
      return articleOffers(place.instrument, place.typed, span);
    case 'paragraph':
      return paragraphOffers(place.instrument, place.article, place.typed, span);
    case 'short form':
      return shortFormOffers(place.instrument, place.typed, span);
    case 'symbol':
      return symbolOffers(analysis, place.typed, span);
    case 'State':
      return stateOffers(corpus, languageOf(analysis) ?? 'en', place.typed, span);
    case 'claim':
      return claimOffers(analysis, place.state, place.typed, span);
    default:
      return instrumentOffers(analysis, place, span, request);
  }
}

function settingOffers(
  analysis: Analysis,
  offset: number,
  { wants, typed }: NonNullable<ReturnType<typeof settingsPlaceAt>>,
): CompletionOffer[] {
  const { corpus, source } = analysis;
  const span = { start: offset - typed.length, end: offset };
  const { day } = focusAt(analysis, offset);
  const begins = (text: string) => text.toLowerCase().startsWith(typed.toLowerCase());
  const closes = wants === 'directive' && !/^[^\n]*-->/.test(source.slice(offset, offset + 200));
  return settingsWords(wants, corpus, day)
    .filter(({ word, meaning }) => begins(word) || (wants === 'state' && begins(String(meaning))))
    .map(({ word, meaning, text = word }) => ({
      kind: 'setting',
      label: word,
      short: wants === 'state' ? meaning : undefined,
      detail: wants === 'state' ? '' : meaning,
      typed: typed || word,
      span,
      text: closes ? `${text} -->` : text,
    }));
}

/** Documentation of an offer, made only when the editor shows it. */
export function documentationOf(
  corpus: Corpus,
  data: unknown,
  states: readonly string[],
  day: string,
): Saying | undefined {
  const { instrument: id, article } = (data ?? {}) as { instrument?: unknown; article?: unknown };
  const instrument = typeof id === 'string' ? corpus.instrument(id) : undefined;
  if (!instrument) return undefined;
  if (typeof article !== 'string') return instrumentCard(corpus, instrument, states, day);
  return provisionCard(instrument, {
    start: 0,
    end: 0,
    text: article,
    number: article,
    last: undefined,
    unit: 'article',
  });
}

export type { CompletionPlace };
