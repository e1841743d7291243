import type { Span } from '../text/span.ts';

/** A stretch in which findings are not wanted: those of one rule, or all. */
export interface Silence extends Span {
  readonly rule: string | undefined;
  /** The comment that asks for it. */
  readonly comment: Span;
}

/** Reads `<!-- treaty-lens-disable … -->` and its kin; a disabling that nothing ends reaches to the end of the document. */
export function readSilences(source: string, comments: readonly Span[]): Silence[] {
  const silences: Silence[] = [];
  const open = new Map<string | undefined, Span>();
  for (const comment of comments) {
    const { start, end } = comment;
    const directive =
      /^<!--\s*treaty-lens-(disable|enable)(-line|-next-line|-file)?\b([\s\S]*?)(?:--[\s\S]*)?-->$/u.exec(
        source.slice(start, end),
      );
    if (!directive) continue;
    const [, verb, reach, rest = ''] = directive;
    const named = rest.split(/[\s,]+/).filter(word => word !== '');
    for (const rule of named.length > 0 ? named : [undefined]) {
      if (verb === 'enable') {
        for (const [key, from] of rule === undefined
          ? [...open]
          : open.has(rule)
            ? [[rule, open.get(rule)!] as const]
            : []) {
          silences.push({ start: from.end, end: start, rule: key, comment: from });
          open.delete(key);
        }
      } else if (reach === '-file') silences.push({ start: 0, end: source.length, rule, comment });
      else if (reach)
        silences.push({ ...lineAt(source, reach === '-line' ? start : nextLine(source, end)), rule, comment });
      else open.set(rule, comment);
    }
  }
  for (const [rule, comment] of open) silences.push({ start: comment.end, end: source.length, rule, comment });
  return silences;
}

function nextLine(source: string, from: number): number {
  const at = source.indexOf('\n', from);
  return at < 0 ? source.length : at + 1;
}

function lineAt(source: string, offset: number): Span {
  return { start: source.lastIndexOf('\n', offset - 1) + 1, end: nextLine(source, offset) };
}
