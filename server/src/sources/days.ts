/** Days as sources write them, as ISO dates: `5 Jun 2007`, `05 June 2007`, `5. Juni 2007`; `undefined` for anything else. */
export function dayOf(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.? (\p{L}{3,9}) (\d{4})$/u.exec(text.trim()) ?? [];
  const number = months.findIndex(names => names.some(name => name === month || name.slice(0, 3) === month)) + 1;
  return isoDay(year, String(number), day);
}

/** `26.10.2017`. */
export function dottedDayOf(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text.trim()) ?? [];
  return isoDay(year, month, day);
}

/** A date of the calendar from its digits: there is no 31 April. */
export function isoDay(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDay(iso) ? iso : undefined;
}

export function isIsoDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export const months: readonly (readonly [english: string, german: string])[] = [
  ['January', 'Januar'],
  ['February', 'Februar'],
  ['March', 'März'],
  ['April', 'April'],
  ['May', 'Mai'],
  ['June', 'Juni'],
  ['July', 'Juli'],
  ['August', 'August'],
  ['September', 'September'],
  ['October', 'Oktober'],
  ['November', 'November'],
  ['December', 'Dezember'],
];
