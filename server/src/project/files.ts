import type { Saying } from '../sayings/say.ts';
import { foldersUpTo, projectNames } from './paths.ts';

/** How the project file and the files that it names are reached. All addresses are URIs. */
export interface OwnFiles {
  /**
   * The text of a regular file that lies in the folder, symbolic links resolved, and is no larger than `largestOwnFile`;
   * else why it cannot be used ("is larger than 8 MB"). `undefined` where there is none.
   */
  read(uri: string, folder: string): Promise<{ readonly text: string } | { readonly fault: Saying } | undefined>;
}

/** In bytes. */
export const largestOwnFile = 8_000_000;

/** The project file nearest above a document, not beyond a root. */
export async function findProjectFile(
  files: OwnFiles,
  document: string,
  root: string | undefined,
): Promise<string | undefined> {
  for (const folder of foldersUpTo(document, root)) {
    for (const name of projectNames) if (await files.read(`${folder}/${name}`, folder)) return `${folder}/${name}`;
  }
  return undefined;
}
