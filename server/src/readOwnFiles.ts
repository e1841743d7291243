import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { largestOwnFile, type OwnFiles } from './project/files.ts';
import { say } from './sayings/say.ts';

/** An office's own files on disk. */
export const ownFilesOnDisk: OwnFiles = {
  async read(uri, folder) {
    try {
      const [file, inside] = await Promise.all([realpath(fileURLToPath(uri)), realpath(fileURLToPath(folder))]);
      const way = path.relative(inside, file);
      if (way.startsWith('..') || path.isAbsolute(way)) return { fault: say`leads out of its folder` };
      const entry = await stat(file);
      if (!entry.isFile()) return { fault: say`is no regular file` };
      if (entry.size > largestOwnFile) return { fault: say`is larger than ${largestOwnFile / 1_000_000} MB` };
      return { text: await readFile(file, 'utf8') };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      return code === 'ENOENT' || code === 'ENOTDIR'
        ? undefined
        : { fault: say`cannot be read (${code ?? String(error)})` };
    }
  },
};
