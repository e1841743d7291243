import type { Corpus } from '../corpus/corpus.ts';
import type { Importer } from '../importer.ts';
import { inLanguage, say } from '../sayings/say.ts';
import type { Language } from '../text/language.ts';
import { titleOf } from '../wording/words.ts';
import { registerAffected } from './affected.ts';
import type { Service } from './service.ts';

/** What the client sends: a file that the user saved, and the own corpus that it would be written to. */
interface ImportParams {
  /** The bytes of the file in base64, for JSON has none. */
  readonly content: string;
  /** The text of the own corpus, where there is one. */
  readonly corpus?: string;
  /** The folder (a URI) whose drafts it is for. */
  readonly folder?: string;
  readonly instrument?: string;
  readonly day?: string;
}

interface ProjectParams {
  /** The text of the project file, where there is one. */
  readonly text?: string;
  /** The own corpus, as the list `corpora` names it. */
  readonly file: string;
  readonly named: boolean;
}

/** What the editor's import needs of the server; what reads the file is loaded when somebody first imports. */
export function registerImporting(service: Service, loadImporter: () => Promise<Importer>): void {
  const { connection, corpus, projects, today } = service;
  registerAffected(service, loadImporter);

  connection.onRequest('treatyLens/import', async (params: ImportParams): Promise<object> => {
    const shipped = await corpus();
    if (!shipped) return unavailable(service.client.displayLanguage);
    // What is in force is asked as for a draft in the folder.
    const draft = params.folder === undefined ? 'untitled:' : `${params.folder}/draft.md`;
    await projects.ready(draft);
    const inForce = projects.of(draft)?.corpus ?? shipped;
    return importInto(params, { inForce, shipped }, await loadImporter(), today(), service.client.displayLanguage);
  });

  connection.onRequest('treatyLens/nameCorpus', async ({ text, file, named }: ProjectParams) => {
    const { withCorpus, withoutCorpus } = await loadImporter();
    return { text: (named ? withCorpus(text, file) : withoutCorpus(text ?? '', file)) ?? null };
  });
}

function importInto(
  { content, corpus: own, instrument, day }: ImportParams,
  { inForce, shipped }: { readonly inForce: Corpus; readonly shipped: Corpus },
  { importFile, propose, proposalText, withStatus }: Importer,
  today: string,
  language: Language,
): object {
  const bytes = Uint8Array.from(atob(content), character => character.charCodeAt(0));
  const result = importFile({ bytes, corpus: inForce, instrument, day, today });
  if (result.kind === 'which instrument')
    return {
      kind: result.kind,
      message: inLanguage(result.message, language),
      candidates: result.candidates.map(one => ({ id: one.id, title: inLanguage(titleOf(one), language) })),
    };
  if (result.kind !== 'read') return { kind: result.kind, message: inLanguage(result.message, language) };
  const proposals = result.records.map(record => propose(record, inForce, shipped));
  const entries = proposals.flatMap(({ entry }) => entry ?? []);
  const text = proposals.map(proposal => inLanguage(proposalText(proposal, inForce), language)).join('\n\n');
  const what = inLanguage(result.what, language);
  if (entries.length === 0) return { kind: 'read', what, text };
  const changed = withStatus(own, entries, language);
  return 'fault' in changed
    ? { kind: 'damaged', message: inLanguage(say`the own corpus cannot be added to: ${changed.fault}.`, language) }
    : { kind: 'read', what, text, corpus: changed.text };
}

const unavailable = (language: Language): object => ({
  kind: 'damaged',
  message: inLanguage(say`there is no corpus to compare it with; see the status of Treaty Lens.`, language),
});
