import type { Matrix, Standing } from '../../src/viewProtocol.ts';
import type { ViewWords } from '../../src/views/words.ts';
import { dayInWords } from '../shared/days.ts';
import { h } from '../shared/dom.ts';
import { listen, tell } from '../shared/host.ts';
import { markOf, standingInWords, standingKinds } from '../shared/standing.ts';
import { type Column, sortableTable } from '../shared/table.ts';

interface Content {
  readonly matrix: Matrix;
  readonly uri?: string;
  readonly instruments?: readonly string[];
  readonly states?: readonly string[];
  readonly words: ViewWords;
}

type Row = Matrix['rows'][number];

listen<Content>(
  ({ matrix, words }) => document.body.replaceChildren(pageOf(matrix, words)),
  ({ uri, instruments, states }) => ({ uri, instruments, states }),
);

/** Instruments by States, with what each did and when. */
function pageOf(matrix: Matrix, words: ViewWords): HTMLElement {
  const { table, show } = sortableTable<Row>(words.matrix, columnsOf(matrix, words), matrix.rows);
  const search = h('input', {
    type: 'search',
    placeholder: words.filterInstruments,
    'aria-label': words.filterInstruments,
  });
  const onlyTreaties = h('input', { type: 'checkbox' });
  const count = h('output', { class: 'count' });
  const filter = () => {
    const text = search.value.toLowerCase().trim();
    const rows = matrix.rows.filter(
      ({ title, short, binding }) =>
        `${title} ${short}`.toLowerCase().includes(text) && (binding || !onlyTreaties.checked),
    );
    show(rows);
    count.value = `${rows.length} / ${matrix.rows.length}`;
  };
  search.addEventListener('input', filter);
  onlyTreaties.addEventListener('change', filter);
  filter();
  const empty =
    matrix.rows.length === 0 ? words.noInstruments : matrix.states.length === 0 ? words.noStates : undefined;
  return h(
    'main',
    {},
    h('h1', {}, words.matrix),
    h('p', { class: 'provenance' }, `${words.judgedOn} ${dayInWords(matrix.day)}. ${words.consents}`),
    h(
      'div',
      { class: 'tools' },
      search,
      h('label', {}, onlyTreaties, words.bindingOnly),
      count,
      h('span', { class: 'spring' }),
      action(words.chooseStates, 'chooseStates'),
      action(words.chooseInstruments, 'addInstrument'),
      h(
        'span',
        { class: 'export', role: 'group', 'aria-label': words.exportAs },
        `${words.exportAs}:`,
        ...(['markdown', 'csv', 'html'] as const).map(format => action(formatNames[format], 'export', { format })),
      ),
    ),
    empty ? h('p', { class: 'note' }, empty) : undefined,
    h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': words.matrix }, table),
    legend(words),
  );
}

const formatNames = { markdown: 'Markdown', csv: 'CSV', html: 'HTML' } as const;

function columnsOf({ states }: Matrix, words: ViewWords): Column<Row>[] {
  return [
    { title: words.instrument, isHead: true, key: ({ short }) => short, cell: nameOf },
    { title: words.year, key: ({ year }) => year, cell: ({ year }) => year ?? '' },
    ...states.map(
      ({ name }, i): Column<Row> => ({
        title: name,
        key: ({ cells }) => sortKey(cells[i]!),
        cell: ({ cells }) => cellOf(cells[i]!, words),
      }),
    ),
    {
      title: words.source,
      key: ({ record }) => record?.day,
      cell: ({ record }) =>
        record
          ? h(
              'div',
              { class: 'origin' },
              `${record.source}, ${dayInWords(record.day)}${record.complete ? '' : ` (${words.partialRecord})`}`,
            )
          : '',
    },
  ];
}

function nameOf({ instrument, short, title }: Row): HTMLElement {
  const button = h('button', { type: 'button', class: 'link' }, h('span', { class: 'short' }, short));
  button.addEventListener('click', () => tell({ type: 'instrument', id: instrument }));
  return h('div', {}, button, short === title ? undefined : h('span', { class: 'full' }, title));
}

/** First by standing, then by day. */
const sortKey = ({ kind, date }: Standing): string => `${standingKinds.indexOf(kind)} ${date ?? ''}`;

function cellOf(standing: Standing, words: ViewWords): HTMLElement {
  const done = standingInWords(standing, words, '\u00a0†');
  return h(
    'div',
    { class: 'cell' },
    markOf(standing.kind),
    h('span', {}, h('span', {}, words.standings[standing.kind]), done ? h('small', {}, done) : undefined),
  );
}

function action(text: string, type: string, detail: Record<string, string> = {}): HTMLElement {
  const button = h('button', { type: 'button', class: 'action' }, text);
  button.addEventListener('click', () => tell({ type, ...detail }));
  return button;
}

function legend(words: ViewWords): HTMLElement {
  return h(
    'p',
    { class: 'legend', 'aria-label': words.legend },
    ...standingKinds.map(kind => h('span', {}, markOf(kind), ` ${words.standings[kind]}`)),
    h('span', {}, `† ${words.reservation}`),
  );
}
