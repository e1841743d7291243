import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../server/src/analysis.ts';
import { type Format, formatOf, formatOfLanguage, formats } from '../../server/src/formats/format.ts';
import { type Mask, masks } from '../../server/src/formats/masks.ts';
import { maskHtml } from '../../server/src/readers/html.ts';
import { check } from '../../server/src/rules/run.ts';
import { world } from './world.ts';

const all: Readonly<Record<Exclude<Format, 'docx'>, Mask>> = { ...masks, html: maskHtml };
const circumstances = { today: '2020-12-31', states: [], asOf: undefined };

/** Each text with the citations that are to be found, and no other, between ⟦ and ⟧. */
const texts: readonly [Exclude<Format, 'docx'>, string, string][] = [
  ['plaintext', 'everything is prose', 'See the ⟦ICUE⟧ and `the ⟦ICUE⟧`, <b>⟦ICUE⟧</b>.'],
  ['plaintext', 'hard line breaks', 'Under the ⟦Convention on\nthe Use of Examples⟧, all is well.'],
  ['plaintext', 'addresses', 'See https://a.b/ICUE/x (www.icue.org/ICUE). The ⟦ICUE⟧.'],
  ['quarto', 'chunks and code', '```{r}\n# the ICUE\n```\n\nThe ⟦ICUE⟧ has `r icue("ICUE")` parties.'],
  [
    'quarto',
    'divs and shortcodes',
    '::: {.callout-note title="The ICUE"}\nThe ⟦ICUE⟧.\n:::\n\n{{< include ICUE.qmd >}}\n',
  ],
  [
    'quarto',
    'bibliography',
    'The ⟦ICUE⟧ [see @doe, the ICUE, art. 9; @ICUE], as @doe2020 [p. 3 of the ICUE] says. Mail a@b.org.',
  ],
  ['quarto', 'attributes', '# The ⟦ICUE⟧ {#ICUE .unnumbered}\n\n[the ⟦ICUE⟧]{.smallcaps}'],
  ['rmarkdown', 'chunks', '---\ntitle: The ICUE\n---\n\n```{r, ICUE}\nICUE\n```\nThe ⟦ICUE⟧ \\@ref(ICUE).'],
  [
    'mdx',
    'imports and exports',
    "import ICUE from './ICUE'\nexport const meta = {\n  title: 'ICUE',\n\n  of: 'ICUE' }\n\nThe ⟦ICUE⟧.",
  ],
  ['mdx', 'the word import in prose', 'Import rules are in the ⟦ICUE⟧. They bind\nimport offices under the ⟦ICUE⟧.'],
  [
    'mdx',
    'JSX and expressions',
    '<Card title="ICUE" on={() => "ICUE > 1"}>\n  The ⟦ICUE⟧ {props.ICUE} {/* ICUE */}\n</Card>',
  ],
  ['mdx', 'an apostrophe in an expression', "{cond && <p>Don't cite the ICUE</p>} the ⟦ICUE⟧"],
  ['mdx', 'a brace that nothing closes', 'a { b the ⟦ICUE⟧'],
  ['asciidoc', 'heading and attributes', '= The ⟦ICUE⟧\n:title: ICUE\n:!toc:\n\nThe ⟦ICUE⟧ of {ICUE}.'],
  [
    'asciidoc',
    'blocks',
    '[source,ruby]\n----\nICUE\n----\n\n....\nICUE\n....\n\n++++\nICUE\n++++\n\n====\nThe ⟦ICUE⟧.\n====\n',
  ],
  ['asciidoc', 'paragraphs that are code', '[listing]\nICUE\nICUE\n\n ICUE as it is\n\nThe ⟦ICUE⟧.'],
  ['asciidoc', 'comments', '// ICUE\nThe ⟦ICUE⟧.\n\n////\nICUE\n\nICUE\n////\n'],
  [
    'asciidoc',
    'macros',
    'image::ICUE.png[ICUE]\n\ninclude::ICUE.adoc[]\n\nlink:ICUE.html[the ⟦ICUE⟧] image:x[ICUE] pass:[ICUE] https://ICUE.org[the ⟦ICUE⟧]',
  ],
  ['asciidoc', 'code, emphasis, references', '`ICUE` *the ⟦ICUE⟧* <<ICUE,the ⟦ICUE⟧>> [[ICUE]] (((ICUE))) +++ICUE+++'],
  ['asciidoc', 'a footnote stands apart', 'The Lantern footnote:[See the ⟦ICUE⟧, art. 1.] Convention.'],
  ['asciidoc', 'lists and tables', '* The ⟦ICUE⟧\n** the ⟦ICUE⟧\n. the ⟦ICUE⟧\n\n|===\n|The ⟦ICUE⟧ |⟦ICUE⟧\n|===\n'],
  [
    'asciidoc',
    'curved quotation marks',
    'the ⟦Convention on the Use of Examples⟧ ("`the ⟦Convention⟧`"). Then the ⟦Convention⟧ says.',
  ],
  [
    'latex',
    'preamble and end',
    '\\documentclass{ICUE}\n\\newcommand{\\x}{ICUE}\n\\title{On the ⟦ICUE⟧}\n\\begin{document}\nThe ⟦ICUE⟧.\n\\end{document}\nICUE',
  ],
  ['latex', 'comments', 'The ⟦ICUE⟧ % the ICUE\n5\\% of the ⟦ICUE⟧'],
  [
    'latex',
    'text in commands',
    '\\section[ICUE]{The ⟦ICUE⟧} \\emph{the ⟦Convention on \\textbf{the Use} of Examples⟧}\\footnote{The ⟦ICUE⟧.}',
  ],
  [
    'latex',
    'no text in commands',
    '\\label{ICUE} \\cite[see][ICUE]{ICUE} \\href{http://ICUE}{the ⟦ICUE⟧} \\input{ICUE} \\setcounter{ICUE}{ICUE} \\url{ICUE} \\vspace*{ICUE}',
  ],
  [
    'latex',
    'math',
    '$ICUE$ \\(ICUE\\) \\[ICUE\\] $$ICUE$$ \\begin{align*}ICUE\\end{align*} the ⟦ICUE⟧ costs \\$5 and \\$6.',
  ],
  [
    'latex',
    'verbatim',
    '\\verb|ICUE| \\lstinline[language=C]{ICUE} \\begin{lstlisting}\nICUE\n\\end{lstlisting} the ⟦ICUE⟧',
  ],
  ['latex', 'a dollar that nothing closes', 'It costs $5.\n\nThe ⟦ICUE⟧ and the ⟦ICUE⟧.'],
  ['latex', 'blanks that do not break', 'the ⟦Convention on\\ the Use\\,of Examples⟧'],
  ['latex', 'hyphenation inside a word', 'the ⟦Conven\\-tion on the Use of Exam\\-ples⟧'],
  [
    'latex',
    'quotation marks',
    "the ⟦Convention on the Use of Examples⟧ (``the ⟦Convention⟧''). Then the ⟦Convention⟧ says.",
  ],
  ['latex', 'tables', '\\begin{tabular}{ICUE}\nThe ⟦ICUE⟧ & ⟦ICUE⟧ \\\\[2pt]\n\\end{tabular}'],
  [
    'latex',
    'items',
    '\\begin{itemize}\n\\item[ICUE] x \\item the ⟦ICUE⟧\n\\end{itemize}'.replace('[ICUE]', '[⟦ICUE⟧]'),
  ],
  ['html', 'tags and comments', '<p title="ICUE">The <em>⟦ICUE⟧</em><!-- ICUE --></p>'],
  [
    'html',
    'no text',
    '<head><style>ICUE</style><script>"<p>ICUE"</script></head><code>ICUE <b>ICUE</b></code><pre>ICUE</pre><svg><text>ICUE</text></svg>the ⟦ICUE⟧',
  ],
  [
    'html',
    'a title in pieces',
    'the ⟦<b>Convention</b> on\n<a href="ICUE">the Use</a>&nbsp;of <i>Examples⟧</i>'.replace('⟦<b>', '<b>⟦'),
  ],
  ['html', 'paragraphs', '<h1>Convention on the</h1><p>Use of Examples</p><td>the ⟦ICUE⟧</td>'],
  ['html', 'references inside a word', 'the ⟦C&#111;nvention on the Use of Examples⟧ &amp; more'],
  [
    'html',
    'quotation marks',
    'the ⟦Convention on the Use of Examples⟧ (&ldquo;the ⟦Convention⟧&rdquo;). Then the ⟦Convention⟧ says.',
  ],
  ['html', 'the mark of a footnote', 'the ⟦Convention<sup><a href="#1">1</a></sup> on the Use of Examples⟧'],
  ['html', 'deleted text', 'the <del>ICUE</del> <ins>⟦ICUE⟧</ins>'],
  ['html', 'less than', 'a < b and the ⟦ICUE⟧ > c & d'],
];

describe('citations are found in prose, and nowhere else', () => {
  test.each(texts)('%s: %s', (format, _, marked) => {
    const source = marked.replace(/[⟦⟧]/g, '');
    const { prose, citations } = analyse(source, world, circumstances, all[format]);
    expect(mark(source, citations)).toBe(marked);
    expect(prose).toHaveLength(source.length);
  });
});

function mark(source: string, spans: readonly { start: number; end: number }[]): string {
  return spans.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`,
    source,
  );
}

describe('what prose shows in the place of markup', () => {
  test.each<[Exclude<Format, 'docx'>, string, string]>([
    [
      'latex',
      'Caf\\\'e T\\"{u}rkiye gar\\c{c}on',
      'Café\u2060\u2060 Tü\u2060\u2060\u2060\u2060rkiye garç\u2060\u2060\u2060\u2060on',
    ],
    ['latex', 'arts.~6--9 --- then', 'arts. 6 –9   — then'],
    ['latex', '\\S~9', '§  9'],
    ['latex', 'n\\textsuperscript{o}~3', `n${'\u2060'.repeat(17)}o  3`],
    ['html', 'T&uuml;rkiye', 'Tü\u2060\u2060\u2060\u2060\u2060rkiye'],
    ['html', 'the Child&rsquo;s', 'the Child\u2060\u2060\u2060\u2060\u2060\u2060’s'],
    ['html', 'l&#8217;homme', 'l’      homme'],
    ['html', 'a&#10;b', 'a     b'],
    ['html', 'n<sup>o</sup>', 'n\u2060\u2060\u2060\u2060\u2060o      '],
    ['html', '<td>a</td><td>b', '|   a|    |   b'],
    ['asciidoc', '== Title', '## Title'],
    ['asciidoc', '** item', ' - item'],
  ])('%s: %s', (format, source, shown) => expect(all[format](source).text).toBe(shown));
});

describe('directives stand in the comments of each format', () => {
  test.each<[Exclude<Format, 'docx'>, string]>([
    ['quarto', '<!-- treaty-lens-disable-next-line -->\nThe ICUE, art. 99.'],
    ['mdx', '{/* treaty-lens-disable-next-line unknown-provision -- known */}\nThe ICUE, art. 99.'],
    ['asciidoc', '// treaty-lens-disable-next-line unknown-provision\nThe ICUE, art. 99.'],
    ['latex', '% treaty-lens-disable-next-line unknown-provision -- known\nThe ICUE, art. 99.'],
    ['latex', 'The ICUE, art. 99. % treaty-lens-disable-line'],
    ['html', '<p><!-- treaty-lens-disable -->The ICUE, art. 99.'],
  ])('%s: %s', (format, source) => {
    const judged = (text: string) =>
      check(analyse(text, world, circumstances, all[format]), { profile: 'recommended', severities: {} });
    expect(judged(source)).toEqual([]);
    expect(judged(source.replace('treaty-lens', 'treaty'))).toMatchObject([{ rule: 'unknown-provision' }]);
  });
});

test('a repair that would cut through markup is not offered', () => {
  const fixesOf = (source: string) =>
    check(analyse(source, world, circumstances, all.latex), { profile: 'recommended', severities: {} }).map(
      ({ rule, fixes }) => [rule, fixes?.length],
    );
  expect(fixesOf('the Universal Declaration on the Rights of Samples')).toEqual([['misnamed-instrument', 1]]);
  expect(fixesOf('the Universal Declaration \\emph{on the Rights} of Samples')).toEqual([['misnamed-instrument', 0]]);
});

/** Pieces of every format's markup, so that random texts are more than noise. */
const pieces = [
  ...'`~<>[]{}()$\\%&#*_=+-|/:;.,!?@^"\'’ \n\r\tabI1é😀\u2060'.split(''),
  ...[
    '```',
    '----',
    '....',
    '////',
    '++++',
    '<!--',
    '-->',
    '$$',
    '\\begin{',
    '\\end{',
    '\\verb|',
    '\\emph{',
    '\\cite[',
    "\\'e",
    '{{<',
    '>}}',
  ],
  ...[
    ':::',
    '{/*',
    '*/}',
    'import x from',
    'export default',
    '<a href="',
    '<code>',
    '</code>',
    '<script>',
    '</sup>',
    '&amp;',
    '&uuml;',
    '&#8217;',
  ],
  ...[
    'link:',
    'footnote:[',
    'image::',
    'https://',
    '[source]',
    '|===',
    ':a: b',
    '== ',
    '\n\n',
    '\r\n',
    '---\n',
    'ICUE',
    'Convention on the ',
    'art. 9',
  ],
];

describe('any text at all', () => {
  test.each(Object.entries(all))('%s keeps length and line breaks, and never throws', (_, mask) => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 60 })
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(text, source => {
        const { text: prose, comments } = mask(source);
        expect(prose).toHaveLength(source.length);
        expect(prose.replace(/[^\n\r]/g, '')).toBe(source.replace(/[^\n\r]/g, ''));
        for (const { start, end } of comments) expect(start).toBeLessThanOrEqual(end);
      }),
      { numRuns: 2000 },
    );
  });

  // A pass that is not linear does not end within the time that a test has.
  test.each(Object.entries(all))('%s reads hostile text in linear time', (_, mask) => {
    for (const piece of pieces) {
      const source = piece.repeat(Math.ceil(100_000 / piece.length));
      expect(mask(source).text, JSON.stringify(piece)).toHaveLength(source.length);
    }
  });
});

test('a format is told by the ending of the name, or by the language of the editor', () => {
  expect(
    ['a.MD', 'b.qmd', 'c.Rmd', 'd.txt', 'e.adoc', 'f.tex', 'g.htm', 'h.docx', 'i', '-', 'j.constructor'].map(formatOf),
  ).toEqual([
    'markdown',
    'quarto',
    'rmarkdown',
    'plaintext',
    'asciidoc',
    'latex',
    'html',
    'docx',
    'markdown',
    'markdown',
    'markdown',
  ]);
  expect(['markdown', 'rmd', 'latex', 'toString'].map(formatOfLanguage)).toEqual([
    'markdown',
    'rmarkdown',
    'latex',
    'markdown',
  ]);
  expect(new Set(formats).size).toBe(formats.length);
});
