import {
  CodeLensRefreshRequest,
  type Definition,
  type Location,
  type LocationLink,
  type Position,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { lensesIn } from '../features/codeLens.ts';
import { definitionsAt, introductionOf } from '../features/definition.ts';
import { hoverAt } from '../features/hover.ts';
import { hintsIn } from '../features/inlayHints.ts';
import { linksIn } from '../features/links.ts';
import { instrumentPage } from '../features/page.ts';
import { highlightsAt, referencesAt } from '../features/references.ts';
import { citedInstruments } from '../features/workspaceSymbols.ts';
import { toHover, toRange, toSpan } from './convert.ts';
import {
  toCodeLens,
  toDocumentLink,
  toInlayHint,
  toLocation,
  toLocations,
  toPageLink,
  toPlainLocation,
  toWorkspaceSymbol,
} from './convertReading.ts';
import { openOwnFile, ownFileHover } from './ownFileHelp.ts';
import { instrumentOfPage, pageScheme, pageUri } from './pages.ts';
import { registerRename, renameCapabilities } from './renaming.ts';
import { registerSemanticTokens, semanticTokensCapabilities } from './semanticTokens.ts';
import type { Opened, Service } from './service.ts';

export const readingCapabilities: ServerCapabilities = {
  hoverProvider: true,
  definitionProvider: true,
  declarationProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentLinkProvider: {},
  workspaceSymbolProvider: true,
  codeLensProvider: {},
  inlayHintProvider: true,
  ...renameCapabilities,
  ...semanticTokensCapabilities,
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    textDocumentContent: { schemes: [pageScheme] },
  },
};

/** Answers what a reader of a draft asks. */
export function registerReading(service: Service): void {
  const { connection } = service;

  connection.onHover(async ({ textDocument, position }) => {
    const own = await openOwnFile(service, textDocument.uri);
    if (own) return ownFileHover(own, position, service.client.displayLanguage);
    const opened = await service.open(textDocument.uri);
    const hover = opened && hoverAt(opened.analysis, opened.document.offsetAt(position), service.settings.hover);
    return hover && toHover(opened.document, hover, service.client.displayLanguage);
  });

  connection.onDefinition(async ({ textDocument, position }) => {
    const opened = await service.open(textDocument.uri);
    return opened ? definitionIn(opened, position) : null;
  });

  /** The page of the instrument; a client that cannot show pages is led to where the text introduces it. */
  function definitionIn(opened: Opened, position: Position): Definition | LocationLink[] | null {
    const { analysis, document } = opened;
    if (!service.client.showsPages) return introductionIn(opened, position);
    const found = definitionsAt(analysis, document.offsetAt(position)).map(definition =>
      toPageLink(
        document,
        definition,
        instrumentPage(analysis.corpus, definition.instrument, pageUri, service.client.displayLanguage),
      ),
    );
    return service.client.linksDefinitions ? found : found.map(toPlainLocation);
  }

  connection.onDeclaration(async ({ textDocument, position }) => {
    const opened = await service.open(textDocument.uri);
    return opened ? introductionIn(opened, position) : null;
  });

  connection.workspace.textDocumentContent.on(async ({ uri }) => {
    const corpus = await service.corpus();
    const instrument = corpus?.instrument(instrumentOfPage(uri) ?? '');
    return corpus && instrument
      ? { text: instrumentPage(corpus, instrument, pageUri, service.client.displayLanguage).markdown }
      : null;
  });

  connection.onReferences(async ({ textDocument, position }) => {
    const opened = await service.open(textDocument.uri);
    if (!opened) return null;
    const files = await service.workspace.files();
    return referencesAt(opened.analysis, opened.document.offsetAt(position), files).flatMap(toLocations);
  });

  connection.onDocumentHighlight(async ({ textDocument, position }) => {
    const opened = await service.open(textDocument.uri);
    return opened
      ? highlightsAt(opened.analysis, opened.document.offsetAt(position)).map(span => ({
          range: toRange(opened.document, span),
        }))
      : null;
  });

  connection.onDocumentLinks(async ({ textDocument }) => {
    const opened = await service.open(textDocument.uri);
    return opened ? linksIn(opened.analysis).map(link => toDocumentLink(opened.document, link)) : null;
  });

  connection.onWorkspaceSymbol(async ({ query }) =>
    citedInstruments(await service.workspace.files(), query).map(found =>
      toWorkspaceSymbol(found, service.client.displayLanguage),
    ),
  );

  connection.onCodeLens(async ({ textDocument }) => {
    const opened = service.settings.codeLens ? await service.open(textDocument.uri) : undefined;
    if (!opened) return null;
    const { showPlaces, displayLanguage } = service.client;
    return lensesIn(opened.analysis).map(lens => toCodeLens(opened.document, lens, showPlaces, displayLanguage));
  });

  connection.languages.inlayHint.on(async ({ textDocument, range }) => {
    const opened = service.settings.inlayHints ? await service.open(textDocument.uri) : undefined;
    if (!opened) return null;
    return hintsIn(opened.analysis, toSpan(opened.document, range)).map(hint =>
      toInlayHint(opened.document, hint, service.client.displayLanguage),
    );
  });

  registerRename(service);
  registerSemanticTokens(service);
}

/** After the settings or the corpus have changed: what the client shows by itself, it asks for anew. */
export function refreshReading({ connection, client }: Service): void {
  if (client.refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
  if (client.refreshesHints) void connection.languages.inlayHint.refresh();
  if (client.refreshesTokens) void connection.languages.semanticTokens.refresh();
}

function introductionIn({ analysis, document }: Opened, position: Position): Location | null {
  const place = introductionOf(analysis, document.offsetAt(position));
  return place ? toLocation(document, place) : null;
}
