import type { Articles, InstrumentPage } from '../../src/viewProtocol.ts';
import type { ViewWords } from '../../src/views/words.ts';
import { dayInWords } from '../shared/days.ts';
import { h } from '../shared/dom.ts';
import { doubt } from './header.ts';

/** The articles with headings and summaries, and a search that leaves those that have all the words. */
export function articlesSection(page: InstrumentPage, articles: Articles, words: ViewWords): HTMLElement {
  const head = h('h2', {}, h('b', { class: 'figure' }, String(articles.count)), ` ${nameOf(articles, words)}`);
  if (articles.list.length === 0)
    return h('section', { class: 'articles' }, h('div', { class: 'bar' }, head), h('p', {}, words.onlyCount));
  const search = h('input', { type: 'search', placeholder: words.search, 'aria-label': words.search });
  const count = h('output', { class: 'count' });
  const list = h('ol', { class: 'article-list' });
  const show = () => {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = articles.list.filter(article => fits(article, wanted));
    list.replaceChildren(
      ...found.flatMap(article => [
        ...(wanted.length === 0 ? articles.parts.filter(({ first }) => first === article.n) : []).map(part =>
          partOf(part, words),
        ),
        articleOf(article, wanted, words),
      ]),
    );
    count.value =
      found.length === 0 ? words.none : wanted.length > 0 ? `${found.length} / ${articles.list.length}` : '';
  };
  search.addEventListener('input', show);
  show();
  const hasSummaries = articles.list.some(({ summary }) => summary);
  return h(
    'section',
    { class: 'articles' },
    h('div', { class: 'bar' }, head, search, count),
    h('p', { class: 'provenance' }, ...provenance(page), hasSummaries ? ` ${words.ourWords}` : undefined),
    list,
    ...annexesOf(articles, words),
  );
}

type Article = Articles['list'][number];

const nameOf = ({ unit, count }: Articles, words: ViewWords): string =>
  unit === 'article' ? words.articles : `${unit}${count === 1 ? '' : 's'}`;

const fits = ({ n, heading, summary }: Article, wanted: readonly string[]): boolean => {
  const text = `${n} ${heading ?? ''} ${summary ?? ''}`.toLowerCase();
  return wanted.every(word => (/^\d+$/.test(word) ? n === word || text.includes(` ${word} `) : text.includes(word)));
};

function articleOf({ n, heading, ours, summary, unverified }: Article, wanted: readonly string[], words: ViewWords) {
  return h(
    'li',
    { id: `article-${n.replace(/\W+/g, '-')}` },
    h('span', { class: 'n' }, n),
    h(
      'div',
      {},
      heading || unverified
        ? h(
            'h3',
            {},
            ...highlighted(heading ?? '', wanted),
            ours ? h('small', {}, ` ${words.ourHeading}`) : undefined,
            unverified ? doubt(words) : undefined,
          )
        : undefined,
      summary ? h('p', {}, ...highlighted(summary, wanted)) : undefined,
    ),
  );
}

function partOf({ name, heading, ours, unverified }: Articles['parts'][number], words: ViewWords) {
  return h(
    'li',
    { class: 'part' },
    h(
      'h3',
      {},
      h('b', {}, name),
      heading ? ` ${heading}` : undefined,
      ours ? h('small', {}, ` ${words.ourHeading}`) : undefined,
      unverified ? doubt(words) : undefined,
    ),
  );
}

function annexesOf({ annexes }: Articles, words: ViewWords): HTMLElement[] {
  if (annexes.length === 0) return [];
  const items = annexes.map(({ n, heading, ours, unverified }) =>
    h(
      'li',
      {},
      h('span', { class: 'n' }, n ?? ''),
      h(
        'div',
        {},
        heading ?? words.annex,
        ours ? h('small', {}, ` ${words.ourHeading}`) : undefined,
        unverified ? doubt(words) : undefined,
      ),
    ),
  );
  return [h('h3', {}, words.annexes), h('ol', { class: 'article-list' }, ...items)];
}

/** The text with what was sought, which is in small letters, marked in it. */
function highlighted(text: string, wanted: readonly string[]): (Node | string)[] {
  const small = text.toLowerCase();
  // There are capitals that are longer when they are small: then nothing stands at the same place.
  if (small.length !== text.length) return [text];
  const parts: (Node | string)[] = [];
  let done = 0;
  for (let at = 0; at < text.length; at = Math.max(at + 1, done)) {
    const word = wanted.find(word => small.startsWith(word, at));
    if (word === undefined) continue;
    parts.push(text.slice(done, at), h('mark', {}, text.slice(at, at + word.length)));
    done = at + word.length;
  }
  return [...parts, text.slice(done)];
}

function provenance({ sources }: InstrumentPage): string[] {
  const own = sources.filter(({ facts }) => facts.some(group => ['articles', 'headings', 'summaries'].includes(group)));
  return own.map(({ title, day }) => `${title}, ${dayInWords(day)}. `);
}
