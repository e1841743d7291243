import { geoCentroid, geoEqualEarth, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import world from 'world';
import type { InstrumentPage, InstrumentStatus, ParticipantStanding, StandingKind } from '../../src/viewProtocol.ts';
import type { ViewWords } from '../../src/views/words.ts';
import { h, svg } from '../shared/dom.ts';
import { classOf, standingInWords, standingKinds } from '../shared/standing.ts';

/** Without Antarctica, where there are no States. */
const [width, height] = [960, 418];
/** A State that covers less, in square units of the picture, gets a dot: else nobody would see it. */
const smallArea = 6;

/** States by their standing. For who cannot see it, its description counts them, and the table beside it has them all. */
export function worldMap(
  { short, focus }: InstrumentPage,
  { participants }: InstrumentStatus,
  words: ViewWords,
  choose: (name: string) => void,
) {
  const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(width, { type: 'Sphere' });
  const path = geoPath(projection).digits(1);
  const byCode = new Map(participants.map(participant => [participant.code, participant]));
  const { features } = feature(world, world.objects.countries);
  const shapes = features
    .filter(({ id }) => id !== 'ATA')
    .map(shape => area(byCode.get(String(shape.id)), { d: path(shape) ?? '' }, 'path'));
  const dots = features
    .filter(shape => byCode.has(String(shape.id)) && path.area(shape) < smallArea)
    .map(shape => {
      const [cx, cy] = projection(geoCentroid(shape))!;
      return area(byCode.get(String(shape.id)), { cx: cx.toFixed(1), cy: cy.toFixed(1), r: 3.2 }, 'circle');
    });

  function area(
    participant: ParticipantStanding | undefined,
    form: Record<string, string | number>,
    tag: 'path' | 'circle',
  ) {
    const kind = participant ? classOf(participant.standing.kind) : 'is-none';
    const inFocus = participant && focus.includes(participant.code) ? ' in-focus' : '';
    return svg(tag, { ...form, class: `${kind}${inFocus}`, 'data-code': participant?.code });
  }

  const picture = svg(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': description(short, participants, words),
      class: 'map',
    },
    svg('defs', {}, hatch(), speckle()),
    svg('g', { class: 'land' }, ...shapes),
    svg('path', { class: 'borders', d: path(mesh(world, world.objects.countries, (a, b) => a !== b)) ?? '' }),
    // Once more on top, so that no neighbour covers the outline.
    svg('g', { class: 'outlines' }, ...shapes.filter(isInFocus).map(shape => shape.cloneNode() as Element)),
    svg('g', { class: 'dots' }, ...dots),
  );
  const tip = h('div', { class: 'tip', hidden: true });
  const figure = h('figure', { class: 'map-figure' }, picture, tip);
  picture.addEventListener('pointermove', event => {
    const participant = byCode.get(codeAt(event));
    tip.hidden = participant === undefined;
    if (!participant) return;
    const { name, standing } = participant;
    tip.replaceChildren(
      h('b', {}, name),
      h('span', {}, words.standings[standing.kind]),
      h('span', {}, standingInWords(standing, words)),
    );
    const box = figure.getBoundingClientRect();
    const left = Math.min(event.clientX - box.left + 14, box.width - tip.offsetWidth - 4);
    tip.style.transform = `translate(${Math.max(0, left)}px, ${event.clientY - box.top + 16}px)`;
  });
  picture.addEventListener('pointerleave', () => {
    tip.hidden = true;
  });
  picture.addEventListener('click', event => {
    const participant = byCode.get(codeAt(event));
    if (participant) choose(participant.name);
  });
  return {
    figure,
    /** Fades what stands otherwise; `undefined` shows all again. */
    emphasise(kind: StandingKind | undefined): void {
      for (const other of standingKinds)
        picture.classList.toggle(`fade-${classOf(other)}`, kind !== undefined && other !== kind);
    },
  };
}

const codeAt = ({ target }: Event): string => (target as Element).getAttribute('data-code') ?? '';
const isInFocus = (shape: Element): boolean => shape.classList.contains('in-focus');

function description(short: string, participants: readonly ParticipantStanding[], words: ViewWords): string {
  const counts = standingKinds
    .map(kind => [kind, participants.filter(({ standing }) => standing.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${words.standings[kind]}: ${count}`);
  return `${words.map}, ${short}. ${counts.join('; ')}.`;
}

/** Not knowing looks like nothing else: stripes. */
function hatch(): SVGElement {
  return svg(
    'pattern',
    { id: 'hatch', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    svg('rect', { class: 'hatch-ground', width: 5, height: 5 }),
    svg('rect', { class: 'hatch-line', width: 1.6, height: 5 }),
  );
}

/** A signature alone: dots on the colour of a party. */
function speckle(): SVGElement {
  return svg(
    'pattern',
    { id: 'speckle', width: 4, height: 4, patternUnits: 'userSpaceOnUse' },
    svg('rect', { class: 'speckle-ground', width: 4, height: 4 }),
    svg('circle', { class: 'speckle-dot', cx: 2, cy: 2, r: 1.1 }),
  );
}
