import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readFedlex } from '../../data/pipeline/sources/fedlex.ts';
import { readIcrcCopy } from '../../data/pipeline/sources/icrcCopy.ts';
import { readIeadb } from '../../data/pipeline/sources/ieadb.ts';
import { readNormlexCopy } from '../../data/pipeline/sources/normlexCopy.ts';
import { readPartialCsv } from '../../data/pipeline/sources/partialCsv.ts';
import { textInZip } from '../../data/pipeline/sources/unzip.ts';
import { readWipoCsv } from '../../data/pipeline/sources/wipoCsv.ts';
import { wholeness } from '../../data/pipeline/statusFile.ts';
import { faultsOf, linesOf } from './actLines.ts';

test('NORMLEX: "Not in force" is read with its note, and left out where there is none', () => {
  const table = readNormlexCopy(
    `Country;Date;Status;Note;ATTR_ENDPOINT
FreedoniaMinimum age specified: 16 years;16 Feb 1998;In Force;;nan
Laputa.Excluding the lower island;17 Feb 1999;In Force;;nan
Ruritania (Kingdom of);12 Jun 2030;Not in force;The Convention will enter into force for Ruritania (Kingdom of) on 12 Jun 2031.;nan
Graustark;13 Oct 1958;Not in force;Denounced on 10 Jan 1990;nan
Bohemia;04 Dec 1969;Not in force;Automatic Denunciation on 30 Apr 2005 by convention C999;nan
Illyria;12 Jun 1924;Not in force;;nan
`,
    'C998',
  );
  expect(linesOf(table)).toEqual([
    'Freedonia ratification 1998-02-16 *',
    'Laputa ratification 1999-02-17 *',
    'Ruritania (Kingdom of) ratification 2030-06-12 from 2031-06-12',
    'Graustark ratification 1958-10-13 until 1991-01-10',
    'Bohemia ratification 1969-12-04 until 2005-04-30',
  ]);
  expect(table.instrument).toEqual({ id: 'ilo-c998' });
  expect(wholeness(table.complete)).toBe('no, the table does not say why some are not in force');
});

test('the ICRC counts its parties and does not say how they became so', () => {
  const [table] = readIcrcCopy(
    'Country;ATTR_RATIFICATION_DATE;X\nFreedonia;10.11.2009;\nRuritania;;\nTotal;1;\n;;\n',
    'AP_I_1977',
  );
  expect(linesOf(table!)).toEqual(['Freedonia consent to be bound 2009-11-10']);
  expect(table!.parties).toBe(1);
  expect(wholeness(table!.complete)).toBe("no, the ICRC's list, not the depositary's");
});

test('WIPO gives the signature, the act and the day of effect in one row', () => {
  const header = 'country_name,treaty_id,action_type,action_date,signature_date,entry_into_force_date';
  const tables = readWipoCsv(
    `${header}\nFreedonia,berne,Ratification,1999-01-31,1998-07-14,1999-04-30\nRuritania,berne,,,,1949-03-08\n`,
  );
  expect(linesOf(tables[0]!)).toEqual([
    'Freedonia signature 1998-07-14',
    'Freedonia ratification 1999-01-31 from 1999-04-30',
    'Ruritania consent to be bound from 1949-03-08',
  ]);
});

test('the Swiss collection marks accession and succession, and leaves everything else without a mark', () => {
  const zeilen = [
    ['Freedonien* **', '30. März', '2005 B', '28. Mai', '2005'],
    ['Ruritanien** a', '21. Februar', '1963', '3. Juli', '1962'],
    ['Graustark', '', '', '', ''],
    ['', '', '', '10. Oktober', '1974b'],
    ['* Vorbehalte und Erklärungen.'],
  ];
  const [table] = readFedlex(
    JSON.stringify([{ key: 'VRK', label: 'Geltungsbereich am 8. Mai 2031', bloecke: [{ mehrspaltig: { zeilen } }] }]),
  );
  expect(linesOf(table!)).toEqual([
    'Freedonien accession 2005-03-30 from 2005-05-28 *',
    'Ruritanien consent to be bound 1963-02-21 from 1962-07-03',
  ]);
  expect(table?.source).toBe('fedlex-2031-05-08');
});

test('the environmental database: one consent, its effect and its end from three rows; no kind, no day that is doubtful', () => {
  const rows = [
    '2793;Freedonia;Signature;1971;2;2',
    '2793;Freedonia;Deposit (ratification);1972;3;4',
    '2793;Freedonia;Entry into force;1975;12;21',
    '2793;Ruritania;Adherence;1980;1;1',
    '2793;Ruritania;Withdrawal;1990;1;1',
    '2793;Graustark;Accession;1981;1;1',
    '2793;Graustark;Entry into force;1981;5;1',
    '2793;Graustark;Entry Into Force 2;1999;5;1',
    '2793;Bohemia;Accession;1983;1;1',
    '2793;Bohemia;Entry into force;1983;1;1',
    '2793;Illyria;Entry into force;1984;1;1',
  ];
  const head = '"cite us"\n"data"\n\n"Mitch ID";"Country (official name)";"Action Type";Year;Month;Day';
  const [table] = readIeadb(`${head}\n${rows.join('\n')}\n`);
  expect(linesOf(table!)).toEqual([
    'Freedonia signature 1971-02-02',
    'Freedonia consent to be bound 1972-03-04 from 1975-12-21',
    'Ruritania consent to be bound 1980-01-01 until ?',
    'Bohemia consent to be bound from 1983-01-01',
    'Illyria consent to be bound from 1984-01-01',
  ]);
  expect(faultsOf(table!)).toEqual([{ participant: 'Graustark', text: 'left and came back, or became a party twice' }]);
});

const ieadb = (...rows: string[]) => {
  const head =
    '"Mitch ID";"Country (official name)";"Country (as entered)";"Action Type";Year;Month;Day;field_date_incomplete_value;Notes;"Signature Date";"Entry into force (EIF) Date"';
  const lines = rows.map(row => `${row};1971-02-02;1975-12-21`);
  return readIeadb(`"cite us"\n"data"\n\n${head}\n${lines.join('\n')}\n`);
};

test('the environmental database: what it assumed or filled in is no act and no day', () => {
  const [table] = ieadb(
    '2793;Freedonia;Freedonia;Accession;1980;1;1;;year known but month and day not known',
    '2793;Ruritania;Ruritania;Ratification;1990;1;1;1990-**-**;',
    '2793;Graustark;Graustark;Signature;1971;2;2;;country signature/eif dates based on treaty data',
    '2793;Bohemia;Bohemia;Ratification;1991;5;1;;Ratification via tacit acceptance.',
    '2793;Bohemia;Bohemia;Entry Into Force (Tacit Acceptance);1991;6;1;;',
    '2793;Illyria;Illyria;Succession;1991;6;1;;',
    '2793;Elbonia;Elbonia;Acceptance;1111;11;11;;',
    '2793;Syldavia;Syldavia;Accession;1981;1;1;;',
    '2793;Syldavia;Syldavia;Withdrawal;1989;1;1;;Withdrawal assumed on the day before it joined another',
    '2793;Borduria;Borduria;Accession;1982;1;1;;',
    '2793;Borduria;Borduria;Denunciation (effective date);1999;5;16;;',
    '2793;Latveria;Latveria;Ratification;1983;1;1;;',
    '2793;Latveria;Latveria;Deposit (ratification);1983;3;1;;',
    '2793;Sylvania;Sylvania;Ratification;1984;6;30;;Exact day of the ratification is unclear',
    '2793;Osterlich;Osterlich;Signature;1971;2;2;;Signatories inferred from membership',
    '2793;Zubrowka;Zubrowka;Ratification;1985;1;1;;',
    '2793;Zubrowka;Zubrowka;Entry into force;1985;3;1;;by inference from deposit of ratification',
  );
  expect(linesOf(table!)).toEqual([
    'Freedonia consent to be bound',
    'Ruritania consent to be bound',
    'Illyria consent to be bound',
    'Elbonia consent to be bound',
    'Syldavia consent to be bound 1981-01-01 until ?',
    'Borduria consent to be bound 1982-01-01 until 1999-05-16',
    'Latveria consent to be bound 1983-01-01',
    'Sylvania consent to be bound',
    'Zubrowka consent to be bound 1985-01-01',
  ]);
});

test('the environmental database: the day on which an agreement came into force binds nobody who did no act', () => {
  const [table] = ieadb(
    '2793;Freedonia;Freedonia;Signature;1972;1;1;;',
    '2793;Freedonia;Freedonia;Entry into force;1975;12;21;;',
    '2793;Ruritania;Ruritania;Entry into force;1980;12;21;;',
  );
  expect(linesOf(table!)).toEqual(['Freedonia signature 1972-01-01', 'Ruritania consent to be bound from 1980-12-21']);
  expect(table?.faults.map(({ participant }) => participant)).toEqual(['Freedonia']);
});

test('the environmental database: what a former State did stays with it, and what cannot be told apart is left out', () => {
  const [table] = ieadb(
    '2793;Czechia;Czechoslovakia;Ratification;1980;1;1;;',
    '2793;Czechia;Czechoslovakia;Termination;1993;1;1;;',
    '2793;Czechia;Czech Republic;Accession;1994;1;2;;',
    '2793;Serbia;Serbia;Ratification;1980;1;1;;',
    '2793;China;China;Definitive signature;1971;3;1;;',
  );
  expect(linesOf(table!)).toEqual([
    'Czechoslovakia consent to be bound 1980-01-01 until ?',
    'Czechia consent to be bound 1994-01-02',
  ]);
  expect(table?.faults.map(({ participant }) => participant)).toEqual(['Serbia', 'China']);
});

test('the environmental database: a disputed withdrawal is not decided, and Conventions of the ILO are ratified', () => {
  const [npt, c148] = ieadb(
    "3610;Korea, Democratic People's Republic;North Korea;Accession;1985;12;12;;",
    '3610;Freedonia;Freedonia;Acceptance;1985;12;12;;',
    '3628;Freedonia;Freedonia;Acceptance;1985;12;12;;',
  );
  expect(linesOf(npt!)).toEqual(['Freedonia consent to be bound 1985-12-12']);
  expect(linesOf(c148!)).toEqual(['Freedonia ratification 1985-12-12']);
});

test('excerpts: a year is no day, and a ratification without a signature beside signatures is consent of some kind', () => {
  const [c143] = readPartialCsv('instrument,country,date,note,source\nC143,Freedonia,1979,,already on hand\n');
  expect(linesOf(c143!)).toEqual(['Freedonia ratification']);
  expect(c143?.acts[0]?.raw).toBe('ratification 1979');
  const rows = [
    'Freedonia,signature,2012-01-27',
    'Freedonia,ratification,2013-05-14',
    'Freedonia,deposit,2013-06-14',
    'Ruritania,ratification,2014-05-14',
    'Ruritania,deposit,2014-06-14',
    'Illyria,none,',
  ];
  const [kampala] = readPartialCsv(
    `instrument,state,action,date,note,source\n${rows.map(line => `Kampala Convention,${line},,https://africanlii.org\n`).join('')}`,
  );
  expect(linesOf(kampala!)).toEqual([
    'Freedonia signature 2012-01-27',
    'Freedonia ratification 2013-05-14',
    'Ruritania consent to be bound 2014-05-14',
  ]);
  expect(kampala?.acts[1]?.raw).toBe('ratification 2013-05-14, deposit 2013-06-14');
});

test('a file of a zip archive is found by its name', () => {
  const packed = deflateRawSync('Freedonia;Signature');
  const name = Buffer.from('db_members.csv');
  const local = Buffer.concat([Buffer.alloc(26), Buffer.from([name.length, 0, 0, 0]), name, packed]);
  const entry = Buffer.alloc(46);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length, 16);
  const archive = Buffer.concat([local, entry, name, end]);
  expect(textInZip(archive, 'db_members.csv')).toBe('Freedonia;Signature');
  expect(textInZip(archive, 'other.csv')).toBeUndefined();
});
