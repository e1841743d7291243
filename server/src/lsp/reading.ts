import type { ServerCapabilities } from 'vscode-languageserver';
import { hoverAt } from '../features/hover.ts';
import { toHover } from './convert.ts';
import type { Service } from './service.ts';

export const readingCapabilities: ServerCapabilities = {
  hoverProvider: true,
};

/** Answers what a reader of a draft asks. */
export function registerReading(service: Service): void {
  const { connection } = service;

  connection.onHover(async ({ textDocument, position }) => {
    const opened = await service.open(textDocument.uri);
    const hover = opened && hoverAt(opened.analysis, opened.document.offsetAt(position), service.settings.hover);
    return hover && toHover(opened.document, hover);
  });
}
