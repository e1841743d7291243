import type { InstrumentPage, ParticipantStanding } from '../../src/viewProtocol.ts';
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
    h('dl', { class: 'facts' }, ...page.facts.map(fact => factOf(fact, words))),
    page.links.length > 0
      ? h(
          'p',
          { class: 'links' },
          ...page.links.map(({ label, url, host }) =>
            h('span', {}, externalLink(label, url), ' ', h('small', {}, host)),
          ),
        )
      : undefined,
    focusOf(page, words),
  );
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
