import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Finding } from '../rules/rule.ts';
import type { Indexing } from './indexing.ts';
import type { Settings } from './settings.ts';

/** What the handlers of requests, a file a theme, may ask of the running server. */
export interface Service {
  readonly connection: Connection;
  /** Those in force now. */
  readonly settings: Settings;
  readonly client: ClientAbilities;
  /** Where the code of a diagnostic leads. */
  readonly rulesPage: string | undefined;
  /** ISO date. */
  today(): string;
  /** The corpus, once it is loaded; `undefined` where it cannot be. */
  corpus(): Promise<Corpus | undefined>;
  /** An open document and its analysis, once the corpus is there; `undefined` where there is nothing to say of it. */
  open(uri: string): Promise<Opened | undefined>;
  /** The Markdown files of the workspace, open or not. */
  readonly workspace: Indexing;
  /** All that the rules say of an open document now, in the order of the text. */
  findingsOf(document: TextDocument): readonly Finding[];
}

export interface Opened {
  readonly document: TextDocument;
  readonly analysis: Analysis;
}

/** What the client can do beyond what every client can. */
export interface ClientAbilities {
  readonly pulls: boolean;
  readonly refreshes: boolean;
  readonly configures: boolean;
  readonly registers: boolean;
}

export function abilitiesOf({ capabilities }: InitializeParams): ClientAbilities {
  return {
    pulls: capabilities.textDocument?.diagnostic !== undefined,
    refreshes: capabilities.workspace?.diagnostics?.refreshSupport === true,
    configures: capabilities.workspace?.configuration === true,
    registers: capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true,
  };
}
