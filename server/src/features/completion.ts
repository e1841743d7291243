import type { Analysis } from '../analysis.ts';
import { type Citation, instrumentOf, instrumentsOf } from '../citations/citation.ts';
import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { searchInstruments } from '../corpus/search.ts';
import { dayInWords, shortNameOf } from '../corpus/wording.ts';
import type { Span } from '../text/span.ts';
import { instrumentCard, stateLine } from './card.ts';
import { provisionCard } from './provisionCard.ts';

/** One thing that could stand at the caret. */
export interface CompletionOffer {
  readonly kind: 'instrument' | 'article';
  readonly label: string;
  /** Acronym or number, beside the label. */
  readonly short: string | undefined;
  readonly detail: string;
  /** What was typed of it, which the offer replaces. */
  readonly typed: string;
  readonly span: Span;
  readonly text: string;
  readonly instrument: string;
  readonly article: string | undefined;
  /** Abrogated, withdrawn or superseded. */
  readonly outdated: boolean;
}

const mostOffers = 30;

/**
 * What could be meant at an offset. Silent in ordinary prose: only capitals of an acronym, a name with its type word
 * ("Convention on …"), "article 12 of the …" and an article after a citation begin one, unless the user asks.
 */
export function completionAt(analysis: Analysis, offset: number, explicit: boolean): CompletionOffer[] {
  const before = analysis.prose.slice(Math.max(0, offset - 200), offset);
  const cited = citationBefore(analysis, offset, before) ?? citationAfter(analysis, offset, before);
  if (cited) return articlesOf(cited.instrument, cited.typed, offset);
  const typed = typedName(before, explicit);
  if (typed === undefined) return [];
  const span = { start: offset - typed.length, end: offset };
  if (analysis.citations.some(citation => citation.start < span.start && citation.end > span.end)) return [];
  return searchInstruments(analysis.corpus, typed, mostOffers).map(({ instrument }) =>
    offerOf(analysis, instrument, typed, span),
  );
}

/** Documentation of an offer, made only when the editor shows it. */
export function documentationOf(
  corpus: Corpus,
  data: unknown,
  states: readonly string[],
  day: string,
): string | undefined {
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

const afterOf = /\b(?:of|to|in|under|du|de la|de l['’]|del)\s+(?:the\s+)?$/i;
const phrase =
  /(?:^|[\s("“'‘[*_>/])((?:[A-Z][\p{L}\d.'’-]*|\d{4})(?:\s+(?:of|on|the|to|and|for|against|in|relating|concerning|its|all|[A-Z][\p{L}\d'’-]*|No\.?|\d{1,4}|[a-z]{1,14}(?=$)))*)$/u;
const typeWord =
  /\b(?:Convention|Covenant|Charter|Protocol|Declaration|Treaty|Agreement|Statute|Recommendation|Compact|Convenio|Convención|Pacto|Pacte|Charte|Traité)\b/;

/** What was typed of a name; `undefined` where nothing looks like one. */
function typedName(before: string, explicit: boolean): string | undefined {
  const acronym = /(?<![\p{L}\d])[A-Z]{2}[A-Z\d-]*$/u.exec(before)?.[0];
  if (acronym) return acronym;
  const typed = phrase.exec(before)?.[1];
  if (typed && (/^[CRP]\.?\s?\d{1,3}$/.test(typed) || typeWord.test(typed))) return typed;
  if (typed && afterOf.test(before.slice(0, before.length - typed.length)) && /\bart/i.test(before)) return typed;
  if (typed && /\(\s*$/.test(before.slice(0, before.length - typed.length)) && /^[A-Z]{1,}/.test(typed)) return typed;
  if (!explicit) return undefined;
  return typed ?? /[\p{L}\d][\p{L}\d'’ -]{0,60}$/u.exec(before)?.[0]?.split(/\s+/).slice(-3).join(' ');
}

/** "ICCPR, art. 1|". */
function citationBefore(
  { citations }: Analysis,
  offset: number,
  before: string,
): { instrument: Instrument; typed: string } | undefined {
  const head = /[\s,(]*\b(?:art(?:icle)?s?\.?|articles|artículos?)\s*(\d{0,3})$/i.exec(before);
  if (!head) return undefined;
  const end = offset - head[0].length;
  const citation = citations.find(other => other.end <= end && end - other.end <= 3);
  const instrument = citation && instrumentOf(citation);
  return instrument && { instrument, typed: head[1]! };
}

/** "article 1| of the ICCPR". */
function citationAfter(
  { citations, prose }: Analysis,
  offset: number,
  before: string,
): { instrument: Instrument; typed: string } | undefined {
  const head = /\b(?:art(?:icle)?s?\.?|articles|artículos?)\s+(\d{0,3})$/i.exec(before);
  if (!head) return undefined;
  const gap = /^\s*(?:of|to|du|de la|del|de l['’])\s*(?:the\s+)?/i.exec(prose.slice(offset, offset + 40));
  const citation: Citation | undefined = gap
    ? citations.find(({ start }) => start >= offset && start <= offset + gap[0].length)
    : undefined;
  const instrument = citation && instrumentOf(citation);
  return instrument && { instrument, typed: head[1]! };
}

function articlesOf(instrument: Instrument, typed: string, offset: number): CompletionOffer[] {
  const list = instrument.articles?.list ?? [];
  return list
    .filter(({ n }) => n.startsWith(typed))
    .map(({ n, heading }) => ({
      kind: 'article' as const,
      label: heading ? `${n} ${heading}` : n,
      short: undefined,
      detail: shortNameOf(instrument),
      typed: typed || n,
      span: { start: offset - typed.length, end: offset },
      text: n,
      instrument: instrument.id,
      article: n,
      outdated: false,
    }));
}

function offerOf(analysis: Analysis, instrument: Instrument, typed: string, span: Span): CompletionOffer {
  const { corpus, states, day } = analysis;
  const status =
    instrument.kind === 'treaty' ? states.slice(0, 2).map(code => stateLine(corpus, instrument, code, day)) : [];
  return {
    kind: 'instrument',
    label: instrument.titles.en,
    short: instrument.number ? undefined : instrument.acronyms?.[0],
    detail: [inForce(instrument), ...status].filter(part => part !== undefined).join(' · '),
    typed,
    span,
    text: insertionOf(analysis, instrument, span),
    instrument: instrument.id,
    article: undefined,
    outdated: ['abrogated', 'withdrawn', 'superseded'].includes(instrument.lifecycle ?? ''),
  };
}

/** "in force 1 July 2003"; the rest is in the documentation. */
function inForce({ entryIntoForce, lifecycle, binding }: Instrument): string | undefined {
  if (lifecycle) return lifecycle;
  if (!binding) return 'not binding';
  return entryIntoForce && `in force ${dayInWords(entryIntoForce)}`;
}

/** The full title with its acronym at the first mention, the acronym after it. */
function insertionOf({ citations }: Analysis, instrument: Instrument, { start }: Span): string {
  const [acronym] = instrument.number ? [] : (instrument.acronyms ?? []);
  if (!acronym) return instrument.titles.en;
  const mentioned = citations.some(citation => citation.end < start && instrumentsOf(citation).includes(instrument));
  return mentioned ? acronym : `${instrument.titles.en} (${acronym})`;
}
