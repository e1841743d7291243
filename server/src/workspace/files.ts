/** How the drafts of a workspace are reached: from disk, or through the client where there is no disk. */
export interface Files {
  /** URIs of the files below a folder (a URI) that `draftFiles` tells of, at most `mostFiles`; none where it cannot be read. */
  list(folder: string): Promise<readonly string[]>;
  /** The text of a file; `undefined` where it is gone, unreadable or larger than `largestFile`. */
  read(uri: string): Promise<string | undefined>;
}

export const mostFiles = 5000;
/** In bytes. */
export const largestFile = 4_000_000;

/** As a glob: Markdown, Quarto, R Markdown (`.Rmd`, as its users write it) and MDX. */
export const draftFiles = '**/*.{md,markdown,qmd,rmd,Rmd,mdx}';

/** Files that are somebody else's, or the tools', are no drafts. */
export function isDraft(uri: string): boolean {
  return /\.(?:md|markdown|qmd|rmd|mdx)$/i.test(uri) && !/\/(?:node_modules|\.[^/]+)\//.test(keyOf(uri));
}

/** Whether a file lies below one of the folders (all URIs). */
export function isBelow(uri: string, folders: readonly string[]): boolean {
  return folders.some(folder => keyOf(uri).startsWith(`${keyOf(folder).replace(/\/$/, '')}/`));
}

/** The same for every way in which programs write the URI of one file: `c%3A` and `C:`, `%20` and a blank. */
export function keyOf(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(/^file:\/\/\/[A-Z]:/, drive => drive.toLowerCase());
  } catch {
    return uri;
  }
}
