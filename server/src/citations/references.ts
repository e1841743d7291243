import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { byRegistration } from '../corpus/references.ts';
import type { Span } from '../text/span.ts';
import { wordSet } from './words.ts';

/** An instrument named by its number in the Council of Europe's series, or by where a treaty series prints it. */
export interface ReferenceMention extends Span {
  readonly instrument: Instrument;
}

/** The words at which such a reference is read: `ETS`, the middle of `999 UNTS 171`, the "vol." of "Treaty Series, vol. 999, p. 171". */
export const seriesWords = wordSet('ets cets ste stce unts lnts rtnu u vol volume');

/** Reads the reference that has one of these words at `at`; `undefined` where it names no instrument of the corpus. */
export function readReference(text: string, at: number, corpus: Corpus): ReferenceMention | undefined {
  return readEuropean(text, at, corpus) ?? readVolumeFirst(text, at, corpus) ?? readSeriesFirst(text, at, corpus);
}

/** Whether what is written of an instrument is where it is printed ("999 UNTS 171"), and no number of its own. */
export const isPlaceInSeries = (written: string): boolean => /^\d|\bvol/i.test(written);

/** "CETS No. 197", "STCE n° 210", "ETS 163"; the European Union's "ETS 2" is none. */
function readEuropean(text: string, at: number, corpus: Corpus): ReferenceMention | undefined {
  european.lastIndex = at;
  const found = european.exec(text);
  if (!found || (!found[1] && /EU[\s-]$/.test(text.slice(Math.max(0, at - 3), at)))) return undefined;
  const instrument = corpus.byNumber('ets', Number(found[1] ?? found[2]));
  return instrument && { start: at, end: at + found[0].length, instrument };
}

const european = /(?:C?ETS|STC?E)\b(?:\s(?:No|Nr|n[°ºo]|núm)s?\.?:?\s?0{0,2}(\d{1,3})|\s(\d{2,3}))(?![\d-]|\.\d)/iy;

/** "999 UNTS 171", "999 U.N.T.S. 171", "60 LNTS 253". */
function readVolumeFirst(text: string, at: number, corpus: Corpus): ReferenceMention | undefined {
  const volume = /(?<!\d)(\d{1,4})\s{1,2}$/.exec(text.slice(Math.max(0, at - 7), at));
  series.lastIndex = at;
  const found = volume && series.exec(text);
  if (!found) return undefined;
  const instrument = corpus.byReference(`${volume[1]} ${found[1] === 'LNTS' ? 'LNTS' : 'UNTS'} ${found[2]}`);
  return instrument && { start: at - volume[0].length, end: at + found[0].length, instrument };
}

const series = /(UNTS|U\.\s?N\.\s?T\.\s?S\.|LNTS|RTNU)\s{1,2}(\d{1,5})(?!\d)/y;

/** "United Nations, Treaty Series, vol. 1577, No. 27531", "Nations Unies, Recueil des Traités, vol. 999, p. 171". */
function readSeriesFirst(text: string, at: number, corpus: Corpus): ReferenceMention | undefined {
  volumes.lastIndex = at;
  const found = volumes.exec(text);
  const ahead = found && seriesAhead.exec(text.slice(Math.max(0, at - 80), at));
  if (!ahead) return undefined;
  const [whole, volume, number, page] = found;
  const name = /League|Société|Sociedad/.test(ahead[0]) ? 'LNTS' : 'UNTS';
  const instrument =
    (page ? corpus.byReference(`${volume} ${name} ${page}`) : undefined) ??
    (number && name === 'UNTS' ? corpus.byReference(byRegistration(volume!, Number(number))) : undefined);
  return instrument && { start: at - ahead[0].length, end: at + whole.length, instrument };
}

const volumes =
  /vol(?:ume)?\.?\s{1,2}(\d{1,4})(?:,?\s{1,2}(?:No|Nr|n[°ºo]|núm)\.?\s?(?:I-)?(\d{1,6}))?(?:,?\s{1,2}(?:pp?\.?|page|pág\.)\s?(\d{1,5}))?/iy;
const seriesAhead =
  /(?:(?:United Nations|League of Nations|Nations Unies|Société des Nations|Naciones Unidas|Sociedad de las Naciones)[*_,\s]{1,6})?(?:Treaty Series|Recueil des [Tt]raités|(?:Recopilación|Serie|Colección) de [Tt]ratados|UNTS|RTNU)[*_,\s]{1,6}$/;
