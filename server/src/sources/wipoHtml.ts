import type { TreatyActionKind } from '../corpus/terms.ts';
import { say } from '../sayings/say.ts';
import { isoDay, months } from './days.ts';
import { attributeOf, cellsOf, type Element, elementsBelow, pageText, parseHtml, placeOf, textOf } from './html.ts';
import { PageError } from './pageError.ts';
import {
  completenessOf,
  foldSpace,
  isConsent,
  type PublishedAct,
  type StatusTable,
  type TableFault,
} from './statusTable.ts';

/** "Contracting Parties/Signatories" of a treaty on WIPO Lex: WIPO's own table. It states no day. */
export function readWipoHtml(html: string): StatusTable {
  const page = parseHtml(html);
  const table = [...elementsBelow(page)].find(element => attributeOf(element, 'id') === 'wipoTreatiesTable');
  if (!table) throw new PageError(say`the page has no table of contracting parties`);
  const [, title = '', says = ''] =
    /Contracting Parties\/Signatories\s(.{1,300}?)\(Total Members\s*:\s*(\d+)/.exec(pageText(page)) ?? [];
  const faults: TableFault[] = [];
  const acts = cellsOf(table).flatMap(cells => readRow(cells, faults));
  const lists = acts.filter(isConsent).length;
  const count = says === '' ? undefined : ({ of: 'members', says: Number(says), lists } as const);
  return {
    source: 'wipo',
    day: '',
    instrument: { nothing: true },
    title: title.trim(),
    standing: 'depositary',
    complete: completenessOf(faults, count),
    ...(count && { count }),
    acts,
    faults,
    remarks: [],
  };
}

function readRow([name, signed, act, inForce]: readonly Element[], faults: TableFault[]): PublishedAct[] {
  if (!name || name.tagName === 'th') return [];
  const participant = foldSpace(textOf(name));
  const read = (cell: Element | undefined, text = foldSpace(textOf(cell))): string => {
    const day = dayOf(text);
    const at = placeOf(cell);
    if (text !== '' && !day) faults.push({ participant, text: say`cannot read "${text}"`, ...(at && { at }) });
    return day ?? '';
  };
  const signature = read(signed);
  const instrument = foldSpace(textOf(act));
  const [, term = '', day = ''] = /^(\w[\w ]*?) ?: ?(.*)$/.exec(instrument) ?? [];
  const kind = kinds[term];
  const date = kind ? read(act, day) : '';
  const at = placeOf(act);
  if (instrument !== '' && !kind)
    faults.push({ participant, text: say`cannot read "${instrument}"`, ...(at && { at }) });
  const effective = read(inForce);
  return [
    ...(signature ? [{ participant, kind: 'signature' as const, date: signature, raw: signature }] : []),
    ...(kind && date
      ? [{ participant, kind, date, ...(effective && { effective }), raw: instrument }]
      : effective && instrument === ''
        ? // Signing without reservation binds at once, and of some early members only the day of effect is kept.
          [{ participant, kind: 'consent to be bound' as const, date: '', effective, raw: `in force ${effective}` }]
        : []),
  ];
}

/** `July 26, 2018`. */
function dayOf(text: string): string | undefined {
  const [, month = '', day = '', year = ''] = /^(\w+) (\d{1,2}), (\d{4})$/.exec(text) ?? [];
  return isoDay(year, String(months.findIndex(([english]) => english === month) + 1), day);
}

const kinds: Readonly<Record<string, TreatyActionKind>> = {
  Accession: 'accession',
  Acceptance: 'acceptance',
  Approval: 'approval',
  Ratification: 'ratification',
  Succession: 'succession',
};
