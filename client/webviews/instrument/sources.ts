import type { InstrumentPage } from '../../src/viewProtocol.ts';
import type { ViewWords } from '../../src/views/words.ts';
import { dayInWords } from '../shared/days.ts';
import { externalLink, h } from '../shared/dom.ts';
import { tell } from '../shared/host.ts';

/** The instruments around it, each leading to its own page. */
export function relationsSection({ relations }: InstrumentPage, words: ViewWords): HTMLElement | undefined {
  if (relations.length === 0) return undefined;
  return h(
    'section',
    {},
    h('h2', {}, words.relations),
    h(
      'ul',
      { class: 'relations' },
      ...relations.map(({ kind, id, title }) => {
        const button = h('button', { type: 'button', class: 'link' }, title);
        button.addEventListener('click', () => tell({ type: 'instrument', id }));
        return h('li', {}, h('span', { class: 'relation' }, kind), button);
      }),
    ),
  );
}

/** Where each group of facts was read and when, and what no source bears out. */
export function sourcesSection({ sources, unverified }: InstrumentPage, words: ViewWords): HTMLElement {
  return h(
    'section',
    { class: 'sources' },
    h('h2', {}, words.sources),
    h(
      'ul',
      {},
      ...sources.map(({ facts, title, url, day }) =>
        h('li', {}, externalLink(title, url), `, ${dayInWords(day)} `, h('small', {}, facts.join(', '))),
      ),
    ),
    unverified.length > 0
      ? h('p', { class: 'note' }, `${words.notVerified} ${unverified.join(', ')}. ${words.unverifiedWhy}`)
      : undefined,
  );
}
