import type { Instrument } from '../corpus/corpus.ts';

/** A page on the web, as it may be linked to. */
export interface Address {
  readonly url: string;
  /** Shown beside every link, for the reader to know where it leads. */
  readonly host: string;
}

/** Only `https`, and nothing that could end a Markdown link; `undefined` for what is no such address. */
export function addressOf(url: string): Address | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, href } = new URL(url);
  return protocol === 'https:' ? { url: href.replace(/[()]/g, escapeBracket), host } : undefined;
}

const escapeBracket = (character: string): string => (character === '(' ? '%28' : '%29');

/** The page of the depositary or publisher of an instrument. */
export function addressOfInstrument({ links, symbols }: Instrument): Address | undefined {
  const [link] = links ?? [];
  return link ? addressOf(link.url) : symbols?.[0] ? addressOfSymbol(symbols[0]) : undefined;
}

/**
 * The page of a UN document, made of its symbol as the UN's Official Document System takes it: `https://undocs.org/A/RES/66/172`.
 * A part of a resolution is in the document of the whole; a resolution of the Security Council without its year is in none.
 */
export function addressOfSymbol(symbol: string): Address | undefined {
  if (/^S\/RES\/\d+$/.test(symbol)) return undefined;
  return addressOf(`https://undocs.org/${symbol.replace(/(\))[A-Z]$/, '$1').replace(/(RES\/\d+\/\d+)[A-Z]$/, '$1')}`);
}
