/** What the views beside the text ask of the server, and what it answers. Days are ISO dates; all text is plain. */
export const findRequest = 'treatyLens/find';
export const instrumentAtRequest = 'treatyLens/instrumentAt';
export const instrumentRequest = 'treatyLens/instrument';
export const matrixRequest = 'treatyLens/matrix';
/** As `treatyLens/matrix`, with a `format`; answered by the text of a file. */
export const matrixTextRequest = 'treatyLens/matrixText';
export type MatrixFormat = 'markdown' | 'csv' | 'html';
export const citedRequest = 'treatyLens/cited';
export const marksRequest = 'treatyLens/marks';

/** An instrument to choose: an element of the answers to `treatyLens/find` and `treatyLens/instrumentAt`. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly detail: string;
}

export type StandingKind = 'party' | 'signatory' | 'former party' | 'no action' | 'unknown' | 'not applicable';

/** Where a State stands towards an instrument on a day. */
export interface Standing {
  readonly kind: StandingKind;
  readonly act?: string;
  readonly date?: string;
  readonly effective?: string;
  readonly end?: string;
  readonly statement?: true;
  readonly signed?: string;
  readonly why?: string;
}

/** Where a record of acts was read, as of which day, and whether the absence of an act means that there was none. */
export interface RecordOrigin {
  readonly source: string;
  readonly url?: string;
  readonly day: string;
  readonly complete: boolean;
}

/** Answer to `treatyLens/instrument`. */
export interface InstrumentPage {
  readonly id: string;
  readonly short: string;
  readonly titles: readonly { readonly language: string; readonly text: string; readonly unverified?: true }[];
  readonly kind: string;
  readonly binding: boolean;
  readonly lifecycle?: string;
  readonly facts: readonly { readonly key: FactKey; readonly value: string; readonly unverified?: true }[];
  readonly links: readonly { readonly label: string; readonly url: string; readonly host: string }[];
  readonly relations: readonly { readonly kind: string; readonly id: string; readonly title: string }[];
  readonly status?: InstrumentStatus;
  readonly articles?: Articles;
  readonly sources: readonly {
    readonly facts: readonly string[];
    readonly title: string;
    readonly url?: string;
    readonly day: string;
  }[];
  readonly unverified: readonly string[];
  readonly focus: readonly string[];
  readonly day: string;
}

export type FactKey =
  | 'adopted'
  | 'openedForSignature'
  | 'entryIntoForce'
  | 'held'
  | 'depositary'
  | 'treatySeries'
  | 'registration'
  | 'untc'
  | 'symbols'
  | 'body';

export interface InstrumentStatus {
  readonly origin: RecordOrigin;
  readonly participants: readonly ParticipantStanding[];
  readonly overTime: { readonly points: readonly PartyCount[]; readonly undated: number };
}

export interface ParticipantStanding {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly standing: Standing;
}

/** How many were bound after a day, and which participants changed that. */
export interface PartyCount {
  readonly date: string;
  readonly count: number;
  readonly joined: readonly string[];
  readonly left: readonly string[];
}

export interface Articles {
  readonly unit: string;
  readonly count: number;
  readonly list: readonly {
    readonly n: string;
    readonly heading?: string;
    /** The treaty itself gives the article no heading. */
    readonly ours?: true;
    readonly summary?: string;
    readonly unverified?: true;
  }[];
  /** In the order of the text. */
  readonly parts: readonly {
    readonly name: string;
    readonly heading?: string;
    readonly ours?: true;
    /** The article with which it begins. */
    readonly first: string;
    readonly unverified?: true;
  }[];
  readonly annexes: readonly {
    readonly n?: string;
    readonly heading?: string;
    readonly ours?: true;
    readonly unverified?: true;
  }[];
}

/** Answer to `treatyLens/matrix`; the cells of a row are in the order of the States. */
export interface Matrix {
  readonly day: string;
  readonly states: readonly { readonly code: string; readonly name: string }[];
  readonly rows: readonly {
    readonly instrument: string;
    readonly title: string;
    readonly short: string;
    readonly kind: string;
    readonly binding: boolean;
    readonly year?: string;
    readonly record?: RecordOrigin;
    readonly cells: readonly Standing[];
  }[];
}

export type CitedGrouping = 'instrument' | 'problem' | 'state';

export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** An element of the answer to `treatyLens/cited`. */
export interface CitedNode {
  /** The same for the same thing in the next answer. */
  readonly key: string;
  readonly kind:
    | 'instrument'
    | 'unresolved'
    | 'place'
    | 'state'
    | 'claim'
    | 'error'
    | 'warning'
    | 'information'
    | 'hint';
  readonly label: string;
  /** Which part of the label is the place itself. */
  readonly highlight?: readonly [number, number];
  readonly description?: string;
  readonly tooltip?: string;
  readonly instrument?: string;
  readonly place?: { readonly uri: string; readonly range: Range };
  readonly count?: number;
  readonly children: readonly CitedNode[];
}

/** Answer to `treatyLens/marks`: of which version of the document, and the pieces of its text that cite. */
export interface Marks {
  readonly version: number;
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly range: Range;
  /** What stands there. */
  readonly text: string;
  readonly kind: 'instrument' | 'provision' | 'unresolved';
  readonly title: string;
  readonly lines: readonly string[];
}
