import { type Citation, instrumentOf } from '../citations/citation.ts';
import { isPlaceInSeries } from '../citations/references.ts';
import { isVerified } from '../corpus/wording.ts';
import { say } from '../sayings/say.ts';
import { listWord, The } from '../wording/words.ts';
import { factSource } from './factSource.ts';
import type { Rule } from './rule.ts';

export const seriesReferenceMismatch: Rule = {
  id: 'series-reference-mismatch',
  summary: 'The treaty-series reference after the name is not that of the instrument.',
  severity: 'error',
  words: /UNTS|U\.N\.T\.S/,
  *checkPassage({ citations, prose, corpus }) {
    for (const [i, citation] of citations.entries()) {
      const instrument = instrumentOf(citation);
      const recorded = instrument?.treatySeries?.filter(reference => / UNTS /.test(reference)) ?? [];
      if (!instrument || recorded.length === 0 || isPlaceInSeries(prose.slice(citation.start, citation.end))) continue;
      const found = reference.exec(prose.slice(citation.end, citation.end + 160));
      const [whole, lead = '', volume, page] = found ?? [];
      if (whole === undefined || namesAnother(citations, i, citation.end + lead.length)) continue;
      if (recorded.some(known => known.startsWith(`${volume} UNTS`))) continue;
      const start = citation.end + lead.length;
      // "The ICCPR and the ICESCR, 999 UNTS 171 and 993 UNTS 3": the place of the other that is named.
      const printed = citations.find(other => other.start < citation.end + whole.length && other.end > start);
      if (printed && citations.some(other => other !== printed && instrumentOf(other) === instrumentOf(printed)))
        continue;
      const right = recorded[0]!;
      yield {
        span: { start, end: citation.end + whole.length },
        message: say`${The(instrument)} is at ${listWord(recorded)}, not ${volume ?? ''} UNTS ${page ?? ''}${factSource(corpus, instrument, 'treatySeries')}.`,
        instrument,
        unverified: !isVerified(instrument, 'treatySeries'),
        fixes: [{ title: say`Change to ${right}`, edits: [{ start, end: citation.end + whole.length, text: right }] }],
      };
    }
  },
};

/** Whether a citation of another instrument stands between one and an offset after it. */
function namesAnother(citations: readonly Citation[], index: number, until: number): boolean {
  const instrument = instrumentOf(citations[index]!);
  for (let i = index + 1; i < citations.length && citations[i]!.start < until; i++)
    if (instrumentOf(citations[i]!) !== instrument) return true;
  return false;
}

/** "(adopted …, entered into force …) 999 UNTS 171", in the same sentence as the name; another page of the volume is a pinpoint. */
const reference = /^([^.;]{0,120}?\b)(\d{1,4})\s+(?:UNTS|U\.N\.T\.S\.)\s+(\d{1,4})/;
