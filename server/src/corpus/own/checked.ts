import type { TSchema } from 'typebox';
import { Errors } from 'typebox/schema';
import { Settings } from 'typebox/system';
import { mapped, phrase, type Saying, say, type Word } from '../../sayings/say.ts';
import { yamlReason } from '../../sayings/yamlReason.ts';
import type { Span } from '../../text/span.ts';
import { parseYaml } from '../../text/yaml.ts';
import { type SchemaNode, schemaAt } from './schemaAt.ts';

/** What is wrong at one place of a file: what was expected, what was found. */
export interface OwnFault extends Span {
  readonly message: Saying;
}

/** A YAML or JSON text without what is wrong in it. */
export interface Checked<T> {
  /** What is left; a list keeps the places of what was taken out, as `undefined`. */
  readonly value: T;
  readonly faults: readonly OwnFault[];
  /** The line of the value at a JSON pointer, or of its nearest ancestor. */
  spanOf(pointer: string): Span;
}

/** More faults than this are not told one by one. */
const mostFaults = 100;
/** A file with more is something else altogether, and none of it is taken. */
const mostErrors = 10_000;
// Its own limit is eight, and what it does not name could not be taken out.
Settings.Set({ maxErrors: mostErrors });

/**
 * Reads a text against a schema of one mapping. Never throws: an entry with a fault is taken out, and the rest stays.
 * `aliases` and `titles` lose a name at a time, lists and mappings an entry.
 */
export function readChecked<T extends object>(source: string, schema: TSchema): Checked<T> {
  const spanAt = (offset: number): Span => ({ start: offset, end: endOfLine(source, offset) });
  const yaml = parseYaml(source);
  if ('fault' in yaml) {
    const { offset, reason } = yaml.fault;
    return {
      value: {} as T,
      faults: [{ ...spanAt(offset), message: say`Not readable as YAML: ${yamlReason(reason)}.` }],
      spanOf: () => spanAt(0),
    };
  }
  const spanOf = (pointer: string): Span => spanAt(yaml.offsetOf(pointer));
  const value = yaml.value ?? {};
  const [, errors] = Errors(schema, value);
  const told = errors.filter(({ keyword }) => keyword !== 'boolean').flatMap(error => explain(error, value, schema));
  const faults = firstOf(told).map(({ pointer, message }) => ({
    ...spanOf(pointer),
    message,
  }));
  if (errors.length >= mostErrors || told.some(({ pointer }) => pointer === ''))
    return { value: {} as T, faults, spanOf };
  for (const { pointer } of told) remove(value, unitOf(pointer));
  return { value: value as T, faults, spanOf };
}

/** The first faults, and how many follow them. */
export function firstOf<T extends { readonly message: Saying }>(faults: readonly T[]): T[] {
  const more = faults.length - mostFaults;
  if (more <= 0) return [...faults];
  return [...faults.slice(0, mostFaults), { ...faults[mostFaults]!, message: say`${more} more faults follow.` }];
}

type SchemaError = ReturnType<typeof Errors>[1][number];

function explain(
  { keyword, params, instancePath, message }: SchemaError,
  whole: unknown,
  schema: TSchema,
): { pointer: string; message: Saying }[] {
  const node: SchemaNode = schemaAt(schema, partsOf(instancePath)) ?? {};
  const found = valueAt(whole, partsOf(instancePath));
  const expected = (what: Saying) => [
    { pointer: instancePath, message: say`Expected ${what}, found ${shown(found)}.` },
  ];
  const detail = params as Record<string, unknown>;
  if (keyword === 'additionalProperties') {
    // Where others may stand, what is wrong with them is told in their places.
    if (typeof node.additionalProperties === 'object') return [];
    const keys = Object.keys(node.properties ?? {});
    return (detail.additionalProperties as string[]).map(key => ({
      pointer: `${instancePath}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      message:
        keys.length > 0 ? say`No such key: ${key}; expected one of ${keys.join(', ')}.` : say`No such key: ${key}.`,
    }));
  }
  if (keyword === 'required')
    return [{ pointer: instancePath, message: say`Missing: ${(detail.requiredProperties as string[]).join(', ')}.` }];
  if (keyword === 'enum') return expected(say`one of ${(detail.allowedValues as unknown[]).join(', ')}`);
  if (keyword === 'type') return expected(typeNames[String(detail.type)] ?? String(detail.type));
  if (keyword === 'format') return expected(say`a day such as 2026-02-03`);
  if (keyword === 'minItems' || keyword === 'minProperties' || keyword === 'minLength')
    return [{ pointer: instancePath, message: say`There is nothing here; expected something or no such key.` }];
  if (keyword === 'pattern' && node.patternErrorMessage)
    return [{ pointer: instancePath, message: say`${withoutPoint(node.patternErrorMessage)}, found ${shown(found)}.` }];
  return [{ pointer: instancePath, message: say`This ${message}, found ${shown(found)}.` }];
}

const typeNames: Readonly<Record<string, Word>> = {
  array: say`a list`,
  object: say`a mapping`,
  string: say`text`,
  boolean: say`true or false`,
  integer: say`a whole number`,
};

const withoutPoint = (sentence: string): Word => mapped(phrase(sentence), text => text.replace(/\.$/, ''));

function shown(found: unknown): string {
  const text = JSON.stringify(found) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The entry that cannot stay when something inside it is wrong. */
function unitOf(pointer: string): string[] {
  const parts = partsOf(pointer);
  const [head = ''] = parts;
  return parts.slice(0, head === 'source' ? 1 : head === 'aliases' || head === 'titles' ? 3 : 2);
}

function remove(whole: object, parts: readonly string[]): void {
  const parent = valueAt(whole, parts.slice(0, -1));
  const last = parts.at(-1)!;
  if (Array.isArray(parent)) parent[Number(last)] = undefined;
  else if (typeof parent === 'object' && parent !== null) delete (parent as Record<string, unknown>)[last];
}

function valueAt(whole: unknown, parts: readonly string[]): unknown {
  let at = whole;
  for (const part of parts) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string, unknown>)[part];
  }
  return at;
}

const partsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));

function endOfLine(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  const line = source.slice(offset, end < 0 ? source.length : end).trimEnd();
  return offset + line.length;
}
