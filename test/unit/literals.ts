import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { parseAst } from 'vitest/node';

/** The strings of a source file that are said in one language only: all but the templates that bear a tag, `say` or `String.raw`. */
export function literalsOf(file: string): string[] {
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts', target: 'esnext' });
  return [...stringsIn(parseAst(code))];
}

/** The reasons that js-yaml gives, as its installed source throws them; a `…` stands for what it names in them. */
export function yamlReasons(): string[] {
  const source = readFileSync('node_modules/js-yaml/dist/js-yaml.mjs', 'utf8');
  return [...new Set(reasonsIn(parseAst(source)))];
}

function* reasonsIn(node: unknown): Generator<string> {
  for (const { type, callee, arguments: given, argument } of nodesIn(node)) {
    // Its tags answer with a sentence where they cannot take a value.
    const answer = type === 'ReturnStatement' ? (argument as Node | null)?.value : undefined;
    if (typeof answer === 'string' && /^[a-z].* .* /.test(answer)) yield answer;
    if (type !== 'CallExpression') continue;
    const { name, property } = callee as { readonly name?: string; readonly property?: { readonly name?: string } };
    if (!/^throw(?:Error|Warning|At)/.test(name ?? property?.name ?? '')) continue;
    for (const { type, value, quasis } of given as readonly Node[]) {
      if (type === 'Literal' && typeof value === 'string') yield value;
      if (type === 'TemplateLiteral')
        yield (quasis as { readonly value: { readonly cooked: string } }[]).map(({ value }) => value.cooked).join('…');
    }
  }
}

export type Node = { readonly type?: string } & Readonly<Record<string, unknown>>;

export function* nodesIn(node: unknown): Generator<Node> {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) yield node as Node;
  for (const part of Object.values(node)) yield* nodesIn(part);
}

function* stringsIn(node: unknown): Generator<string> {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const one of node) yield* stringsIn(one);
    return;
  }
  const { type, ...parts } = node as Node;
  if (type === 'ImportDeclaration') return;
  if (type === 'Literal' && typeof parts.value === 'string') yield parts.value;
  if (type === 'TemplateElement') yield (parts.value as { readonly cooked: string }).cooked;
  if (type === 'TaggedTemplateExpression')
    yield* stringsIn((parts.quasi as { readonly expressions: unknown }).expressions);
  else for (const part of Object.values(parts)) yield* stringsIn(part);
}
