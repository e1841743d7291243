/**
 * How letters are compared: without case, accents, ligatures, and the difference between "organized" and "organised".
 * One look-up a UTF-16 unit: 0 separates words, 1 is passed over, anything else is the folded unit,
 * with a second one in the high half where a ligature stands for two.
 */
export const separator = 0;
export const ignored = 1;

/** Footnote marks are no part of a word. */
const superscript = /[\u00b2\u00b3\u00b9\u2070-\u209c]/;

/** "n° 189" and "Nº 189" read as "No 189"; a section sign is a word, as "para." is. */
const spelledOut: Readonly<Record<string, string>> = {
  '§': '§',
  '°': 'o',
  º: 'o',
  ª: 'a',
  '№': 'no',
  œ: 'oe',
  Œ: 'oe',
  æ: 'ae',
  Æ: 'ae',
  ß: 'ss',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  đ: 'd',
  Đ: 'd',
};

export const foldTable: Uint32Array = buildTable();

/** Folds a whole text, each run of separators to one blank: for comparing names. */
export function fold(text: string): string {
  const units: number[] = [];
  let isApart = false;
  const put = (unit: number) => {
    if (isApart && units.length > 0) units.push(blank);
    isApart = false;
    units.push(unit & 0xffff);
    if (unit >>> 16) units.push(unit >>> 16);
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const unit = foldTable[code]!;
    if (unit > ignored) put(unit);
    else if (unit === separator) {
      isApart = true;
      if (code !== ampersand) continue;
      for (const letter of and) put(letter);
      isApart = true;
    }
  }
  let folded = '';
  // The engine takes only so many arguments.
  for (let at = 0; at < units.length; at += most) folded += String.fromCharCode(...units.slice(at, at + most));
  return folded;
}

const most = 0x1000;

const blank = 0x20;
const ampersand = 0x26;
const and = [...'and'].map(letter => letter.charCodeAt(0));

function buildTable(): Uint32Array {
  const table = new Uint32Array(0x10000);
  // Above the alphabets with case nothing is folded; asking Unicode of every unit would cost more than reading a corpus.
  for (let unit = 0x3040; unit < 0xd7a4; unit++) table[unit] = unit;
  for (let unit = 0; unit < 0x3040; unit++) setUnit(table, unit);
  for (let unit = 0xfb00; unit < 0xfe70; unit++) setUnit(table, unit);
  table[0xfeff] = ignored;
  for (const [character, letters] of Object.entries(spelledOut)) table[character.charCodeAt(0)] = pack(letters);
  return table;
}

function setUnit(table: Uint32Array, unit: number): void {
  const character = String.fromCharCode(unit);
  if (/[\p{Mn}\u00ad\u200b-\u200d\u2060]/u.test(character)) table[unit] = ignored;
  else if (/[\p{L}\p{N}]/u.test(character) && !superscript.test(character)) table[unit] = pack(lettersOf(character));
}

function lettersOf(character: string): string {
  const plain = character
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace('z', 's');
  return plain.slice(0, 2);
}

function pack(letters: string): number {
  return letters.charCodeAt(0) | (letters.length > 1 ? letters.charCodeAt(1) << 16 : 0);
}
