import type { Span } from './span.ts';

/** A day, a month or a year as a text has it, in English, French or Spanish. */
export interface WrittenDate extends Span {
  /** In ISO 8601: `2003-07-01`, `2003-07` or `2003`. */
  readonly date: string;
  readonly form: DateForm;
}

/** "1 July 2003", "July 1, 2003", "1er juillet 2003", "1 de julio de 2003". */
type DateForm = 'day-first' | 'month-first' | 'french' | 'spanish';

/** The date that begins at an offset of a text, if one does. */
export function dateAt(text: string, offset: number): WrittenDate | undefined {
  written.lastIndex = offset;
  const groups = written.exec(text)?.groups;
  if (!groups?.year) return undefined;
  const named = groups.month ?? groups.monthFirst;
  const known = named === undefined ? undefined : months.get(named.toLowerCase());
  const day = groups.day ?? groups.dayAfter;
  const parts = [groups.year, known && twoDigits(known.number), known && day && twoDigits(Number(day))];
  return {
    start: offset,
    end: written.lastIndex,
    date: parts.filter(part => part !== undefined).join('-'),
    form: known && known.form !== 'day-first' ? known.form : groups.monthFirst && day ? 'month-first' : 'day-first',
  };
}

/** The year of a date that goes on a list, "and 1984", ", 9 March 1984", and where it ends; `undefined` where none follows an offset. */
export function yearListedAt(
  text: string,
  offset: number,
): { readonly year: number; readonly end: number } | undefined {
  oneMore.lastIndex = offset;
  const found = oneMore.exec(text);
  return found ? { year: Number(found[1]), end: oneMore.lastIndex } : undefined;
}

const oneMore =
  /(?:,?\s{1,3}(?:and|et|y|&)\s{1,3}|,\s{1,3})(?:(?:in|on|en|le|el)\s{1,3})?(?:\d{1,2}(?:st|nd|rd|th|er)?\s{1,3}(?:de\s{1,3})?)?(?:[A-Za-zÀ-ɏ]{3,10},?\s{1,3}(?:de\s{1,3}|\d{1,2},?\s{1,3})?)?((?:1[89]|20)\d{2})\b/iy;

/** Whether the date that ends at an offset is one of several, each of something else: "in 1976 and 1990, respectively". */
export const isOneOfSeveral = (text: string, end: number): boolean =>
  yearListedAt(text, end) !== undefined || /^[^.;()]{0,40}\brespec?tiv/i.test(text.slice(end, end + 60));

/** Whether two ISO dates can be the same day, as far as both tell. */
export const agrees = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/** An ISO date, written out as another was and as exactly. */
export function writtenLike({ date, form }: WrittenDate, iso: string): string {
  const [year, month, day] = iso.split('-').slice(0, date.split('-').length);
  if (!month) return year!;
  const name = [...months].find(([, known]) => known.form === baseOf(form) && known.number === Number(month))![0];
  if (form === 'french') return [day && (day === '01' ? '1er' : Number(day)), name, year].filter(Boolean).join(' ');
  if (form === 'spanish') return [day && Number(day), name, year].filter(Boolean).join(' de ');
  const capital = name[0]!.toUpperCase() + name.slice(1);
  if (form === 'month-first') return `${capital} ${Number(day)}, ${year}`;
  return [day && Number(day), capital, year].filter(Boolean).join(' ');
}

/** An ISO date in a language: "1 July 2003", "1er juillet 2003", "1 de julio de 2003"; a month or a year alone as such. */
export const dayInLanguage = (date: string, language: keyof typeof forms): string =>
  writtenLike({ start: 0, end: 0, date, form: forms[language] }, date);

const forms = { en: 'day-first', fr: 'french', es: 'spanish' } as const;
const baseOf = (form: DateForm): DateForm => (form === 'month-first' ? 'day-first' : form);
const twoDigits = (value: number): string => String(value).padStart(2, '0');

const months: ReadonlyMap<string, { readonly number: number; readonly form: DateForm }> = new Map(
  (
    [
      ['day-first', 'january february march april may june july august september october november december'],
      ['french', 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'],
      ['spanish', 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'],
    ] as const
  ).flatMap(([form, names]) => names.split(' ').map((name, i) => [name, { number: i + 1, form }] as const)),
);

const anyMonth = [...months.keys()].join('|');
const written = new RegExp(
  `(?:(?:(?<day>\\d{1,2})(?:er|st|nd|rd|th|º|°)?\\s{1,3}(?:de\\s)?)?(?<month>${anyMonth}),?\\s{1,3}(?:del?\\s)?|(?<monthFirst>${anyMonth})\\s{1,3}(?<dayAfter>\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3})?(?<year>(?:1[89]|20)\\d{2})(?!\\d)`,
  'iy',
);
