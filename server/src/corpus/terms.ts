/** The closed lists of words in which the corpus speaks. */

/** What an instrument is; `conference` is an event that adopted one, `set` a name for several ("the two Covenants"). */
export const instrumentKinds = [
  'treaty',
  'declaration',
  'recommendation',
  'resolution',
  'programme',
  'document',
  'conference',
  'set',
] as const;
export type InstrumentKind = (typeof instrumentKinds)[number];

/** What the parts of an instrument above its articles are called. */
export const partUnits = ['part', 'title', 'chapter', 'section'] as const;
export type PartUnit = (typeof partUnits)[number];

/** Series in which instruments are numbered by their organisation. */
export const numberSeries = ['ilo-convention', 'ilo-protocol', 'ilo-recommendation', 'ets', 'hague'] as const;
export type NumberSeries = (typeof numberSeries)[number];

/** The depositaries' closed list of terms (UN Treaty Handbook). */
export const treatyActionKinds = [
  'signature',
  'definitive signature',
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'succession',
  'formal confirmation',
  'consent to be bound',
  'provisional application',
] as const;
export type TreatyActionKind = (typeof treatyActionKinds)[number];

/** What a participant's statement is; where the depositary prints both under one head, or none, it is not told which. */
export const reservationKinds = ['reservation', 'declaration', 'reservation or declaration'] as const;
export type ReservationKind = (typeof reservationKinds)[number];
