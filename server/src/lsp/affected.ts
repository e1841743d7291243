import type { Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type AffectedDraft, affectedDrafts } from '../features/affected.ts';
import type { Turn } from '../features/turns.ts';
import { languageOf } from '../formats/format.ts';
import type { Importer } from '../importer.ts';
import { projectNames } from '../project/paths.ts';
import { toRange } from './convert.ts';
import type { Projects } from './projects.ts';
import type { Service } from './service.ts';

/** An own corpus as it would be written, and named by the project file of its folder (a URI). */
interface AffectedParams {
  readonly folder: string;
  /** Its path from the folder. */
  readonly file: string;
  readonly corpus: string;
}

interface AffectedAnswer {
  readonly uri: string;
  readonly places: readonly (Pick<Turn, 'about' | 'text' | 'before' | 'after'> & { readonly range: Range })[];
}

/** Which drafts of the workspace would read otherwise if an own corpus were written, and where. */
export function registerAffected(service: Service, loadImporter: () => Promise<Importer>): void {
  const { connection, projects, workspace } = service;

  connection.onRequest('treatyLens/affected', async (params: AffectedParams): Promise<AffectedAnswer[]> => {
    const supposed = await projects.supposing(await textsOf(params, projects, await loadImporter()));
    const uris = (await workspace.files()).map(({ uri }) => uri);
    return (await affectedDrafts(uris.sort(), uri => readings(uri, supposed))).map(toAnswer);
  });

  async function readings(uri: string, supposed: Projects) {
    await Promise.all([projects.ready(uri), supposed.ready(uri)]);
    const [before, after] = [projects.of(uri), supposed.of(uri)];
    const text = before?.settings.enable ? await workspace.read(uri) : undefined;
    if (!before || !after || text === undefined) return undefined;
    const settings = { ...after.settings, displayLanguage: service.client.displayLanguage };
    return [service.analyse(text, uri, before), service.analyse(text, uri, after), settings] as const;
  }
}

/** What would be written, by URI; a project file that only its owner can change stays as it is. */
async function textsOf(
  { folder, file, corpus }: AffectedParams,
  projects: Projects,
  { withCorpus }: Importer,
): Promise<Map<string, string>> {
  const texts = new Map([[`${folder}/${file}`, corpus]]);
  for (const name of projectNames) {
    const text = await projects.read(`${folder}/${name}`);
    if (text === undefined) continue;
    const naming = name.endsWith('.json') ? undefined : withCorpus(text, file);
    return naming === undefined ? texts : texts.set(`${folder}/${name}`, naming);
  }
  return texts.set(`${folder}/${projectNames[0]}`, withCorpus(undefined, file)!);
}

function toAnswer({ uri, source, turns }: AffectedDraft): AffectedAnswer {
  const document = TextDocument.create(uri, languageOf(uri), 0, source);
  return {
    uri,
    places: turns.map(({ start, end, ...turn }) => ({ ...turn, range: toRange(document, { start, end }) })),
  };
}
