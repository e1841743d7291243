import type { Provision } from '../citations/citation.ts';
import { sameNumber } from '../citations/citation.ts';
import type { Corpus, Instrument, StatusRecord } from '../corpus/corpus.ts';
import { isConsent, participationOf } from '../corpus/participation.ts';
import { dayInWords, isOwnRecord, isVerified, originInWords, stateName } from '../corpus/wording.ts';
import { asText } from '../text/escape.ts';

/** What an instrument is, for whom, since when and from which source: Markdown with every string of the corpus escaped. */
export function instrumentCard(
  corpus: Corpus,
  instrument: Instrument,
  states: readonly string[],
  day: string,
  compact = false,
): string {
  const { titles, acronyms, number } = instrument;
  const head = `**${asText(titles.en)}**${acronyms?.[0] && !number ? ` (${asText(acronyms[0])})` : ''}`;
  if (compact)
    return [head, lifeOf(instrument), ...statesOf(corpus, instrument, states, day), partiesOf(corpus, instrument, day)]
      .filter(line => line !== '')
      .join('  \n');
  const others = Object.keys(titles).filter(language => language !== 'en' && titles[language] !== titles.en);
  const translated = others.map(
    language =>
      `${language}: *${asText(titles[language]!)}*${isVerified(instrument, `titles.${language}`) ? '' : ' (unverified)'}`,
  );
  return [
    [head, ...translated].join('  \n'),
    [lifeOf(instrument), ...depositLines(instrument)].filter(line => line !== '').join('  \n'),
    statesOf(corpus, instrument, states, day).join('  \n'),
    partiesOf(corpus, instrument, day),
    (instrument.links ?? [])
      .map(({ label, url }) => `[${asText(label)}](${encodeURI(decodeURI(url))}) (${new URL(url).host})`)
      .join(' · '),
    provenanceOf(corpus, instrument),
  ]
    .filter(block => block !== '')
    .join('\n\n');
}

/** The article itself above its instrument: heading, summary, place among its fellows. */
export function provisionCard(instrument: Instrument, provision: Provision): string {
  const { articles } = instrument;
  const unit = provision.unit === 'article' ? 'Article' : 'Paragraph';
  if (!articles) return `**${unit} ${asText(provision.text)}**`;
  const list = articles.list ?? [];
  const first = list.findIndex(({ n }) => sameNumber(n, provision.number));
  const last = provision.last === undefined ? first : list.findIndex(({ n }) => sameNumber(n, provision.last!));
  if (first < 0) {
    const of = `${articles.count} ${articles.unit}s`;
    return list.length > 0
      ? `**${unit} ${asText(provision.text)}**: the instrument has no such ${articles.unit}; it has ${of}.`
      : `**${unit} ${asText(provision.text)}** of ${of}`;
  }
  const { n, heading, headingBy, summary } = list[first]!;
  const isDoubted = ['articles', 'headings', 'summaries'].some(group => !isVerified(instrument, `${group}.${n}`));
  const doubt = isDoubted ? '\n\n*Not verified: no text of the instrument was at hand.*' : '';
  if (last > first) {
    const lines = list
      .slice(first, last + 1)
      .map(({ n, heading }) => `- ${unit} ${asText(n)}${heading ? `: ${asText(heading)}` : ''}`);
    return `**${unit}s ${asText(provision.text)}** of ${articles.count}\n\n${lines.join('\n')}${doubt}`;
  }
  const title = heading ? ` ${asText(heading)}${headingBy === 'editors' ? ' *(our heading)*' : ''}` : '';
  return `**${unit} ${asText(provision.text)}**${title} · ${asText(n)} of ${articles.count}${summary ? `\n\n${asText(summary)}` : ''}${doubt}`;
}

/** "Kenya: no action (3 February 2026)". */
export function stateLine(corpus: Corpus, instrument: Instrument, code: string, day: string): string {
  const name = stateName(corpus, code);
  const participation = participationOf(corpus, instrument.id, code, day);
  if (participation.kind === 'unknown') {
    const why =
      participation.why === 'no record' ? 'no record of this instrument here' : 'the record here is not complete';
    return `${name}: unknown (${why})`;
  }
  const { record } = participation;
  const origin = isOwnRecord(corpus, record.source) ? originInWords(corpus, record) : dayInWords(record.day);
  if (participation.kind === 'no action') return `${name}: no action (${origin})`;
  const { act } = participation;
  const done = `${act.kind}${act.date ? ` ${dayInWords(act.date)}` : ''}`;
  const effective = act.effective ? `, in effect ${dayInWords(act.effective)}` : '';
  const statement = act.statement ? ', with a reservation or declaration' : '';
  return `${name}: ${participation.kind}, ${done}${effective}${statement} (${origin})`;
}

/** "treaty · adopted 18 December 1990, New York · in force since 1 July 2003". */
export function lifeOf(instrument: Instrument): string {
  const { kind, binding, adopted, entryIntoForce, lifecycle, conference } = instrument;
  if (conference)
    return `conference · ${asText(conference.place)}, ${dayInWords(conference.start)} to ${dayInWords(conference.end)}`;
  const doubt = (group: string) => (isVerified(instrument, group) ? '' : ' (unverified)');
  const parts = [
    kind === 'treaty' ? 'treaty' : binding ? kind : `${kind}, not binding`,
    adopted &&
      `adopted ${dayInWords(adopted.date)}${adopted.place ? `, ${asText(adopted.place)}` : ''}${doubt('adopted')}`,
    lifecycle && lifecycle !== 'not in force' ? `${lifecycle}${doubt('lifecycle')}` : undefined,
    entryIntoForce
      ? `in force since ${dayInWords(entryIntoForce)}${doubt('entryIntoForce')}`
      : lifecycle === 'not in force'
        ? 'not in force'
        : undefined,
  ];
  return parts.filter(Boolean).join(' · ');
}

function depositLines({ depositary, treatySeries, registration, untc }: Instrument): string[] {
  const parts = [
    depositary && `depositary: ${asText(depositary)}`,
    treatySeries?.map(asText).join(', '),
    registration && `registered under No. ${registration}`,
    untc && `UNTC ${asText(untc)}`,
  ];
  const line = parts.filter(Boolean).join(' · ');
  return line ? [line] : [];
}

function statesOf(corpus: Corpus, instrument: Instrument, states: readonly string[], day: string): string[] {
  return instrument.binding && instrument.kind === 'treaty'
    ? states.map(code => `**${asText(stateLine(corpus, instrument, code, day))}**`)
    : [];
}

function partiesOf(corpus: Corpus, { id }: Instrument, day: string): string {
  const record = corpus.recordOf(id);
  if (!record) return '';
  const isOwn = isOwnRecord(corpus, record.source) || record.corrections !== undefined;
  const title = corpus.source(record.source)?.title ?? record.source;
  const origin = asText(isOwn ? originInWords(corpus, record) : `${title}, ${dayInWords(record.day)}`);
  if (!record.complete) return `*Acts of States: a partial record (${origin}).*`;
  return `*${countParties(record, day)} parties (${origin}).*`;
}

/** Participants that have consented by a day and not left since. */
export function countParties({ acts }: StatusRecord, day: string): number {
  const bound = acts.filter(
    act =>
      isConsent(act) && (act.date ?? '') <= day && (act.end === undefined || (act.end !== 'unknown' && act.end > day)),
  );
  return new Set(bound.map(({ participant }) => participant)).size;
}

function provenanceOf(corpus: Corpus, { sources, unverified }: Instrument): string {
  const key = sources.titles ?? sources.adopted;
  const source = key ? corpus.source(key) : undefined;
  const doubt = unverified ? ` Not verified: ${asText(unverified.join(', '))}.` : '';
  const whose = source?.own ? ` From ${asText(source.own)}.` : '';
  return source ? `*Facts: ${asText(source.title)}, ${dayInWords(source.day)}.${whose}${doubt}*` : '';
}
