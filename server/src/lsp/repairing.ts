import { type CodeAction, CodeActionKind, type CodeActionParams, type ServerCapabilities } from 'vscode-languageserver';
import { type Action, certainRepair, repairsIn } from '../features/quickFix.ts';
import { rewritesAt } from '../features/rewrite.ts';
import { styleOf } from '../features/writing.ts';
import { toCodeAction, toSpan } from './convert.ts';
import { projectCodeActions } from './projectActions.ts';
import type { Opened, Service } from './service.ts';
import { takesMarkdown } from './workspace.ts';

const fixAll = `${CodeActionKind.SourceFixAll}.treatyLens`;

/** Judges the open documents now, or the one whose address is given, whatever `treatyLens.run` says. */
export const checkNow = 'treatyLens.checkNow';

export const repairingCapabilities: ServerCapabilities = {
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAll] },
};

/** Answers what one asks who wants a finding repaired or silenced, or a citation written otherwise. */
export function registerRepairing(service: Service): void {
  const { connection } = service;

  connection.onCodeAction(async (params): Promise<CodeAction[]> => {
    const opened = await service.open(params.textDocument.uri);
    if (!opened) return [];
    const inDraft = actionsFor(service, opened, params).map(action =>
      toCodeAction(opened.document, action, service.rulesPage, service.client.displayLanguage),
    );
    const { only } = params.context;
    if (only && !only.includes(CodeActionKind.QuickFix)) return inDraft;
    return [...inDraft, ...(await projectCodeActions(service, opened, toSpan(opened.document, params.range)))];
  });
}

/** Those of the kinds that are asked for; repairs without a question only where they are. */
function actionsFor(service: Service, { document, analysis }: Opened, { range, context }: CodeActionParams): Action[] {
  const wants = (kind: string) =>
    context.only
      ? context.only.some(asked => kind === asked || kind.startsWith(`${asked}.`))
      : !kind.startsWith('source');
  const span = toSpan(document, range);
  const markdown = takesMarkdown(document);
  const findings = service.findingsOf(document);
  return [
    ...(wants('quickfix') ? repairsIn(analysis.source, findings, span, markdown) : []),
    ...(wants('refactor.rewrite') && markdown
      ? rewritesAt(
          analysis,
          span,
          styleOf(analysis, (service.projects.of(document.uri)?.settings ?? service.settings).citationStyle),
        )
      : []),
    ...(wants(fixAll) ? [certainRepair(findings)].filter(action => action !== undefined) : []),
  ];
}
