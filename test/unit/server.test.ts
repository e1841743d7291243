import { describe, expect, test } from 'vitest';
import type { Message, MessageReader, MessageWriter } from 'vscode-languageserver';
import { hoverAt } from '../../server/src/features/hover.ts';
import { createDocuments } from '../../server/src/lsp/documents.ts';
import { guardLifecycle } from '../../server/src/lsp/guard.ts';
import { readSettings } from '../../server/src/lsp/settings.ts';
import { caret } from './caret.ts';
import { read, world } from './world.ts';

describe('hover', () => {
  const states = ['RUR', 'FRE'];
  test.each<[string, string, RegExp[]]>([
    [
      'instrument',
      'the Examples$0 Convention',
      [
        /International Convention on the Use of Examples/,
        /adopted 18 December 1990, Strelsau/,
        /in force since 1 July 1993/,
        /Ruritania: party, accession 8 July 1993, in effect 7 August 1993, with a reservation to article 1, paragraph 2 \(31 January 2020\)/,
        /Freedonia: signatory, signature 3 February 1991/,
        /1 party \(Gazette of the Depositary, table of participation, 31 January 2020\)/,
      ],
    ],
    [
      'article',
      'article 1$0 of the ICUE',
      [/\*\*Article 1\*\* Use of terms · article 1 of 3/, /Says what an example is/],
    ],
    ['our heading is marked', 'article 2$0 of the ICUE', [/Duty to give reasons \*\(our heading\)\*/]],
    ['one article unverified', 'article 2$0 of the ICUE', [/Not verified: no text of the instrument was at hand/]],
    ['and not the next', 'article 1$0 of the ICUE', [/^(?!.*Not verified: no text)/s]],
    ['range', 'articles 1-2$0 of the ICUE', [/- Article 1: Use of terms\n- Article 2: Duty/]],
    ['the word before the number', 'arti$0cle 1 of the ICUE', [/\*\*Article 1\*\* Use of terms/]],
    ['range in words', 'articles 1 to 2$0 of the ICUE', [/Articles 1-2\*\* · 2 of 3 articles/, /- Article 2: Duty/]],
    ['an inserted article', 'article 8 bis$0 of the ICUE', [/Late insertions · one of 3 articles/]],
    [
      'articles of two',
      'article 1$0 of both the ICUE and the Lamplighters Convention',
      [/Use of terms/, /Lamplighters/],
    ],
    ['paragraphs of nothing', 'paragraph 1$0 of the ICUE', [/^\*\*Paragraph 1\*\*\n/]],
    ['number', 'Convention No. 30$01', [/treaty, binding on its parties · ILO Convention No\. 301/]],
    [
      'who has left',
      'Grand Fen$0wick has ratified the ICUE',
      [/former party, accession 1 May 1994, ended 30 April 2010/],
    ],
    ['source of a claim', 'Free$0donia ratified the ICUE', [/Gazette of the Depositary.*, 31 January 2020/]],
    ['no such article', 'article 7$0 of the ICUE', [/no such article; it has 3 articles/]],
    ['no record', 'the PMC$0 Protocol', [/Ruritania: unknown \(no record of this instrument here\)/]],
    [
      'partial record',
      'Convention No. 30$01',
      [/Freedonia: unknown \(the record here is not complete\)/, /a partial record/],
    ],
    ['shared name', 'the Strelsau$0 Convention', [/more than one instrument/, /Tolls of Strelsau/]],
    ['unknown document', 'see A/HRC/28/1$05', [/does not hold/]],
    ['State of a claim', 'Free$0donia ratified the ICUE', [/Freedonia: signatory/]],
    ['unverified', 'the Convention on the Tolls of Strel$0sau', [/adopted 1 May 1870 \(unverified\)/]],
  ])('%s', (_, marked, expected) => {
    const { source, offset } = caret(marked);
    const markdown = String(hoverAt(read(source, { states }), offset, 'full')?.markdown ?? 'nothing');
    for (const pattern of expected) expect(markdown.replaceAll('\\', '')).toMatch(pattern);
  });

  test.each(['ordinary$0 prose', '`the Examples$0 Convention`', 'Rurita$0nia is large'])('nothing on %s', marked => {
    const { source, offset } = caret(marked);
    expect(hoverAt(read(source), offset, 'full')).toBeUndefined();
  });
});

describe('settings', () => {
  test.each<[unknown, string[]]>([
    [{ states: ['RUR', 'ZZZ'] }, ['treatyLens.states: expected ISO 3166-1 alpha-3 codes such as KEN, found "ZZZ"']],
    [{ states: 'RUR' }, ['treatyLens.states: expected a list of codes, found "RUR"']],
    [{ asOf: 'today' }, ['treatyLens.asOf: expected a day such as 2025-06-30, found "today"']],
    [{ profile: 'loud' }, ['treatyLens.profile: expected one of drafting, recommended, strict, found "loud"']],
    [
      { diagnosticSeverity: { 'wrong-year': 'loud' } },
      [
        'treatyLens.diagnosticSeverity.wrong-year: expected one of error, warning, information, hint, off, found "loud"',
      ],
    ],
    [{ diagnosticSeverity: 'warning', rules: { 'wrong-year': false }, hover: { mode: 'off' }, asOf: '' }, []],
    [null, []],
  ])('%j', (section, expected) => expect(readSettings(section, world).faults.map(String)).toEqual(expected));

  test('an unknown rule is named with those there are', () => {
    const { settings, faults } = readSettings({ rules: { nope: false }, states: ['RUR'] }, world);
    expect(String(faults[0])).toMatch(
      /^treatyLens.rules: expected one of the rules misnamed-instrument, .*, found "nope"$/,
    );
    expect(settings.states).toEqual(['RUR']);
  });
});

describe('an edit beyond the end of a document', () => {
  test.each<[number, number, number, number, string]>([
    [9, 0, 9, 0, 'one\ntwo!'],
    [1, 99, 1, 99, 'one\ntwo!'],
    [1, 3, 0, 3, 'one!'],
    [0, 0, 99, 99, '!'],
  ])('%i:%i-%i:%i', (line, character, endLine, endCharacter, expected) => {
    const document = changed([
      { range: { start: { line, character }, end: { line: endLine, character: endCharacter } }, text: '!' },
    ]);
    expect(document.getText()).toBe(expected);
    expect(document.positionAt(document.getText().length).line).toBe(expected.split('\n').length - 1);
  });

  function changed(
    changes: {
      range: { start: { line: number; character: number }; end: { line: number; character: number } };
      text: string;
    }[],
  ) {
    const handlers: Record<string, (params: never) => void> = {};
    const listen = (name: string) => (handler: (params: never) => void) => {
      handlers[name] = handler;
      return { dispose() {} };
    };
    const documents = createDocuments();
    const names = [
      'onDidOpenTextDocument',
      'onDidChangeTextDocument',
      'onDidCloseTextDocument',
      'onWillSaveTextDocument',
      'onWillSaveTextDocumentWaitUntil',
      'onDidSaveTextDocument',
    ];
    documents.listen(Object.fromEntries(names.map(name => [name, listen(name)])) as never);
    handlers.onDidOpenTextDocument!({
      textDocument: { uri: 'a:b', languageId: 'markdown', version: 1, text: 'one\ntwo' },
    } as never);
    handlers.onDidChangeTextDocument!({ textDocument: { uri: 'a:b', version: 2 }, contentChanges: changes } as never);
    return documents.get('a:b')!;
  }
});

describe('the life of a connection', () => {
  test.each<[string, string[], string[]]>([
    ['a request before initialize', ['hover', 'initialize'], ['-32002', 'initialize']],
    ['a second initialize', ['initialize', 'initialize'], ['initialize', '-32600']],
    ['a request after shutdown', ['initialize', 'shutdown', 'hover'], ['initialize', 'shutdown', '-32600']],
    ['a notification before initialize', ['!didOpen', 'initialize', '!didOpen'], ['initialize', '!didOpen']],
    ['exit is always heard', ['!exit'], ['!exit']],
  ])('%s', (_, sent, expected) => {
    const heard: string[] = [];
    let deliver: (message: Message) => void = () => {};
    const reader = {
      listen: (callback: typeof deliver) => {
        deliver = callback;
        return { dispose() {} };
      },
    } as unknown as MessageReader;
    const writer = {
      write: async (message: { error: { code: number } }) => void heard.push(String(message.error.code)),
    } as unknown as MessageWriter;
    guardLifecycle(reader, writer).listen(message => {
      const { id, method } = message as Message & { id?: number; method: string };
      heard.push(id === undefined ? `!${method}` : method);
    });
    for (const [id, method] of sent.entries()) {
      const params = { capabilities: {} };
      const message = method.startsWith('!') ? { method: method.slice(1), params } : { id, method, params };
      deliver({ jsonrpc: '2.0', ...message } as Message);
    }
    expect(heard).toEqual(expected);
  });
});
