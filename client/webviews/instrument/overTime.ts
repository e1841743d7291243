import { max, ticks } from 'd3-array';
import type { InstrumentPage, InstrumentStatus, PartyCount } from '../../src/viewProtocol.ts';
import type { ViewWords } from '../../src/views/words.ts';
import { dayInWords, timeOf } from '../shared/days.ts';
import { h, svg } from '../shared/dom.ts';

const height = 190;
const margin = { top: 12, right: 46, bottom: 24, left: 34 };

/** How many were bound, as a line of steps that the pointer or the arrow keys walk along. */
export function overTimeSection(
  page: InstrumentPage,
  status: InstrumentStatus,
  words: ViewWords,
): HTMLElement | undefined {
  const { points, undated } = status.overTime;
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return undefined;
  const names = new Map(status.participants.map(({ code, name }) => [code, name]));
  const reading = h('output', { class: 'reading' }, readingOf(last, names, words));
  const frame = h('div', {
    class: 'chart',
    tabindex: '0',
    role: 'img',
    'aria-label': `${words.overTime}: ${first.count}, ${dayInWords(first.date)} – ${last.count}, ${dayInWords(last.date)}. ${words.overTimeHelp}`,
  });
  let at = points.length - 1;
  let cursor: (point: PartyCount) => void = () => {};
  const goTo = (index: number) => {
    at = Math.max(0, Math.min(points.length - 1, index));
    cursor(points[at]!);
    reading.value = readingOf(points[at]!, names, words);
  };
  const draw = (width: number) => {
    const chart = chartOf(points, endOf(page, status), width);
    cursor = chart.cursor;
    frame.replaceChildren(chart.picture);
    chart.picture.addEventListener('pointermove', ({ offsetX }) => goTo(chart.indexAt(offsetX)));
    goTo(at);
  };
  frame.addEventListener('keydown', event => {
    const steps: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: points.length - 1 };
    const target = steps[event.key];
    if (target === undefined) return;
    event.preventDefault();
    goTo(target);
  });
  new ResizeObserver(([entry]) => entry && draw(entry.contentRect.width)).observe(frame);
  return h(
    'section',
    { class: 'over-time' },
    h('div', { class: 'bar' }, h('h2', {}, words.overTime), reading),
    frame,
    undated > 0 ? h('p', { class: 'provenance' }, `${undated} ${words.undated.replace(/\s?:$/, '.')}`) : undefined,
  );
}

function readingOf({ date, count, joined, left }: PartyCount, names: ReadonlyMap<string, string>, words: ViewWords) {
  const list = (codes: readonly string[]) => codes.map(code => names.get(code) ?? code).join(', ');
  const changes = [
    joined.length > 0 ? `${words.joined}: ${list(joined)}` : '',
    left.length > 0 ? `${words.left}: ${list(left)}` : '',
  ].filter(Boolean);
  return `${dayInWords(date)} · ${count} · ${changes.join('; ')}`;
}

/** The line goes on to the day that is judged, but not beyond what the record knows. */
const endOf = ({ day }: InstrumentPage, { origin }: InstrumentStatus): string => (day < origin.day ? day : origin.day);

function chartOf(points: readonly PartyCount[], end: string, width: number) {
  const inner = { right: Math.max(width - margin.right, margin.left + 40), bottom: height - margin.bottom };
  const [from, to] = [timeOf(points[0]!.date), Math.max(timeOf(end), timeOf(points.at(-1)!.date))];
  const top = max(points, ({ count }) => count) ?? 1;
  const x = (time: number) => margin.left + ((time - from) / (to - from || 1)) * (inner.right - margin.left);
  const y = (count: number) => inner.bottom - (count / top) * (inner.bottom - margin.top);
  const steps = points.map(({ date, count }) => `H${x(timeOf(date)).toFixed(1)}V${y(count).toFixed(1)}`).join('');
  const line = `M${margin.left},${inner.bottom}${steps}H${x(to).toFixed(1)}`;
  const years = ticks(yearOf(from), yearOf(to), Math.max(2, Math.floor(width / 90))).filter(Number.isInteger);
  const counts = ticks(0, top, 4).filter(Number.isInteger);
  const dot = svg('circle', { class: 'cursor', r: 4 });
  const rule = svg('line', { class: 'rule', y1: margin.top, y2: inner.bottom });
  const { count: lastCount } = points.at(-1)!;
  const picture = svg(
    'svg',
    { width, height, 'aria-hidden': 'true' },
    ...counts.map(count =>
      svg(
        'g',
        { class: 'tick' },
        svg('line', { x1: margin.left, x2: inner.right, y1: y(count), y2: y(count) }),
        svg('text', { x: margin.left - 6, y: y(count) + 4, 'text-anchor': 'end' }, String(count)),
      ),
    ),
    ...years
      .map(year => [year, x(Date.UTC(year, 0, 1))] as const)
      .filter(([, at]) => at >= margin.left && at <= inner.right)
      .map(([year, at]) => svg('text', { class: 'year', x: at, y: height - 6, 'text-anchor': 'middle' }, String(year))),
    svg('path', { class: 'area', d: `${line}V${inner.bottom}Z` }),
    svg('path', { class: 'line', d: line }),
    svg('text', { class: 'last', x: inner.right + 6, y: y(lastCount) + 5 }, String(lastCount)),
    rule,
    dot,
  );
  return {
    picture,
    cursor({ date, count }: PartyCount): void {
      const at = x(timeOf(date));
      for (const [name, value] of Object.entries({ cx: at, cy: y(count) })) dot.setAttribute(name, value.toFixed(1));
      for (const name of ['x1', 'x2']) rule.setAttribute(name, at.toFixed(1));
    },
    /** The last change before a place of the pointer. */
    indexAt(offset: number): number {
      const index = points.findLastIndex(({ date }) => x(timeOf(date)) <= offset);
      return Math.max(0, index);
    },
  };
}

const yearOf = (time: number): number => new Date(time).getUTCFullYear();
