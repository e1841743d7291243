import type { Analysis } from '../analysis.ts';
import { type Citation, instrumentOf } from '../citations/citation.ts';
import { linkTextsOf } from '../markdown/linkTexts.ts';
import { apartFrom, type Span } from '../text/span.ts';
import { type Address, addressOfInstrument, addressOfSymbol } from './address.ts';

export interface Link extends Span, Address {}

/** Where each instrument and document that a text names can be read; what is already a link of the text stays its own. */
export function linksIn({ source, prose, citations }: Analysis): Link[] {
  const named = citations.filter(({ form }) => form !== 'back-reference' && form !== 'defined-term');
  const own = named.length > 0 ? linkTextsOf(source, prose) : [];
  return apartFrom(named, own).flatMap(citation => {
    const address = addressOfCitation(citation);
    return address ? { start: citation.start, end: citation.end, ...address } : [];
  });
}

function addressOfCitation(citation: Citation): Address | undefined {
  if (citation.resolution.kind === 'unknown') return addressOfSymbol(citation.resolution.symbol);
  const instrument = instrumentOf(citation);
  return instrument && addressOfInstrument(instrument);
}
