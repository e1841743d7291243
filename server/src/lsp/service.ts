import type { Connection, InitializeParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Finding } from '../rules/rule.ts';
import { languageOfLocale } from '../sayings/say.ts';
import type { Language } from '../text/language.ts';
import type { Indexing } from './indexing.ts';
import type { Context, Projects } from './projects.ts';
import type { Settings } from './settings.ts';

/** What the handlers of requests, a file a theme, may ask of the running server. */
export interface Service {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  /** Those in force now. */
  readonly settings: Settings;
  readonly client: ClientAbilities;
  /** Where the code of a diagnostic leads. */
  readonly rulesPage: string | undefined;
  /** ISO date. */
  today(): string;
  /** Does something when a time (in milliseconds) has passed. */
  later(milliseconds: number, action: () => void): void;
  /** The corpus with what the first folder of the workspace adds, once it is loaded; `undefined` where it cannot be. */
  corpus(): Promise<Corpus | undefined>;
  /** An open document and its analysis, once the corpus is there; `undefined` where there is nothing to say of it. */
  open(uri: string): Promise<Opened | undefined>;
  /** The same of any Markdown file of the workspace, as it stands in the editor or else on disk. */
  read(uri: string): Promise<Opened | undefined>;
  /** A text as that of a document would be read by other facts or settings. */
  analyse(text: string, uri: string, context: Pick<Context, 'corpus' | 'settings'>): Analysis;
  /** By what each document is judged. */
  readonly projects: Projects;
  /** The drafts of the workspace, open or not. */
  readonly workspace: Omit<Indexing, 'renew'>;
  /** All that the rules say of an open document now, in the order of the text. */
  findingsOf(document: TextDocument): readonly Finding[];
}

export interface Opened {
  readonly document: TextDocument;
  readonly analysis: Analysis;
}

/** What the client can do beyond what every client can. */
export interface ClientAbilities {
  /** That of its user interface, as far as the server speaks it. */
  readonly displayLanguage: Language;
  readonly pulls: boolean;
  readonly refreshes: boolean;
  readonly configures: boolean;
  readonly registers: boolean;
  /** Can make a file by an edit. */
  readonly createsFiles: boolean;
  /** Stops in what a completion inserts. */
  readonly snippets: boolean;
  /** Documents of a scheme of the server's own, read-only. */
  readonly showsPages: boolean;
  readonly linksDefinitions: boolean;
  /** Asks the user before it changes what the server marks. */
  readonly confirmsChanges: boolean;
  /** Its command that shows places: its arguments are a URI, a position and locations. */
  readonly showPlaces: string | undefined;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesTokens: boolean;
  /** It changes documents when it is asked to. */
  readonly applies: boolean;
  /** It knows which version of a document an edit is for. */
  readonly versions: boolean;
  /** It knows the schemas of JSON files of settings and facts, and offers by them. */
  readonly hasJsonSchemas: boolean;
}

export function abilitiesOf({ capabilities, initializationOptions, locale }: InitializeParams): ClientAbilities {
  const { textDocument, workspace } = capabilities;
  const command = initializationOptions?.showPlaces;
  return {
    displayLanguage: languageOfLocale(locale),
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    configures: workspace?.configuration === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    registers: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    showsPages: workspace?.textDocumentContent !== undefined,
    linksDefinitions: textDocument?.definition?.linkSupport === true,
    confirmsChanges:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    showPlaces: typeof command === 'string' ? command : undefined,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    applies: workspace?.applyEdit === true,
    versions: workspace?.workspaceEdit?.documentChanges === true,
    hasJsonSchemas: initializationOptions?.jsonSchemas === true,
  };
}

/** Those of a client that says nothing of itself. */
export const noAbilities: ClientAbilities = abilitiesOf({ processId: null, rootUri: null, capabilities: {} });
