import type { Standing, StandingKind } from '../../src/viewProtocol.ts';
import type { ViewWords } from '../../src/views/words.ts';
import { dayInWords } from './days.ts';
import { h } from './dom.ts';

/** In the order of legends. */
export const standingKinds: readonly StandingKind[] = [
  'party',
  'signatory',
  'former party',
  'no action',
  'unknown',
  'not applicable',
];

/** The class that gives a standing its colour and pattern, on the map as in tables. */
export const classOf = (kind: StandingKind): string => `is-${kind.replaceAll(' ', '-')}`;

/** A mark that differs in shape as well as in colour. */
export function markOf(kind: StandingKind): HTMLElement {
  return h('span', { class: `mark ${classOf(kind)}`, 'aria-hidden': 'true' }, shapes[kind]);
}

const shapes: Readonly<Record<StandingKind, string>> = {
  party: '●',
  signatory: '◐',
  'former party': '⊘',
  'no action': '○',
  unknown: '?',
  'not applicable': '–',
};

/** "accession 8 July 1993, in effect 7 August 1993, with reservation or declaration". */
export function standingInWords(
  { act, date, effective, end, statement, why }: Standing,
  words: ViewWords,
  reservation = `, ${words.reservation}`,
): string {
  const done = [
    act && `${act}${date ? ` ${dayInWords(date)}` : ''}`,
    effective && `${words.effect.toLowerCase()} ${dayInWords(effective)}`,
    end &&
      `${words.ended.toLowerCase()} ${end === 'unknown' ? words.standings.unknown.toLowerCase() : dayInWords(end)}`,
    why,
  ].filter(Boolean);
  return `${done.join(', ')}${statement ? reservation : ''}`;
}
