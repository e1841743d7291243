import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyse } from '../analysis.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { maskToProse } from '../markdown/mask.ts';
import type { Finding } from '../rules/rule.ts';
import { check } from '../rules/run.ts';
import type { Settings } from './settings.ts';

/** The analyses of the open documents, each made once a version and once a change of settings, from the version before. */
export class AnalysisCache {
  readonly #known = new Map<
    string,
    { version: number; settings: Settings; analysis: Analysis; findings: Finding[] | undefined }
  >();

  analysisOf(document: TextDocument, corpus: Corpus, settings: Settings, today: string): Analysis {
    return this.#entry(document, corpus, settings, today).analysis;
  }

  findingsOf(document: TextDocument, corpus: Corpus, settings: Settings, today: string): readonly Finding[] {
    const entry = this.#entry(document, corpus, settings, today);
    entry.findings ??= check(entry.analysis, settings);
    return entry.findings;
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  #entry(document: TextDocument, corpus: Corpus, settings: Settings, today: string) {
    const known = this.#known.get(document.uri);
    if (known && known.version === document.version && known.settings === settings && known.analysis.corpus === corpus)
      return known;
    const circumstances = { today, states: settings.states, asOf: settings.asOf };
    const analysis = analyse(document.getText(), corpus, circumstances, maskToProse, known?.analysis);
    const entry = { version: document.version, settings, analysis, findings: undefined };
    this.#known.set(document.uri, entry);
    return entry;
  }
}
