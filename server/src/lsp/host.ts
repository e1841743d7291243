import type { LoadedCorpus } from '../corpus/load.ts';
import type { Mask } from '../formats/masks.ts';
import type { Importer } from '../importer.ts';
import type { OwnFiles } from '../project/files.ts';
import type { Files } from '../workspace/files.ts';

/** What the server cannot know by itself: files, the clock, and how it was built. */
export interface Host {
  readonly version: string;
  /** Address of `docs/rules.md`, unless the client names one. */
  readonly rulesPage: string | undefined;
  loadCorpus(): Promise<LoadedCorpus>;
  /** What reads depositaries' pages: large, and seldom asked for. */
  loadImporter(): Promise<Importer>;
  /** What reads HTML, where there is such a reader: of some size, and seldom asked for. */
  htmlMask?(): Mask;
  /** Files of the scheme `file`, where there is a disk. */
  readonly files?: Files;
  /** The same for project files and what they name. */
  readonly ownFiles?: OwnFiles;
  /** ISO date. */
  today(): string;
  /** Does something when a time (in milliseconds) has passed. */
  later(milliseconds: number, action: () => void): void;
}
