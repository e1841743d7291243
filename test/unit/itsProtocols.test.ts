import { expect, test } from 'vitest';
import { idsOf } from '../../server/src/reports/scan.ts';
import { read } from './world.ts';

/** Back-references as `the text they mark -> what it means`. */
function checkBackReferences(source: string, expected: readonly string[]): void {
  const found = read(source).citations.filter(({ form }) => form === 'back-reference');
  expect(found.map(citation => `${source.slice(citation.start, citation.end)} -> ${idsOf(citation)}`)).toEqual(
    expected,
  );
}

test.each<[string, string[]]>([
  ['the Examples Convention and its Protocol', ['Protocol -> examples-protocol']],
  ['the Examples Convention and its Optional Protocol', ['Optional Protocol -> examples-protocol']],
  ['the Examples Convention (ICUE), and its 1999 Protocol', ['1999 Protocol -> examples-protocol']],
  ['the Examples Convention and the Protocol thereto', ['Protocol thereto -> examples-protocol']],
  ['la Convention sur les exemples (ensemble un protocole facultatif)', ['protocole facultatif -> examples-protocol']],
  ['la Convention sur les exemples et son protocole', ['protocole -> examples-protocol']],
  ['the Examples Convention (ICUE), its 1999 Protocol', ['1999 Protocol -> examples-protocol']],
  ['the Examples Convention and its Protocol of 3 May 1999', ['Protocol of 3 May 1999 -> examples-protocol']],
  ['the Examples Convention or its Protocol', ['Protocol -> examples-protocol']],
  ['the Examples Convention and Protocol', ['Protocol -> examples-protocol']],
  ['the Examples Convention (1990) and Optional Protocol (1999)', ['Optional Protocol (1999) -> examples-protocol']],
  ['the ICUE and the Optional Protocol', ['Optional Protocol -> examples-protocol']],
  ['the ICUE and the Optional Protocol on lamps', []],
  ['the ICUE and the Protocol', []],
  ['the ICUE and Protocol II', []],
  ['the ICUE and protocol', []],
  ['acceded to the ICUE in 1993 and its Protocol', ['Protocol -> examples-protocol']],
  ['la Convention sur les exemples et à son premier Protocole', ['premier Protocole -> examples-protocol']],
  ['LA CONVENTION SUR LES EXEMPLES ET À SON PROTOCOLE', ['PROTOCOLE -> examples-protocol']],
  ['la Convention sur les exemples et son deuxième Protocole', []],
  ['la Convention sur les exemples et ses 2 Protocoles', []],
  ['the Examples Convention and its Protocol of 1998', []],
  ['the Examples Convention, its Protocol', []],
  ['the Examples Convention and its 1998 Protocol', []],
  ['the Examples Convention and its two Protocols', []],
  ['the Toll Keepers Convention, 1931 (No. 304) and its Protocol', []],
  ['the Examples Convention and its protocols of work', []],
  ['ratified the ICUE in 1993, but has not ratified its Protocol', ['Protocol -> examples-protocol']],
  ['ratificó el ICUE el 4 de marzo de 1993, pero no su Protocolo', ['Protocolo -> examples-protocol']],
  ['a ratifié la Convention sur les exemples, mais pas son Protocole', ['Protocole -> examples-protocol']],
  ['a ratifié l’ICUE en 1993 mais n’a toujours pas ratifié son Protocole', ['Protocole -> examples-protocol']],
  ['read the ICUE, but its Protocol', []],
  ['the Examples Convention came with its Protocol', []],
])('%s', (source, expected) => checkBackReferences(source, expected));
