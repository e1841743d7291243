/** How the words of a phrase differ from those of a name, and how much that weighs. */
export interface Alignment {
  /** 0 where they are equal; 1 is a word that carries meaning. */
  readonly cost: number;
  /** How many words carry meaning in the name. */
  readonly weight: number;
  /** Words of the phrase that were compared; what follows them is not part of the name. */
  readonly used: number;
  /** Whether the last word of the name has its fellow in the phrase: a name that is cut off is not misnamed. */
  readonly ends: boolean;
  /** First and last place in both at which they differ, as half-open ranges of words. */
  readonly differing: { readonly phrase: readonly [number, number]; readonly name: readonly [number, number] };
}

/**
 * Compares word by word, small words and endings counting little; words of the phrase after an "and" or a comma may be left over.
 * Both lists are folded.
 */
export function align(phrase: readonly string[], name: readonly string[], mayEndAt: ReadonlySet<number>): Alignment {
  // What stands further on cannot be part of the name any more.
  const length = Math.min(phrase.length, name.length + 4);
  const rows = length + 1;
  const columns = name.length + 1;
  const cost = new Float64Array(rows * columns);
  for (let j = 1; j < columns; j++) cost[j] = cost[j - 1]! + omission(name[j - 1]!);
  for (let i = 1; i < rows; i++) {
    cost[i * columns] = cost[(i - 1) * columns]! + addition(phrase[i - 1]!);
    for (let j = 1; j < columns; j++) {
      cost[i * columns + j] = Math.min(
        cost[(i - 1) * columns + j - 1]! + replacement(phrase[i - 1]!, name[j - 1]!),
        cost[(i - 1) * columns + j]! + addition(phrase[i - 1]!),
        cost[i * columns + j - 1]! + omission(name[j - 1]!),
      );
    }
  }
  let used = length;
  for (const end of mayEndAt) {
    if (end <= length && cost[end * columns + name.length]! < cost[used * columns + name.length]!) used = end;
  }
  return {
    cost: cost[used * columns + name.length]!,
    weight: name.filter(carriesMeaning).length,
    used,
    ends: used > 0 && name.length > 0 && replacement(phrase[used - 1]!, name.at(-1)!) < 3,
    differing: differingParts(phrase, name, used),
  };
}

function differingParts(phrase: readonly string[], name: readonly string[], used: number): Alignment['differing'] {
  let head = 0;
  while (head < used && head < name.length && phrase[head] === name[head]) head++;
  let tail = 0;
  while (tail < used - head && tail < name.length - head && phrase[used - 1 - tail] === name[name.length - 1 - tail])
    tail++;
  return { phrase: [head, used - tail], name: [head, name.length - tail] };
}

export const small = new Set(
  'the of on for and or in to a an thereto toutes tous todas todos against relating concerning regarding with by from its their all at other as de la le les des du sur et el los las y del para contra relativa relatif relative aux au al en por para pour sobre concernant envers toute toda todo l d e relatifs relativos'.split(
    ' ',
  ),
);

/** "European" is not a word that one forgets: without it, another convention is meant. */
const regions = new Set(
  'european american interamerican inter african arab asian asean islamic commonwealth nordic caribbean europeenne europea americana americaine africana africaine interamericana interamericaine'.split(
    ' ',
  ),
);

/** "Protocol No. 3" is the third of very many. */
export const carriesMeaning = (word: string): boolean => !small.has(word) && !/^(?:nos?|num|\d+)$/.test(word);

/** "All Forms of" is what is left out most, and leaves no doubt about what is meant; "Universal" and "European" tell one from another. */
function omission(word: string): number {
  if (small.has(word)) return 0.25;
  if (regions.has(word)) return 3;
  if (/^universel/.test(word) || word === 'universal') return 1.5;
  return /^form(?:e|a)?s$/.test(word) ? 0.5 : 1;
}
/** A number inside a name is a line's or a page's. */
const addition = (word: string): number =>
  small.has(word) ? 0.25 : /^\d{1,3}$/.test(word) ? 0.05 : regions.has(word) ? 3 : 1.5;

function replacement(written: string, right: string): number {
  if (written === right) return 0;
  if (small.has(written) && small.has(right)) return 0.5;
  if (spanishConventions.has(written) && spanishConventions.has(right)) return 0.25;
  if (isTypeSwap(written, right)) return 0.75;
  if (written === `inter${right}`) return 0.5;
  // Words of one stem begin alike, but for the irregular few.
  if (written[0] !== right[0] || written[1] !== right[1])
    return irregular[written] === right || irregular[right] === written ? 0.5 : 3;
  return isSameStem(written, right) ? 0.5 : 3;
}

/** A Covenant is often called a Convention; a Declaration of the same name is mostly another instrument. */
const isTypeSwap = (a: string, b: string): boolean => swapped.has(a) && swapped.has(b);
/** Spanish law says either of the same instrument. */
const spanishConventions = new Set(['convencion', 'convenio']);
const swapped = new Set(['convention', 'covenant', 'treaty', 'convencion', 'convenio', 'pacto', 'pacte']);

const irregular: Readonly<Record<string, string>> = {
  children: 'child',
  women: 'woman',
  people: 'person',
  peoples: 'people',
};

function isSameStem(a: string, b: string): boolean {
  const [x, y] = [irregular[a] ?? a, irregular[b] ?? b];
  if (x === y || stemOf(a) === stemOf(b) || x === (irregular[y] ?? y) || y === (irregular[x] ?? x)) return true;
  if (Math.min(a.length, b.length) < 4 || /\d/.test(a + b)) return false;
  return plural(a) === plural(b) || (Math.abs(a.length - b.length) <= 1 && isOneSlip(a, b));
}

/** A word with its singular, plural and irregular forms, itself first: what may stand in a name in its place. */
export function formsOf(word: string): string[] {
  const single = irregular[word] ?? plural(word);
  const others = Object.entries(irregular).filter(([, one]) => one === word || one === single);
  return [...new Set([word, single, `${single}s`, ...others.map(([many]) => many)])].filter(form => form.length > 1);
}

/** What the forms of a word have in common. */
export const stemOf = (word: string): string => plural(irregular[word] ?? word);

function plural(word: string): string {
  if (!word.endsWith('s')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.slice(0, word.endsWith('es') ? -2 : -1);
}

/** One letter more, less or other, or two neighbours swapped. */
function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  if (short.length < long.length) return short.slice(i) === long.slice(i + 1);
  return (
    short.slice(i + 1) === long.slice(i + 1) ||
    (short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2))
  );
}
