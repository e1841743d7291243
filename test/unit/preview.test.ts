import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { markCitations } from '../../client/src/preview/markCitations.ts';
import type { Mark } from '../../client/src/viewProtocol.ts';

const uri = 'file:///draft.md';

describe('the Markdown preview', () => {
  test.each<[string, string, string]>([
    ['a paragraph', 'under the «ICUE», at once', '<p>under the [ICUE], at once</p>'],
    ['a heading', '## On the «ICUE»', '<h2>On the [ICUE]</h2>'],
    ['a list', '- one\n- the «ICUE»', '<ul>\n<li>one</li>\n<li>the [ICUE]</li>\n</ul>'],
    ['a quotation', '> the\n> «ICUE» says', '<blockquote>\n<p>the\n[ICUE] says</p>\n</blockquote>'],
    ['over two lines', 'the «Examples\nConvention» says', '<p>the [Examples]\n[Convention] says</p>'],
    ['emphasis', 'the *«Examples Convention»*', '<p>the <em>[Examples Convention]</em></p>'],
    ['partly emphasised', 'the «*Examples* Convention»', '<p>the <em>[Examples]</em>[ Convention]</p>'],
    ['a link', 'the [«ICUE»](https://x.org/ICUE) ICUE', '<p>the <a href="https://x.org/ICUE">[ICUE]</a> ICUE</p>'],
    ['behind a link', '[a](https://x.org/ICUE) «ICUE»', '<p><a href="https://x.org/ICUE">a</a> [ICUE]</p>'],
    ['behind code', '`ICUE` «ICUE»', '<p><code>ICUE</code> [ICUE]</p>'],
    ['the same figure twice', 'On 2 May, article «2» of it', '<p>On 2 May, article [2] of it</p>'],
    ['escapes', 'a \\* b «ICUE»', '<p>a * b [ICUE]</p>'],
    ['entities', 'a &amp; b «ICUE»', '<p>a &amp; b [ICUE]</p>'],
    ['a table', '| a | b |\n|---|---|\n| x | «ICUE» |', '<td>[ICUE]</td>'],
    ['two marks', 'art. «2» of the «ICUE»', '<p>art. [2] of the [ICUE]</p>'],
    ['carriage returns', 'one\r\ntwo «ICUE»', '<p>one\ntwo [ICUE]</p>'],
  ])('marks %s', (_, source, expected) => {
    expect(brackets(draw(...marksIn(source)))).toContain(expected);
  });

  test('a card has the facts, escaped, and is what the citation is described by', () => {
    const [source, marks] = marksIn('the «ICUE»');
    const html = draw(source, [{ ...marks[0]!, title: '<b>A & B</b>', lines: ['<script>'] }]);
    expect(html).toContain('aria-describedby="treaty-lens-1"');
    expect(html).toContain(
      '<span class="treaty-lens-card" role="tooltip" id="treaty-lens-1"><strong>&lt;b&gt;A &amp; B&lt;/b&gt;</strong><span>&lt;script&gt;</span></span>',
    );
  });

  test('what was marked before the text changed is not marked', () => {
    const [, marks] = marksIn('the «ICUE» says');
    expect(draw('the CRC says', marks)).toBe('<p>the CRC says</p>\n');
  });

  test('tokens that the preview keeps are left as they were', () => {
    const [source, marks] = marksIn('the «ICUE»');
    const markdown = plugged(source, marks);
    const tokens = markdown.parse(source, {});
    const before = JSON.stringify(tokens);
    const env = { currentDocument: uri };
    const first = markdown.renderer.render(tokens, markdown.options, env);
    expect(markdown.renderer.render(tokens, markdown.options, env)).toBe(first);
    expect(JSON.stringify(tokens)).toBe(before);
  });

  test.each([undefined, {}, { currentDocument: 'file:///other.md' }])('nothing is marked for %j', env => {
    const [source, marks] = marksIn('the «ICUE»');
    expect(plugged(source, marks).render(source, env)).toBe('<p>the ICUE</p>\n');
  });

  test('the name of a heading, from which its anchor is made, stays as it was', () => {
    const [source, marks] = marksIn('# The «ICUE»');
    const markdown = plugged(source, marks);
    markdown.renderer.rules.heading_open = (tokens, i) =>
      `<h1 id="${tokens[i + 1]!.children!.map(({ content }) => content).join('')}">`;
    expect(markdown.render(source, { currentDocument: uri })).toContain('<h1 id="The ICUE">');
  });
});

/** A source with its marks, written between « and ». */
function marksIn(written: string): [string, Mark[]] {
  const marks: Mark[] = [];
  let source = '';
  let start = 0;
  for (const letter of written) {
    if (letter === '«') start = source.length;
    else if (letter === '»') {
      const range = { start: placeAt(source, start), end: placeAt(source, source.length) };
      marks.push({ range, text: source.slice(start), kind: 'instrument', title: 'T', lines: ['L'] });
    } else source += letter;
  }
  return [source, marks];
}

function placeAt(source: string, offset: number) {
  const lines = source.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

function plugged(source: string, marks: readonly Mark[]): MarkdownIt {
  const lines = source.split(/\r?\n/);
  const document = { lineCount: lines.length, lineAt: (line: number) => ({ text: lines[line]! }) };
  return markCitations(new MarkdownIt({ html: true }), asked => (asked === uri ? { document, marks } : undefined));
}

const draw = (source: string, marks: readonly Mark[]): string =>
  plugged(source, marks).render(source, { currentDocument: uri });

/** Marks as brackets, without their cards. */
const brackets = (html: string): string =>
  html
    .replace(/<span class="treaty-lens-card".*?<\/strong>(<span>.*?<\/span>)*<\/span>/g, '')
    .replace(/<span class="treaty-lens-citation[^>]*>(.*?)<\/span>/g, '[$1]');
