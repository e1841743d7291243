import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { parseAst } from 'vitest/node';

/** The strings of a source file that are said in one language only: all but the templates that bear the tag `say`. */
export function literalsOf(file: string): string[] {
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts', target: 'esnext' });
  return [...stringsIn(parseAst(code))];
}

function* stringsIn(node: unknown): Generator<string> {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const one of node) yield* stringsIn(one);
    return;
  }
  const { type, ...parts } = node as { readonly type?: string } & Readonly<Record<string, unknown>>;
  if (type === 'ImportDeclaration') return;
  if (type === 'Literal' && typeof parts.value === 'string') yield parts.value;
  if (type === 'TemplateElement') yield (parts.value as { readonly cooked: string }).cooked;
  if (type === 'TaggedTemplateExpression' && (parts.tag as { readonly name?: string }).name === 'say')
    yield* stringsIn((parts.quasi as { readonly expressions: unknown }).expressions);
  else for (const part of Object.values(parts)) yield* stringsIn(part);
}
