import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { zipOf } from '../unit/zip.ts';
import { folderWith, run } from './run.ts';

const wrong = 'The Lamplighters Convention, 2002.';
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const body = (...texts: string[]): string =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${texts.map(paragraph).join('')}</w:body></w:document>`;

const word = zipOf({
  'word/document.xml': body('On conventions', '', `See: ${wrong}`),
  'word/footnotes.xml': `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1">${paragraph('The ICUE, art. 99.')}</w:footnote></w:footnotes>`,
});
const folder = folderWith({
  'a.md': `\`${wrong}\`\n\n${wrong}\n`,
  'b.qmd': `\`\`\`{r}\n# ${wrong}\n\`\`\`\n${wrong}\n`,
  'c.Rmd': `\`r "${wrong}"\`\n\n${wrong}\n`,
  'd.mdx': `<A b="${wrong}">\n\n${wrong}\n\n</A>\n`,
  'e.adoc': `// ${wrong}\n\n${wrong}\n`,
  'f.tex': `% ${wrong}\n\n${wrong}\n`,
  'g.html': `<!-- ${wrong} -->\n<p>\n${wrong}\n</p>\n`,
  'h.txt': `\n\n${wrong}\n`,
  'i.docx': word,
});
const json = (args: readonly string[], input = '') =>
  JSON.parse(run(folder, [...args, '--format', 'json'], input).stdout);

describe('documents of every format', () => {
  test.each(['a.md', 'b.qmd', 'c.Rmd', 'd.mdx', 'e.adoc', 'f.tex', 'g.html', 'h.txt'])('%s', file => {
    const line = file === 'b.qmd' ? 4 : 3;
    expect(json(['check', file]).files).toMatchObject([{ file, findings: [{ rule: 'wrong-year', line, column: 30 }] }]);
  });

  test('a folder stands for those that are drafts by their names', () => {
    const files = json(['scan', '.']).files.map(({ file }: { file: string }) => file);
    expect(files).toEqual(['a.md', 'b.qmd', 'c.Rmd', 'd.mdx', 'e.adoc', 'f.tex', 'i.docx']);
    expect(json(['scan', '*.{txt,html}']).files).toHaveLength(2);
  });

  test('standard input is of the format that its name tells', () => {
    const { files } = json(['check', '-', '--stdin-filename', 'x.tex'], `% ${wrong}\n`);
    expect(files).toEqual([{ file: 'x.tex', findings: [] }]);
  });
});

describe('a Word document', () => {
  test('is judged by its paragraphs and notes', () => {
    expect(json(['check', 'i.docx']).files[0].findings).toMatchObject([
      {
        rule: 'wrong-year',
        where: 'paragraph 3',
        line: 3,
        start: 34,
        end: 38,
        column: 35,
        message: expect.stringMatching(/^In paragraph 3: /),
      },
      {
        rule: 'unknown-provision',
        where: 'footnote 1',
        line: 1,
        start: 15,
        end: 17,
        message: expect.stringMatching(/^In footnote 1: /),
      },
    ]);
    expect(run(folder, ['check', 'i.docx']).stdout).toMatch(
      /^\ni\.docx\n {2}paragraph 3:35 {2}error .*\n {3}footnote 1:16 {2}error /,
    );
    expect(json(['scan', 'i.docx']).files[0].citations).toMatchObject([
      { where: 'paragraph 3', start: 9, end: 38 },
      { where: 'footnote 1', start: 4, end: 8, provisions: [{ where: 'footnote 1', start: 15, end: 17 }] },
    ]);
  });

  test('is never written to', () => {
    const { stderr } = run(folder, ['check', 'i.docx', '--fix']);
    expect(stderr).toMatch(/^i\.docx: a Word document is not repaired; make the repairs in Word\.\n/);
    expect(readFileSync(path.join(folder, 'i.docx'))).toEqual(Buffer.from(word));
  });

  test('that cannot be read is told, and nothing else is lost', () => {
    const broken = folderWith({ 'a.docx': 'Dear Sir', 'b.md': wrong });
    expect(run(broken, ['check', '.'])).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('b.md'),
      stderr: expect.stringMatching(/^a\.docx: This Word document cannot be read: it is no \.docx file/),
    });
  });
});
