import {
  type CodeAction,
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type Diagnostic,
  DiagnosticSeverity,
  type Hover,
  InsertTextFormat,
  MarkupKind,
  type Range,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionOffer } from '../features/completion.ts';
import type { HoverText } from '../features/hover.ts';
import type { Action } from '../features/quickFix.ts';
import type { Finding } from '../rules/rule.ts';
import { inLanguage, say } from '../sayings/say.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';

/** In a document, or in the lines of a file that is not open. */
export function toRange(document: Pick<TextDocument, 'positionAt'>, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** A range of a client, brought inside the document. */
export function toSpan(document: TextDocument, { start, end }: Range): Span {
  const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
  return { start: Math.min(from, to), end: Math.max(from, to) };
}

/** The page of the rules, if given, is where the code of a diagnostic leads. */
export function toDiagnostic(
  document: TextDocument,
  { span, rule, severity, message }: Finding,
  rulesPage: string | undefined,
): Diagnostic {
  return {
    range: toRange(document, span),
    severity: severityNumbers[severity],
    source: 'Treaty Lens',
    code: rule,
    codeDescription: rulesPage ? { href: `${rulesPage}#${rule}` } : undefined,
    message,
  };
}

const severityNumbers = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** At the last finding that is shown: how many more there are. */
export function toRemainder(
  document: TextDocument,
  span: Span,
  count: number,
  maximum: number,
  language: Language,
): Diagnostic {
  return {
    range: toRange(document, span),
    severity: DiagnosticSeverity.Information,
    source: 'Treaty Lens',
    message: inLanguage(
      say`${count} more findings from here on are not shown: treatyLens.maxNumberOfProblems is ${maximum}.`,
      language,
    ),
  };
}

export function toHover(document: TextDocument, { span, markdown }: HoverText, language: Language): Hover {
  return {
    range: toRange(document, span),
    contents: { kind: MarkupKind.Markdown, value: inLanguage(markdown, language) },
  };
}

export function toCodeAction(
  document: TextDocument,
  { title, kind, preferred, findings, edits }: Action,
  rulesPage: string | undefined,
  language: Language,
): CodeAction {
  return {
    title: inLanguage(title, language),
    kind,
    isPreferred: preferred || undefined,
    diagnostics: findings.map(finding => toDiagnostic(document, finding, rulesPage)),
    edit: { changes: { [document.uri]: edits.map(edit => ({ range: toRange(document, edit), newText: edit.text })) } },
  };
}

const completionKinds: Readonly<Record<CompletionOffer['kind'], CompletionItemKind>> = {
  instrument: CompletionItemKind.Reference,
  article: CompletionItemKind.Field,
  state: CompletionItemKind.Constant,
  claim: CompletionItemKind.Event,
  setting: CompletionItemKind.Property,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
};

export function toCompletionItem(
  document: TextDocument,
  offer: CompletionOffer,
  order: number,
  language: Language,
): CompletionItem {
  return {
    label: offer.label,
    labelDetails: offer.short ? { description: inLanguage(offer.short, language) } : undefined,
    detail: inLanguage(offer.detail, language) || undefined,
    kind: completionKinds[offer.kind],
    tags: offer.outdated ? [CompletionItemTag.Deprecated] : undefined,
    sortText: String(order).padStart(4, '0'),
    // What is typed is what is sought: ranking is the server's, and the editor must not filter it away.
    filterText: offer.typed,
    insertTextFormat: offer.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: toRange(document, offer.span), newText: offer.snippet ?? offer.text },
    additionalTextEdits: offer.also?.length
      ? offer.also.map(edit => ({ range: toRange(document, edit), newText: edit.text }))
      : undefined,
    data: offer.instrument ? { instrument: offer.instrument, article: offer.article, uri: document.uri } : undefined,
  };
}
