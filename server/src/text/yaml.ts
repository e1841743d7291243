import { constructFromEvents, EVENT_ID, type Event, getScalarValue, parseEvents, YAMLException } from 'js-yaml';

/** A parsed YAML document that knows where each of its values stands. */
export interface Yaml {
  readonly value: unknown;
  /** UTF-16 offset of the value at a JSON pointer (`/articles/list/3/n`), or of its nearest ancestor. */
  offsetOf(pointer: string): number;
}

export interface YamlFault {
  /** UTF-16 offset into the source. */
  readonly offset: number;
  readonly reason: string;
}

/**
 * Reads one YAML 1.2 document that may come from anybody: no aliases, bounded depth, no prototypes.
 * Never throws; an empty document has the value `undefined`.
 */
export function parseYaml(source: string): Yaml | { readonly fault: YamlFault } {
  try {
    const events = parseEvents(source, { maxDepth: 50 });
    const [value] = constructFromEvents(events, { source, maxAliases: 0 });
    const reserved = findReservedKey(events, source);
    if (reserved !== undefined) return { fault: { offset: reserved, reason: 'this key is reserved' } };
    let offsets: ReadonlyMap<string, number> | undefined;
    return {
      value,
      offsetOf: pointer => {
        offsets ??= offsetsIn(events, source);
        return nearestOffset(offsets, pointer);
      },
    };
  } catch (error) {
    const offset = error instanceof YAMLException ? (error.mark?.position ?? 0) : 0;
    const reason = error instanceof YAMLException ? error.reason : String(error);
    return { fault: { offset: Math.min(offset, source.length), reason } };
  }
}

/** Line and column of an offset, both counted from 1. */
export function lineAndColumn(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

const reservedKeys = new Set(['__proto__', 'constructor', 'prototype']);

function findReservedKey(events: readonly Event[], source: string): number | undefined {
  let found: number | undefined;
  walk(events, source, (path, start) => {
    if (found === undefined && reservedKeys.has(path.at(-1) ?? '')) found = start;
  });
  return found;
}

/** Where the value at each JSON pointer begins. */
function offsetsIn(events: readonly Event[], source: string): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  walk(events, source, (path, start) => {
    const pointer = path.map(part => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
    if (!offsets.has(pointer)) offsets.set(pointer, start);
  });
  return offsets;
}

function nearestOffset(offsets: ReadonlyMap<string, number>, pointer: string): number {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const offset = offsets.get(at);
    if (offset !== undefined) return offset;
    if (at === '') return 0;
  }
}

/** Visits every value with its path; the start is that of the key in a mapping, of the value elsewhere. */
function walk(events: readonly Event[], source: string, visit: (path: readonly string[], start: number) => void): void {
  interface Frame {
    readonly kind: 'document' | 'sequence' | 'mapping';
    index: number;
    key: { name: string; start: number } | undefined;
  }
  const frames: Frame[] = [];
  const path: string[] = [];
  const enter = (start: number): boolean => {
    const frame = frames.at(-1);
    if (!frame || frame.kind === 'document') {
      visit(path, start);
      return false;
    }
    path.push(frame.kind === 'sequence' ? String(frame.index++) : (frame.key?.name ?? ''));
    visit(path, frame.kind === 'mapping' ? (frame.key?.start ?? start) : start);
    frame.key = undefined;
    return true;
  };
  for (const event of events) {
    const frame = frames.at(-1);
    if (event.type === EVENT_ID.SCALAR) {
      if (frame?.kind === 'mapping' && !frame.key) {
        frame.key = { name: getScalarValue(source, event), start: event.valueStart };
      } else if (enter(event.valueStart)) path.pop();
    } else if (event.type === EVENT_ID.DOCUMENT) {
      frames.push({ kind: 'document', index: 0, key: undefined });
    } else if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) {
      enter(event.start);
      frames.push({ kind: event.type === EVENT_ID.SEQUENCE ? 'sequence' : 'mapping', index: 0, key: undefined });
    } else if (event.type === EVENT_ID.POP) {
      frames.pop();
      const parent = frames.at(-1);
      if (parent && parent.kind !== 'document') path.pop();
    }
  }
}
