import type { Provision } from '../citations/citation.ts';

/** An article or paragraph that a citation points to. */
export type Pinpoint = Pick<Provision, 'text' | 'unit'>;

/** How a style names articles and paragraphs, one and several. */
export interface PinpointWords {
  readonly article: readonly [one: string, several: string];
  readonly paragraph: readonly [one: string, several: string];
}

/** "arts 6–9, 12(3) and para 2": those of one unit together, in the order given; empty where there is none. */
export function pinpointsInWords(
  pinpoints: readonly Pinpoint[],
  words: PinpointWords,
  write: (text: string) => string = text => text,
): string {
  return (['article', 'paragraph'] as const)
    .map(unit => {
      const own = pinpoints.filter(pinpoint => pinpoint.unit === unit).map(({ text }) => text);
      if (own.length === 0) return undefined;
      const several = own.length > 1 || isRange(own[0]!);
      return `${words[unit][several ? 1 : 0]} ${own.map(text => write(text).replace(/-/g, '–')).join(', ')}`;
    })
    .filter(part => part !== undefined)
    .join(', ');
}

const isRange = (text: string): boolean => /\d-\d/.test(text);
