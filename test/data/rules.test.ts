import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../server/src/analysis.ts';
import { loadProject } from '../../server/src/project/project.ts';
import { allRules } from '../../server/src/rules/all.ts';
import { check } from '../../server/src/rules/run.ts';
import { corpus } from './corpus.ts';

/** A mark under a line of an example: `^^^^ rule: beginning of the message`. */
const mark = /^( *)(\^+) ([a-z-]+): (.*)$/;

const page = readFileSync('docs/rules.md', 'utf8');
const sections = page
  .split(/^## /m)
  .slice(1)
  .map(section => {
    const [id = '', ...rest] = section.split('\n');
    const text = rest.join('\n');
    return {
      id,
      text,
      examples: [...text.matchAll(/^```(?:markdown|yaml)\n([\s\S]*?)^```$/gm)].map(([, example]) => example!),
    };
  });

test('every rule has its section, in the order of the list', () => {
  expect(sections.map(({ id }) => id)).toEqual(allRules.map(({ id }) => id));
});

/** The examples of one rule are project files; those of all others are drafts. */
async function findingsIn(source: string, id: string) {
  if (id !== 'custom-corpus-invalid') {
    const analysis = analyse(source, corpus, { today: '2026-06-30', states: [], asOf: undefined });
    return check(analysis, { profile: 'recommended', severities: {} });
  }
  const uri = 'file:///office/.treaty-lens.yml';
  const read = async (file: string) => (file === uri ? { text: source } : undefined);
  const { files } = await loadProject(uri, [], { read }, corpus);
  return files.flatMap(({ faults }) =>
    faults.map(({ message, ...span }) => ({ span, rule: id, message: String(message) })),
  );
}

describe.each(sections)('$id', ({ id, text, examples }) => {
  test('says how loud it is', () => {
    const { severity } = allRules.find(rule => rule.id === id)!;
    expect(text.trimStart().toLowerCase()).toMatch(new RegExp(`^\\*${severity}\\.\\*`));
  });

  test('has an example that it speaks of, and lines on which it is silent', () => {
    const lines = examples.join('').split('\n');
    expect(lines.some(line => mark.exec(line)?.[3] === id)).toBe(true);
    expect(lines.some((line, i) => line !== '' && !mark.test(line) && !mark.test(lines[i + 1] ?? ''))).toBe(true);
  });

  test.each(examples)('%s', async example => {
    const lines: string[] = [];
    const expected: { start: number; end: number; rule: string; message: string }[] = [];
    for (const line of example.split('\n')) {
      const found = mark.exec(line);
      if (!found) {
        lines.push(line);
        continue;
      }
      const [, indent = '', carets = '', rule = '', message = ''] = found;
      const lineStart = lines.slice(0, -1).join('\n').length + (lines.length > 1 ? 1 : 0);
      expected.push({
        start: lineStart + indent.length,
        end: lineStart + indent.length + carets.length,
        rule,
        message,
      });
    }
    const source = lines.join('\n');
    const findings = (await findingsIn(source, id)).map(({ span, rule, message }) => {
      const wanted = expected.find(other => other.start === span.start && other.rule === rule);
      return {
        start: span.start,
        end: span.end,
        rule,
        message: wanted && message.startsWith(wanted.message) ? wanted.message : message,
      };
    });
    expect(findings).toEqual(expected);
  });
});
