/** The formats of documents in which citations are looked for. */
export const formats = [
  'markdown',
  'quarto',
  'rmarkdown',
  'mdx',
  'plaintext',
  'asciidoc',
  'latex',
  'html',
  'docx',
] as const;
export type Format = (typeof formats)[number];

/** Endings of file names, without the dot. */
export const extensions: Readonly<Record<string, Format>> = {
  md: 'markdown',
  markdown: 'markdown',
  qmd: 'quarto',
  rmd: 'rmarkdown',
  mdx: 'mdx',
  txt: 'plaintext',
  adoc: 'asciidoc',
  asciidoc: 'asciidoc',
  tex: 'latex',
  html: 'html',
  htm: 'html',
  docx: 'docx',
};

/** The format that a file's name tells of; any other file is read as Markdown, as standard input is. */
export function formatOf(fileName: string): Format {
  const ending = /\.([A-Za-z]{2,8})$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(extensions, ending) ? extensions[ending]! : 'markdown';
}

/** The format of a document that an editor has open, by what the editor calls its language. */
export function formatOfLanguage(languageId: string): Format {
  return Object.hasOwn(languages, languageId) ? languages[languageId]! : 'markdown';
}

/** What an editor calls the language of a file, by its name. */
export function languageOf(fileName: string): string {
  const format = formatOf(fileName);
  return Object.keys(languages).find(id => languages[id] === format) ?? 'markdown';
}

/** Names of VS Code, and of the modes of Vim and Emacs where they differ. */
const languages: Readonly<Record<string, Format>> = {
  markdown: 'markdown',
  quarto: 'quarto',
  rmd: 'rmarkdown',
  rmarkdown: 'rmarkdown',
  mdx: 'mdx',
  plaintext: 'plaintext',
  text: 'plaintext',
  asciidoc: 'asciidoc',
  asciidoctor: 'asciidoc',
  adoc: 'asciidoc',
  latex: 'latex',
  tex: 'latex',
  plaintex: 'latex',
  html: 'html',
};
