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
export const participantsRequest = 'treatyLens/participants';
/** Requests of the server to the client: `{ folder }` to URIs of Markdown files, and `{ uri }` to a text or `null`. */
export const listFilesRequest = 'treatyLens/listFiles';
export const readFileRequest = 'treatyLens/readFile';
