import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';

const treaty = 'entity.name.type.treaty';
const article = 'constant.numeric.article';
const symbol = 'support.constant.symbol';

describe('the grammar colours', () => {
  test.each<[line: string, ...coloured: [text: string, scope: string][]]>([
    ['See article 12 (3) of the Covenant.', ['12 (3)', article]],
    ['Articles 2, 3 and 26 of that treaty bind it.', ['2, 3 and 26', article]],
    ['See ICCPR, art. 99, on this.', ['ICCPR', treaty], ['99', article]],
    ['Under arts. 7-10 ICRMW it must.', ['7-10', article], ['ICRMW', treaty]],
    ['Under art 9(1)(a) of the OP-CAT it may.', ['9(1)(a)', article], ['OP-CAT', treaty]],
    ['The UDHR is not a treaty.', ['UDHR', treaty]],
    ['It ratified C189 and R201.', ['C189', symbol], ['R201', symbol]],
    ['ILO Conventions Nos. 29 and 105 apply.', ['Nos. 29 and 105', symbol]],
    ['ILO Convention No. 189 applies.', ['No. 189', symbol]],
    [
      'the Domestic Workers Convention, 2011 (No. 189), and',
      ['Domestic Workers Convention, 2011', treaty],
      ['No. 189', symbol],
    ],
    [
      'the Migration for Employment Convention (Revised), 1949 (No. 97)',
      ['Migration for Employment Convention (Revised), 1949', treaty],
      ['No. 97', symbol],
    ],
    ['resolution A/RES/66/172 of 2011.', ['A/RES/66/172', symbol]],
    ['resolution S/RES/1325 (2000).', ['S/RES/1325 (2000)', symbol]],
    ['A/66/L.56, para. 157.', ['A/66/L.56', symbol]],
    ['CEDAW/C/GC/26 says so.', ['CEDAW/C/GC/26', symbol]],
    ['General Assembly resolution 66/172.', ['66/172', symbol]],
    ['resolution 217 A (III) proclaimed it.', ['217 A (III)', symbol]],
    ['It is at 999 UNTS 171.', ['999 UNTS 171', symbol]],
    ['*Treaty Series*, vol. 999, No. 14668.', ['vol. 999, No. 14668', symbol]],
    ['The Convention on the Rights of the Child, which', ['Convention on the Rights of the Child', treaty]],
    [
      'the International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families was',
      [
        'International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families',
        treaty,
      ],
    ],
    [
      'the Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment',
      ['Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment', treaty],
    ],
    ['the Convention relating to the Status of Refugees', ['Convention relating to the Status of Refugees', treaty]],
    [
      'the 1951 Convention relating to the Status of Refugees',
      ['1951 Convention relating to the Status of Refugees', treaty],
    ],
    ['the 1951 Refugee Convention and its', ['1951 Refugee Convention', treaty]],
  ])('%s', (line, ...coloured) => {
    expect(colouredIn([line])).toEqual(coloured);
  });
});

test.each([
  'An article 12 pages long, and No. 5 in the charts.',
  'The convention of the party was held in May; see article 4 below.',
  'Build C189x with GCC, an A/B test of and/or, NATO and HTML.',
  'The file is at data/A/RES/66/172.yaml.',
  'A party to no treaty. The State ratified it in 2011.',
])('it leaves ordinary prose alone: %s', line => {
  expect(colouredIn([line])).toEqual([]);
});

test('it leaves code, links and comments alone', () => {
  const lines = ['`C189` and [ICCPR](https://example.org/C189) <!-- C189 -->', '```', 'ICCPR, art. 7', '```'];
  expect(colouredIn(lines)).toEqual([]);
});

test('it is quick on text made to slow it down', () => {
  const started = performance.now();
  for (const part of ['Aaaa ', 'Convention on the ', 'art. 1, ', 'A/1', 'Rights, ', '1951 ', 'Convention, ']) {
    colouredIn([part.repeat(2000)]);
  }
  expect(performance.now() - started).toBeLessThan(5000);
});

/** The coloured runs of text with the last scope of each. */
function colouredIn(lines: readonly string[]): [text: string, scope: string][] {
  const found: [string, string][] = [];
  let state = textmate.INITIAL;
  for (const line of lines) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const scope = scopes.at(-1) ?? '';
      if ([treaty, article, symbol].includes(scope)) found.push([line.slice(startIndex, endIndex), scope]);
    }
  }
  return found;
}

/** Stands for VS Code's grammar of Markdown: the same scopes for what must not be coloured. */
const markdown: IRawGrammar = {
  scopeName: 'text.html.markdown',
  repository: { $self: {}, $base: {} } as IRawGrammar['repository'],
  patterns: [
    { begin: '^```', end: '^```', name: 'markup.fenced_code.block.markdown' },
    { begin: '<!--', end: '-->', name: 'comment.block.html' },
    { begin: '`', end: '`', name: 'markup.inline.raw.string.markdown' },
    { begin: '\\[', end: '\\)', name: 'meta.link.inline.markdown' },
  ],
};

const grammar = await loadGrammar();

async function loadGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const file = 'syntaxes/treaty-citations.tmLanguage.json';
  const injection = textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
      createOnigString: text => new oniguruma.OnigString(text),
    }),
    loadGrammar: async scope => (scope === markdown.scopeName ? markdown : injection),
    getInjections: scope => (scope === markdown.scopeName ? [injection.scopeName] : undefined),
  });
  const loaded = await registry.loadGrammar(markdown.scopeName);
  if (!loaded) throw new Error('the grammar did not load');
  return loaded;
}
