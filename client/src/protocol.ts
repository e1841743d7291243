/** What client and server say to each other beyond the Language Server Protocol. */

/** Answer to the request `treatyLens/status`, and what `treatyLens/statusChanged` notifies. */
export interface Status {
  /** Absent where it could not be loaded; the fault says why. */
  readonly corpus?: { readonly version: string; readonly asOf: string; readonly instruments: number };
  readonly fault?: string;
  /** The States in focus. */
  readonly states: readonly { readonly code: string; readonly name: string }[];
}

/** An element of the answer to the request `treatyLens/participants`. */
export interface Participant {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

export const statusRequest = 'treatyLens/status';
export const statusChanged = 'treatyLens/statusChanged';
/** The house style of an open draft. */
export const citationStyleRequest = 'treatyLens/citationStyle';
export const participantsRequest = 'treatyLens/participants';
/** Request with an `ImportRequest`, answered with an `ImportAnswer`. */
export const importRequest = 'treatyLens/import';
export interface ImportRequest {
  /** The bytes of the file in base64. */
  readonly content: string;
  /** The text of the own corpus that it would be written to, where there is one. */
  readonly corpus?: string;
  /** The folder (a URI) whose drafts it is for. */
  readonly folder?: string;
  readonly instrument?: string;
  readonly day?: string;
}
export type ImportAnswer =
  /** The difference in words and, where something is new, the own corpus with it. */
  | { readonly kind: 'read'; readonly what: string; readonly text: string; readonly corpus?: string }
  | { readonly kind: 'damaged' | 'which day'; readonly message: string }
  | {
      readonly kind: 'which instrument';
      readonly message: string;
      readonly candidates: readonly { readonly id: string; readonly title: string }[];
    };

/** Request with `{ folder, file, corpus }`, an own corpus that is not written yet: the drafts that it would affect. */
export const affectedRequest = 'treatyLens/affected';
export interface AffectedDraft {
  readonly uri: string;
  /** Each claim or finding that turns over; of a claim the verdicts, of a finding what it says. */
  readonly places: readonly {
    readonly about: 'claim' | 'finding';
    readonly text: string;
    readonly before?: string;
    readonly after?: string;
    readonly range: PlacedRange;
  }[];
}

/** Request with `{ text?, file, named }`, answered with `{ text }`: a project file that names an own corpus, or no more; `null` where it cannot be changed. */
export const nameCorpusRequest = 'treatyLens/nameCorpus';

/** Request of the server in the browser to the client: the script that reads depositaries' pages. */
export const importerScriptRequest = 'treatyLens/importerScript';

/** Requests of the server to the client: `{ folder }` to URIs of Markdown files, and `{ uri }` to a text or `null`. */
export const listFilesRequest = 'treatyLens/listFiles';
export const readFileRequest = 'treatyLens/readFile';
/** A request of the server to the client: `{ uri, folder }` to `{ text }`, `{ fault }`, or `null` where there is no such file. */
export const readOwnFileRequest = 'treatyLens/readOwnFile';

/** What a search box shows of an instrument or an article, and what choosing it puts into the draft. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  /** Abrogated, withdrawn or superseded. */
  readonly outdated: boolean;
  /** What will stand at the cursor. */
  readonly preview: string;
  readonly edits: readonly { readonly range: PlacedRange; readonly newText: string }[];
}

export interface PlacedRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Answer to the request `treatyLens/findArticles`. */
export interface ArticlesAnswer {
  readonly instrument: string;
  readonly title: string;
  readonly choices: readonly Choice[];
}

export const findInstrumentsRequest = 'treatyLens/findInstruments';
export const findArticlesRequest = 'treatyLens/findArticles';
