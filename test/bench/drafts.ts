import { readFileSync } from 'node:fs';

/** The example draft without its front matter: nothing but citations, many of them wrong. */
export const citing = `${readFileSync('docs/example-draft.md', 'utf8').replace(/^---[\s\S]*?\n---\n/, '')}\n\n`;

/** A paragraph that cites nothing. */
export const prose = `${[
  'The working group met three times in the spring and heard from employers, unions and local councils.',
  'Families told it that the forms are long, that offices close early, and that nobody answers the telephone.',
  'It proposes one counter for all permits, a deadline of thirty days, and a reason in writing for every refusal.',
].join(' ')}\n\n`;

/** One citing paragraph in ten, as in a policy paper. */
export const mixed = prose.repeat(40) + citing;

/** A piece again and again, up to a length in UTF-16 units. */
export const fill = (piece: string, length = 1_000_000): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
