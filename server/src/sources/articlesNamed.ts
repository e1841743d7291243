/** Articles named one after the other: where they end in the text, and each as it is cited: `9(2)`, `16(1)(c)`, `14`. */
export interface ArticlesNamed {
  readonly provisions: readonly string[];
  readonly start: number;
  readonly end: number;
}

/**
 * Every place where a text names articles: "article 9, paragraph 2", "articles 2 and 16", "Article 27 (3)", "paragraph 2
 * of article 9". Only what can be read to its end is taken; a paragraph that cannot be told leaves the article alone.
 */
export function articlesNamed(text: string): ArticlesNamed[] {
  const named: ArticlesNamed[] = [];
  for (const match of text.matchAll(opening)) {
    const start = match.index;
    // "articles 2 and 16 and article 20" is one list.
    if (start < (named.at(-1)?.end ?? 0)) continue;
    const { provisions, end } = readList(text, start + match[0].length);
    const paragraph = match.groups?.paragraph;
    const [only = ''] = provisions;
    const isWhole = provisions.length === 1 && !only.includes('(');
    if (only === '') continue;
    if (paragraph === undefined) named.push({ provisions, start, end });
    else named.push({ provisions: isWhole ? [`${only}(${paragraph})`] : provisions.map(articleOf), start, end });
  }
  return named;
}

/** `16` of `16(1)(c)`. */
export const articleOf = (provision: string): string => provision.replace(/\(.*/, '');

const opening =
  /(?<![\w-])(?:(?:sub-?)?para(?:graph|\.)s? ?\(?(?<paragraph>\d{1,2})\)?(?: ?\(\w{1,3}\)(?:,? (?:and|or) \(\w{1,3}\))*)? (?:of|in) (?:the )?)?(?:articles?|arts?\.)\s+(?=\d|[IVX])/giu;

function readList(text: string, from: number): { provisions: string[]; end: number } {
  const provisions: string[] = [];
  let end = from;
  let at = from;
  for (;;) {
    const article = match(/(?:\d{1,3}(?:\s?bis)?|[IVX]{1,5})(?![\p{L}\p{N}]|-\d)/uy, text, at);
    if (!article || match(notArticle, text, at + article.length)) break;
    const { parts, end: after } = readParts(text, at + article.length);
    const number = article.replace(/\s/g, '').replace(/bis$/, ' bis');
    provisions.push(...(parts.length > 0 ? parts.map(part => number + part) : [number]));
    end = after;
    const to =
      /^\d+$/.test(article) && parts.length === 0
        ? match(/ ?(?:to|through|[-–]) ?(?=\d{1,3}\b(?! ?\())/y, text, end)
        : '';
    if (to) {
      const last = match(/\d{1,3}/y, text, end + to.length);
      if (Number(last) <= Number(article) || Number(last) - Number(article) > longestRange) break;
      for (let between = Number(article) + 1; between <= Number(last); between++) provisions.push(String(between));
      end += to.length + last.length;
    }
    const separator = match(
      /(?:\s?[,;])?\s*(?:(?:and|or|as well as|&)\s*)?(?:(?:of|in|to) )?(?:the )?(?:articles?\s+|arts?\.\s+)?/iuy,
      text,
      end,
    );
    if (separator.trim() === '') break;
    at = end + separator.length;
  }
  return { provisions, end };
}

const longestRange = 12;
/** "18 December", and the 1 of "paragraphs 2 of article 9 and 1 of article 29". */
const notArticle =
  /\s+(?:January|February|March|April|May|June|July|August|September|October|November|December|of (?:the )?(?:said )?art)/iuy;

/** What of the article is named: ` (2)`, `, paragraph 2`, `, paragraphs 1 (c) and (f)`, `.2`. */
function readParts(text: string, from: number): { parts: string[]; end: number } {
  const word = /\s?,?\s?\(?\s?(?:sub-?\s?)?para(?:graph)?s?\.?\s+(?=\(?\w)/iuy;
  const number = match(/\.\d{1,2}(?![\d.])/y, text, from);
  const letter = number && match(/\s?\([a-z]\)/y, text, from + number.length);
  if (number) return { parts: [`(${number.slice(1)})${letter.trim()}`], end: from + (number + letter).length };
  const named = match(word, text, from);
  let at = from + named.length;
  const first = match(
    named ? /\(?\d{1,2}\)?(?![\d\p{L}])|\([a-z]{1,4}\)/uy : /\s?\(\s?(?:\d{1,2}|[a-z]{1,4})\s?\)/y,
    text,
    at,
  );
  if (!first) return { parts: [], end: from };
  const parts = [bracketed(first)];
  at += first.length;
  for (;;) {
    const deeper = match(/(?:,?\s?sub-?\s?para(?:graph)?s?\.?)?\s?\((?:[a-z]{1,4}|\d{1,2})\)/iuy, text, at);
    if (deeper) {
      const [last = '', part] = [parts.pop(), bracketed(deeper)];
      // "1 (c) (d) (f)": letters beside each other, while "(a) (ii)" goes deeper.
      if (/\([a-z]\)$/.test(last) && /^\([a-hj-uwyz]\)$/.test(part)) parts.push(last, last.replace(/\([a-z]\)$/, part));
      else parts.push(last + part);
      at += deeper.length;
      continue;
    }
    const sibling = match(/,?\s?(?:and|or|,)?\s?\((?:[a-z]{1,4}|\d{1,2})\)/uy, text, at);
    const numbered =
      /paras|paragraphs/i.test(named) && !sibling
        ? match(/,?\s?(?:and|or)\s?(?:paragraph\s)?\d{1,2}(?![\d\p{L}(]|\s?\()(?=\s?(?:[,.;:)]|of |$))/uy, text, at)
        : '';
    if (!sibling && !numbered) break;
    const base = (parts.at(-1) ?? '').replace(/\([^()]*\)$/, '');
    parts.push((numbered ? '' : base) + bracketed(sibling || numbered));
    at += (sibling || numbered).length;
  }
  return { parts, end: at + match(/\s?\)/y, text, at).length * (named.includes('(') ? 1 : 0) };
}

const bracketed = (part: string): string => `(${/(?:[a-z]{1,4}|\d{1,2})(?=\s?\)?$)/.exec(part)?.[0] ?? ''})`;

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
