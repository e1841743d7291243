import { maskToProse, type Prose } from '../markdown/mask.ts';
import { maskAsciidoc } from './asciidoc.ts';
import type { Format } from './format.ts';
import { maskLatex } from './latex.ts';
import { maskMdx } from './mdx.ts';
import { maskPlainText } from './plainText.ts';
import { maskQuarto } from './quarto.ts';

/** From a source to its prose: as long as the source, with everything blank that the reader does not read as text. Never throws. */
export type Mask = (source: string) => Prose;

/** Formats whose markup is read by a parser of some size, which a host loads when it is first needed. */
export type ParsedFormat = 'html' | 'docx';

export const masks: Readonly<Record<Exclude<Format, ParsedFormat>, Mask>> = {
  markdown: maskToProse,
  quarto: maskQuarto,
  rmarkdown: maskQuarto,
  mdx: maskMdx,
  plaintext: maskPlainText,
  asciidoc: maskAsciidoc,
  latex: maskLatex,
};
