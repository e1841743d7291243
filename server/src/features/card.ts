import type { Corpus, Instrument, StatusRecord, TreatyAct } from '../corpus/corpus.ts';
import { isConsent, participationOf } from '../corpus/participation.ts';
import { reservationsInWords, reservationsOf } from '../corpus/reservations.ts';
import { whyUnknown } from '../corpus/standing.ts';
import { dayInWords, isOwnRecord, isVerified, originInWords, stateName } from '../corpus/wording.ts';
import { asText } from '../text/escape.ts';
import { addressOf } from './address.ts';

/** What an instrument is, for whom, since when and from which source: Markdown with every string of the corpus escaped. */
export function instrumentCard(
  corpus: Corpus,
  instrument: Instrument,
  states: readonly string[],
  day: string,
  compact = false,
): string {
  const head = `**${asText(instrument.titles.en)}**${acronymOf(instrument)}`;
  if (compact)
    return [head, lifeOf(instrument), ...statesOf(corpus, instrument, states, day), recordOf(corpus, instrument, day)]
      .filter(line => line !== '')
      .join('  \n');
  return [
    head,
    ...aboutInstrument(instrument),
    statesOf(corpus, instrument, states, day).join('  \n'),
    recordOf(corpus, instrument, day),
    provenanceOf(corpus, instrument),
  ]
    .filter(block => block !== '')
    .join('\n\n');
}

/** Titles in the other languages, life and deposit, links: paragraphs of Markdown. */
export function aboutInstrument(instrument: Instrument): string[] {
  const { titles, links } = instrument;
  const others = Object.keys(titles).filter(language => language !== 'en' && titles[language] !== titles.en);
  const translated = others.map(
    language =>
      `${language}: *${asText(titles[language]!)}*${isVerified(instrument, `titles.${language}`) ? '' : ' (unverified)'}`,
  );
  const pages = (links ?? []).flatMap(({ label, url }) => {
    const address = addressOf(url);
    return address ? `[${asText(label)}](${address.url}) (${address.host})` : [];
  });
  return [
    translated.join('  \n'),
    [lifeOf(instrument), ...depositLines(instrument)].filter(line => line !== '').join('  \n'),
    pages.join(' · '),
  ].filter(block => block !== '');
}

const acronymOf = ({ acronyms, number }: Instrument): string =>
  acronyms?.[0] && !number ? ` (${asText(acronyms[0])})` : '';

/** "Kenya: no action (3 February 2026)". */
export function stateLine(corpus: Corpus, instrument: Instrument, code: string, day: string): string {
  return `${stateName(corpus, code)}: ${standingLine(corpus, instrument, code, day)}`;
}

/** The same without the State: "no action (3 February 2026)". */
export function standingLine(corpus: Corpus, instrument: Instrument, code: string, day: string): string {
  const participation = participationOf(corpus, instrument.id, code, day);
  if (participation.kind === 'unknown') return `unknown (${whyUnknown[participation.why]})`;
  const { record } = participation;
  const origin = isOwnRecord(corpus, record.source) ? originInWords(corpus, record) : dayInWords(record.day);
  if (participation.kind === 'no action') return `no action (${origin})`;
  const { act } = participation;
  const done = `${act.kind}${act.date ? ` ${dayInWords(act.date)}` : ''}`;
  const effective = act.effective ? `, in effect ${dayInWords(act.effective)}` : '';
  const ended = participation.kind === 'former party' ? `, ended ${endInWords(act)}` : '';
  const articles = reservationsInWords(reservationsOf(record, code));
  const statement = articles || act.statement ? `, with ${articles || 'a reservation or declaration'}` : '';
  return `${participation.kind}, ${done}${effective}${ended}${statement} (${origin})`;
}

/** When an act ceased to have effect, as far as the source says. */
export const endInWords = ({ end }: TreatyAct): string =>
  end === undefined || end === 'unknown' ? 'on a day that the source does not give' : dayInWords(end);

/** "treaty · adopted 18 December 1990, New York · in force since 1 July 2003". */
export function lifeOf(instrument: Instrument): string {
  const { kind, binding, adopted, entryIntoForce, lifecycle, conference } = instrument;
  if (conference)
    return `conference · ${asText(conference.place)}, ${dayInWords(conference.start)} to ${dayInWords(conference.end)}`;
  const doubt = (group: string) => (isVerified(instrument, group) ? '' : ' (unverified)');
  const parts = [
    kind === 'set' ? 'several instruments' : binding ? `${kind}, binding on its parties` : `${kind}, not binding`,
    numberInWords(instrument),
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

const seriesNames = {
  'ilo-convention': 'ILO Convention No.',
  'ilo-protocol': 'ILO Protocol No.',
  'ilo-recommendation': 'ILO Recommendation No.',
  ets: 'ETS/CETS No.',
  hague: 'Hague Convention No.',
} as const;

/** "ILO Convention No. 189". */
export const numberInWords = ({ number }: Instrument): string | undefined =>
  number && `${seriesNames[number.series]} ${number.value}`;

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

const recordOf = (corpus: Corpus, instrument: Instrument, day: string): string =>
  instrument.kind === 'treaty' ? recordLine(corpus, instrument, day) : '';

/** "*175 parties (UN Treaty Collection, 3 February 2026).*"; that there is no record is said too. */
export function recordLine(corpus: Corpus, { id, binding }: Instrument, day: string): string {
  const record = corpus.recordOf(id);
  if (!record) return binding ? '*Acts of States: no record here.*' : '';
  const isOwn = isOwnRecord(corpus, record.source) || record.corrections !== undefined;
  const title = corpus.source(record.source)?.title ?? record.source;
  const origin = asText(isOwn ? originInWords(corpus, record) : `${title}, ${dayInWords(record.day)}`);
  if (!record.complete) return `*Acts of States: a partial record (${origin}).*`;
  const parties = countParties(record, day);
  return `*${parties} ${parties === 1 ? 'party' : 'parties'} (${origin}).*`;
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
