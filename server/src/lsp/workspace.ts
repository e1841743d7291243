import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyse } from '../analysis.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { formatOfLanguage, languageOf } from '../formats/format.ts';
import { type Mask, masks } from '../formats/masks.ts';
import type { Finding } from '../rules/rule.ts';
import { check } from '../rules/run.ts';
import type { Language } from '../text/language.ts';
import { circumstancesOf, type Settings } from './settings.ts';

/** The analyses of the open documents, each made once a version and once a change of settings, from the version before. */
export class AnalysisCache {
  readonly #known = new Map<
    string,
    { version: number; settings: Settings; analysis: Analysis; findings: Finding[] | undefined }
  >();

  /** In which findings are worded. */
  displayLanguage: Language = 'en';
  readonly #htmlMask: (() => Mask) | undefined;

  /** What reads HTML is loaded when the first document of it is open; without it, HTML is read as Markdown that holds tags. */
  constructor(htmlMask?: () => Mask) {
    this.#htmlMask = htmlMask;
  }

  analysisOf(document: TextDocument, corpus: Corpus, settings: Settings, today: string): Analysis {
    return this.#entry(document, corpus, settings, today).analysis;
  }

  findingsOf(document: TextDocument, corpus: Corpus, settings: Settings, today: string): readonly Finding[] {
    const entry = this.#entry(document, corpus, settings, today);
    entry.findings ??= check(entry.analysis, { ...settings, displayLanguage: this.displayLanguage });
    return entry.findings;
  }

  /** Of a text that is kept nowhere, as that of a file. */
  read(
    text: string,
    uri: string,
    { corpus, settings }: { corpus: Corpus; settings: Settings },
    today: string,
  ): Analysis {
    return analyse(text, corpus, circumstancesOf(settings, today), this.#maskOf(languageOf(uri)));
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  #entry(document: TextDocument, corpus: Corpus, settings: Settings, today: string) {
    const known = this.#known.get(document.uri);
    if (known && known.version === document.version && known.settings === settings && known.analysis.corpus === corpus)
      return known;
    const mask = this.#maskOf(document.languageId);
    const analysis = analyse(document.getText(), corpus, circumstancesOf(settings, today), mask, known?.analysis);
    const entry = { version: document.version, settings, analysis, findings: undefined };
    this.#known.set(document.uri, entry);
    return entry;
  }

  /** What reads documents of a language, as editors call it. */
  #maskOf(languageId: string): Mask {
    const format = formatOfLanguage(languageId);
    if (format === 'html') return this.#htmlMask?.() ?? masks.markdown;
    return format === 'docx' ? masks.plaintext : masks[format];
  }
}

/** Whether a comment of Markdown, a footnote or a table can be written into a document. */
export const takesMarkdown = ({ languageId }: TextDocument): boolean =>
  ['markdown', 'quarto', 'rmarkdown'].includes(formatOfLanguage(languageId));
