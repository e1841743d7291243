/** An ISO date in the words of the reader's language, never broken: "3 February 2026"; a month or a year alone as such. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  if (!year) return day;
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: month ? 'long' : undefined,
    day: date ? 'numeric' : undefined,
    timeZone: 'UTC',
  };
  return new Intl.DateTimeFormat(language(), options)
    .format(Date.UTC(year, (month ?? 1) - 1, date ?? 1))
    .replaceAll(' ', '\u00a0');
}

/** A day as a number that a scale can measure, in milliseconds. */
export const timeOf = (day: string): number => Date.parse(day.length === 4 ? `${day}-01-01` : day);

/** Day before month, as in the law's own writing, where English is the reader's language. */
const language = (): string => (document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang);
