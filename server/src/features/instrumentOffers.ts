import { type Analysis, focusAt, languageOf } from '../analysis.ts';
import { instrumentsOf } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { participationOf } from '../corpus/participation.ts';
import { searchInstruments, type Use } from '../corpus/search.ts';
import { searchIndexOf } from '../corpus/searchIndex.ts';
import { shortNameOf } from '../corpus/wording.ts';
import { joined, mapped, say, type Word } from '../sayings/say.ts';
import type { Span } from '../text/span.ts';
import { dayWord } from '../wording/words.ts';
import { stateLine } from './card.ts';
import { lifecycleWords } from './cardWords.ts';
import type { CompletionOffer, CompletionRequest } from './completion.ts';
import { insertionOf, pinpointSnippet } from './insertion.ts';

const mostOffers = 30;

/** Instruments by what was typed of a name; with nothing typed, those that are in use here. */
export function instrumentOffers(
  analysis: Analysis,
  { kind, typed }: { readonly kind: string; readonly typed: string },
  span: Span,
  request: CompletionRequest,
): CompletionOffer[] {
  const { corpus } = analysis;
  const use = useHere(analysis, span.start, request.nearby);
  const found =
    typed.trim() === ''
      ? inUse(analysis, request.nearby)
      : searchInstruments(corpus, typed, mostOffers, use).map(({ instrument }) => instrument);
  // Capitals alone are of an acronym or of nothing: "HIV" begins no search.
  const meant =
    kind === 'acronym' ? found.filter(({ acronyms }) => acronyms?.some(own => own.startsWith(typed))) : found;
  const offers = meant.map(instrument => offerOf(analysis, instrument, typed, span, request));
  const [first] = meant;
  if (
    !first?.articles ||
    !request.snippets ||
    /\bart/i.test(analysis.prose.slice(Math.max(0, span.start - 30), span.start))
  )
    return offers;
  const snippet = pinpointSnippet(first, request.style, languageOf(analysis));
  const text = snippet.replace(/\$[12]/g, '…').replace(/\\(.)/g, '$1');
  const pinpoint: CompletionOffer = { ...offers[0]!, label: text, short: undefined, text, snippet, also: undefined };
  return [offers[0]!, pinpoint, ...offers.slice(1)];
}

/** "(ICRMW)" behind its title. */
export function shortFormOffers(instrument: Instrument, typed: string, span: Span): CompletionOffer[] {
  return (instrument.acronyms ?? [])
    .filter(acronym => acronym.startsWith(typed))
    .map(acronym => ({
      kind: 'instrument',
      label: acronym,
      detail: instrument.titles.en,
      typed: typed || acronym,
      span,
      text: acronym,
      instrument: instrument.id,
    }));
}

/** UN documents by the beginning of their symbol. */
export function symbolOffers({ corpus }: Analysis, typed: string, span: Span): CompletionOffer[] {
  const begins = typed.toUpperCase().replace(/\s/g, '');
  return searchIndexOf(corpus)
    .entries.filter(({ text }) => text.includes('/') && text.toUpperCase().startsWith(begins))
    .slice(0, mostOffers)
    .map(({ text, target }) => {
      const instrument = corpus.instrumentAt(target);
      return {
        kind: 'instrument',
        label: text,
        short: instrument.titles.en,
        detail: lifeInShort(instrument) ?? '',
        typed,
        span,
        text,
        instrument: instrument.id,
        outdated: isOutdated(instrument),
      };
    });
}

function offerOf(
  analysis: Analysis,
  instrument: Instrument,
  typed: string,
  span: Span,
  { insert, style }: CompletionRequest,
): CompletionOffer {
  return {
    kind: 'instrument',
    label: instrument.titles.en,
    short: instrument.number ? undefined : instrument.acronyms?.[0],
    detail: detailOf(analysis, instrument, span.start),
    typed: typed || instrument.titles.en,
    span,
    ...insertionOf(analysis, instrument, span, insert, style),
    instrument: instrument.id,
    outdated: isOutdated(instrument),
  };
}

/** "in force 1 July 2003 · Kenya: no action (3 Feb 2026)". */
export function detailOf(analysis: Analysis, instrument: Instrument, offset: number): Word {
  const { states, day } = focusAt(analysis, offset);
  const standing =
    instrument.kind === 'treaty' && instrument.binding
      ? states.slice(0, 2).map(code => stateLine(analysis.corpus, instrument, code, day))
      : [];
  return joined(' · ', [lifeInShort(instrument), ...standing.map(line => mapped(line, withShortDay))]);
}

const withShortDay = (line: string): string => line.replace(/\((\d{1,2} [A-Z][a-z]{2})[a-z]* (\d{4})\)/g, '($1 $2)');

/** The rest is in the documentation. */
function lifeInShort({ entryIntoForce, lifecycle, binding }: Instrument): Word | undefined {
  if (lifecycle) return lifecycleWords[lifecycle];
  if (!binding) return say`not binding`;
  return entryIntoForce ? say`in force ${dayWord(entryIntoForce)}` : undefined;
}

export const isOutdated = ({ lifecycle }: Instrument): boolean =>
  ['abrogated', 'withdrawn', 'superseded'].includes(lifecycle ?? '');

/** What this text cites goes first, then what the workspace does, then what binds the States in focus. */
export function useHere(analysis: Analysis, offset: number, nearby: ReadonlySet<string>): Use {
  const here = citedIn(analysis);
  const { states, day } = focusAt(analysis, offset);
  return ({ id }) => {
    if (here.has(id)) return 1;
    if (nearby.has(id)) return 0.6;
    const bound = states.filter(code => participationOf(analysis.corpus, id, code, day).kind === 'party');
    return states.length > 0 ? (0.3 * bound.length) / states.length : 0;
  };
}

const citedIn = ({ citations }: Analysis): Set<string> =>
  new Set(citations.flatMap(citation => instrumentsOf(citation).map(({ id }) => id)));

/** What this text cites and what the workspace does. */
export function inUse(analysis: Analysis, nearby: ReadonlySet<string>): Instrument[] {
  const ids = [...new Set([...citedIn(analysis), ...nearby])].slice(0, mostOffers);
  return ids
    .map(id => analysis.corpus.instrument(id))
    .filter(instrument => instrument !== undefined)
    .sort((a, b) => shortNameOf(a).localeCompare(shortNameOf(b)));
}
