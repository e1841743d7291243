import type { Instrument } from './corpus.ts';

/** How an instrument is referred to by where a treaty series prints it: `999 UNTS 171`, and by volume and number in the register. */
export function referencesOf({
  treatySeries = [],
  registration,
}: Pick<Instrument, 'treatySeries' | 'registration'>): string[] {
  const volumes = new Set(treatySeries.flatMap(reference => /^(\d+) UNTS /.exec(reference)?.[1] ?? []));
  return [
    ...treatySeries,
    ...(registration === undefined ? [] : [...volumes].map(volume => byRegistration(volume, registration))),
  ];
}

/** A number of the UN Secretariat's register, which a treaty shares with its protocols, in a volume of the UN Treaty Series. */
export const byRegistration = (volume: string | number, number: number): string => `${volume} UNTS No. ${number}`;
