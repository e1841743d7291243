import type { TextDocument } from 'vscode';

/**
 * What VS Code, and the extensions for Quarto, R Markdown and MDX, call the languages of drafts.
 * `package.json` names the same, and which files are in them where no such extension does.
 */
export const draftLanguages: readonly string[] = ['markdown', 'quarto', 'rmd', 'mdx'];

/** The files of a workspace that are looked through, open or not; the server looks for the same. */
export const draftFiles = '**/*.{md,markdown,qmd,rmd,Rmd,mdx}';

export const isDraftFile = (path: string): boolean => /\.(?:md|markdown|qmd|rmd|mdx)$/i.test(path);

export const draftSelector = draftLanguages.map(language => ({ language }));

export const isDraft = ({ languageId }: Pick<TextDocument, 'languageId'>): boolean =>
  draftLanguages.includes(languageId);
