import type { Corpus, Instrument, StatusRecord, TreatyAct } from '../corpus/corpus.ts';
import { isConsent, participationOf } from '../corpus/participation.ts';
import { reservationsOf } from '../corpus/reservations.ts';
import { isOwnRecord, isVerified } from '../corpus/wording.ts';
import { inLanguage, joined, mapped, type Saying, say, spoken, type Word } from '../sayings/say.ts';
import { asText } from '../text/escape.ts';
import { unverifiedWord } from '../wording/factWords.ts';
import { actWord, dayWord, reservationsWord, sourceWord, stateWord, titleOf } from '../wording/words.ts';
import { addressOf } from './address.ts';
import { kindWords, lifecycleWords, seriesWords, standingWords, unknownWords } from './cardWords.ts';

/** What an instrument is, for whom, since when and from which source: Markdown with every string of the corpus escaped. */
export function instrumentCard(
  corpus: Corpus,
  instrument: Instrument,
  states: readonly string[],
  day: string,
  compact = false,
): Word {
  const head = joined('', [mapped(titleOf(instrument), bold), acronymOf(instrument)]);
  if (compact)
    return joined('  \n', [
      head,
      lifeOf(instrument),
      ...statesOf(corpus, instrument, states, day),
      recordOf(corpus, instrument, day),
    ]);
  return joined('\n\n', [
    head,
    aboutInstrument(instrument),
    joined('  \n', statesOf(corpus, instrument, states, day)),
    recordOf(corpus, instrument, day),
    provenanceOf(corpus, instrument),
  ]);
}

const bold = (text: string): string => `**${asText(text)}**`;

/** Titles in the other languages, life and deposit, links: paragraphs of Markdown. */
export function aboutInstrument(instrument: Instrument): Word {
  const { titles, links } = instrument;
  // The title at the head is that of the reader's language.
  const translated = spoken(reader => {
    const shown = titles[reader] ?? titles.en;
    const others = Object.keys(titles).filter(language => titles[language] !== shown);
    return others
      .map(language => {
        const doubt = isVerified(instrument, `titles.${language}`) ? '' : inLanguage(say` (unverified)`, reader);
        return `${language}: *${asText(titles[language]!)}*${doubt}`;
      })
      .join('  \n');
  });
  const pages = (links ?? []).flatMap(({ label, url }) => {
    const address = addressOf(url);
    return address ? `[${asText(label)}](${address.url}) (${address.host})` : [];
  });
  return joined('\n\n', [translated, joined('  \n', [lifeOf(instrument), depositLine(instrument)]), pages.join(' · ')]);
}

const acronymOf = ({ acronyms, number }: Instrument): string =>
  acronyms?.[0] && !number ? ` (${asText(acronyms[0])})` : '';

/** "Kenya: no action (3 February 2026)". */
export function stateLine(corpus: Corpus, instrument: Instrument, code: string, day: string): Word {
  return say`${stateWord(corpus, code)}: ${standingLine(corpus, instrument, code, day)}`;
}

/** The same without the State: "no action (3 February 2026)". */
export function standingLine(corpus: Corpus, instrument: Instrument, code: string, day: string): Word {
  const participation = participationOf(corpus, instrument.id, code, day);
  if (participation.kind === 'unknown') return say`unknown (${unknownWords[participation.why]})`;
  const { record } = participation;
  const origin = isOwnRecord(corpus, record.source) ? sourceWord(corpus, record) : dayWord(record.day);
  if (participation.kind === 'no action') return say`no action (${origin})`;
  const { act } = participation;
  const done = joined(' ', [actWord(act.kind), act.date && dayWord(act.date)]);
  const effective = act.effective ? say`, in effect ${dayWord(act.effective)}` : '';
  const ended = participation.kind === 'former party' ? say`, ended ${endWord(act)}` : '';
  const made = reservationsOf(record, code);
  const statement =
    made.length > 0
      ? say`, with ${reservationsWord(made)}`
      : act.statement
        ? say`, with a reservation or declaration`
        : '';
  return joined('', [standingWords[participation.kind], ', ', done, effective, ended, statement, say` (${origin})`]);
}

/** When an act ceased to have effect, as far as the source says. */
export const endWord = ({ end }: TreatyAct): Word =>
  end === undefined || end === 'unknown' ? say`on a day that the source does not give` : dayWord(end);

/** "treaty · adopted 18 December 1990, New York · in force since 1 July 2003". */
export function lifeOf(instrument: Instrument): Word {
  const { kind, binding, adopted, entryIntoForce, lifecycle, conference } = instrument;
  if (conference)
    return say`conference · ${asText(conference.place)}, ${dayWord(conference.start)} to ${dayWord(conference.end)}`;
  const doubt = (group: string) => (isVerified(instrument, group) ? '' : say` (unverified)`);
  const parts = [
    kind === 'set'
      ? say`several instruments`
      : binding
        ? say`${kindWords[kind]}, binding on its parties`
        : say`${kindWords[kind]}, not binding`,
    numberInWords(instrument),
    adopted &&
      say`adopted ${dayWord(adopted.date)}${adopted.place ? `, ${asText(adopted.place)}` : ''}${doubt('adopted')}`,
    lifecycle && lifecycle !== 'not in force' ? joined('', [lifecycleWords[lifecycle], doubt('lifecycle')]) : undefined,
    entryIntoForce
      ? say`in force since ${dayWord(entryIntoForce)}${doubt('entryIntoForce')}`
      : lifecycle === 'not in force'
        ? lifecycleWords[lifecycle]
        : undefined,
  ];
  return joined(' · ', parts);
}

/** "ILO Convention No. 189". */
export const numberInWords = ({ number }: Instrument): Word | undefined =>
  number && seriesWords[number.series](number.value);

const depositLine = ({ depositary, treatySeries, registration, untc }: Instrument): Word =>
  joined(' · ', [
    depositary && say`depositary: ${asText(depositary)}`,
    treatySeries?.map(asText).join(', '),
    registration ? say`registered under No. ${registration}` : undefined,
    untc && `UNTC ${asText(untc)}`,
  ]);

function statesOf(corpus: Corpus, instrument: Instrument, states: readonly string[], day: string): Word[] {
  return instrument.binding && instrument.kind === 'treaty'
    ? states.map(code => mapped(stateLine(corpus, instrument, code, day), bold))
    : [];
}

const recordOf = (corpus: Corpus, instrument: Instrument, day: string): Saying =>
  instrument.kind === 'treaty' ? recordLine(corpus, instrument, day) : '';

/** "*175 parties (UN Treaty Collection, 3 February 2026).*"; that there is no record is said too. */
export function recordLine(corpus: Corpus, { id, binding }: Instrument, day: string): Saying {
  const record = corpus.recordOf(id);
  if (!record) return binding ? say`*Acts of States: no record here.*` : '';
  const isOwn = isOwnRecord(corpus, record.source) || record.corrections !== undefined;
  const title = corpus.source(record.source)?.title ?? record.source;
  const origin = mapped(isOwn ? sourceWord(corpus, record) : joined(', ', [title, dayWord(record.day)]), asText);
  if (!record.complete) return say`*Acts of States: a partial record (${origin}).*`;
  const parties = countParties(record, day);
  return parties === 1 ? say`*${parties} party (${origin}).*` : say`*${parties} parties (${origin}).*`;
}

/** Participants that have consented by a day and not left since. */
export function countParties({ acts }: StatusRecord, day: string): number {
  const bound = acts.filter(
    act =>
      isConsent(act) && (act.date ?? '') <= day && (act.end === undefined || (act.end !== 'unknown' && act.end > day)),
  );
  return new Set(bound.map(({ participant }) => participant)).size;
}

function provenanceOf(corpus: Corpus, { sources, unverified }: Instrument): Saying {
  const key = sources.titles ?? sources.adopted;
  const source = key ? corpus.source(key) : undefined;
  const doubt = unverified ? say` Not verified: ${unverifiedWord(unverified)}.` : '';
  const whose = source?.own ? say` From ${asText(source.own)}.` : '';
  return source ? say`*Facts: ${asText(source.title)}, ${dayWord(source.day)}.${whose}${doubt}*` : '';
}
