import type { BibliographyRecord } from './record.ts';

/**
 * BibLaTeX (manual 3.x, 2.1.3 "Non-standard types": `@legal` for treaties, `@legislation` for what a body has enacted);
 * keys are the ids of the corpus. Fields that a type does not print are kept for those who read the file.
 */
export function biblatex(records: readonly BibliographyRecord[]): string {
  return records.map(entryOf).join('\n');
}

function entryOf(record: BibliographyRecord): string {
  const { series } = record;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', `{${escaped(record.title)}}`],
    ['shorttitle', record.short && `{${escaped(record.short)}}`],
    ['date', record.adopted],
    ['location', record.place && escaped(record.place)],
    ['institution', record.authority && escaped(record.authority)],
    ['journaltitle', series && escaped(series.title)],
    ['shortjournal', series?.name],
    ['volume', series && String(series.volume)],
    ['pages', series?.page],
    ['number', record.number && escaped(record.number)],
    // An address is taken as it is; braces and percent signs would end it.
    ['url', record.url?.replace(/[{}\\]/g, character => encodeURIComponent(character))],
    ['langid', 'english'],
    ['note', record.note && escaped(record.note)],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name.padEnd(12)} = {${value}},\n`);
  return `@${types[record.kind]}{${record.id},\n${lines.join('')}}\n`;
}

const types = { treaty: 'legal', enactment: 'legislation', document: 'misc' } as const;

/** What TeX would take for a command. */
const escaped = (text: string): string =>
  text.replace(/[\\{}$&#^_%~]/g, character => commands[character] ?? `\\${character}`).replace(/\s+/g, ' ');

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};
