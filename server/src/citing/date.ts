const months = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** `1969-05-23` as "May 23, 1969", with the months of the Bluebook's table T12; a month or a year alone as such. */
export function americanDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const name = month && months[month - 1];
  if (!name) return String(year);
  return date ? `${name} ${date}, ${year}` : `${name} ${year}`;
}
