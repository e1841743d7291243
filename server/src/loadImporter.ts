import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Importer } from './importer.ts';

/** Loads what imports status data, which stands beside the running program; only then are its readers in memory. */
export const loadImporter = (folder: string): Promise<Importer> =>
  import(pathToFileURL(path.join(folder, 'importer.cjs')).href) as Promise<Importer>;
