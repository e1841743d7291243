import { readFileSync } from 'node:fs';
import path from 'node:path';
import { check } from 'recheck';
import { globSync } from 'tinyglobby';
import { expect, test, vi } from 'vitest';
import { parseAst } from 'vitest/node';
import { ownCorpusSchema } from '../server/src/corpus/own/schema.ts';
import { projectSchema } from '../server/src/project/schema.ts';
import { type Node, nodesIn } from './unit/literals.ts';

/** A regular expression, and where it is made. */
interface Expression {
  readonly source: string;
  readonly flags: string;
  /** `server/src/text/dates.ts:64` */
  readonly at: string;
}

const files = globSync(['server/src/**/*.ts', 'client/**/*.{ts,mjs}']).sort();
const { written, building } = readSources();
const built = await buildAll();
const inSchemas = [ownCorpusSchema, projectSchema].flatMap(schema => [...patternsIn(schema)]);

test('every expression that is put together from strings is put together here', () =>
  expect(building.filter(at => !built.some(expression => expression.at === at))).toEqual([]));

test('no text makes a regular expression take more time than its length is worth', { timeout: 600_000 }, async () => {
  const expressions = new Map(
    [...written, ...built, ...inSchemas].map(expression => [`/${expression.source}/${expression.flags}`, expression]),
  );
  const faults: string[] = [];
  for (const [literal, { source, flags, at }] of expressions) {
    const fault = await faultOf(source, flags);
    if (fault) faults.push(`${at}: ${literal} ${fault}`);
  }
  expect(faults).toEqual([]);
});

/** Bounded by steps and not by seconds, so that a busy machine finds nothing else; what is given up after a minute is a fault. */
const limits = {
  attackTimeout: null,
  incubationTimeout: null,
  maxNFASize: 8000,
  maxIteration: 5,
  timeout: 60_000,
} as const;

async function faultOf(source: string, flags: string): Promise<string | undefined> {
  const found = await check(source, flags, limits);
  if (found.status === 'safe') return undefined;
  return found.status === 'vulnerable'
    ? `is ${found.complexity.summary}: ${found.attack.pattern}`
    : `is not decided: ${JSON.stringify(found.error)}`;
}

/** The literals of the sources, and the lines on which a `RegExp` is made of strings. */
function readSources(): { written: Expression[]; building: string[] } {
  const written: Expression[] = [];
  const building: string[] = [];
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    for (const node of nodesIn(parseAst(text, { lang: 'ts' }))) {
      const { type, start, regex, callee } = node as Node & { readonly start: number };
      const at = () => `${file}:${text.slice(0, start).split('\n').length}`;
      if (type === 'Literal' && regex) {
        const { pattern, flags } = regex as { readonly pattern: string; readonly flags: string };
        written.push({ source: pattern, flags, at: at() });
      }
      if (/^(?:New|Call)Expression$/.test(type ?? '') && (callee as Node).name === 'RegExp') building.push(at());
    }
  }
  return { written, building };
}

/** Listens to `RegExp` while the modules that make some are loaded, and while the functions run that do. */
async function buildAll(): Promise<Expression[]> {
  const built: Expression[] = [];
  const listening = new Proxy(RegExp, {
    construct(target, given: [string, string], as) {
      const made: RegExp = Reflect.construct(target, given, as);
      const [, at] = /\/((?:server|client)\/[^\s:]+:\d+):/.exec(new Error().stack ?? '') ?? [];
      if (at) built.push({ source: made.source, flags: made.flags, at });
      return made;
    },
  });
  vi.stubGlobal('RegExp', listening);
  // What has been loaded so far made its own unheard.
  vi.resetModules();
  for (const file of new Set(building.map(at => at.replace(/:\d+$/, ''))))
    await import(/* @vite-ignore */ path.resolve(file));
  await run();
  vi.unstubAllGlobals();
  return built;
}

/** Whatever makes an expression only when it is called is called here. */
async function run(): Promise<void> {
  const { maskMdx } = await import('../server/src/formats/mdx.ts');
  const { maskQuarto } = await import('../server/src/formats/quarto.ts');
  for (const mask of [maskMdx, maskQuarto]) mask('');
  const { schemaAt } = await import('../server/src/corpus/own/schemaAt.ts');
  schemaAt(ownCorpusSchema, ['titles', 'iccpr', 'en']);
  const { recogniseCitation } = await import('../server/src/citing/recognise.ts');
  const { world } = await import('./unit/world.ts');
  const { mayNameGroup } = await import('../server/src/claims/groups.ts');
  mayNameGroup('', world);
  for (const id of world.ids.slice(0, 1)) recogniseCitation('', 0, world.instrument(id)!);
}

function* patternsIn(schema: unknown): Generator<Expression> {
  for (const { pattern, patternProperties } of nodesIn(schema))
    for (const source of [pattern, ...Object.keys(patternProperties ?? {})])
      if (typeof source === 'string') yield { source, flags: 'u', at: 'the schema of an own file' };
}
