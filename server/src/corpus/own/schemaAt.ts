/** As much of a JSON Schema as the schemas of own files use. */
export interface SchemaNode {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>;
  /** What keys have that are not named. */
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly enum?: readonly unknown[];
  /** What each value of the enum means. */
  readonly enumDescriptions?: readonly string[];
  /** Understood, but never offered. */
  readonly doNotSuggest?: boolean;
  readonly required?: readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly patternErrorMessage?: string;
  /** What a text stands for: an id or a code that is known elsewhere. */
  readonly refersTo?: Reference;
  /** The same of the keys of a mapping. */
  readonly keysReferTo?: Reference;
}

export type Reference = 'instrument' | 'participant' | 'rule' | 'language';

/** The part of a schema that is about the value at a path; `undefined` where there can be none. */
export function schemaAt(schema: SchemaNode, path: readonly string[]): SchemaNode | undefined {
  let node: SchemaNode | undefined = schema;
  for (const part of path) {
    if (!node) return undefined;
    const { properties, patternProperties, additionalProperties, items }: SchemaNode = node;
    node = properties && Object.hasOwn(properties, part) ? properties[part] : undefined;
    node ??=
      items ?? Object.entries(patternProperties ?? {}).find(([pattern]) => new RegExp(pattern, 'u').test(part))?.[1];
    node ??= typeof additionalProperties === 'object' ? additionalProperties : undefined;
  }
  return node;
}
