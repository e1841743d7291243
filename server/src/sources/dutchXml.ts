import type { TreatyActionKind } from '../corpus/terms.ts';
import { say } from '../sayings/say.ts';
import { isIsoDay } from './days.ts';
import { PageError } from './pageError.ts';
import type { PublishedAct, StatusTable, TableFault } from './statusTable.ts';
import { elementsIn, type XmlElement, xmlElementsBelow, xmlText } from './xml.ts';

/** A treaty of the Dutch treaty database (Verdragenbank) as XML: its parties, with the days of what they did. */
export function readDutchXml(root: XmlElement): StatusTable {
  const parties = [...xmlElementsBelow(root, 'Partij')];
  if (parties.length === 0) throw new PageError(say`the file lists no party (Partij)`, say`line ${root.line}`);
  const acts: PublishedAct[] = [];
  const faults: TableFault[] = [];
  for (const party of parties) readParty(party, acts, faults);
  const titles = ['title', 'TitelEngels', 'Titel', 'titel'].flatMap(name => [...xmlElementsBelow(root, name)]);
  return {
    source: 'nl-treaty-database',
    day: '',
    instrument: { nothing: true },
    title: xmlText(titles[0]),
    standing: 'official',
    complete: say`the Netherlands' list, not the depositary's`,
    acts,
    faults,
    remarks: [],
  };
}

export const isDutchXml = (root: XmlElement): boolean =>
  root.name === 'verdrag' || !xmlElementsBelow(root, 'verdrag').next().done;

function readParty(party: XmlElement, acts: PublishedAct[], faults: TableFault[]): void {
  const participant = xmlText(childOf(party, 'NaamPartij'));
  const dayIn = (name: string): string => {
    const element = childOf(party, name);
    const text = xmlText(element);
    const day = text.slice(0, 10);
    if (text === '' || isIsoDay(day)) return day;
    faults.push({
      participant,
      text: say`cannot read the day "${text}" of ${name}`,
      at: say`line ${element?.line ?? party.line}`,
    });
    return '';
  };
  // The database spells it with one letter too many.
  const signed = dayIn('DatumOndertekenning') || dayIn('DatumOndertekening');
  const [consented, effective] = [dayIn('DatumRatificatie'), dayIn('DatumInwerkingtreding')];
  const [provisional, denounced, ended] = [
    dayIn('DatumVoorlopigeToepassing'),
    dayIn('DatumOpzegging'),
    dayIn('DatumBuitenwerkingtreding'),
  ];
  if (signed) acts.push({ participant, kind: 'signature', date: signed, raw: signed });
  if (provisional) acts.push({ participant, kind: 'provisional application', date: provisional, raw: provisional });
  const type = xmlText(childOf(party, 'TypeInstemming'));
  const fault = { participant, at: say`line ${party.line}`, unclear: true } as const;
  if (denounced && !ended)
    faults.push({ ...fault, text: say`denounced on ${denounced}, with effect from a day not given` });
  else if (consented || effective)
    acts.push({
      participant,
      kind: kinds[type.toLowerCase()] ?? 'consent to be bound',
      date: consented,
      ...(effective && { effective }),
      ...(ended && { end: ended }),
      raw: [type, consented, effective, ended].filter(Boolean).join(', '),
      ...(xmlText(childOf(party, 'IsVoorbehoud')) === 'true' && { statement: 'declaration' as const }),
    });
}

const childOf = (party: XmlElement, name: string): XmlElement | undefined =>
  elementsIn(party).find(child => child.name === name);

/** The database's letters and words; R stands for ratification, acceptance, approval and notification alike. */
const kinds: Readonly<Record<string, TreatyActionKind>> = {
  o: 'definitive signature',
  t: 'accession',
  vg: 'succession',
  bekrachtiging: 'ratification',
  ratificatie: 'ratification',
  aanvaarding: 'acceptance',
  goedkeuring: 'approval',
  toetreding: 'accession',
  'voortgezette gebondenheid': 'succession',
};
