import { type Dialect, maskToProse, type Prose } from '../markdown/mask.ts';

/**
 * Quarto and R Markdown: Pandoc's Markdown, with chunks of code (which are fences), `r …` (which is code),
 * divs, shortcodes, attributes, and citations of a bibliography, which other tools check.
 */
export const maskQuarto = (source: string): Prose => maskToProse(source, quarto);

const quarto: Dialect = {
  starts: /^:{3,}|[{[@]|\\@ref\(/m,
  read(source, at) {
    if (source[at] === '@' && /[\p{L}\p{N}]/u.test(source[at - 1] ?? '')) return undefined;
    for (const construct of constructs) {
      construct.lastIndex = at;
      if (construct.test(source)) return { end: construct.lastIndex };
    }
    return undefined;
  },
};

/** By their openings: a div's fence, a shortcode, attributes, citations in brackets, one in running text, a cross-reference. */
const constructs: readonly RegExp[] = [
  /^:{3,}.{0,2000}/my,
  /\{\{<[^{}]{0,1000}>\}\}/y,
  /\{[#.=][^{}\n]{0,500}\}/y,
  /\[(?:[^[\]@]{0,300}[\s;(-])?-?@[\p{L}\p{N}_{][^[\]]{0,500}\](?!\()/uy,
  /@(?:\{[^{}\s]{1,200}\}|[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]{0,200}[\p{L}\p{N}_])?)(?:[ \u00a0]\[[^[\]\n]{0,200}\](?!\())?/uy,
  /\\@ref\([^()\s]{1,100}\)/y,
];
