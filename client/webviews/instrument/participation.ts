import type { InstrumentPage, InstrumentStatus, ParticipantStanding, StandingKind } from '../../src/viewProtocol.ts';
import type { ViewWords } from '../../src/views/words.ts';
import { dayInWords } from '../shared/days.ts';
import { externalLink, h } from '../shared/dom.ts';
import { classOf, markOf, standingKinds } from '../shared/standing.ts';
import { type Column, sortableTable } from '../shared/table.ts';
import { worldMap } from './map.ts';

/** Who is bound: a map, its legend, and the same as a table that can be sorted, filtered and read aloud. */
export function participationSection(page: InstrumentPage, words: ViewWords): HTMLElement[] {
  const { status } = page;
  if (!status) {
    const isTreaty = page.kind === 'treaty' && page.binding;
    if (!isTreaty && page.kind !== 'declaration' && page.kind !== 'resolution') return [];
    const note = isTreaty ? words.noRecord : words.noParties;
    return [h('section', {}, h('p', { class: 'note' }, note))];
  }
  const chosen: { kind: StandingKind | undefined; text: string } = { kind: undefined, text: '' };
  const map = worldMap(page, status, words, name => {
    search.value = name;
    filter();
    participants.scrollIntoView({ block: 'nearest' });
  });
  const { table, show } = tableOf(page, status, words);
  const search = h('input', {
    type: 'search',
    placeholder: words.filterParticipants,
    'aria-label': words.filterParticipants,
  });
  const count = h('output', { class: 'count' });
  const buttons = legendButtons(status, words, kind => {
    chosen.kind = chosen.kind === kind ? undefined : kind;
    for (const [own, button] of buttons) button.setAttribute('aria-pressed', String(own === chosen.kind));
    map.emphasise(chosen.kind);
    filter();
  });
  const filter = () => {
    const text = plain(search.value);
    const rows = status.participants.filter(
      ({ name, code, standing }) =>
        (chosen.kind === undefined || standing.kind === chosen.kind) &&
        (plain(name).includes(text) || code.toLowerCase() === text),
    );
    show(rows);
    count.value = rows.length === 0 ? words.none : String(rows.length);
  };
  search.addEventListener('input', filter);
  filter();
  const participants = h(
    'section',
    { class: 'participants' },
    h('div', { class: 'bar' }, h('h2', {}, words.participants), search, count),
    h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': words.participants }, table),
  );
  const parties = status.participants.filter(({ standing }) => standing.kind === 'party').length;
  return [
    h(
      'section',
      { class: 'participation' },
      h(
        'div',
        { class: 'bar' },
        h(
          'h2',
          {},
          h('b', { class: 'figure' }, String(parties)),
          ` ${status.origin.complete ? words.parties : words.knownParties}`,
        ),
      ),
      status.origin.complete ? undefined : h('p', { class: 'note' }, words.partial),
      map.figure,
      h('div', { class: 'legend', role: 'group', 'aria-label': words.legend }, ...[...buttons.values()]),
      provenance(page, status, words),
    ),
    participants,
  ];
}

function provenance(page: InstrumentPage, { origin }: InstrumentStatus, words: ViewWords): HTMLElement {
  return h(
    'p',
    { class: 'provenance' },
    externalLink(origin.source, origin.url),
    `, ${words.asRead} ${dayInWords(origin.day)}. ${words.judgedOn} ${dayInWords(page.day)}. `,
    page.lifecycle === 'not in force' ? `${words.notInForce} ` : undefined,
    `${words.consents} ${words.mapNote}`,
  );
}

/** One button for each standing that occurs, with its number: pressed, it leaves only those. */
function legendButtons(
  { participants }: InstrumentStatus,
  words: ViewWords,
  press: (kind: StandingKind) => void,
): ReadonlyMap<StandingKind, HTMLElement> {
  const buttons = new Map<StandingKind, HTMLElement>();
  for (const kind of standingKinds) {
    const count = participants.filter(({ standing }) => standing.kind === kind).length;
    if (count === 0) continue;
    const button = h(
      'button',
      { type: 'button', class: `chip ${classOf(kind)}`, 'aria-pressed': 'false' },
      h('span', { class: 'swatch', 'aria-hidden': 'true' }),
      `${words.standings[kind]} `,
      h('b', {}, String(count)),
    );
    button.addEventListener('click', () => press(kind));
    buttons.set(kind, button);
  }
  return buttons;
}

function tableOf({ focus }: InstrumentPage, { participants }: InstrumentStatus, words: ViewWords) {
  const day = (iso: string | undefined) =>
    iso === undefined
      ? ''
      : iso === 'unknown'
        ? words.standings.unknown
        : h('time', { datetime: iso }, dayInWords(iso));
  const columns: Column<ParticipantStanding>[] = [
    {
      title: words.state,
      isHead: true,
      key: ({ name }) => name,
      cell: ({ name, code }) => (focus.includes(code) ? h('b', {}, name) : name),
    },
    {
      title: words.standing,
      key: ({ standing }) => String(standingKinds.indexOf(standing.kind)),
      cell: ({ standing }) =>
        h('span', { class: 'standing' }, markOf(standing.kind), ` ${words.standings[standing.kind]}`),
    },
    {
      title: words.act,
      key: ({ standing }) => standing.act,
      cell: ({ standing: { act, statement } }) =>
        h('span', {}, act ?? '', statement ? h('small', {}, ` + ${words.reservation}`) : undefined),
    },
    {
      title: words.signed,
      key: ({ standing }) => standing.signed,
      cell: ({ standing }) => day(standing.signed),
    },
    { title: words.date, key: ({ standing }) => standing.date, cell: ({ standing }) => day(standing.date) },
    {
      title: words.effect,
      key: ({ standing }) => standing.effective,
      cell: ({ standing }) => day(standing.effective),
    },
    { title: words.ended, key: ({ standing }) => standing.end, cell: ({ standing }) => day(standing.end) },
  ];
  // What nobody did needs no column.
  const filled = columns.filter(({ key }) => participants.some(participant => key(participant) !== undefined));
  return sortableTable(words.participants, filled, participants);
}

/** Without capitals and accents, as one types a name in haste. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
