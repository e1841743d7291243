import { type Citation, instrumentOf } from '../citations/citation.ts';
import { acronymIn } from '../citing/facts.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { isVerified, titleIn } from '../corpus/wording.ts';
import type { Passage } from '../passages/passage.ts';
import { say, type Word } from '../sayings/say.ts';
import type { Language } from '../text/language.ts';
import { The, the } from '../wording/words.ts';
import { factSource } from './factSource.ts';
import type { Fix, Report, Rule, Severity } from './rule.ts';

/** What is said of an instrument, with what follows: its successor and the source. */
type Says = (it: Word, more: Word) => Word;

/** A rule on what the organisation or the depositary says of an instrument's own life, at its first mention. */
export function lifecycleRule(
  id: string,
  lifecycles: readonly string[],
  severity: Severity,
  summary: string,
  says: Says,
): Rule {
  return {
    id,
    summary,
    severity,
    inProfile: { drafting: severity === 'warning' ? 'warning' : 'hint' },
    checkPassage: passage => mentions(passage, lifecycles, says),
  };
}

function* mentions({ citations, corpus }: Passage, lifecycles: readonly string[], says: Says): Generator<Report> {
  for (const citation of citations) {
    const instrument = instrumentOf(citation);
    if (!instrument?.lifecycle || !lifecycles.includes(instrument.lifecycle)) continue;
    const successor = successorOf(instrument, id => corpus.instrument(id));
    yield {
      span: { start: citation.start, end: citation.end },
      message: says(
        The(instrument),
        say`${successor ? say`; see ${the(successor)}` : ''}${factSource(corpus, instrument, 'lifecycle')}`,
      ),
      instrument,
      fixes: successor ? draft => [citeInstead(citation, successor, draft)] : [],
      unverified: !isVerified(instrument, 'lifecycle'),
      once: instrument.id,
    };
  }
}

/** Its articles are others: whether the later instrument is meant, the author decides. */
function citeInstead({ start, end, form }: Citation, successor: Instrument, draft: Language): Fix {
  const title = titleIn(successor, draft);
  const text = form === 'acronym' ? (acronymIn(successor, draft) ?? title) : title;
  return { title: say`Cite '${text}' instead`, changesMeaning: true, edits: [{ start, end, text }] };
}

function successorOf({ relations }: Instrument, find: (id: string) => Instrument | undefined): Instrument | undefined {
  const relation = relations?.find(({ kind }) => kind === 'superseded by' || kind === 'revised by');
  return relation && find(relation.to);
}
