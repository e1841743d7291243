import { describe, expect, test } from 'vitest';
import { readWord, WordFault } from '../../server/src/readers/docx.ts';
import { zipOf } from './zip.ts';

const head =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>';
const body = (paragraphs: string): string => `${head}${paragraphs}</w:body></w:document>`;
const p = (...runs: string[]): string => `<w:p>${runs.map(run => `<w:r>${run}</w:r>`).join('')}</w:p>`;
const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;

const read = (document: string, others: Record<string, string> = {}) =>
  readWord(zipOf({ 'word/document.xml': document, ...others }));

describe('a Word document is read by its paragraphs', () => {
  test.each<[string, string, [number, string][]]>([
    ['runs', p(t('The Lamp'), t('lighters &amp; others')), [[1, 'The Lamplighters & others']]],
    [
      'empty paragraphs count',
      p(t('a')) + p() + p(t('b')),
      [
        [1, 'a'],
        [3, 'b'],
      ],
    ],
    [
      'tables',
      `<w:tbl><w:tr><w:tc>${p(t('a'))}</w:tc><w:tc>${p(t('b'))}</w:tc></w:tr></w:tbl>${p(t('c'))}`,
      [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
      ],
    ],
    [
      'tabs, breaks, hyphens',
      p(`${t('a')}<w:tab/>${t('b')}<w:br/>${t('c')}<w:noBreakHyphen/>${t('d')}`),
      [[1, 'a\tb c\u2011d']],
    ],
    [
      'inserted and deleted text',
      `<w:p><w:ins><w:r>${t('new')}</w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:moveFrom><w:r>${t('moved')}</w:r></w:moveFrom></w:p>`,
      [[1, 'new']],
    ],
    ['field codes', p('<w:instrText>HYPERLINK "https://a.b"</w:instrText>', t('here')), [[1, 'here']]],
    [
      'a text box, written twice',
      `<w:p><w:r>${t('a')}<mc:AlternateContent><mc:Choice>${p(t('box'))}</mc:Choice><mc:Fallback>${p(t('box'))}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      [
        [2, 'box'],
        [1, 'a'],
      ],
    ],
    ['white space outside text', `<w:p>\n  <w:r>\n    ${t('a')}\n  </w:r>\n</w:p>`, [[1, 'a']]],
  ])('%s', async (_, content, expected) => {
    const { text, paragraphs } = await read(body(content));
    const ends = [...paragraphs.slice(1).map(({ start }) => start), text.length];
    expect(paragraphs.map(({ number, start }, i) => [number, text.slice(start, ends[i]! - 2)])).toEqual(expected);
  });

  test('notes come behind the text, and separators are none', async () => {
    const notes = body(
      `<w:footnote w:type="separator" w:id="-1">${p()}</w:footnote><w:footnote w:id="1">${p(t('one'))}${p(t('more'))}</w:footnote><w:footnote w:id="2">${p(t('two'))}</w:footnote>`,
    );
    const { text, paragraphs } = await read(body(p(t('text'))), { 'word/footnotes.xml': notes });
    expect(text).toBe('text\n\none\n\nmore\n\ntwo\n\n');
    expect(paragraphs.map(({ part, number }) => `${part} ${number}`)).toEqual([
      'paragraph 1',
      'footnote 1',
      'footnote 1',
      'footnote 2',
    ]);
  });

  test('another prefix and UTF-16 are read too', async () => {
    const other = body(p(t('é')))
      .replaceAll('w:', 'x:')
      .replace('xmlns:w', 'xmlns:x');
    expect((await read(other)).text).toBe('é\n\n');
    const bytes = Buffer.from(`\ufeff${body(p(t('é')))}`, 'utf16le');
    expect((await readWord(zipOf({ 'word/document.xml': bytes }))).text).toBe('é\n\n');
  });
});

describe('what is no Word document is told, and does no harm', () => {
  const bomb = zipOf({ 'word/document.xml': `${head}${' '.repeat(1_000_000)}` });
  // The size that the list of the archive's files tells of the document, made smaller than it is.
  bomb.writeUInt32LE(1000, bomb.lastIndexOf('PK\x01\x02') + 24);
  const entity = `<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>${body(p(t('&a;')))}`;

  test.each<[string, Buffer, RegExp]>([
    ['no archive', Buffer.from('Dear Sir'), /is no \.docx file/],
    ['nothing', Buffer.alloc(0), /is no \.docx file/],
    ['an older or encrypted file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /encrypted, or in the older \.doc format/],
    ['another archive', zipOf({ 'a.txt': 'a' }), /has no word\/document\.xml/],
    ['unpacks to more than it says', bomb, /damaged.*too many bytes/],
    ['an entity from outside', zipOf({ 'word/document.xml': entity }), /DOCTYPE/],
    ['an unknown entity', zipOf({ 'word/document.xml': body(p(t('&a;'))) }), /damaged/],
    ['XML that breaks off', zipOf({ 'word/document.xml': head }), /damaged/],
    ['nested without end', zipOf({ 'word/document.xml': `${head}${'<w:p>'.repeat(100_000)}` }), /nested/],
    [
      'a part of more than 200 MB',
      (() => {
        const large = zipOf({ 'word/document.xml': head });
        large.writeUInt32LE(3_000_000_000, large.lastIndexOf('PK\x01\x02') + 24);
        return large;
      })(),
      /more than 200 MB/,
    ],
  ])('%s', async (_, bytes, message) => {
    await expect(readWord(bytes)).rejects.toThrow(message);
    await expect(readWord(bytes)).rejects.toBeInstanceOf(WordFault);
  });
});
