import { doubtsOf } from '../citing/doubts.ts';
import { type CitableFacts, factsOf, type TreatySeries } from '../citing/facts.ts';
import { pageOf } from '../citing/mention.ts';
import { resolutionInWords } from '../citing/styles/un.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { dayInWords } from '../corpus/wording.ts';

/** An instrument as programs that keep references know it, before it takes the form of one of them. */
export interface BibliographyRecord {
  readonly id: string;
  readonly kind: 'treaty' | 'enactment' | 'document';
  readonly title: string;
  readonly short: string | undefined;
  /** ISO date of adoption, or a month or a year alone. */
  readonly adopted: string | undefined;
  /** ISO date of opening for signature. */
  readonly opened: string | undefined;
  readonly place: string | undefined;
  /** The organ or conference that adopted it. */
  readonly authority: string | undefined;
  readonly series: (TreatySeries & { readonly title: string }) | undefined;
  /** Registration number of a treaty, else number of a resolution or symbol of a document. */
  readonly number: string | undefined;
  readonly url: string | undefined;
  /** What has no field of its own, in whole sentences; what no source bears out among it. */
  readonly note: string;
}

/** `undefined` for what is no instrument: a conference, or a name that stands for several. */
export function recordOf(instrument: Instrument): BibliographyRecord | undefined {
  if (instrument.members || instrument.kind === 'set' || instrument.kind === 'conference') return undefined;
  const facts = factsOf(instrument);
  return {
    id: instrument.id,
    kind: kindOf(facts),
    title: facts.title || instrument.titles.en,
    short: facts.acronym ?? facts.numbered,
    adopted: facts.adopted,
    opened: facts.opened,
    place: facts.place,
    authority: instrument.adopted?.by?.split(/,? resolution (?=\S)/)[0] ?? facts.resolution?.organ,
    series: facts.series && { ...facts.series, title: seriesTitles[facts.series.name] },
    number: facts.kind === 'treaty' ? facts.registration?.toString() : (resolutionInWords(facts) ?? facts.symbol),
    url: pageOf(instrument),
    note: noteOf(instrument, facts),
  };
}

const seriesTitles = { UNTS: 'United Nations Treaty Series', LNTS: 'League of Nations Treaty Series' } as const;

function kindOf({ kind, resolution }: CitableFacts): BibliographyRecord['kind'] {
  if (kind === 'treaty') return 'treaty';
  return resolution || kind === 'recommendation' ? 'enactment' : 'document';
}

function noteOf(instrument: Instrument, { entered, notInForce }: CitableFacts): string {
  const doubts = doubtsOf(instrument);
  return [
    entered ? `Entered into force ${dayInWords(entered)}.` : notInForce ? 'Not in force.' : '',
    instrument.depositary ? `Depositary: ${instrument.depositary}.` : '',
    doubts.length > 0 ? `Not verified: ${doubts.join(', ')}.` : '',
  ]
    .filter(part => part !== '')
    .join(' ');
}
