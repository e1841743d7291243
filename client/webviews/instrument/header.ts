import type { FactKey, InstrumentPage, ParticipantStanding } from '../../src/viewProtocol.ts';
import type { ViewWords } from '../../src/views/words.ts';
import { dayInWords } from '../shared/days.ts';
import { externalLink, h } from '../shared/dom.ts';
import { classOf, markOf, standingInWords } from '../shared/standing.ts';

/** What it is: kind, titles, facts, links, and where the States in focus stand. */
export function headerOf(page: InstrumentPage, words: ViewWords): HTMLElement {
  const [title, ...translations] = page.titles;
  const isNamedTwice = page.short === title?.text;
  return h(
    'header',
    {},
    h(
      'p',
      { class: 'kicker' },
      h('span', {}, page.kind),
      h('span', { class: page.binding ? 'binding' : '' }, page.binding ? words.binding : words.notBinding),
      page.lifecycle ? h('span', { class: 'lifecycle' }, page.lifecycle) : undefined,
      isNamedTwice ? undefined : h('span', { class: 'short' }, page.short),
    ),
    h('h1', {}, title?.text ?? page.short, title?.unverified ? doubt(words) : undefined),
    ...translations.map(({ language, text, unverified }) =>
      h(
        'p',
        { class: 'translation' },
        h('span', { class: 'language', 'aria-hidden': 'true' }, language),
        h('span', { lang: language }, text),
        unverified ? doubt(words) : undefined,
      ),
    ),
    factList(page, words, key => !registers.has(key)),
    focusOf(page, words),
  );
}

/** Where it is registered and published, and the pages about it elsewhere. */
export function registerSection(page: InstrumentPage, words: ViewWords): HTMLElement | undefined {
  const facts = factList(page, words, key => registers.has(key));
  if (!facts && page.links.length === 0) return undefined;
  const links = page.links.map(({ label, url, host }) =>
    h('span', {}, externalLink(label, url), ' ', h('small', {}, host)),
  );
  return h('section', {}, h('h2', {}, words.register), facts, h('p', { class: 'links' }, ...links));
}

/** Facts that one looks up rather than reads. */
const registers: ReadonlySet<FactKey> = new Set(['treatySeries', 'registration', 'untc', 'symbols', 'body']);

function factList({ facts }: InstrumentPage, words: ViewWords, isWanted: (key: FactKey) => boolean) {
  const wanted = facts.filter(({ key }) => isWanted(key));
  return wanted.length > 0 ? h('dl', { class: 'facts' }, ...wanted.map(fact => factOf(fact, words))) : undefined;
}

export function doubt(words: ViewWords): HTMLElement {
  return h('span', { class: 'doubt', title: words.unverifiedWhy }, words.unverified);
}

function factOf({ key, value, unverified }: InstrumentPage['facts'][number], words: ViewWords): HTMLElement {
  return h(
    'div',
    {},
    h('dt', {}, words.facts[key]),
    h('dd', {}, value, unverified ? ' ' : undefined, unverified ? doubt(words) : undefined),
  );
}

function focusOf({ focus, status }: InstrumentPage, words: ViewWords): HTMLElement | undefined {
  const chosen = focus.flatMap(code => status?.participants.filter(participant => participant.code === code) ?? []);
  if (!status || chosen.length === 0) return undefined;
  return h(
    'section',
    { class: 'focus', 'aria-label': words.focus },
    ...chosen.map(participant => focusCard(participant, status.origin.day, words)),
  );
}

function focusCard({ name, standing }: ParticipantStanding, day: string, words: ViewWords): HTMLElement {
  const done = standingInWords(standing, words);
  return h(
    'div',
    { class: `card ${classOf(standing.kind)}` },
    h('strong', {}, name),
    h('span', { class: 'standing' }, markOf(standing.kind), ` ${words.standings[standing.kind]}`),
    done ? h('span', {}, done) : undefined,
    h('small', {}, `${words.asRead} ${dayInWords(day)}`),
  );
}
