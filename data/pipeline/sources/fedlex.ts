import type { TreatyActionKind } from '../../../server/src/corpus/terms.ts';
import { dayOf } from '../../../server/src/sources/days.ts';
import { foldSpace, type PublishedAct, type StatusTable } from '../../../server/src/sources/statusTable.ts';

/** Tables "Geltungsbereich" (scope of application) of the Swiss collection of federal law: one a treaty, each of its own day. */
export function readFedlex(json: string): StatusTable[] {
  const scopes = JSON.parse(json) as readonly Scope[];
  return scopes.flatMap(({ key, label, bloecke }) => {
    const id = instruments[key];
    const day = dayOf(label.replace('Geltungsbereich am ', ''));
    if (!id || !day) return [];
    const rows = bloecke.flatMap(({ mehrspaltig }) => mehrspaltig?.zeilen ?? []);
    return {
      source: `fedlex-${day}`,
      day,
      instrument: { id },
      standing: 'official',
      complete: "Switzerland's list, not the depositary's",
      acts: rows.flatMap(readRow),
      faults: [],
      remarks: [],
    };
  });
}

interface Scope {
  readonly key: string;
  readonly label: string;
  readonly bloecke: readonly { readonly mehrspaltig?: { readonly zeilen: readonly (readonly string[])[] } }[];
}

/** `Angola* | 23. Juni | 1981 B | 21. September | 1981`; rows of another form are footnotes and second parts of a row. */
function readRow([name = '', day = '', year = '', since = '', sinceYear = '']: readonly string[]): PublishedAct[] {
  const [, digits = '', mark = ''] = /^(\d{4})(?: ([BN]))?$/.exec(year) ?? [];
  const date = dayOf(`${day} ${digits}`);
  if (name === '' || !date) return [];
  const effective = dayOf(`${since} ${sinceYear.slice(0, 4)}`);
  return [
    {
      participant: foldSpace(name.replace(/\*/g, '').replace(/ [a-d]$/, '')),
      kind: kinds[mark] ?? 'consent to be bound',
      date,
      ...(effective && { effective }),
      raw: foldSpace(`${day} ${year}`),
      // One star stands for reservations and declarations, two for objections to those of others.
      ...(name.match(/\*+/g)?.includes('*') && { statement: 'declaration' as const }),
    },
  ];
}

/** Beitritt and Nachfolgeerklärung; no mark stands for ratification, acceptance and approval, and for some successions. */
const kinds: Readonly<Record<string, TreatyActionKind>> = { B: 'accession', N: 'succession' };

/** Ids of the corpus by the abbreviations of the Swiss collection. */
const instruments: Readonly<Record<string, string>> = {
  GFK: 'refugee-convention-1951',
  STAATENLOSE: 'statelessness-1954',
  VRK: 'vclt',
  ISTANBUL: 'istanbul-convention',
  HKUE: 'hague-abduction-1980',
  HAUE: 'hague-adoption-1993',
  HKSUE96: 'hague-child-protection-1996',
  HEUE: 'hague-adults-2000',
  HZUE: 'hague-service-1965',
  APOSTILLE: 'hague-apostille-1961',
  ICAO: 'chicago-convention-1944',
  CMR: 'cmr-1956',
};
