import { h } from './dom.ts';

export interface Column<Row> {
  readonly title: string;
  /** What rows are sorted by; absent values come last either way. */
  readonly key: (row: Row) => string | undefined;
  readonly cell: (row: Row) => Node | string;
  /** The cell that names its row. */
  readonly isHead?: boolean;
}

/** A table whose columns sort at a click or Enter, and say so to a screen reader; before that, rows are as given. */
export function sortableTable<Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[]) {
  let order: { column: Column<Row>; ascending: boolean } | undefined;
  let shown = rows;
  const body = h('tbody');
  const heads = columns.map(column => {
    const button = h('button', { type: 'button', class: 'sort' }, column.title);
    button.addEventListener('click', () => {
      order = { column, ascending: order?.column === column ? !order.ascending : true };
      fill();
    });
    return h('th', { scope: 'col' }, button);
  });
  const table = h('table', {}, h('caption', { class: 'unseen' }, caption), h('thead', {}, h('tr', {}, ...heads)), body);

  function fill(): void {
    for (const [i, column] of columns.entries()) {
      const direction = order?.ascending ? 'ascending' : 'descending';
      heads[i]!.setAttribute('aria-sort', column === order?.column ? direction : 'none');
    }
    body.replaceChildren(...[...shown].sort(compare).map(rowOf));
  }

  function compare(a: Row, b: Row): number {
    if (!order) return 0;
    const [x, y] = [order.column.key(a), order.column.key(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return x.localeCompare(y, document.documentElement.lang, { numeric: true }) * (order.ascending ? 1 : -1);
  }

  function rowOf(row: Row): HTMLElement {
    const cells = columns.map(({ cell, isHead }) =>
      isHead ? h('th', { scope: 'row' }, cell(row)) : h('td', {}, cell(row)),
    );
    return h('tr', {}, ...cells);
  }

  fill();
  return {
    table,
    show(chosen: readonly Row[]): void {
      shown = chosen;
      fill();
    },
  };
}
