import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { type Reach, silencingEdit } from '../../server/src/features/ignore.ts';
import { check } from '../../server/src/rules/run.ts';
import { read } from './world.ts';

const settings = { profile: 'recommended', severities: {} } as const;
const markdown = new MarkdownIt({ html: true });
const slip = 'the Lamplighters Convention, 2002';
const rule = 'wrong-year';

/** What a reader sees: a comment is nothing, nor is a blank before it. */
const rendered = (source: string): string =>
  markdown
    .render(source)
    .replace(/\s*<!--[\s\S]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The text with the directive in it, or `undefined` where there is no place for one. */
function ignored(source: string, reach: Reach, which = 0): string | undefined {
  const found = check(read(source), settings).filter(finding => finding.rule === rule)[which]!;
  const edit = silencingEdit(source, found.span, rule, reach);
  return edit && source.slice(0, edit.start) + edit.text + source.slice(edit.end);
}

describe('a directive stands where the Markdown reads the same without it, and silences the finding alone', () => {
  const line = '<!-- treaty-lens-disable-line wrong-year -->';
  const next = '<!-- treaty-lens-disable-next-line wrong-year -->';
  const file = '<!-- treaty-lens-disable-file wrong-year -->';
  test.each<[string, Reach, string, string | undefined]>([
    ['a paragraph', 'line', `See ${slip}.\nMore`, `See ${slip}. ${line}\nMore`],
    ['a paragraph, Windows', 'line', `See ${slip}.\r\nMore`, `See ${slip}. ${line}\r\nMore`],
    [
      'a name over two lines',
      'line',
      'the Lamplighters\nConvention, 2002',
      `the Lamplighters\nConvention, 2002 ${line}`,
    ],
    ['a hard break of blanks', 'line', `See ${slip}.  \nMore`, `See ${slip}. ${line}  \nMore`],
    ['a hard break of a backslash', 'line', `See ${slip}.\\\nMore`, `See ${slip}. ${line}\\\nMore`],
    ['a list item', 'line', `- a\n- ${slip}\n- b`, `- a\n- ${slip} ${line}\n- b`],
    ['a heading', 'line', `# On ${slip}\n\nx`, `# On ${slip} ${line}\n\nx`],
    ['a closed heading', 'line', `# On ${slip} #\n\nx`, `# On ${slip} ${line} #\n\nx`],
    ['an underlined heading', 'line', `On ${slip}\n====\n\nx`, `On ${slip} ${line}\n====\n\nx`],
    ['a quotation', 'line', `> ${slip}\n> more`, `> ${slip} ${line}\n> more`],
    ['a row', 'line', `| a | b |\n|---|---|\n| 1 | ${slip} |\n`, `| a | b |\n|---|---|\n| 1 | ${slip} ${line} |\n`],
    ['an open row', 'line', `a | b\n---|---\n1 | ${slip}\n`, `a | b\n---|---\n1 | ${slip} ${line}\n`],
    ['the head of a table', 'line', `| ${slip} | b |\n|---|---|\n`, `| ${slip} | b ${line} |\n|---|---|\n`],
    ['before code over two lines', 'line', `${slip} \`a\nb\` c`, undefined],
    [
      'beside another directive',
      'line',
      `${slip} ${line.replace(rule, 'event-fact')}`,
      `${slip} ${line.replace(rule, `event-fact ${rule}`)}`,
    ],
    ['the first line', 'next-line', `See ${slip}.`, `${next}\nSee ${slip}.`],
    ['a paragraph after a blank line', 'next-line', `a\n\nSee ${slip}.`, `a\n\n${next}\nSee ${slip}.`],
    ['the midst of a paragraph', 'next-line', `a\nSee ${slip}.\nb`, `a ${next}\nSee ${slip}.\nb`],
    ['below a heading', 'next-line', `# a\nSee ${slip}.`, `# a\n${next}\nSee ${slip}.`],
    ['below front matter', 'next-line', `---\na: b\n---\n${slip}`, `---\na: b\n---\n${next}\n${slip}`],
    ['the first item', 'next-line', `a\n\n- ${slip}\n- b`, `a\n\n${next}\n- ${slip}\n- b`],
    ['the second item', 'next-line', `- a\n- ${slip}`, `- a ${next}\n- ${slip}`],
    ['an item after a blank line', 'next-line', `- a\n\n- ${slip}`, undefined],
    ['the second paragraph of an item', 'next-line', `- a\n\n  ${slip}\n`, `- a\n\n  ${next}\n  ${slip}\n`],
    ['a quotation', 'next-line', `a\n\n> ${slip}`, `a\n\n> ${next}\n> ${slip}`],
    ['the first row', 'next-line', `| a |\n|---|\n| ${slip} |\n`, undefined],
    ['the second row', 'next-line', `| a |\n|---|\n| 1 |\n| ${slip} |\n`, `| a |\n|---|\n| 1 ${next} |\n| ${slip} |\n`],
    ['below a fence', 'next-line', `\`\`\`\na\n\`\`\`\n${slip}`, `\`\`\`\na\n\`\`\`\n${next}\n${slip}`],
    ['below code over two lines', 'next-line', `\`a\nb\`\n${slip}`, `\`a\nb\` ${next}\n${slip}`],
    [
      'below such a directive',
      'next-line',
      `${next.replace(rule, 'event-fact -- why')}\n${slip}`,
      `${next.replace(rule, `event-fact ${rule} -- why`)}\n${slip}`,
    ],
    ['a file', 'file', `# a\n\n${slip}`, `${file}\n\n# a\n\n${slip}`],
    ['a file with front matter', 'file', `---\na: b\n---\n\n${slip}`, `---\na: b\n---\n\n${file}\n\n${slip}`],
    [
      'a file with such a directive',
      'file',
      `${file.replace(rule, 'event-fact')}\n${slip}`,
      `${file.replace(rule, `event-fact ${rule}`)}\n${slip}`,
    ],
  ])('%s (%s)', (_, reach, source, expected) => {
    const changed = ignored(source, reach);
    expect(changed).toBe(expected);
    if (changed === undefined) return;
    expect(rendered(changed)).toBe(rendered(source));
    expect(check(read(changed), settings).filter(finding => finding.rule === rule)).toEqual([]);
  });
});
