import { lstat, readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { glob } from 'tinyglobby';
import { draftFiles, type Files, largestFile, mostFiles } from './workspace/files.ts';

/** The drafts of a workspace on disk; no symbolic link is followed, so none can lead round in a circle. */
export const filesOnDisk: Files = {
  async list(folder) {
    const found = await glob(draftFiles, {
      cwd: fileURLToPath(folder),
      absolute: true,
      deep: deepest,
      caseSensitiveMatch: false,
      expandDirectories: false,
      followSymbolicLinks: false,
      ignore: ['**/node_modules/**'],
    });
    return found
      .sort()
      .slice(0, mostFiles)
      .map(file => pathToFileURL(file).href);
  },

  async read(uri) {
    const file = fileURLToPath(uri);
    const entry = await lstat(file);
    return entry.isFile() && entry.size <= largestFile ? readFile(file, 'utf8') : undefined;
  },
};

/** Folders within folders. */
const deepest = 20;
