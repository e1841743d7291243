import { describe, expect, test } from 'vitest';
import { maskToProse } from '../../server/src/markdown/mask.ts';
import { splitSentences } from '../../server/src/text/sentences.ts';

describe('what is not prose is blanked, and nothing moves', () => {
  test.each<[string, string, string]>([
    ['front matter', '---\na: b\n---\ntext', '   \n    \n   \ntext'],
    ['no front matter: a rule', 'x\n---\na: b\n---\n', 'x\n---\na: b\n---\n'],
    ['inline code', 'a `b c` d', 'a       d'],
    ['double backticks', 'a ``b ` c`` d', 'a           d'],
    ['open backtick', 'a ` b', 'a ` b'],
    ['fence', 'a\n```js\nb\n```\nc', 'a\n     \n \n   \nc'],
    ['fence of tildes, unclosed', '~~~\nb', '   \n '],
    ['fence in a quotation', '> ```\n> b\n> ```\nc', '>    \n   \n     \nc'],
    ['comment', 'a <!-- b --> c', 'a            c'],
    ['unclosed comment', 'a <!-- b', 'a       '],
    ['tag', 'a <b class="c">d</b> e', `a ${' '.repeat(13)}d${' '.repeat(4)} e`],
    ['less than', 'a < b and c > d', 'a < b and c > d'],
    ['autolink', 'a <https://b.c/d> e', 'a                 e'],
    ['link', '[a b](http://c.d/e "f") g', '[a b]                   g'],
    ['link with brackets', '[a](b(c)d.md) e', '[a]           e'],
    ['aside after brackets', '[sic] (b c) d', '[sic] (b c) d'],
    ['bracket that is no link', '[a](b c d) e', '[a](b c d) e'],
    ['reference', '[a]: https://b.c\nd', '[a]             \nd'],
    ['URL', 'see https://a.b/Convention-on. Then', 'see                          . Then'],
    ['math', 'a $x^2$ b $$y$$ c', 'a       b       c'],
    ['money', 'costs $5 and $10', 'costs $5 and $10'],
  ])('%s', (_, source, expected) => expect(maskToProse(source).text).toBe(expected));

  // A pass that is not linear does not end within the time that a test has.
  test.each(['`', '[', '<!--', '](', '$a', '``` `', '<a '])('hostile text: %s', piece => {
    const source = piece.repeat(300_000);
    expect(maskToProse(source).text).toHaveLength(source.length);
  });
});

describe('sentences', () => {
  test.each<[string, string[]]>([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['See art. 7 of it. Then', ['See art. 7 of it.', 'Then']],
    ['the U.S. Congress met. It', ['the U.S. Congress met.', 'It']],
    ['He said.[211][212] In 2018, she', ['He said.[211][212]', 'In 2018, she']],
    ['- One\n- Two', ['- One', 'Two']],
    ['# Title\n\nText', ['# Title', 'Text']],
    ['broken in the\n\nmiddle of it. Next', ['broken in the\n\nmiddle of it.', 'Next']],
    ['| a | b |', [' a ', ' b ']],
  ])('%s', (source, expected) => {
    expect(splitSentences(source).map(({ start, end }) => source.slice(start, end))).toEqual(expected);
  });
});
