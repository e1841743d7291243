import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import { glob } from 'tinyglobby';
import type { TSchema } from 'typebox';
import {
  type InstrumentFile,
  instrumentSchema,
  type ParticipantFile,
  participantsSchema,
  type SourcesFile,
  type StateGroup,
  sourcesSchema,
  stateGroupsSchema,
} from '../../server/src/corpus/schema.ts';
import { lineAndColumn, parseYaml } from '../../server/src/text/yaml.ts';

/** One fault of one data file, as one line: `file:line:column expected …, found …`. */
export type Fault = string;

export interface DataFiles {
  /** By family, which is the folder; in the order of their ids. */
  readonly instruments: readonly { readonly family: string; readonly file: string; readonly facts: InstrumentFile }[];
  readonly participants: readonly ParticipantFile[];
  readonly groups: readonly StateGroup[];
  readonly sources: SourcesFile;
  readonly faults: readonly Fault[];
}

/** Reads and validates every YAML file below `data/`; what is broken is left out and named among the faults. */
export async function readData(root: string): Promise<DataFiles> {
  const faults: Fault[] = [];
  const read = async <T>(file: string, schema: TSchema): Promise<T | undefined> => {
    const source = await readFile(path.join(root, file), 'utf8');
    return validate<T>(source, file, schema, faults);
  };
  const files = (await glob('instruments/*/*.yaml', { cwd: root, followSymbolicLinks: false })).sort();
  const instruments = [];
  for (const file of files) {
    const facts = await read<InstrumentFile>(file, instrumentSchema);
    if (!facts) continue;
    const [, family = '', name = ''] = file.split('/');
    if (facts.id !== name.replace(/\.yaml$/, '')) faults.push(`${file}:1:1 the id ${facts.id} is not the file's name`);
    else instruments.push({ family, file, facts });
  }
  return {
    instruments,
    participants: (await read<ParticipantFile[]>('participants.yaml', participantsSchema)) ?? [],
    groups: (await read<StateGroup[]>('groups.yaml', stateGroupsSchema)) ?? [],
    sources: (await read<SourcesFile>('sources.yaml', sourcesSchema)) ?? {},
    faults,
  };
}

/** Parses and checks one YAML text; `undefined` where it is broken, with the reasons pushed to `faults`. */
export function validate<T>(source: string, file: string, schema: TSchema, faults: Fault[]): T | undefined {
  const yaml = parseYaml(source);
  const at = (offset: number) => {
    const { line, column } = lineAndColumn(source, offset);
    return `${file}:${line}:${column}`;
  };
  if ('fault' in yaml) {
    faults.push(`${at(yaml.fault.offset)} not readable as YAML: ${yaml.fault.reason}`);
    return undefined;
  }
  const check = validatorOf(schema);
  if (check(yaml.value)) return yaml.value as T;
  for (const error of check.errors ?? [])
    faults.push(`${at(yaml.offsetOf(pointerOf(error)))} ${explain(error, yaml.value)}`);
  return undefined;
}

const ajv = new Ajv({ allErrors: true, verbose: true, strict: false });
addFormats.default(ajv);
const validators = new WeakMap<TSchema, ReturnType<typeof ajv.compile>>();

function validatorOf(schema: TSchema) {
  const known = validators.get(schema) ?? ajv.compile(schema);
  validators.set(schema, known);
  return known;
}

/** A key that should not be there is the place to look at, not the object that holds it. */
function pointerOf({ instancePath, keyword, params }: ErrorObject): string {
  return keyword === 'additionalProperties' ? `${instancePath}/${params.additionalProperty}` : instancePath;
}

function explain({ instancePath, keyword, params, message, data }: ErrorObject, whole: unknown): string {
  const where = instancePath || (Array.isArray(whole) ? 'the list' : 'the file');
  if (keyword === 'additionalProperties') return `${where}: no such key: ${params.additionalProperty}`;
  const expected = keyword === 'enum' ? `one of ${params.allowedValues.join(', ')}` : (message ?? keyword);
  const found = JSON.stringify(data) ?? 'nothing';
  return `${where}: expected ${expected}, found ${found.length > 60 ? `${found.slice(0, 60)}…` : found}`;
}
