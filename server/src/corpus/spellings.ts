/** British and American spelling are one name written twice. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/\blabour\b/gi, 'labor'],
  [/\bprogramme\b/gi, 'program'],
  [/\boffences\b/gi, 'offenses'],
  [/\bageing\b/gi, 'aging'],
  [/\bcentre\b/gi, 'center'],
  [/\bdefence\b/gi, 'defense'],
];

/** "Co-operation" and "Cooperation": what one writes with a hyphen, another writes as one word. */
const hyphened = /\b(co|inter|anti|non)-(operation|ordination|production|american|personnel|proliferation)\b/gi;
const whole = /\b(co)(operation|ordination|production)\b/gi;

/** A name in each of the ways in which it is written. */
export function spellingsOf(text: string): string[] {
  const american = spellings.reduce(
    (written, [british, replacement]) =>
      written.replace(british, word =>
        word[0] === word[0]?.toUpperCase() ? replacement[0]?.toUpperCase() + replacement.slice(1) : replacement,
      ),
    text,
  );
  // Spanish and Uruguayan law says "Convenio Internacional del Trabajo sobre …" where the ILO says "Convenio sobre …".
  const inFull = text.startsWith('Convenio sobre ')
    ? [text.replace('Convenio', 'Convenio Internacional del Trabajo')]
    : [];
  return [...new Set([text, american].flatMap(written => [written, ...joinedOrNot(written)])), ...inFull];
}

function joinedOrNot(text: string): string[] {
  const joined = text.replace(hyphened, (_, head: string, rest: string) => head + rest.toLowerCase());
  return joined === text ? [text.replace(whole, '$1-$2')] : [joined];
}
