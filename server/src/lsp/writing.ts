import { MessageType, ShowMessageNotification, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CitationStyle, citationStyles, isCitationStyle } from '../citing/style.ts';
import { convertStyle } from '../features/convertStyle.ts';
import { toFootnotes } from '../features/footnotes.ts';
import { insertBlock, updateBlocks } from '../features/generatedBlocks.ts';
import { styleOf, type Writing } from '../features/writing.ts';
import { inLanguage, type Saying, say } from '../sayings/say.ts';
import { toRange } from './convert.ts';
import type { Opened, Service } from './service.ts';
import { takesMarkdown } from './workspace.ts';

/** What one can have written into a draft by `workspace/executeCommand`, with one argument of the form `WritingCall`. */
export const writingCommands = [
  'treatyLens.insertTable',
  'treatyLens.insertMatrix',
  'treatyLens.updateBlocks',
  'treatyLens.convertStyle',
  'treatyLens.toFootnotes',
] as const;
type WritingCommand = (typeof writingCommands)[number];

export const isWritingCommand = (command: string): command is WritingCommand =>
  (writingCommands as readonly string[]).includes(command);

/** In which document and where; the States of a matrix and the style, where they are not those in force. */
interface WritingCall {
  readonly uri: string;
  readonly position?: { readonly line: number; readonly character: number };
  /** ISO 3166-1 alpha-3 codes. */
  readonly states?: readonly string[];
  readonly style?: CitationStyle;
}

/** Has the client apply the edits, tells the user what was done or why nothing was, and answers whether anything was. */
export async function runWriting(service: Service, command: WritingCommand, argument: unknown): Promise<boolean> {
  const call = readCall(argument);
  if ('fault' in call) return tell(service, call.fault);
  const opened = await service.open(call.uri);
  if (!opened) return tell(service, say`${call.uri} is not open, or Treaty Lens is switched off for it.`);
  if (!takesMarkdown(opened.document)) return tell(service, say`This can be written into Markdown only.`);
  const fault = faultOf(call, opened);
  if (fault) return tell(service, fault);
  const { edits, message } = writingOf(service, command, call, opened);
  if (edits.length === 0) return tell(service, message);
  if (!service.client.applies) return tell(service, say`This editor does not let a language server change a document.`);
  const { document } = opened;
  const { applied } = await service.connection.workspace.applyEdit({
    label: 'Treaty Lens',
    edit: toWorkspaceEdit(document, toTextEdits(document, edits), service.client.versions),
  });
  if (applied) tell(service, message);
  return applied;
}

/** What is to be written before a document is saved: blocks that are out of date, if the user wants that. */
export async function editsOnSave(service: Service, { uri }: TextDocument): Promise<TextEdit[]> {
  if (!service.settings.updateBlocksOnSave) return [];
  const opened = await service.open(uri);
  return opened && takesMarkdown(opened.document)
    ? toTextEdits(opened.document, updateBlocks(opened.analysis).edits)
    : [];
}

function writingOf(service: Service, command: WritingCommand, call: WritingCall, opened: Opened): Writing {
  const { analysis, document } = opened;
  const { citationStyle } = service.projects.of(document.uri)?.settings ?? service.settings;
  const offset = call.position ? document.offsetAt(call.position) : analysis.source.length;
  switch (command) {
    case 'treatyLens.insertTable':
      return insertBlock(analysis, 'table', offset);
    case 'treatyLens.insertMatrix':
      return (call.states ?? analysis.states).length > 0
        ? insertBlock(analysis, 'matrix', offset, call.states)
        : { edits: [], message: say`No State is in focus, and none was named for the matrix.` };
    case 'treatyLens.updateBlocks':
      return updateBlocks(analysis);
    case 'treatyLens.convertStyle':
      return convertStyle(analysis, call.style ?? styleOf(analysis, citationStyle));
    case 'treatyLens.toFootnotes':
      return toFootnotes(analysis, call.style ?? styleOf(analysis, citationStyle));
  }
}

/** The address alone is a call as well; what cannot be read is said. */
function readCall(argument: unknown): WritingCall | { readonly fault: Saying } {
  if (typeof argument === 'string') return { uri: argument };
  const call = (argument ?? {}) as Partial<Record<keyof WritingCall, unknown>>;
  if (typeof call.uri !== 'string')
    return { fault: say`Expected an argument such as ${'{ "uri": "file:///draft.md" }'}.` };
  if (call.position !== undefined && !isPosition(call.position))
    return { fault: say`${'position'}: expected ${'{ "line": 0, "character": 0 }'}.` };
  if (call.states !== undefined && !(Array.isArray(call.states) && call.states.every(code => typeof code === 'string')))
    return { fault: say`${'states'}: expected ${'["KEN"]'}.` };
  if (call.style !== undefined && !isCitationStyle(call.style))
    return { fault: say`style: expected one of ${citationStyles.join(', ')}, found ${JSON.stringify(call.style)}.` };
  return call as WritingCall;
}

const isPosition = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  [(value as { line?: unknown }).line, (value as { character?: unknown }).character].every(Number.isInteger);

function faultOf({ states }: WritingCall, { analysis }: Opened): Saying | undefined {
  const unknown = states?.find(code => !analysis.corpus.participant(code));
  return unknown === undefined
    ? undefined
    : say`states: expected ISO 3166-1 alpha-3 codes such as KEN, found '${unknown}'.`;
}

const toTextEdits = (document: TextDocument, edits: Writing['edits']): TextEdit[] =>
  edits.map(edit => ({ range: toRange(document, edit), newText: edit.text }));

/** With the version that the edits were made for, where the client can tell versions apart. */
function toWorkspaceEdit({ uri, version }: TextDocument, edits: TextEdit[], versions: boolean): WorkspaceEdit {
  return versions ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } };
}

function tell({ connection, client }: Service, message: Saying): false {
  void connection.sendNotification(ShowMessageNotification.type, {
    type: MessageType.Info,
    message: `Treaty Lens: ${inLanguage(message, client.displayLanguage)}`,
  });
  return false;
}
