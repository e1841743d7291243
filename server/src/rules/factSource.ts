import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { isVerified } from '../corpus/wording.ts';
import { type Saying, say } from '../sayings/say.ts';
import { sourceWord } from '../wording/words.ts';

/** " (Council of Europe Treaty Office, 9 May 2026)": who says so of an instrument, and when; " (unverified)" where nobody does. */
export function factSource(corpus: Corpus, instrument: Instrument, facts: keyof Instrument['sources']): Saying {
  if (!isVerified(instrument, facts)) return say` (unverified)`;
  const source = instrument.sources[facts];
  const day = source && corpus.source(source)?.day;
  return day ? say` (${sourceWord(corpus, { source, day })})` : '';
}
