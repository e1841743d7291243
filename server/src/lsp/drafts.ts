import type { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis.ts';
import type { LoadedCorpus } from '../corpus/load.ts';
import { languageOf } from '../formats/format.ts';
import { mayBeOwnFile } from '../project/paths.ts';
import type { Finding } from '../rules/rule.ts';
import { analysingClosedDrafts } from './closedDrafts.ts';
import type { Host } from './host.ts';
import type { Context, Projects } from './projects.ts';
import type { Opened } from './service.ts';
import type { AnalysisCache } from './workspace.ts';

/** What reading drafts needs of the server. */
interface Surroundings {
  readonly host: Host;
  readonly documents: TextDocuments<TextDocument>;
  readonly loading: Promise<LoadedCorpus>;
  readonly cache: AnalysisCache;
  readonly projects: Projects;
  /** The text of a draft of the workspace; `undefined` where there is none. */
  readonly readFile: (uri: string) => Promise<string | undefined>;
}

/** Reads drafts, open or not, each by the project file nearest to it. */
export function readingDrafts({ host, documents, loading, cache, projects, readFile }: Surroundings) {
  function analysisOf(document: TextDocument): Analysis | undefined {
    const here = contextOf(document);
    return here?.settings.enable ? cache.analysisOf(document, here.corpus, here.settings, host.today()) : undefined;
  }

  function findingsOf(document: TextDocument): readonly Finding[] {
    const here = contextOf(document);
    return here?.settings.enable ? cache.findingsOf(document, here.corpus, here.settings, host.today()) : [];
  }

  const contextOf = ({ uri }: TextDocument): Context | undefined => (mayBeOwnFile(uri) ? undefined : projects.of(uri));

  const analysing = () => analysingClosedDrafts(host, loading, cache, projects);

  async function open(uri: string): Promise<Opened | undefined> {
    await loading;
    await projects.ready(uri);
    const document = documents.get(uri);
    const analysis = document && analysisOf(document);
    return analysis && { document, analysis };
  }

  async function read(uri: string): Promise<Opened | undefined> {
    const text = documents.get(uri) ? undefined : await readFile(uri);
    const analyseText = await analysing();
    if (text === undefined || !analyseText) return open(uri);
    return { document: TextDocument.create(uri, languageOf(uri), 0, text), analysis: await analyseText(text, uri) };
  }

  const analyse = (text: string, uri: string, context: Pick<Context, 'corpus' | 'settings'>): Analysis =>
    cache.read(text, uri, context, host.today());

  return { analysisOf, findingsOf, analysing, open, read, analyse };
}
