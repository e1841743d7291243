import type { Span } from '../text/span.ts';
import { hashOfWord } from '../text/tokens.ts';
import type { Provision } from './citation.ts';
import type { Division } from './divisions.ts';

/** "articles 6, 7 and 9 (2)" or "Parts II and III" somewhere in the text, not yet tied to an instrument. */
export interface ProvisionGroup extends Span {
  readonly provisions: readonly Provision[];
  readonly divisions?: readonly Division[];
}

/** The words with which such a group begins. */
export const provisionHeads: ReadonlyMap<number, Provision['unit']> = new Map(
  Object.entries({
    article: 'article articles art arts artículo artículos article articles',
    paragraph:
      'paragraph paragraphs para paras paragraphe paragraphes párrafo párrafos párr párrs parr numeral numerales § §§ principle principles',
  }).flatMap(([unit, words]) => words.split(' ').map(word => [hashOfWord(word), unit as Provision['unit']] as const)),
);

/** Reads the group whose head word stands at `[start, headEnd)`; `undefined` where no number follows it. */
export function readProvisions(
  text: string,
  start: number,
  headEnd: number,
  unit: Provision['unit'],
): ProvisionGroup | undefined {
  const provisions: Provision[] = [];
  const several = /s\.?$/.test(text.slice(start, headEnd));
  let at = skip(text, headEnd, headGap);
  for (;;) {
    const item = readItem(text, at, unit, several);
    if (!item) break;
    provisions.push(item);
    at = item.end;
    for (let more = readMore(text, at, item); more; more = readMore(text, at, more)) {
      provisions.push(more);
      at = more.end;
    }
    const behind = skip(text, at, gloss);
    const next = separatorAt(text, behind, unit);
    if (next === undefined) {
      if (behind > at && match(afterGloss, text, behind)) at = behind;
      break;
    }
    at = next;
  }
  if (provisions.length === 0) return undefined;
  const end = skip(text, at, andTheLike);
  const [only] = provisions as [Provision];
  const ahead = unit === 'article' && provisions.length === 1 ? text.slice(Math.max(0, start - 44), start) : '';
  const section = sectionBefore.exec(ahead);
  if (section) {
    const inSection = { ...only, text: only.text.replace(only.number, `${only.number}${section[1]}`) };
    return { start, end, provisions: [inSection] };
  }
  const letters = lettersBefore
    .exec(ahead)
    ?.slice(1)
    .filter(letter => letter !== undefined);
  if (letters) return { start, end, provisions: letters.map(part => ({ ...only, text: `${only.text}(${part})` })) };
  return unit === 'paragraph'
    ? (paragraphsBehind(text, start, provisions) ?? paragraphsOfArticle(text, start, provisions))
    : { start, end, provisions };
}

/** "articles 4 (right to life) and 5 (humane treatment) of": what an article is about. */
const gloss = /\s{1,8}\((?:the\s)?[A-Za-zÀ-ɏ-]{3}[^()\d]{0,100}\)/y;
const afterGloss =
  /,?\s(?:all\s)?(?:of|in|under|to|de|du|des|del)\s|,?\s(?:de\sl|d)['’]|,?\s(?:read|taken|in\sconjunction)\s/y;

/** "section F of article 1", "la section F de l'article 1er". */
const sectionBefore = /\bsection\s([A-F])\s(?:of\s|de\s|de\sl['’])$/i;

/** "subparagraph (c) of article 37", "l'alinéa a) de l'article 3", "los literales a) y b) del artículo 9". */
const lettersBefore =
  /\b(?:sub-?paragraphs?|alinéas?|apartados?|incisos?|literal(?:es)?|letras?)\s\(?([a-z])\)(?:\s(?:and|et|y)\s\(?([a-z])\))?\s(?:of\s|de\sl['’]|del\s|de\s)$/i;

const headGap = /\.?[\s*_\u00a0]*/y;
const item =
  /(\d{1,3}(?:[A-Z](?![A-Za-z]))?|[IVXLC]{1,7}(?![A-Za-z])|(?:premier|primero)(?![A-Za-z]))(?![\d/])(?:\s?(?:er|re)\b|[º°ª])?(\s(?:bis|ter|quater|quinquies)\b)?/y;
/** The paragraphs of UN documents may have a number of two parts: 115.17. */
const paragraphItem = /(\d{1,3}(?:\.\d{1,3})?(?:[a-z](?![A-Za-z]))?|[IVXLC]{1,7}(?![A-Za-z]))(?![\d/])()/y;
const sub =
  /\s?\((\d{1,2}|[a-z]{1,2}|[ivxl]{1,5}|[A-Z])\)|\.(\d{1,2})(?:\.([a-z])(?![a-z]))?(?:\.([ivx]{1,4})(?![a-z]))?(?!\d|\.\d)(?:\s([a-z])\))?|,?\s(?:§|para(?:graph)?s?\.?|par\.|paragraphes?|párrafos?|p[áa]rrs?\.|apartados?|al\.|alinéa|incisos?|inc\.|numeral(?:es)?|n[úu]m\.)\s{0,8}(\d{1,2})(?!\d|\.\d)(?:er(?![a-z]))?(?:\s([a-z])\))?|\s?§\s?(\d{1,2})|\s([a-z])\)|\s(?:let|lit)\.\s([a-z])(?![a-z)])|,?\s(?:sub-?paragraph|alinéa|al\.|inciso|inc\.|apartado|literal|letra|let\.|lit\.)\s\(?([a-z]|[ivx]{1,4}|\d{1,2})\)/y;
/** "artículo 1.A", "l'article 1er, F, de", "article 1 A (2)", "l'article 1er, A, 2° de", "l'article 1er F b)". */
const sectionBehind =
  /(?:,\ssection\s|\.|,?\s)([A-F])(?![A-Za-z])(?:(?:\s|,\s(?=\d°))(\d)°?(?=,?\s(?:de|du|del|of)\s))?(?=,?\s(?:de|du|del|of|to)\s|\s?\(|\s[a-c]\)|,?\s(?:par(?:\.|agra)|§))/y;
/** "paras. 1-3", and "article 3-1 de la CIDE", as French writes paragraphs; a number that is higher would make a range of it. */
const dashed = /-(\d{1,2})(?![\d-])/y;
const range = /\s?[-–—]\s?|\s(?:to|through|à|a|al)\s/y;

function readItem(text: string, at: number, unit: Provision['unit'], several = false): Provision | undefined {
  const number = match(unit === 'paragraph' ? paragraphItem : item, text, at);
  if (!number) return undefined;
  let end = at + number[0].length;
  const own = (spelled.has(number[1]!) ? '1' : number[1]!) + (number[2] ? ` ${number[2].trim()}` : '');
  const section = match(sectionBehind, text, end);
  let written = own + (section ? section[1] : '') + (section?.[2] ? `(${section[2]})` : '');
  end += section?.[0].length ?? 0;
  for (let part = match(sub, text, end); part; part = match(sub, text, end)) {
    end += part[0].length;
    for (const own of part.slice(1)) if (own !== undefined) written += `(${own})`;
  }
  const through = /\(\d+\)$/.test(written) ? match(dashed, text, end) : null;
  if (through)
    return {
      start: at,
      end: end + through[0].length,
      text: `${written.slice(0, -1)}${through[0]})`,
      number: own,
      last: undefined,
      unit,
    };
  const paragraph = several || unit === 'paragraph' ? null : match(dashed, text, end);
  if (paragraph && Number(paragraph[1]) <= Number(own)) {
    end += paragraph[0].length;
    return { start: at, end, text: `${written}(${paragraph[1]})`, number: own, last: undefined, unit };
  }
  const dash = match(range, text, end);
  const upper = dash && match(unit === 'paragraph' ? paragraphItem : item, text, end + dash[0].length);
  // A range that runs backwards is one all the same, after a plural: the reader is to be told.
  if (!dash || !upper || !(isRange(own, upper[1]!) || (several && isBackwards(own, upper[1]!))))
    return { start: at, end, text: written, number: own, last: undefined, unit };
  const last = upper[1]! + (upper[2] ? ` ${upper[2].trim()}` : '');
  end += dash[0].length + upper[0].length;
  return { start: at, end, text: `${written}-${last}`, number: own, last, unit };
}

/** "article 5 (1) and (2)", "art. 7(1)(d) and (2)(d)", "art. 9, paras. 3 and 4": other parts of the article before. */
function readMore(text: string, at: number, item: Provision): Provision | undefined {
  const { text: whole, number, unit, start: itemStart } = item;
  if (!whole.includes('(')) return undefined;
  const parts = [...whole.matchAll(/\(([^()]+)\)/g)].map(([, part]) => part!);
  if (parts.length === 0) return undefined;
  const isListed = inWords.test(text.slice(itemStart, at));
  const joint = match(isListed ? moreInWords : moreParts, text, at);
  if (!joint) return undefined;
  const start = at + joint[0].length;
  const found = match(isListed ? plainNumber : bracketed, text, start);
  if (!found || !match(afterListed, text, start + found[0].length)) return undefined;
  const [written, first = '', second] = found;
  const level = parts.findIndex(part => /\d/.test(part) === /\d/.test(first));
  if (level < 0) return undefined;
  const own = [...parts.slice(0, level), first, ...(second ? [second] : [])];
  const end = start + written.length;
  return { start, end, text: number + own.map(part => `(${part})`).join(''), number, last: undefined, unit };
}

/** After "paras. 3": "and 4". */
const inWords = /(?:paras|paragraphs|paragraphes|párrafos|párrs|apartados|§§)\.?\s\d{1,2}$|^\d{1,2}$/;
const moreInWords = /\s?,\s?(?:(?:and|or)\s)?(?=\d)|\s(?:and|or|et|ou|y|o|&)\s(?=\d)/y;
const plainNumber = /(\d{1,2})()(?![\d.]\d)/y;

const moreParts =
  /\s?,\s?(?:(?:and|or)\s)?(?=\()|\s?[-–—]\s?(?=\()|\s(?:to|à|a)\s(?=\()|\s(?:and|or|et|ou|y|o|&)\s(?=\()/y;
const bracketed = /\((\d{1,2}|[a-z]{1,4})\)(?:\s?\((\d{1,2}|[a-z]{1,4})\))?/y;

/** "l'article premier", "el artículo primero". */
const spelled = new Set(['premier', 'primero']);

const isBackwards = (first: string, last: string): boolean =>
  /^\d+$/.test(first) && /^\d+$/.test(last) && Number(last) < Number(first);

/** "articles 6-9" is a range, "article 7-2012" and "article 9 to 3 States" are not. */
function isRange(first: string, last: string): boolean {
  const [a, b] = [Number.parseFloat(first), Number.parseFloat(last)];
  return Number.isNaN(a) === Number.isNaN(b) && (Number.isNaN(a) || b > a || last.includes('.'));
}

const between =
  /\s?,?\s(?:and|or|et|ou|y|o|e|&|as well as)\s(?:(?:articles?|arts?\.?|artículos?)\s)?|\s?[,;]\s(?:(?:articles?|arts?\.?|artículos?)\s)?/iy;
const afterListed =
  /\s[a-z]\)|\s(?:inc|inciso|n[úu]m|numeral|p[áa]rr|par|let|lit)(?![a-z])|[\s*_]*(?:[-–—,;.:)\]("”’'&\n]|$|(?:and|or|of|to|et|ou|y|o|de|del|du|des|in|under|bis|ter)\b|[A-Z]{2})/y;

/** Where the next number of a list begins; a number that counts something else ("article 7, 15 States") ends the list. */
function separatorAt(text: string, at: number, unit: Provision['unit']): number | undefined {
  const joint = match(between, text, at);
  // "§ 243 or Article 33": each has what it is of.
  if (!joint || (unit === 'paragraph' && /[a-z]{3}/i.test(joint[0].replace(/and|or|as well as/i, ''))))
    return undefined;
  const next = at + joint[0].length;
  const number = match(item, text, next);
  if (!number) return undefined;
  return match(afterListed, text, next + number[0].length) ? next : undefined;
}

/** "y artículos conexos de", "et suivants de": no numbers, but no end of the phrase either. */
const andTheLike =
  /\s(?:and\s(?:related|following)\sarticles|et\s(?:suivants|articles\sconnexes)|y\s(?:de\slos\s)?(?:artículos\s)?(?:conexos|siguientes|concordantes|ss\.|sgtes?\.)|et\ss\.)(?![A-Za-zÀ-ɏ])/iy;

const ofArticle = /,?\s(?:of|to|de los|de|del|des|de l['’]|du)\s?(?:the\s)?(?:articles?|arts?\.?|artículos?)\s/iy;

/** "artículos 1 de la Constitución, 8, numeral 1, y 25 de la Convención": the article stands before its paragraph. */
function paragraphsBehind(
  text: string,
  start: number,
  [first, ...others]: readonly Provision[],
): ProvisionGroup | undefined {
  const ahead = /(?:^|[\s(])(\d{1,3}),\s$/.exec(text.slice(Math.max(0, start - 8), start));
  const number = ahead?.[1];
  if (!number || !first || first.last) return undefined;
  const from = start - ahead[0].length + ahead[0].indexOf(number);
  const own: Provision = { ...first, start: from, text: `${number}(${first.text})`, number, unit: 'article' };
  const provisions = [own, ...others.map(other => ({ ...other, unit: 'article' as const }))];
  return { start: from, end: provisions.at(-1)!.end, provisions };
}

/** "paragraph 2 of article 12" is article 12(2). */
function paragraphsOfArticle(text: string, start: number, paragraphs: readonly Provision[]): ProvisionGroup {
  const end = paragraphs.at(-1)!.end;
  const joint = match(ofArticle, text, end);
  const article = joint && readItem(text, end + joint[0].length, 'article');
  if (!article) return { start, end, provisions: paragraphs };
  const articles = [article];
  // "párrafo 1 de los artículos 7, 9 y 10"
  const isSeveral = /s\.?\s$/i.test(joint[0]);
  for (let next = isSeveral ? separatorAt(text, article.end, 'article') : undefined; next !== undefined; ) {
    const more = readItem(text, next, 'article');
    if (!more) break;
    articles.push(more);
    next = separatorAt(text, more.end, 'article');
  }
  const provisions = articles.flatMap((own, i) =>
    paragraphs.map(paragraph => ({
      ...own,
      ...(i === 0 && { start: paragraph.start, end: paragraph.end }),
      text: `${own.number}(${paragraph.number}${paragraph.last ? `-${paragraph.last}` : ''})`,
    })),
  );
  return { start, end: articles.at(-1)!.end, provisions };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function skip(text: string, at: number, pattern: RegExp): number {
  return at + (match(pattern, text, at)?.[0].length ?? 0);
}
