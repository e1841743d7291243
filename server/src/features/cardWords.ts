import type { Corpus, Instrument } from '../corpus/corpus.ts';
import type { Participation } from '../corpus/participation.ts';
import type { whyUnknown } from '../corpus/standing.ts';
import { type Saying, say, type Word } from '../sayings/say.ts';

/** What cards call things, by what the corpus calls them. */
export const kindWords: Readonly<Record<Instrument['kind'], Word>> = {
  treaty: say`treaty`,
  declaration: say`declaration`,
  recommendation: say`recommendation`,
  resolution: say`resolution`,
  programme: say`programme`,
  document: say`document`,
  conference: say`conference`,
  set: say`several instruments`,
};

export const lifecycleWords: Readonly<Record<NonNullable<Instrument['lifecycle']>, Word>> = {
  'not in force': say`not in force`,
  outdated: say`outdated`,
  superseded: say`superseded`,
  shelved: say`shelved`,
  withdrawn: say`withdrawn`,
  abrogated: say`abrogated`,
};

export const standingWords: Readonly<Record<Exclude<Participation['kind'], 'unknown' | 'no action'>, Word>> = {
  party: say`party`,
  signatory: say`signatory`,
  'former party': say`former party`,
};

export const unknownWords: Readonly<Record<keyof typeof whyUnknown, Word>> = {
  'no record': say`no record of this instrument here`,
  'incomplete record': say`the record here is not complete`,
  'no effect known': say`it left on a day that the record does not give`,
};

/** What a participant in treaties is. */
export const participantWords: Readonly<Record<Corpus['participants'][number]['kind'], Word>> = {
  'UN member': say`UN member`,
  observer: say`observer`,
  'other State': say`other State`,
  'former State': say`former State`,
  organisation: say`organisation`,
  territory: say`territory`,
};

type Relation = NonNullable<Instrument['relations']>[number]['kind'];

/** How one instrument stands to another. */
export const relationWords: Readonly<Record<Relation, (other: Saying) => Word>> = {
  'protocol to': other => say`protocol to ${other}`,
  supplements: other => say`supplements ${other}`,
  revises: other => say`revises ${other}`,
  'revised by': other => say`revised by ${other}`,
  supersedes: other => say`supersedes ${other}`,
  'superseded by': other => say`superseded by ${other}`,
  'adopted as': other => say`adopted as ${other}`,
  'draft of': other => say`draft of ${other}`,
  'outcome of': other => say`outcome of ${other}`,
  'annexed to': other => say`annexed to ${other}`,
  'part of': other => say`part of ${other}`,
};

export const seriesWords: Readonly<Record<NonNullable<Instrument['number']>['series'], (value: number) => Word>> = {
  'ilo-convention': value => say`ILO Convention No. ${value}`,
  'ilo-protocol': value => say`ILO Protocol No. ${value}`,
  'ilo-recommendation': value => say`ILO Recommendation No. ${value}`,
  ets: value => say`ETS/CETS No. ${value}`,
  hague: value => say`Hague Convention No. ${value}`,
};
