import type { TextDocument } from 'vscode';

/** What VS Code, and the extensions for Quarto, R Markdown and MDX, call the languages of drafts; `package.json` names the same. */
export const draftLanguages: readonly string[] = ['markdown', 'quarto', 'rmd', 'mdx'];

export const draftSelector = draftLanguages.map(language => ({ language }));

export const isDraft = ({ languageId }: Pick<TextDocument, 'languageId'>): boolean =>
  draftLanguages.includes(languageId);
