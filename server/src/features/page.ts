import { sameNumber } from '../citations/citation.ts';
import type { Corpus, Instrument, Reservation, StatusRecord, TreatyAct } from '../corpus/corpus.ts';
import { isConsent } from '../corpus/participation.ts';
import { reservationsInWords, reservationsOf } from '../corpus/reservations.ts';
import { dayInWords, stateName } from '../corpus/wording.ts';
import { asText } from '../text/escape.ts';
import { aboutInstrument, endWord, recordLine } from './card.ts';
import { headingOf, partName } from './divisionCard.ts';
import { isDoubted } from './provisionCard.ts';

/** The read-only page of an instrument. */
export interface Page {
  readonly markdown: string;
  /** The line (from zero) of the heading of an article. */
  lineOf(article: string): number | undefined;
}

/**
 * All that the corpus holds of an instrument: its facts, the outline of its articles, its relations, what States did, and every source
 * with its day. `addressOf` makes the links to the pages of other instruments.
 */
export function instrumentPage(corpus: Corpus, instrument: Instrument, addressOf: (id: string) => string): Page {
  const lines: string[] = [];
  const headings: { readonly n: string; readonly line: number }[] = [];
  const add = (...more: readonly string[]) => lines.push(...more.flatMap(text => text.split('\n')), '');
  add(`# ${asText(instrument.titles.en)}`);
  add(String(aboutInstrument(instrument)));
  const { articles, parts, annexes } = instrument;
  if (articles) {
    const unit = articles.unit[0]!.toUpperCase() + articles.unit.slice(1);
    add(`## ${unit}s`, '', `${articles.count} ${articles.unit}${articles.count === 1 ? '' : 's'}.`);
    for (const { n, heading, headingBy, summary } of articles.list ?? []) {
      for (const part of parts?.list ?? [])
        if (part.first === n) add(`**${asText(String(partName(instrument, part)))}**${headingOf(part)}`);
      headings.push({ n, line: lines.length });
      add(`### ${unit} ${asText(n)}${heading ? `: ${asText(heading)}` : ''}`);
      const notes = [
        headingBy === 'editors' ? 'our heading' : '',
        isDoubted(instrument, n) ? 'not verified: no text of the instrument was at hand' : '',
      ].filter(note => note !== '');
      if (summary || notes.length > 0)
        add([summary && asText(summary), notes.length > 0 && `*(${notes.join('; ')})*`].filter(Boolean).join(' '));
    }
  }
  if (annexes) {
    const lines = annexes.list.map(annex => `- Annex${annex.n ? ` ${asText(annex.n)}` : ''}${headingOf(annex)}`);
    add('## Annexes', '', ...lines);
  }
  const relations = relationsOf(corpus, instrument, addressOf);
  if (relations.length > 0) add('## Relations', '', ...relations);
  if (instrument.kind === 'treaty') add('## Acts of States', '', ...recordOf(corpus, instrument));
  add('## Sources', '', ...sourcesOf(corpus, instrument));
  return {
    markdown: `${lines.join('\n').trimEnd()}\n`,
    lineOf: article => headings.find(({ n }) => sameNumber(n, article))?.line,
  };
}

function relationsOf(
  corpus: Corpus,
  { id, relations, members }: Instrument,
  addressOf: (id: string) => string,
): string[] {
  const to = (other: string): string => {
    const instrument = corpus.instrument(other);
    return instrument ? `[${asText(instrument.titles.en)}](${addressOf(other)})` : asText(other);
  };
  return [
    ...(relations ?? []).map(({ kind, to: other }) => `- ${kind} ${to(other)}`),
    ...corpus.protocolsTo(id).map(protocol => `- has the protocol ${to(protocol.id)}`),
    ...(members ?? []).map(member => `- holds ${to(member)}`),
  ];
}

function recordOf(corpus: Corpus, instrument: Instrument): string[] {
  const record = corpus.recordOf(instrument.id);
  const line = String(recordLine(corpus, instrument, record?.day ?? ''));
  if (!record) return [line];
  const named = record.acts.map(act => ({ name: stateName(corpus, act.participant), act }));
  const rows = named
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.act.date ?? '').localeCompare(b.act.date ?? ''))
    .map(({ name, act }) => rowOf(name, act, reservationsOf(record, act.participant)));
  return [line, ...tableOf(record, rows)];
}

const tableOf = ({ acts }: StatusRecord, rows: readonly string[]): string[] =>
  acts.length === 0
    ? []
    : [
        '',
        '| Participant | Act | Date | In effect from | Ended | Reservation or declaration |',
        '| --- | --- | --- | --- | --- | --- |',
        ...rows,
      ];

function rowOf(name: string, act: TreatyAct, reservations: readonly Reservation[]): string {
  const { kind, date, effective, end, statement } = act;
  const days = [date && dayInWords(date), effective && dayInWords(effective), end && endWord(act)];
  const articles = isConsent(act) ? asText(reservationsInWords(reservations)) : '';
  const cells = [asText(name), kind, ...days, articles || (statement && 'yes')];
  return `| ${cells.map(cell => cell || '').join(' | ')} |`;
}

function sourcesOf(corpus: Corpus, { sources, unverified }: Instrument): string[] {
  const lines = Object.entries(sources).map(([facts, key]) => {
    const source = corpus.source(key);
    return `- ${asText(facts)}: ${source ? `${asText(source.title)}, ${dayInWords(source.day)}` : asText(key)}`;
  });
  return unverified ? [...lines, '', `Not verified: ${asText(unverified.join(', '))}.`] : lines;
}
