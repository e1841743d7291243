import type { Instrument } from '../corpus/corpus.ts';

/** A resolution of an organ of the UN, by its number. */
export interface Resolution {
  readonly organ: keyof typeof organs;
  /** `66/172`, `217`, `1325`. */
  readonly number: string;
  /** `A` of resolution 217 A (III). */
  readonly part: string | undefined;
  /** The session in Roman numerals of an old one, the year of one of the Security Council. */
  readonly session: string | undefined;
}

/** The organs by the beginning of their symbols. */
const organs = {
  'General Assembly': 'A/RES/',
  'Security Council': 'S/RES/',
  'Human Rights Council': 'A/HRC/RES/',
  'Economic and Social Council': 'E/RES/',
} as const;

/**
 * The resolution that an instrument is, or in which it was adopted, read from its principal symbol:
 * `A/RES/217(III)[A]` is General Assembly resolution 217 A (III). A treaty is cited by its own sources.
 */
export function resolutionOf({ kind, symbols }: Instrument): Resolution | undefined {
  const symbol = kind === 'treaty' ? undefined : symbols?.[0];
  for (const [organ, head] of Object.entries(organs)) {
    if (!symbol?.startsWith(head)) continue;
    const parts = /^([\dS/-]+)([A-Z])?(?:\(([\dIVXL]+)\))?\[?([A-Z])?\]?$/.exec(symbol.slice(head.length));
    if (!parts) return undefined;
    const [, number = '', before, session, after] = parts;
    return { organ: organ as Resolution['organ'], number, part: before ?? after, session };
  }
  return undefined;
}
