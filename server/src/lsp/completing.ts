import type { CompletionItem, CompletionList, Position, ServerCapabilities, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { focusAt } from '../analysis.ts';
import { instrumentsOf } from '../citations/citation.ts';
import { searchIndexOf } from '../corpus/searchIndex.ts';
import type { CompletionRequest } from '../features/completion.ts';
import { completionAt, documentationOf } from '../features/completion.ts';
import { type InsertableArticles, insertableArticles, insertableInstruments } from '../features/insertable.ts';
import type { OwnFileGround } from '../features/ownFileWords.ts';
import { styleOf } from '../features/writing.ts';
import type { Edit } from '../rules/rule.ts';
import { inLanguage } from '../sayings/say.ts';
import type { Language } from '../text/language.ts';
import { toCompletionItem, toRange } from './convert.ts';
import { openOwnFile, ownFileCompletion } from './ownFileHelp.ts';
import type { Opened, Service } from './service.ts';
import type { Settings } from './settings.ts';

/** Capitals begin names and acronyms, digits numbers, a blank an article's number, a bracket an acronym; the rest settings. */
const triggers = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 (/[:=,-';

export const completingCapabilities: ServerCapabilities = {
  completionProvider: { triggerCharacters: [...triggers], resolveProvider: true },
};

/** What a search box shows of an instrument or an article, and what choosing it puts into the draft. */
interface Choice {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly id: string;
  readonly outdated: boolean;
  /** What will stand at the cursor. */
  readonly preview: string;
  readonly edits: readonly TextEdit[];
}

interface PlaceInDraft {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** Answers what one asks who writes: what could stand here, and which instrument or article a search finds. */
export function registerCompleting(service: Service): void {
  const { connection } = service;
  const nearby = citedNearby(service);

  connection.onCompletion(async ({ textDocument, position, context }): Promise<CompletionList | null> => {
    const own = await openOwnFile(service, textDocument.uri);
    if (own) return ownFileCompletion(own, position, service.client.displayLanguage);
    const opened = await service.open(textDocument.uri);
    const trigger = settingsOf(service, textDocument.uri).completion;
    const explicit = context?.triggerKind !== 2;
    if (!opened || trigger === 'off' || (trigger === 'explicit' && !explicit)) return null;
    const offset = opened.document.offsetAt(position);
    const offers = completionAt(opened.analysis, offset, requestOf(service, opened, explicit, nearby()));
    return {
      isIncomplete: true,
      items: offers.map((offer, i) => toCompletionItem(opened.document, offer, i, service.client.displayLanguage)),
    };
  });

  connection.onCompletionResolve(async (item): Promise<CompletionItem> => {
    const own = await openOwnFile(service, item.data?.uri);
    if (own) return withCard(item, own.ground, service.client.displayLanguage);
    const opened = typeof item.data?.uri === 'string' ? await service.open(item.data.uri) : undefined;
    if (!opened) return item;
    const ground = { corpus: opened.analysis.corpus, ...focusAt(opened.analysis, 0) };
    return withCard(item, ground, service.client.displayLanguage);
  });

  /** For a search box of the client's own: what was typed in it, and where the choice is to go. */
  connection.onRequest('treatyLens/findInstruments', async (params: PlaceInDraft & { readonly text: string }) => {
    const opened = await service.open(params.textDocument.uri);
    if (!opened) return [];
    const { document, analysis } = opened;
    const request = requestOf(service, opened, true, nearby());
    return insertableInstruments(analysis, params.text, document.offsetAt(params.position), request).map(choice =>
      toChoice(document, choice, service.client.displayLanguage),
    );
  });

  /** The articles of the instrument that is cited at or before a place, or of one by its id. */
  connection.onRequest('treatyLens/findArticles', async (params: PlaceInDraft & { readonly instrument?: string }) => {
    const opened = await service.open(params.textDocument.uri);
    if (!opened) return null;
    const { document, analysis } = opened;
    const style = styleOf(analysis, settingsOf(service, document.uri).citationStyle);
    const found = insertableArticles(analysis, document.offsetAt(params.position), params.instrument, style);
    return (
      found && {
        ...found,
        choices: found.choices.map(choice => toChoice(document, choice, service.client.displayLanguage)),
      }
    );
  });

  /** The house style of a draft: its own, its project's or the user's. */
  connection.onRequest(
    'treatyLens/citationStyle',
    async ({ textDocument }: Pick<PlaceInDraft, 'textDocument'>): Promise<string> => {
      const opened = await service.open(textDocument.uri);
      const { citationStyle } = settingsOf(service, textDocument.uri);
      return opened ? styleOf(opened.analysis, citationStyle) : citationStyle;
    },
  );

  // The first search would otherwise wait for its index.
  void service.corpus().then(corpus => corpus && service.later(1500, () => searchIndexOf(corpus)));
}

function withCard(item: CompletionItem, { corpus, states, day }: OwnFileGround, language: Language): CompletionItem {
  const documentation = documentationOf(corpus, item.data, states, day);
  return documentation
    ? { ...item, documentation: { kind: 'markdown', value: inLanguage(documentation, language) } }
    : item;
}

type Insertable = InsertableArticles['choices'][number];

function toChoice(document: TextDocument, { edits, detail, ...choice }: Insertable, language: Language): Choice {
  const toTextEdit = (edit: Edit) => ({ range: toRange(document, edit), newText: edit.text });
  return { ...choice, detail: inLanguage(detail, language), edits: edits.map(toTextEdit) };
}

const settingsOf = ({ projects, settings }: Service, uri: string): Settings => projects.of(uri)?.settings ?? settings;

function requestOf(
  service: Service,
  { document, analysis }: Opened,
  explicit: boolean,
  nearby: ReadonlySet<string>,
): CompletionRequest {
  const { insert, citationStyle } = settingsOf(service, document.uri);
  return { explicit, style: styleOf(analysis, citationStyle), insert, snippets: service.client.snippets, nearby };
}

/** A completion does not wait for the workspace: it uses what was known of it a while ago, and has it read anew. */
function citedNearby(service: Service): () => ReadonlySet<string> {
  let known: ReadonlySet<string> = new Set();
  let isFresh = false;
  const refresh = async () => {
    isFresh = true;
    const files = await service.workspace.files();
    const ids = files.flatMap(({ citations }) => citations.flatMap(citation => instrumentsOf(citation)));
    known = new Set(ids.map(({ id }) => id));
    service.later(10_000, () => {
      isFresh = false;
    });
  };
  return () => {
    if (!isFresh) void refresh();
    return known;
  };
}
