import type { Span } from '../text/span.ts';
import { wordSet } from './words.ts';

/** A UN document named by its symbol, or a resolution named by its number. */
export interface SymbolMention extends Span {
  /** The full symbol: `A/RES/66/172`, also where the text says only "resolution 66/172". */
  readonly symbol: string;
}

/** The first parts of UN document symbols: principal organs, treaty bodies and series in use. */
const organs = new Set([
  'A',
  'S',
  'E',
  'T',
  'ST',
  'HRI',
  'CRC',
  'CEDAW',
  'CCPR',
  'CAT',
  'CERD',
  'CED',
  'CRPD',
  'CMW',
  'SPT',
  'FCCC',
  'CTOC',
  'CAC',
  'TD',
  'DP',
  'UNEP',
  'CD',
  'CBD',
  'HCR',
  'EC',
]);

const symbolShape =
  /[A-Z]{1,5}(?:\/[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?:(?:\s[A-Z])?\s?\((?:[IVXLC]{1,8}|\d{4})\)(?:\s?[A-Z]\b)?)?){1,7}/y;

/** Reads a symbol at the start of a word; the word is known to be followed by a slash. */
export function readSymbol(text: string, start: number): SymbolMention | undefined {
  if (/[\w/.-]/.test(text[start - 1] ?? ' ')) return undefined;
  symbolShape.lastIndex = start;
  const found = symbolShape.exec(text)?.[0];
  if (!found || !organs.has(found.slice(0, found.indexOf('/')))) return undefined;
  // "A/B testing" is no symbol: every UN symbol has a number in it.
  if (!/\d/.test(found)) return undefined;
  const symbol = found.replace(/\s+/g, '');
  return { start, end: start + found.length, symbol };
}

/** After which the number of a resolution may stand. */
export const resolutionWords = wordSet('resolution resolutions res résolution résolutions resolución resoluciones');

const heads = /\.?\s*(?:(?:Nos?|Núms?|n)?[.°º]{0,2}\s*(?=\d))?/iy;
const numbered = /(?:([AE])\/RES\/)?((?:19|20)\d{2}(?=\/)|[1-9]\d?)\/(\d{1,3})(?!\d|\/)(?:\s([A-Z])\b(?!\/|-|[a-z]))?/y;
const roman = /(\d{1,4})\s?(?:([A-Z])\s?)?\(([IVXL]{1,8}|(?:19|20)\d{2})\)/y;
const bare = /\d{1,4}(?![\d/])/y;
/** "resolutions 56/183 of 21 December 2001, 57/238 of …". */
const dated =
  /\s{1,8}(?:of|du|de|del)\s{1,8}(?:the\s)?\d{1,2}(?:er|º)?\s{1,8}(?:de\s)?[A-Za-zÀ-ɏ]{3,10}\s{1,8}(?:de\s)?\d{4}(?:,\sannex(?:\s[IVX]{1,4})?)?/y;
const listed = /\s?,\s{1,8}(?:and\s{1,8})?|\s{1,8}(?:and|et|y|or)\s{1,8}(?:(?:resolution|résolution|resolución)\s)?/y;

/**
 * Reads "58/208 and 66/172" or "1325 (2000)" after the word "resolution".
 * Sessions of the General Assembly stand before the slash since the thirty-first (1976); the Human Rights Council counts its
 * own from one. Where the text does not say whose resolution it is, the number decides or nobody does.
 */
export function readResolutions(text: string, wordStart: number, wordEnd: number): SymbolMention[] {
  heads.lastIndex = wordEnd;
  let at = wordEnd + (heads.exec(text)?.[0].length ?? 0);
  if (at === wordEnd) return [];
  const mentions: SymbolMention[] = [];
  const council = organBefore(text, wordStart);
  if (council === 'other') return [];
  let start = wordStart;
  let areBare = true;
  for (;;) {
    const mention: SymbolMention | undefined =
      readNumbered(text, at, council) ??
      readRoman(text, at, council) ??
      (areBare ? readBare(text, at, council) : undefined);
    if (!mention) break;
    if (ofAnother.test(text.slice(mention.end, mention.end + 60))) return [];
    // "resolution 1325 (2000) and 15 States": only bare numbers go on as bare numbers.
    areBare = /\/\d+$/.test(mention.symbol) && council === 'S';
    mentions.push({ start, end: mention.end, symbol: mention.symbol });
    dated.lastIndex = mention.end;
    listed.lastIndex = mention.end + (dated.exec(text)?.[0].length ?? 0);
    if (!listed.test(text)) break;
    at = listed.lastIndex;
    start = at;
  }
  return mentions;
}

/** "Resolution 2299 (2019) of the Parliamentary Assembly". */
const ofAnother =
  /^\s(?:\([^()]{1,20}\)\s)?(?:of|by|de|du|del)\s(?:the\s|l['’]|la\s)?(?:Parliamentary|Congress|European|Committee|Inter-American|African|Council\sof\sEurope|Assemblée\sparlementaire|Parlement|Comité|Asamblea\sParlamentaria|Parlamento)/;

type Organ = 'A' | 'S' | 'E' | 'CHR' | 'HRC' | 'other' | undefined;

function organBefore(text: string, at: number): Organ {
  const before = text.slice(Math.max(0, at - 90), at).replace(/\s+/g, ' ');
  if (/Human Rights Council\W*$|HRC\W*$|Council of Human Rights\W*$|Consejo de Derechos Humanos\W*$/.test(before))
    return 'HRC';
  if (/Economic and Social Council\b[^.;]{0,60}\bits\W*$/.test(before)) return 'E';
  if (/Security Council\W*$|Conseil de sécurité\W*$|Consejo de Seguridad\W*$|UNSC\W*$/.test(before)) return 'S';
  if (
    /Economic and Social Council\W*$|ECOSOC\W*$|Conseil économique et social\W*$|Consejo Económico y Social\W*$/.test(
      before,
    )
  )
    return 'E';
  if (
    /Commission on Human Rights\W*$|Commission des droits de l['’]homme\W*$|Comisión de Derechos Humanos\W*$/.test(
      before,
    )
  )
    return 'CHR';
  if (/(?:General Assembly|Assemblée générale|Asamblea General|G\.?A\.?|UNGA)\W*$/.test(before)) return 'A';
  if (
    /\b(?:Inter-American Commission|IACHR|CIDH|Comisión Interamericana|Parliamentary Assembly|PACE|APCE|European Parliament|Committee of Ministers|OEA|OAS|ACHPR)\W*$/.test(
      before,
    )
  )
    return 'other';
  const near = before.slice(-60);
  if (/\bCouncil\b/.test(near) && !/Assembly/.test(near)) return /Security/.test(near) ? 'S' : 'HRC';
  return /Assembly/.test(near) ? 'A' : undefined;
}

function readNumbered(text: string, at: number, organ: Organ): SymbolMention | undefined {
  numbered.lastIndex = at;
  const found = numbered.exec(text);
  if (!found) return undefined;
  const [written, prefix, session, number, part = ''] = found;
  const end = at + written.length;
  const own = `${Number(session)}/${number}${part}`;
  if (prefix) return { start: at, end, symbol: `${prefix}/RES/${own}` };
  if (organ === 'S') return undefined;
  // Only these two count by years.
  if (session!.length === 4 && organ !== 'E' && organ !== 'CHR') return undefined;
  if (organ === 'E') return { start: at, end, symbol: `E/RES/${own}` };
  if (organ === 'CHR') return { start: at, end, symbol: `E/CN.4/RES/${own}` };
  const council = organ === 'HRC' || (organ === undefined && Number(session) < firstSlashedSession);
  return { start: at, end, symbol: council ? `A/HRC/RES/${own}` : `A/RES/${own}` };
}

const firstSlashedSession = 31;

/** "Security Council resolution 184": the year is left out. */
function readBare(text: string, at: number, organ: Organ): SymbolMention | undefined {
  bare.lastIndex = at;
  const found = organ === 'S' ? bare.exec(text)?.[0] : undefined;
  return found ? { start: at, end: at + found.length, symbol: `S/RES/${found}` } : undefined;
}

function readRoman(text: string, at: number, organ: Organ): SymbolMention | undefined {
  roman.lastIndex = at;
  const found = roman.exec(text);
  if (!found) return undefined;
  const [written, number, part, session] = found;
  const end = at + written.length;
  if (/^\d/.test(session!)) {
    // Years in brackets are the Security Council's since its first resolution.
    return organ === 'S' || organ === undefined ? { start: at, end, symbol: `S/RES/${number}(${session})` } : undefined;
  }
  const prefix = organ === 'E' ? 'E' : 'A';
  return { start: at, end, symbol: `${prefix}/RES/${number}(${session})${part ?? ''}` };
}
