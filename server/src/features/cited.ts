import type { Analysis } from '../analysis.ts';
import { instrumentOf, instrumentsOf, type Resolution } from '../citations/citation.ts';
import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { byLegalOrder } from '../corpus/legalOrder.ts';
import { canBind } from '../corpus/standing.ts';
import { shortNameOf } from '../corpus/wording.ts';
import { allRules } from '../rules/all.ts';
import { type Finding, severities } from '../rules/rule.ts';
import { joined, mapped, phrase, type Saying, say, type Word } from '../sayings/say.ts';
import { asPlain } from '../text/escape.ts';
import { type Span, touches } from '../text/span.ts';
import { stateWord, titleOf } from '../wording/words.ts';
import { lifeOf, standingLine } from './card.ts';
import { type CitedFile, type Excerpt, wholeSpan } from './citedFile.ts';

/** By what a list of citations is grouped. */
export type CitedGrouping = 'instrument' | 'problem' | 'state';

/** One line of the list, and what stands below it; no Markdown. */
export interface CitedNode {
  /** The same for the same thing in the next list. */
  readonly key: string;
  readonly kind: 'instrument' | 'unresolved' | 'place' | 'state' | 'claim' | Finding['severity'];
  readonly label: Saying;
  /** Which part of the label is the place itself, the rest being its context. */
  readonly highlight?: readonly [number, number];
  readonly description?: Saying;
  readonly tooltip?: Saying;
  /** Id of the instrument that the line is about. */
  readonly instrument?: string;
  readonly place?: Span & { readonly file: CitedFile };
  /** How many places stand below it; absent on a place. */
  readonly count?: number;
  readonly children: readonly CitedNode[];
}

/** What the files cite, grouped as asked. */
export function citedIn(corpus: Corpus, files: readonly CitedFile[], grouping: CitedGrouping): CitedNode[] {
  if (grouping === 'problem') return byProblem(files);
  return grouping === 'state' ? byState(corpus, files) : byInstrument(files);
}

/** Every instrument that the files certainly name, in legal order. */
export function instrumentsCited(files: readonly CitedFile[]): Instrument[] {
  const found = new Map<string, Instrument>();
  for (const { citations } of files)
    for (const { resolution } of citations) for (const one of named(resolution)) found.set(one.id, one);
  return [...found.values()].sort(byLegalOrder);
}

/** The instruments that the citation at an offset names, or between which it leaves the choice. */
export function instrumentsAt({ citations }: Analysis, offset: number): readonly Instrument[] {
  const citation = citations.find(citation => touches(wholeSpan(citation), offset));
  if (!citation) return [];
  const one = instrumentOf(citation);
  if (one) return [one];
  return citation.resolution.kind === 'ambiguous' ? citation.resolution.candidates : instrumentsOf(citation);
}

const named = (resolution: Resolution): readonly Instrument[] =>
  resolution.kind === 'resolved' ? resolution.instruments : [];

function byInstrument(files: readonly CitedFile[]): CitedNode[] {
  const places = new Map<string, CitedNode[]>();
  const unresolved = new Map<string, { why: Word; children: CitedNode[] }>();
  for (const file of files) {
    for (const citation of file.citations) {
      const { resolution, text } = citation;
      const node = placeNode(file, citation, 'place');
      for (const { id } of named(resolution)) places.set(id, [...(places.get(id) ?? []), node]);
      if (resolution.kind === 'resolved') continue;
      const name = resolution.kind === 'unknown' ? resolution.symbol : text;
      const known = unresolved.get(name) ?? { why: whyUnresolved(resolution), children: [] };
      known.children.push(node);
      unresolved.set(name, known);
    }
  }
  return [
    ...instrumentsCited(files).map(instrument => instrumentNode(instrument, '', places.get(instrument.id) ?? [])),
    ...[...unresolved].map(
      ([text, { why, children }]): CitedNode => ({
        key: `?${text}`,
        kind: 'unresolved',
        label: text,
        description: why,
        count: children.length,
        children,
      }),
    ),
  ];
}

/** A name that fits several instruments, and a document that the corpus does not hold. */
const whyUnresolved = (resolution: Resolution): Word =>
  resolution.kind === 'ambiguous' ? say`may be ${resolution.candidates.length} instruments` : say`not in the corpus`;

function instrumentNode(instrument: Instrument, prefix: string, children: readonly CitedNode[]): CitedNode {
  const short = shortNameOf(instrument);
  return {
    key: `${prefix}${instrument.id}`,
    kind: 'instrument',
    label: short,
    description: short === instrument.titles.en ? undefined : titleOf(instrument),
    tooltip: joined('\n', [titleOf(instrument), mapped(lifeOf(instrument), asPlain)]),
    instrument: instrument.id,
    count: children.length,
    children,
  };
}

function placeNode(file: CitedFile, { start, end, label, highlight }: Excerpt, kind: 'place' | 'claim'): CitedNode {
  return { key: `${file.uri}#${start}`, kind, label, highlight, place: { file, start, end }, children: [] };
}

/** The loudest first, then the most frequent. */
function byProblem(files: readonly CitedFile[]): CitedNode[] {
  const nodes = allRules.flatMap(({ id, summary }): (CitedNode & { count: number })[] => {
    const children = files.flatMap(file =>
      file.findings.filter(({ rule }) => rule === id).map(finding => problemNode(file, finding)),
    );
    const loudest = severities.find(severity => children.some(({ kind }) => kind === severity));
    if (!loudest || loudest === 'off') return [];
    return [{ key: id, kind: loudest, label: id, tooltip: phrase(summary), count: children.length, children }];
  });
  const loudness = ({ kind }: CitedNode) => severities.indexOf(kind as Finding['severity']);
  return nodes.sort((a, b) => loudness(a) - loudness(b) || b.count - a.count);
}

function problemNode(file: CitedFile, { rule, severity, span, message, instrument }: Finding): CitedNode {
  const { start, end } = span;
  return {
    key: `${rule}:${file.uri}#${start}`,
    kind: severity,
    label: message,
    instrument: instrument?.id,
    place: { file, start, end },
    children: [],
  };
}

/** The States in focus and those of which a file claims something; under each, the treaties cited and where it stands. */
function byState(corpus: Corpus, files: readonly CitedFile[]): CitedNode[] {
  const focus = files.flatMap(({ states }) => states);
  const claimed = files.flatMap(({ claims }) => claims.map(({ state }) => state));
  const treaties = instrumentsCited(files).filter(canBind);
  return [...new Set([...focus, ...claimed])].map((code): CitedNode => {
    const inFocus = focus.includes(code);
    // Files may judge on days of their own: the first that speaks of the State decides.
    const { day } = files.find(file => speaksOf(file, code))!;
    const children = treaties.flatMap(instrument => {
      const claims = claimNodes(files, code, instrument);
      if (!inFocus && claims.length === 0) return [];
      const node = instrumentNode(instrument, `${code}:`, claims);
      const description = mapped(standingLine(corpus, instrument, code, day), asPlain);
      return [{ ...node, description }];
    });
    return {
      key: code,
      kind: 'state',
      label: stateWord(corpus, code),
      description: inFocus ? say`in focus` : undefined,
      count: children.length,
      children,
    };
  });
}

const speaksOf = ({ states, claims }: CitedFile, code: string): boolean =>
  states.includes(code) || claims.some(({ state }) => state === code);

function claimNodes(files: readonly CitedFile[], code: string, instrument: Instrument): CitedNode[] {
  return files.flatMap(file =>
    file.claims
      .filter(claim => claim.state === code && claim.instrument === instrument)
      .map(claim => placeNode(file, claim, 'claim')),
  );
}
