import { type Saying, say } from '../sayings/say.ts';
import { yamlReason } from '../sayings/yamlReason.ts';
import type { Span } from '../text/span.ts';
import { parseYaml } from '../text/yaml.ts';

/** What a document says about how it is to be read. */
export interface FrontMatter {
  /** Codes of the States that the draft is about. */
  readonly states: readonly Located[] | undefined;
  /** ISO date on which status is judged. */
  readonly asOf: Located | undefined;
  /** House style in which citations are written out. */
  readonly style: Located | undefined;
  /** Language of the text, by its ISO 639 code. */
  readonly lang: Located | undefined;
  readonly rules: ReadonlyMap<string, Located>;
  readonly faults: readonly FrontMatterFault[];
}

export interface Located extends Span {
  readonly value: string;
}

export interface FrontMatterFault extends Span {
  readonly message: Saying;
}

/** Reads `treaty-lens:` from the YAML at the head of a document; a fault leaves the rest in force. */
export function readFrontMatter(source: string, block: Span | undefined): FrontMatter {
  if (!block) return none;
  const yaml = parseYaml(source.slice(block.start, block.end));
  if ('fault' in yaml) {
    const at = block.start + yaml.fault.offset;
    return {
      ...none,
      faults: [lineSpan(source, at, say`The front matter is not readable as YAML: ${yamlReason(yaml.fault.reason)}.`)],
    };
  }
  const head = isObject(yaml.value) ? yaml.value : {};
  const own = head['treaty-lens'];
  const lang = langOf(head.lang, block.start + yaml.offsetOf('/lang'), source);
  if (own === undefined) return lang ? { ...none, lang } : none;
  const faults: FrontMatterFault[] = [];
  const spanOf = (pointer: string): Span => {
    const start = block.start + yaml.offsetOf(`/treaty-lens${pointer}`);
    return { start, end: endOfValue(source, start) };
  };
  const complain = (pointer: string, message: Saying) => faults.push({ ...spanOf(pointer), message });
  if (!isObject(own)) {
    complain('', say`Expected a mapping such as "states: [KEN]", found ${JSON.stringify(own)}.`);
    return { ...none, lang, faults };
  }
  for (const key of Object.keys(own)) {
    if (!keys.includes(key)) complain(`/${key}`, say`Expected one of ${keys.join(', ')}, found "${key}".`);
  }
  const states = own.states === undefined ? undefined : [own.states].flat();
  const asOf = own['as-of'];
  if (asOf !== undefined && !isDay(asOf))
    complain('/as-of', say`Expected a day such as 2025-06-30, found ${JSON.stringify(asOf)}.`);
  if (own.rules !== undefined && !isObject(own.rules))
    complain('/rules', say`Expected a mapping of rules to severities, found ${JSON.stringify(own.rules)}.`);
  const rules = isObject(own.rules) ? Object.entries(own.rules) : [];
  return {
    states: states?.map((value, i) => ({
      value: String(value),
      ...spanOf(Array.isArray(own.states) ? `/states/${i}` : '/states'),
    })),
    style: own.style === undefined ? undefined : { value: String(own.style), ...spanOf('/style') },
    lang: own.lang === undefined ? lang : { value: String(own.lang), ...spanOf('/lang') },
    asOf: isDay(asOf) ? { value: asOf, ...spanOf('/as-of') } : undefined,
    rules: new Map(rules.map(([id, severity]) => [id, { value: String(severity), ...spanOf(`/rules/${id}`) }])),
    faults,
  };
}

/** The document's own language, as Pandoc and Quarto have it. */
const langOf = (written: unknown, start: number, source: string): Located | undefined =>
  typeof written === 'string' ? { value: written, start, end: endOfValue(source, start) } : undefined;

const none: FrontMatter = {
  states: undefined,
  asOf: undefined,
  style: undefined,
  lang: undefined,
  rules: new Map(),
  faults: [],
};
export const keys: readonly string[] = ['states', 'as-of', 'style', 'lang', 'rules'];

export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function endOfValue(source: string, start: number): number {
  return start + (/^[^\s,\]}#][^,\]}\n#]*/.exec(source.slice(start, start + 200))?.[0].trimEnd().length ?? 0);
}

function lineSpan(source: string, at: number, message: Saying): FrontMatterFault {
  const start = source.lastIndexOf('\n', at - 1) + 1;
  const end = source.indexOf('\n', at);
  return { start, end: end < 0 ? source.length : end, message };
}
