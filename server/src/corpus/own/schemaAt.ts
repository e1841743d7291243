/** As much of a JSON Schema as the schemas of own files use. */
export interface SchemaNode {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly description?: string;
  readonly patternErrorMessage?: string;
}

/** The part of a schema that is about the value at a path; `undefined` where there can be none. */
export function schemaAt(schema: SchemaNode, path: readonly string[]): SchemaNode | undefined {
  let node: SchemaNode | undefined = schema;
  for (const part of path) {
    if (!node) return undefined;
    const { properties, patternProperties, items }: SchemaNode = node;
    node = properties && Object.hasOwn(properties, part) ? properties[part] : undefined;
    node ??=
      items ?? Object.entries(patternProperties ?? {}).find(([pattern]) => new RegExp(pattern, 'u').test(part))?.[1];
  }
  return node;
}
