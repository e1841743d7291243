/**
 * What is wrong with the parameters of a request or notification, as far as the protocol prescribes them for the place in a document
 * that they name; `undefined` where nothing is. Beyond it a handler may rely on their shape.
 */
export function faultOfParams(method: string, params: unknown): string | undefined {
  const expected = shapes[method] ?? (method.startsWith('textDocument/') ? inDocument : {});
  if (Object.keys(expected).length === 0) return undefined;
  if (!isObject(params)) return `${method}: expected an object, found ${inWords(params)}.`;
  for (const [key, shape] of Object.entries(expected)) {
    if (!shape.holds(params[key]))
      return `${method}: expected ${key} to be ${shape.words}, found ${inWords(params[key])}.`;
  }
  return undefined;
}

interface Shape {
  readonly words: string;
  holds(value: unknown): boolean;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** The protocol's `uinteger`. */
const isCount = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 31;
const isPosition = (value: unknown): boolean => isObject(value) && isCount(value.line) && isCount(value.character);
const isRange = (value: unknown): boolean => isObject(value) && isPosition(value.start) && isPosition(value.end);
const isString = (value: unknown): value is string => typeof value === 'string';
const isDocument = (value: unknown): value is Record<string, unknown> => isObject(value) && isString(value.uri);
const isChange = (value: unknown): boolean =>
  isObject(value) && isString(value.text) && (value.range === undefined || isRange(value.range));

const document: Shape = { words: 'a document with its uri', holds: isDocument };
const position: Shape = { words: 'a position of two whole numbers from 0', holds: isPosition };
const range: Shape = { words: 'a range of two positions', holds: isRange };
const text: Shape = { words: 'a string', holds: isString };
const context: Shape = { words: 'an object', holds: isObject };
const list: Shape = { words: 'a list', holds: Array.isArray };

const inDocument = { textDocument: document };
const atPosition = { textDocument: document, position };
const inRange = { textDocument: document, range };

const shapes: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  'textDocument/didOpen': {
    textDocument: {
      words: 'a document with its uri and text',
      holds: value => isDocument(value) && isString(value.text) && Number.isInteger(value.version),
    },
  },
  'textDocument/didChange': {
    textDocument: { words: 'a document with its uri and version', holds: value => isDocument(value) },
    contentChanges: { words: 'a list of changes', holds: value => Array.isArray(value) && value.every(isChange) },
  },
  'textDocument/hover': atPosition,
  'textDocument/definition': atPosition,
  'textDocument/declaration': atPosition,
  'textDocument/references': atPosition,
  'textDocument/documentHighlight': atPosition,
  'textDocument/completion': atPosition,
  'textDocument/prepareRename': atPosition,
  'textDocument/rename': { ...atPosition, newName: text },
  'textDocument/inlayHint': inRange,
  'textDocument/semanticTokens/range': inRange,
  'textDocument/semanticTokens/full/delta': { textDocument: document, previousResultId: text },
  'textDocument/codeAction': { ...inRange, context },
  'workspace/symbol': { query: text },
  'workspace/textDocumentContent': { uri: text },
  'workspace/executeCommand': { command: text },
  'workspace/didChangeWatchedFiles': {
    changes: {
      words: 'a list of files with their uris',
      holds: value => Array.isArray(value) && value.every(isDocument),
    },
  },
  'workspace/didChangeWorkspaceFolders': {
    event: {
      words: 'what was added and removed',
      holds: value => isObject(value) && list.holds(value.added) && list.holds(value.removed),
    },
  },
  // One without an id would stop the library from reading on.
  '$/cancelRequest': {
    id: { words: 'the id of a request', holds: value => isString(value) || Number.isInteger(value) },
  },
  initialize: { capabilities: context },
};

function inWords(value: unknown): string {
  const words = JSON.stringify(value) ?? 'nothing';
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
