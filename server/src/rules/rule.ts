import type { Analysis } from '../analysis.ts';
import type { Instrument } from '../corpus/corpus.ts';
import type { Silence } from '../markdown/directives.ts';
import type { Passage } from '../passages/passage.ts';
import { inLanguage, type Saying } from '../sayings/say.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';

/** How loud a finding is; the protocol's four, and silence. */
export const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type Severity = (typeof severities)[number];
export const isSeverity = (word: unknown): word is Severity => (severities as readonly unknown[]).includes(word);

/** How much is said: only what is certain, what most want, or the last doubt too. */
export const profiles = ['drafting', 'recommended', 'strict'] as const;
export type Profile = (typeof profiles)[number];

/** One fault that a text can have. It knows no protocol, no settings and no other rule. */
export interface Rule {
  /** Says the fault, in kebab case; a section of `docs/rules.md` bears it. */
  readonly id: string;
  /** One sentence on what is wrong where it speaks. */
  readonly summary: string;
  /** In the profile *recommended*. */
  readonly severity: Severity;
  /** Where another profile is louder or quieter. */
  readonly inProfile?: Partial<Record<Profile, Severity>>;
  /** Silenced only by its name: a directive for all rules would hide what is said of itself. */
  readonly aboutSilences?: boolean;
  /** What it is about: of a block that claims nothing it is not asked. */
  readonly aboutClaims?: boolean;
  /** Without these words a block gives it nothing to say: `checkPassage` is not asked. */
  readonly words?: RegExp;
  /** What it says of one block of a document, places counting from the block's start; asked anew only when the block has changed. */
  checkPassage?(passage: Passage): Iterable<Report>;
  /** What only the whole document shows; given the silences too that the rules before it have made use of. */
  check?(analysis: Analysis, used: ReadonlySet<Silence>): Iterable<Report>;
}

/** What a rule says of one place: what, why, and what to do. */
export interface Report {
  readonly span: Span;
  readonly message: Saying;
  readonly instrument?: Instrument;
  /** Each a repair on its own; the first is the likeliest. Only what is certain to be right. */
  readonly fixes?: readonly Fix[] | FixesIn;
  /** Of all reports with the same word here, only the first in the document is made. */
  readonly once?: string;
  /** The facts behind it are borne out by no source: it is said softly. */
  readonly unverified?: boolean;
}

/** Repairs that put a title into the text: that of the draft's language, which one passage does not tell. */
export type FixesIn = (draft: Language) => readonly Fix[];

export interface Fix<Title = Saying> {
  readonly title: Title;
  /** It says something else than the text did (a successor, another article): offered, never applied unasked. */
  readonly changesMeaning?: boolean;
  readonly edits: readonly Edit[];
}

/** Replaces a span of the source. */
export interface Edit extends Span {
  readonly text: string;
}

/** The language of the draft counts for repairs that put a title into it. */
export const findingOf = (
  { span, message, instrument, fixes, unverified }: Report,
  by: number,
  rule: string,
  severity: Finding['severity'],
  language: Language,
  draft: Language = 'en',
): Finding => ({
  span: moved(span, by),
  message: inLanguage(message, language),
  instrument,
  fixes: (typeof fixes === 'function' ? fixes(draft) : fixes)?.map(({ title, changesMeaning, edits }) => ({
    title: inLanguage(title, language),
    changesMeaning,
    edits: edits.map(edit => movedEdit(edit, by)),
  })),
  unverified,
  rule,
  severity,
});

/** Field by field: there may be thousands of them, and each behind a keystroke is moved. */
export const moveFinding = (
  { span, message, instrument, fixes, unverified, rule, severity }: Finding,
  by: number,
): Finding => ({
  span: moved(span, by),
  message,
  instrument,
  fixes: fixes?.map(({ title, changesMeaning, edits }) => ({
    title,
    changesMeaning,
    edits: edits.map(edit => movedEdit(edit, by)),
  })),
  unverified,
  rule,
  severity,
});

const movedEdit = ({ start, end, text }: Edit, by: number): Edit => ({ start: start + by, end: end + by, text });
const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** A report in words, with the id and the loudness of its rule. */
export interface Finding extends Omit<Report, 'message' | 'fixes'> {
  readonly message: string;
  readonly fixes?: readonly Fix<string>[];
  readonly rule: string;
  readonly severity: Exclude<Severity, 'off'>;
}

/** The one repair of a finding that may be applied without asking which: there is no other, and the text means the same. */
export function soleFixOf({ fixes }: Pick<Finding, 'fixes'>): Fix<string> | undefined {
  const [fix, ...others] = fixes ?? [];
  return fix && others.length === 0 && !fix.changesMeaning ? fix : undefined;
}
