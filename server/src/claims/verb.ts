import type { Span } from '../text/span.ts';
import type { ClaimedAction } from './claim.ts';

/** The words with which a sentence says what a State did, and where its subject and object are to be looked for. */
export interface Verb extends Span {
  readonly action: ClaimedAction;
  readonly negated: boolean;
  /** Said of a time that is over, or that the sentence leaves open: committees write "not yet a party" of the day of their session. */
  readonly past: boolean;
  readonly voice: Voice;
  /** A year that stands with it need not be that of the act: of taking effect, or of a day in between. */
  readonly undated?: boolean;
}

/**
 * `active`: State before, instrument after; `passive`: "ratified by"; `noun`: "Kenya's ratification of"; `relative`: "to which it is not yet a party";
 * `fronted`: "the ICCPR, to which Kenya acceded"; `apposed`: "Kenya, a State party to"; `again`: "and ratified it", "l'a ratifiée".
 */
export type Voice = 'active' | 'passive' | 'noun' | 'relative' | 'fronted' | 'apposed' | 'again';

/** One way of saying it in one language. Where its words or all of its marks, in small letters, are missing, the pattern cannot fit. */
export interface VerbPattern {
  /** Shared by patterns that follow each other: it is tried once for all of them. */
  readonly words: RegExp;
  readonly marks?: readonly string[];
  readonly pattern: RegExp;
  readonly read: (found: RegExpExecArray) => Omit<Verb, keyof Span> | undefined;
}

/** Of a verb in one of the three languages, or of a French or Spanish noun. */
export function actionOf(verb: string): ClaimedAction {
  const word = verb.toLowerCase();
  if (/ratif/.test(word)) return 'ratification';
  if (/^(?:acced|adh[eé][rs])/.test(word)) return 'accession';
  if (/^(?:sign|firm|suscri)/.test(word)) return 'signature';
  if (/^(?:accept|acept)/.test(word)) return 'acceptance';
  if (/^(?:appr|apro)/.test(word)) return 'approval';
  if (/^succ/.test(word)) return 'succession';
  if (/^(?:denou|dénon|denun)/.test(word)) return 'denunciation';
  return /^withdr/.test(word) ? 'withdrawal' : 'party';
}
