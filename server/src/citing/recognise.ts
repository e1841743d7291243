import type { Instrument } from '../corpus/corpus.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { cite } from './cite.ts';
import type { Pinpoint } from './pinpoint.ts';
import { type CitationStyle, citationStyles } from './style.ts';

/** A full citation that stands in a text as one of the styles writes it: nothing in it is another fact than the corpus has. */
export interface WrittenCitation extends Span {
  readonly style: CitationStyle;
  readonly pinpoints: readonly Pinpoint[];
  /** Whether the short name was given with it. */
  readonly named: boolean;
}

/** The longest citation of an instrument around an offset of a text; `undefined` where there is none, or other facts stand in it. */
export function recogniseCitation(
  text: string,
  at: number,
  instrument: Instrument,
  language: Language = 'en',
): WrittenCitation | undefined {
  const from = Math.max(0, at - before);
  const window = text.slice(from, at + after);
  let best: WrittenCitation | undefined;
  for (const [style, spoken] of [...citationStyles.map(style => [style, 'en'] as const), ['un', language] as const]) {
    for (const named of instrument.acronyms ? [true, false] : [false]) {
      for (const pinpointed of [true, false]) {
        const match = patternOf(style, instrument, named, pinpointed, spoken).exec(window);
        if (!match || match.index + from > at || match.index + from + match[0].length <= at) continue;
        if (best && best.end - best.start >= match[0].length) continue;
        const start = from + match.index;
        const pinpoints = match[1] ? readPinpoints(match[1]) : [];
        best = { start, end: start + match[0].length, style, pinpoints, named };
      }
    }
  }
  return best;
}

/** The longest title has 420 letters, and what a style puts before it is short. */
const before = 120;
const after = 900;

function patternOf(
  style: CitationStyle,
  instrument: Instrument,
  named: boolean,
  pinpointed: boolean,
  language: Language,
): RegExp {
  const cited = named ? instrument : { ...instrument, acronyms: undefined };
  const pinpoints: Pinpoint[] = pinpointed ? [{ text: 'PINPOINT', unit: 'article' }] : [];
  const pattern = cite(cited, style, 'full', pinpoints, language)
    .replace(/\\(?=\W)/g, '')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\S{1,20} PINPOINT/, `(${pinpointPattern})`)
    .replace(/ /g, '\\s+')
    .replace(/\\\*/g, '[*_]?')
    .replace(/[‘’']/g, "[‘’']");
  return new RegExp(pattern);
}

const one = String.raw`\d{1,3}[A-Z]?(?:\s(?:bis|ter|quater))?(?:[–-]\d{1,3})?(?:\s?\([0-9a-z]{1,4}\)){0,3}|[IVXL]{1,6}`;
const word = String.raw`(?:[Aa]rts?\.?|[Pp](?:aras?|ar|árrs?)\.?|¶{1,2})`;
const pinpointPattern = `${word} (?:${one})(?:, (?:${word} )?(?:${one}))*`;

/** "arts. 6–9, 12, para. 3 (b)" as articles and paragraphs; a paragraph that follows an article is the article's. */
function readPinpoints(written: string): Pinpoint[] {
  const found: Pinpoint[] = [];
  let unit: Pinpoint['unit'] = 'article';
  for (const part of written.split(/,\s+/)) {
    const [, head, number = ''] =
      /^(?:([\p{L}.¶]+)\s+)?(.*)$/su.exec(/^[IVXL]+$/.test(part) ? ` ${part}`.trim() : part) ?? [];
    if (head && !/^[IVXL]+$/.test(head)) unit = /^a/i.test(head) ? 'article' : 'paragraph';
    const text = (number || part).replace(/\s\(/g, '(').replace('–', '-');
    const previous = found.at(-1);
    // The UN writes "art. 12, para. 3" for what others write as 12(3).
    if (head && unit === 'paragraph' && previous?.unit === 'article' && /^p(?:ara|ar|árr)\.$/.test(head)) {
      const [, digits = '', rest = ''] = /^(\d+)((?:\D.*)?)$/.exec(text) ?? [];
      found[found.length - 1] = { unit: 'article', text: `${previous.text}(${digits})${rest}` };
      unit = 'article';
    } else found.push({ text, unit });
  }
  return found;
}
