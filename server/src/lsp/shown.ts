import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../rules/rule.ts';
import { type Change, carry, changeBetween } from '../text/carry.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Settings } from './settings.ts';

/** After a pause of this length a line is no longer being typed, in milliseconds. */
export const pause = 1000;

interface Shown {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** The line that is being typed, where new findings are held back. */
  readonly held: Span | undefined;
}

/** What is shown of a document's findings while it is edited: all at once, later, or only when asked for. */
export class ShownFindings {
  readonly #known = new Map<string, Shown>();
  readonly #later: (milliseconds: number, action: () => void) => void;
  readonly #changed: (uri: string) => void;

  /** `changed` is called when there is more to show although the text has not changed. */
  constructor(later: (milliseconds: number, action: () => void) => void, changed: (uri: string) => void) {
    this.#later = later;
    this.#changed = changed;
  }

  /** The findings to show now; those of the text as it stands are asked for only where they count. */
  of(document: TextDocument, settings: Settings, current: () => readonly Finding[]): readonly Finding[] {
    const text = document.getText();
    const known = this.#known.get(document.uri);
    if (settings.run !== 'onType' && (known || settings.run === 'manual')) {
      const findings = known ? carried(known.findings, changeBetween(known.text, text)) : [];
      return this.#show(document.uri, { text, findings, held: undefined });
    }
    const findings = current();
    if (!known || !settings.hideWhileTyping) return this.#show(document.uri, { text, findings, held: undefined });
    const change = changeBetween(known.text, text);
    const held = typedLine(text, change, known.held);
    if (!held) return this.#show(document.uri, { text, findings, held });
    const before = carried(known.findings, change);
    const shown = findings.filter(
      ({ rule, span }) =>
        !overlaps(span, held) || before.some(other => other.rule === rule && overlaps(other.span, span)),
    );
    if (change) this.#later(pause, () => this.#release(document.uri, text));
    return this.#show(document.uri, { text, findings: shown, held });
  }

  /** The document was saved or its author asked: what is shown next is what its text says. */
  judge(document: TextDocument, findings: readonly Finding[]): void {
    this.#show(document.uri, { text: document.getText(), findings, held: undefined });
    this.#changed(document.uri);
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  #show(uri: string, shown: Shown): readonly Finding[] {
    this.#known.set(uri, shown);
    return shown.findings;
  }

  /** Nothing more was typed since. */
  #release(uri: string, text: string): void {
    const known = this.#known.get(uri);
    if (known?.held === undefined || known.text !== text) return;
    this.#known.set(uri, { ...known, held: undefined });
    this.#changed(uri);
  }
}

function carried(findings: readonly Finding[], change: Change | undefined): readonly Finding[] {
  if (!change) return findings;
  return findings.flatMap(finding => {
    const span = carry(finding.span, change);
    return span ? [{ ...finding, span }] : [];
  });
}

/** The line in which a change without a line break was made: a new line or a pasted block ends the typing. */
function typedLine(text: string, change: Change | undefined, held: Span | undefined): Span | undefined {
  if (!change) return held;
  if (text.slice(change.start, change.newEnd).includes('\n')) return undefined;
  const end = text.indexOf('\n', change.newEnd);
  return { start: text.lastIndexOf('\n', change.start - 1) + 1, end: end < 0 ? text.length : end };
}
