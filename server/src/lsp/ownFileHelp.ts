import { type CompletionList, type Hover, InsertTextMode, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { ownCorpusSchema } from '../corpus/own/schema.ts';
import type { SchemaNode } from '../corpus/own/schemaAt.ts';
import { type OwnFileManner, ownFileOffers } from '../features/ownFileCompletion.ts';
import { ownFileHoverAt } from '../features/ownFileHover.ts';
import type { OwnFileGround } from '../features/ownFileWords.ts';
import { isOwnFile, isProjectFile, mayBeOwnFile } from '../project/paths.ts';
import { projectSchema } from '../project/schema.ts';
import type { Language } from '../text/language.ts';
import { toCompletionItem, toHover } from './convert.ts';
import type { Service } from './service.ts';
import type { Settings } from './settings.ts';

/** A project file or a file of own facts that is open, and what is known where it lies. */
export interface OpenedOwnFile {
  readonly document: TextDocument;
  readonly schema: SchemaNode;
  readonly ground: OwnFileGround;
  readonly manner: OwnFileManner;
  readonly settings: Settings;
}

/** `undefined` where a document is no such file: named as one, or by one. */
export async function openOwnFile(service: Service, uri: unknown): Promise<OpenedOwnFile | undefined> {
  if (typeof uri !== 'string' || !mayBeOwnFile(uri)) return undefined;
  await service.projects.ready(uri);
  const document = service.documents.get(uri);
  const here = service.projects.of(uri);
  if (!document || !here || !(isOwnFile(uri) || (await service.projects.concerns(uri)))) return undefined;
  const { corpus, settings } = here;
  const isJson = /\.json$/i.test(uri);
  return {
    document,
    schema: isProjectFile(uri) ? projectSchema : ownCorpusSchema,
    ground: { corpus, states: settings.states, day: settings.asOf ?? service.today() },
    // A schema goes by a file's name.
    manner: { isJson, hasSchemaServer: isJson && isOwnFile(uri) && service.client.hasJsonSchemas },
    settings,
  };
}

export function ownFileCompletion(
  { document, schema, ground, manner, settings }: OpenedOwnFile,
  position: Position,
  language: Language,
): CompletionList | null {
  if (settings.completion === 'off') return null;
  const offers = ownFileOffers(document.getText(), document.offsetAt(position), schema, ground, manner);
  const items = offers.map((offer, i) => ({
    ...toCompletionItem(document, offer, i, language),
    // The lines bring their indentation with them.
    insertTextMode: InsertTextMode.asIs,
  }));
  return { isIncomplete: true, items };
}

export function ownFileHover(
  { document, schema, ground, manner, settings }: OpenedOwnFile,
  position: Position,
  language: Language,
): Hover | null {
  if (settings.hover === 'off') return null;
  const hover = ownFileHoverAt(document.getText(), document.offsetAt(position), schema, ground, manner);
  return hover ? toHover(document, hover, language) : null;
}
