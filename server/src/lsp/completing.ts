import type { ServerCapabilities } from 'vscode-languageserver';
import { completionAt, documentationOf } from '../features/completion.ts';
import { toCompletionItem } from './convert.ts';
import type { Service } from './service.ts';

/** Capitals begin names and acronyms, digits numbers, a blank an article's number, a bracket an acronym. */
const triggers = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 (/';

export const completingCapabilities: ServerCapabilities = {
  completionProvider: { triggerCharacters: [...triggers], resolveProvider: true },
};

/** Answers what a writer may be about to write. */
export function registerCompleting(service: Service): void {
  const { connection } = service;

  connection.onCompletion(async ({ textDocument, position, context }) => {
    const opened = await service.open(textDocument.uri);
    const { completion } = service.settings;
    if (!opened || completion === 'off') return null;
    const explicit = context?.triggerKind !== 2;
    if (completion === 'explicit' && !explicit) return null;
    const offers = completionAt(opened.analysis, opened.document.offsetAt(position), explicit);
    return { isIncomplete: true, items: offers.map((offer, i) => toCompletionItem(opened.document, offer, i)) };
  });

  connection.onCompletionResolve(async item => {
    await service.corpus();
    const here = service.projects.of(item.data?.uri ?? 'untitled:');
    const documentation = here && documentationOf(here.corpus, item.data, here.settings.states, service.today());
    return documentation ? { ...item, documentation: { kind: 'markdown', value: documentation } } : item;
  });
}
