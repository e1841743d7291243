import { sameNumber } from '../citations/citation.ts';
import type { Corpus, Instrument, Reservation, StatusRecord, TreatyAct } from '../corpus/corpus.ts';
import { isConsent } from '../corpus/participation.ts';
import { reservationsOf } from '../corpus/reservations.ts';
import { inLanguage, joined, mapped, type Saying, say, spoken, type Word } from '../sayings/say.ts';
import { asText } from '../text/escape.ts';
import type { Language } from '../text/language.ts';
import { factsWord, unverifiedWord } from '../wording/factWords.ts';
import {
  actWord,
  dayWord,
  divisionsWord,
  divisionWord,
  reservationsWord,
  stateWord,
  titleOf,
  unitsWord,
  unitWord,
} from '../wording/words.ts';
import { aboutInstrument, endWord, recordLine } from './card.ts';
import { relationWords } from './cardWords.ts';
import { capital, headed, headingOf, partName } from './divisionCard.ts';
import { isDoubted } from './provisionCard.ts';

/** The read-only page of an instrument. */
export interface Page {
  readonly markdown: string;
  /** The line (from zero) of the heading of an article. */
  lineOf(article: string): number | undefined;
}

/**
 * All that the corpus holds of an instrument, for a reader of a language: its facts, the outline of its articles, its relations,
 * what States did, and every source with its day. `addressOf` makes the links to the pages of other instruments.
 */
export function instrumentPage(
  corpus: Corpus,
  instrument: Instrument,
  addressOf: (id: string) => string,
  language: Language,
): Page {
  const lines: string[] = [];
  const headings: { readonly n: string; readonly line: number }[] = [];
  const add = (...more: readonly Saying[]) =>
    lines.push(...more.flatMap(text => inLanguage(text, language).split('\n')), '');
  add(joined(' ', ['#', mapped(titleOf(instrument), asText)]));
  add(aboutInstrument(instrument));
  const { articles, parts, annexes } = instrument;
  if (articles) {
    const { unit, count } = articles;
    add(
      joined(' ', ['##', capital(unitsWord(unit))]),
      '',
      joined(' ', [count, count === 1 ? unitWord(unit) : unitsWord(unit)]),
    );
    for (const { n, heading, headingBy, summary } of articles.list ?? []) {
      for (const part of parts?.list ?? [])
        if (part.first === n)
          add(joined('', ['**', mapped(partName(instrument, part), asText), '**', headingOf(part)]));
      headings.push({ n, line: lines.length });
      add(joined(' ', ['###', headed(unit, n, heading)]));
      const notes = [
        headingBy === 'editors' ? say`our heading` : '',
        isDoubted(instrument, n) ? say`not verified: no text of the instrument was at hand` : '',
      ].filter(note => note !== '');
      if (summary || notes.length > 0)
        add(joined(' ', [summary && asText(summary), notes.length > 0 ? mapped(joined('; ', notes), inItalics) : '']));
    }
  }
  if (annexes) {
    const lines = annexes.list.map(annex =>
      joined('', ['- ', capital(divisionWord('annex')), annex.n ? ` ${asText(annex.n)}` : '', headingOf(annex)]),
    );
    add(joined(' ', ['##', capital(divisionsWord('annex'))]), '', ...lines);
  }
  const relations = relationsOf(corpus, instrument, addressOf);
  if (relations.length > 0) add(say`## Relations`, '', ...relations);
  if (instrument.kind === 'treaty') add(say`## Acts of States`, '', ...recordOf(corpus, instrument, language));
  add(say`## Sources`, '', ...sourcesOf(corpus, instrument));
  return {
    markdown: `${lines.join('\n').trimEnd()}\n`,
    lineOf: article => headings.find(({ n }) => sameNumber(n, article))?.line,
  };
}

const inItalics = (text: string): string => `*(${text})*`;

function relationsOf(
  corpus: Corpus,
  { id, relations, members }: Instrument,
  addressOf: (id: string) => string,
): Word[] {
  const to = (other: string): Saying => {
    const instrument = corpus.instrument(other);
    return instrument ? mapped(titleOf(instrument), title => `[${asText(title)}](${addressOf(other)})`) : asText(other);
  };
  return [
    ...(relations ?? []).map(({ kind, to: other }) => relationWords[kind](to(other))),
    ...corpus.protocolsTo(id).map(protocol => say`has the protocol ${to(protocol.id)}`),
    ...(members ?? []).map(member => say`holds ${to(member)}`),
  ].map(line => joined('', ['- ', line]));
}

function recordOf(corpus: Corpus, instrument: Instrument, language: Language): Saying[] {
  const record = corpus.recordOf(instrument.id);
  const line = recordLine(corpus, instrument, record?.day ?? '');
  if (!record) return [line];
  const named = record.acts.map(act => ({ name: inLanguage(stateWord(corpus, act.participant), language), act }));
  const rows = named
    .sort((a, b) => a.name.localeCompare(b.name, language) || (a.act.date ?? '').localeCompare(b.act.date ?? ''))
    .map(({ name, act }) => rowOf(name, act, reservationsOf(record, act.participant)));
  return [line, ...tableOf(record, rows)];
}

const tableOf = ({ acts }: StatusRecord, rows: readonly Word[]): Saying[] =>
  acts.length === 0
    ? []
    : [
        '',
        say`| Participant | Act | Date | In effect from | Ended | Reservation or declaration |`,
        '| --- | --- | --- | --- | --- | --- |',
        ...rows,
      ];

function rowOf(name: string, act: TreatyAct, reservations: readonly Reservation[]): Word {
  const { kind, date, effective, end, statement } = act;
  const articles = isConsent(act) && reservations.length > 0 ? mapped(reservationsWord(reservations), asText) : '';
  const cells: readonly (Saying | undefined)[] = [
    asText(name),
    actWord(kind),
    date && dayWord(date),
    effective && dayWord(effective),
    end && endWord(act),
    articles || (statement ? say`yes` : ''),
  ];
  return spoken(language => `| ${cells.map(cell => inLanguage(cell ?? '', language)).join(' | ')} |`);
}

function sourcesOf(corpus: Corpus, { sources, unverified }: Instrument): Saying[] {
  const lines = Object.entries(sources).map(([facts, key]) => {
    const source = corpus.source(key);
    const origin = source ? joined(', ', [asText(source.title), dayWord(source.day)]) : asText(key);
    return joined('', ['- ', say`${factsWord(facts)}: ${origin}`]);
  });
  return unverified ? [...lines, '', say`Not verified: ${unverifiedWord(unverified)}.`] : lines;
}
