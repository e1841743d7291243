import { joined, say } from '../sayings/say.ts';
import { isCoeJson, readCoeJson } from './coeJson.ts';
import { parseCells } from './csv.ts';
import { isDutchXml, readDutchXml } from './dutchXml.ts';
import { icrcsOwn, readIcrcCsv } from './icrcCsv.ts';
import { isIcrcSheet, readIcrcWorkbook } from './icrcXls.ts';
import { readNormlexCsv } from './normlexCsv.ts';
import { readNormlexHtml } from './normlexHtml.ts';
import { isOhchrSheet, readOhchrWorkbook } from './ohchrXls.ts';
import { PageError } from './pageError.ts';
import { plainColumns, readPlainCsv } from './plainCsv.ts';
import { type Publication, publications } from './publications.ts';
import { type StatusTable, uncounted } from './statusTable.ts';
import { readText } from './text.ts';
import { readUntcCsv } from './untcCsv.ts';
import { readUntcHtml } from './untcHtml.ts';
import { readUntcXml } from './untcXml.ts';
import { readWipoHtml } from './wipoHtml.ts';
import { cellName, readWorkbook } from './workbook.ts';
import { parseXml, xmlElementsBelow } from './xml.ts';

/** What a file is, told by its content, and the tables in it. */
export interface Published {
  readonly publication: Publication;
  readonly tables: readonly StatusTable[];
}

/**
 * Reads a file that somebody saved from a depositary's or another's site, whatever its name. Throws a `PageError` where it
 * is none that is known, or is damaged as a whole; cells that cannot be read are faults of their table.
 */
export function readPublished(bytes: Uint8Array): Published {
  if (isWorkbook(bytes)) return readExcel(bytes);
  const text = readText(bytes);
  const start = text.trimStart().slice(0, 1);
  if (start === '<') return /<html[\s>]|<!doctype html/i.test(text.slice(0, 4000)) ? readHtml(text) : readXml(text);
  if (start === '[' || start === '{') return readJson(text);
  if (/^(?:From: <Saved by|MIME-Version:)/im.test(text.slice(0, 2000)))
    throw new PageError(say`it is a web archive (MHTML); save the page as "HTML only" or "complete"`, say`line ${1}`);
  return readCsv(text);
}

/** Old Excel workbooks are compound files, new ones zip archives. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    [0x50, 0x4b, 0x03, 0x04],
  ].some(magic => magic.every((byte, i) => bytes[i] === byte));

function readExcel(bytes: Uint8Array): Published {
  const sheets = readWorkbook(bytes);
  if (sheets.some(isOhchrSheet)) return { publication: publications.ohchr, tables: [readOhchrWorkbook(sheets)] };
  if (sheets.some(isIcrcSheet)) return { publication: publications.icrc, tables: readIcrcWorkbook(sheets) };
  throw new PageError(
    say`it is an Excel workbook, but neither an export of the OHCHR dashboard nor of the ICRC (no such header in row 2)`,
    cellName(1, 0),
  );
}

function readHtml(html: string): Published {
  const lines = html.trimEnd().split('\n').length;
  const page = /wipoTreatiesTable/.test(html)
    ? ([publications.wipo, readWipoHtml] as const)
    : /mtdsg_no|_tblgrid/.test(html)
      ? ([publications.untc, readUntcHtml] as const)
      : /normlex|Ratifications of [CP]\d{3}/i.test(html)
        ? ([publications.normlex, readNormlexHtml] as const)
        : undefined;
  if (!page) throw new PageError(say`it is a web page, but of none of these: ${known}`);
  if (!/<\/html\s*>/i.test(html.slice(-4000)))
    throw new PageError(say`the page ends before its </html>: it was cut off when it was saved`, say`line ${lines}`);
  const [publication, read] = page;
  return { publication, tables: [read(html)] };
}

function readXml(xml: string): Published {
  const root = parseXml(xml);
  if (isDutchXml(root)) return { publication: publications.dutch, tables: [readDutchXml(root)] };
  if (!xmlElementsBelow(root, 'Participants').next().done)
    return { publication: publications.untc, tables: [readUntcXml(root)] };
  throw new PageError(say`it is XML, but of none of these: ${known}`, say`line ${1}`);
}

function readJson(text: string): Published {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const position = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length);
    const line = text.slice(0, position).split('\n').length;
    throw new PageError(say`it is not readable as JSON: it breaks off or has a stray character`, say`line ${line}`);
  }
  if (!isCoeJson(json)) throw new PageError(say`it is JSON, but of none of these: ${known}`, say`line ${1}`);
  return { publication: publications.coe, tables: [readCoeJson(json)] };
}

function readCsv(csv: string): Published {
  const header = parseCells(csv)[0]?.cells.map(name => name.trim()) ?? [];
  const has = (...names: string[]): boolean => names.every(name => header.includes(name));
  const copy = { source: 'copy', day: '', instrument: { nothing: true }, remarks: [] } as const;
  const depositary = { ...copy, standing: 'depositary' } as const;
  if (has('participant', 'kind', 'date')) return { publication: plainOf(csv), tables: readPlainCsv(csv) };
  if (header[0]?.startsWith('Participant')) {
    // Who has withdrawn stands in brackets, which some copies have lost.
    const brackets = csv.includes('[') ? {} : ({ hidesEnds: true } as const);
    const table = { ...depositary, ...brackets, complete: uncounted, ...readUntcCsv(csv) } as const;
    return { publication: publications.untcCopy, tables: [table] };
  }
  if (has('Country', 'Date', 'Status'))
    return { publication: publications.normlexCopy, tables: [{ ...depositary, ...readNormlexCsv(csv) }] };
  if (has('Country', 'ATTR_RATIFICATION_DATE')) {
    const table = { ...copy, standing: 'list', hidesEnds: true, complete: icrcsOwn, ...readIcrcCsv(csv) } as const;
    return { publication: publications.icrc, tables: [table] };
  }
  throw new PageError(
    say`it is none of these: ${known}. A list of your own has the columns ${plainColumns.join(', ')}`,
    say`line ${1}`,
  );
}

/** Whoever writes a list says at its head where it is from: `# source: …`, `# url: …`. */
function plainOf(csv: string): Publication {
  const remarks = csv.split('\n').filter(line => line.startsWith('#'));
  const stated = (key: string) =>
    remarks
      .find(line => line.startsWith(key))
      ?.slice(key.length)
      .trim();
  const [title, url] = [stated('# source:'), stated('# url:')];
  return { ...publications.plain, ...(title && { title }), ...(url && { url }) };
}

const known = joined(
  '; ',
  Object.values(publications).map(({ what }) => what),
);
