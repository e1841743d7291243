import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { matrixOf } from '../corpus/matrix.ts';
import { searchInstruments } from '../corpus/search.ts';
import { shortNameOf, stateNameIn, titleIn } from '../corpus/wording.ts';
import { lifeOf } from '../features/card.ts';
import { participantWords } from '../features/cardWords.ts';
import { citationMarks } from '../features/citationMarks.ts';
import { type CitedGrouping, type CitedNode, citedIn, instrumentsAt, instrumentsCited } from '../features/cited.ts';
import type { CitedFile } from '../features/citedFile.ts';
import { instrumentPageOf } from '../features/instrumentPage.ts';
import { membersOf } from '../generated/cited.ts';
import { type MatrixFormat, matrixInFormat } from '../generated/matrixFormats.ts';
import { inLanguage, type Saying } from '../sayings/say.ts';
import { asPlain } from '../text/escape.ts';
import type { Language } from '../text/language.ts';
import { CitedFiles } from './citedFiles.ts';
import { toRange } from './convert.ts';
import type { Service } from './service.ts';

/** Answers what the views beside the text ask. The twin of these types is `client/src/protocol.ts`. */
export function registerViewing(service: Service): void {
  const { connection } = service;
  const language = (): Language => service.client.displayLanguage;
  const cited = new CitedFiles(service);

  connection.onRequest('treatyLens/participants', async () => {
    const corpus = await service.corpus();
    if (!corpus) return [];
    return corpus.participants.map(({ code, kind }) => ({
      code,
      name: stateNameIn(corpus, code, language()),
      kind: inLanguage(participantWords[kind], language()),
    }));
  });

  connection.onRequest('treatyLens/find', async ({ words, uri }: { words: string; uri?: string }) => {
    const corpus = await service.corpus();
    if (!corpus) return [];
    if (words.trim() === '') return instrumentsCited(await filesOf(uri)).map(one => toChoice(one, language()));
    return searchInstruments(corpus, words, 50).map(({ instrument, name }) => toChoice(instrument, language(), name));
  });

  connection.onRequest('treatyLens/instrumentAt', async ({ textDocument, position }) => {
    const opened = await service.open(textDocument.uri);
    const found = opened ? instrumentsAt(opened.analysis, opened.document.offsetAt(position)) : [];
    return found.map(one => toChoice(one, language()));
  });

  connection.onRequest('treatyLens/instrument', async ({ id, uri }: { id: string; uri?: string }) => {
    const corpus = await service.corpus();
    const instrument = corpus?.instrument(id);
    if (!corpus || !instrument) return null;
    const { states, day } = await viewpoint(uri);
    return instrumentPageOf(corpus, instrument, states, day, language());
  });

  connection.onRequest('treatyLens/matrix', async (wanted: MatrixWanted) => {
    const corpus = await service.corpus();
    if (!corpus) return null;
    return matrixOf(corpus, ...(await matrixFor(corpus, wanted)), language());
  });

  connection.onRequest(
    'treatyLens/matrixText',
    async ({ format, ...wanted }: MatrixWanted & { format: MatrixFormat }) => {
      const corpus = await service.corpus();
      return corpus ? matrixInFormat(corpus, format, ...(await matrixFor(corpus, wanted)), language()) : null;
    },
  );

  connection.onRequest('treatyLens/cited', async ({ uri, grouping }: { uri?: string; grouping: CitedGrouping }) => {
    const corpus = await service.corpus();
    return corpus ? citedIn(corpus, await filesOf(uri), grouping).map(node => toNode(node, language())) : [];
  });

  connection.onRequest('treatyLens/marks', async ({ uri }: { uri: string }) => {
    const opened = await service.open(uri);
    if (!opened) return null;
    const { document, analysis } = opened;
    const marks = citationMarks(analysis, language()).map(({ start, end, ...mark }) => ({
      ...mark,
      range: toRange(document, { start, end }),
      text: analysis.source.slice(start, end),
    }));
    return { version: document.version, marks };
  });

  /** One open document, or all files of the workspace. */
  async function filesOf(uri: string | undefined): Promise<readonly CitedFile[]> {
    if (uri === undefined) return cited.all();
    const one = await cited.open(uri);
    return one ? [one] : [];
  }

  /** The States in focus and the day, as the document has them, else the settings. */
  async function viewpoint(uri: string | undefined): Promise<{ states: readonly string[]; day: string }> {
    const { settings } = service;
    const opened = uri === undefined ? undefined : await service.open(uri);
    return opened?.analysis ?? { states: settings.states, day: settings.asOf ?? service.today() };
  }

  /** The instruments, the States and the day of a matrix. */
  async function matrixFor(corpus: Corpus, { uri, instruments, states: chosen }: MatrixWanted) {
    const { states, day } = await viewpoint(uri);
    const wanted =
      instruments?.flatMap(id => corpus.instrument(id) ?? []) ??
      instrumentsCited(await filesOf(uri)).flatMap(cited => membersOf(corpus, cited));
    const known = (chosen ?? states).filter(code => corpus.participant(code));
    return [[...new Set(wanted)], known, day] as const;
  }
}

interface MatrixWanted {
  readonly uri?: string;
  /** Ids; without them, those that the document, or all that are open, cite. */
  readonly instruments?: readonly string[];
  /** Codes; without them, the States in focus. */
  readonly states?: readonly string[];
}

function toChoice(instrument: Instrument, language: Language, name?: string) {
  const short = shortNameOf(instrument);
  const title = titleIn(instrument, language);
  return {
    id: instrument.id,
    label: title,
    description: short === title ? undefined : short,
    detail: [asPlain(inLanguage(lifeOf(instrument), language)), name !== title && name !== short ? name : undefined]
      .filter(Boolean)
      .join(' · '),
  };
}

/** With places as the protocol has them. */
function toNode({ place, children, label, description, tooltip, ...node }: CitedNode, language: Language): object {
  const at = (offset: number) => place?.file.lines.positionAt(offset);
  const inWords = (words: Saying | undefined) => words && inLanguage(words, language);
  return {
    ...node,
    label: inWords(label),
    description: inWords(description),
    tooltip: inWords(tooltip),
    place: place && { uri: place.file.uri, range: { start: at(place.start), end: at(place.end) } },
    children: children.map(child => toNode(child, language)),
  };
}
