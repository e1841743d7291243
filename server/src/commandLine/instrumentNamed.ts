import { analyse } from '../analysis.ts';
import { instrumentsOf } from '../citations/citation.ts';
import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { searchInstruments } from '../corpus/search.ts';
import { fold } from '../text/fold.ts';
import { CallError } from './command.ts';

/**
 * The one instrument that an id, an acronym, a number ("C189") or a title names.
 * Throws a `CallError` that lists the candidates where there are several, or what comes near where there is none.
 */
export function instrumentNamed(corpus: Corpus, words: string): Instrument {
  const byId = corpus.instrument(words.toLowerCase());
  if (byId) return byId;
  const cited = citedBy(corpus, words);
  const nearest = searchInstruments(corpus, words, 8);
  const number = ilo.exec(words)?.[1];
  const found =
    cited.length > 0
      ? cited
      : nearest
          .filter(({ name, instrument }) =>
            number ? instrument.number?.value === Number(number) : fold(name) === fold(words),
          )
          .map(({ instrument }) => instrument);
  if (found.length === 1) return found[0]!;
  if (found.length > 1) throw new CallError(`"${words}" names more than one instrument; say which:\n${listed(found)}`);
  const near = nearest.map(({ instrument }) => instrument);
  throw new CallError(
    near.length > 0
      ? `no instrument is named "${words}". These come near:\n${listed(near)}`
      : `no instrument is named "${words}". Search with: treaty-lens find "WORDS"`,
  );
}

/** As the ILO numbers its Conventions, Recommendations and Protocols: C189, R201, P29. */
const ilo = /^(?:ilo\W?)?[crp]\W{0,2}(\d{1,3})$/i;

/** What a text would cite that consists of these words and no others; a name that is nearly right is none. */
function citedBy(corpus: Corpus, words: string): readonly Instrument[] {
  const { citations } = analyse(words, corpus, { today: '', states: [], asOf: undefined });
  const [only, another] = citations;
  if (!only || another || only.misnamed) return [];
  const rest = words.slice(0, only.start) + words.slice(only.end);
  if (/[\p{L}\p{N}]/u.test(rest.replace(/\b(?:the|ILO|UN)\b/gi, ''))) return [];
  return only.resolution.kind === 'ambiguous' ? only.resolution.candidates : instrumentsOf(only);
}

const listed = (instruments: readonly Instrument[]): string =>
  instruments.map(({ id, titles }) => `  ${id}  ${titles.en}`).join('\n');
