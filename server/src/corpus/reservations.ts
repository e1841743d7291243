import type { Reservation, StatusRecord } from './corpus.ts';
import { reservationKinds } from './terms.ts';

/**
 * The articles that reservations and declarations of a participant are about, where the record's source prints their texts.
 * None where an office says of the participant otherwise than the source.
 */
export function reservationsOf(record: StatusRecord | undefined, code: string): readonly Reservation[] {
  return record?.corrections?.has(code) ? [] : (record?.reservations?.get(code) ?? []);
}

/** "a reservation to articles 2 and 16 and a declaration on article 9, paragraph 2"; empty where no article is known. */
export function reservationsInWords(reservations: readonly Reservation[]): string {
  return inSentence(
    reservationKinds.flatMap(kind => {
      const own = reservations.filter(reservation => reservation.kind === kind).map(({ provision }) => provision);
      return own.length === 0 ? [] : `a ${kind} ${kind === 'reservation' ? 'to' : 'on'} ${articlesInWords(own)}`;
    }),
  );
}

/** "article 9, paragraph 2", "articles 2, 9(2) and 16". */
function articlesInWords(provisions: readonly string[]): string {
  const [only = '', ...others] = provisions;
  if (others.length > 0) return `articles ${inSentence(provisions)}`;
  const [, article, paragraph, rest = ''] = /^([^(]+)\((\d+)\)(.*)$/.exec(only) ?? [];
  return article ? `article ${article}, paragraph ${paragraph}${rest && ` ${rest}`}` : `article ${only}`;
}

const inSentence = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** Every one that an instrument's record names, with the participant that made it. */
export const allReservations = (
  record: StatusRecord | undefined,
): readonly (Reservation & { readonly participant: string })[] =>
  [...(record?.reservations?.keys() ?? [])].flatMap(participant =>
    reservationsOf(record, participant).map(reservation => ({ participant, ...reservation })),
  );
