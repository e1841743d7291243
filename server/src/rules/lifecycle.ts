import { type Citation, instrumentOf } from '../citations/citation.ts';
import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { isVerified, nameAtStart, shortNameOf, theName } from '../corpus/wording.ts';
import type { Passage } from '../passages/passage.ts';
import type { Fix, Report, Rule, Severity } from './rule.ts';
import { sourceInWords } from './statusInFocus.ts';

/** Four rules of one shape: what the organisation or the depositary says of an instrument's own life, at its first mention. */
export const notInForce = ruleFor(
  'not-in-force',
  ['not in force'],
  'information',
  'The text cites a treaty that has not entered into force.',
  'has not entered into force',
);
export const abrogatedInstrument = ruleFor(
  'abrogated-instrument',
  ['abrogated', 'withdrawn'],
  'warning',
  'The text cites an instrument that was abrogated or withdrawn.',
  'was abrogated or withdrawn',
);
export const supersededInstrument = ruleFor(
  'superseded-instrument',
  ['superseded'],
  'information',
  'The text cites an instrument that a later one has taken the place of.',
  'has been superseded',
);
export const outdatedInstrument = ruleFor(
  'outdated-instrument',
  ['outdated', 'shelved'],
  'information',
  'The text cites an instrument that its organisation considers outdated.',
  'is considered outdated by its organisation',
);

function ruleFor(id: string, lifecycles: readonly string[], severity: Severity, summary: string, says: string): Rule {
  return {
    id,
    summary,
    severity,
    inProfile: { drafting: severity === 'warning' ? 'warning' : 'hint' },
    checkPassage: passage => mentions(passage, lifecycles, says),
  };
}

function* mentions({ citations, corpus }: Passage, lifecycles: readonly string[], says: string): Generator<Report> {
  for (const citation of citations) {
    const instrument = instrumentOf(citation);
    if (!instrument?.lifecycle || !lifecycles.includes(instrument.lifecycle)) continue;
    const successor = successorOf(instrument, id => corpus.instrument(id));
    yield {
      span: { start: citation.start, end: citation.end },
      message: `${nameAtStart(instrument)} ${says}${successor ? `; see ${theName(successor)}` : ''}${asOf(corpus, instrument)}.`,
      instrument,
      fixes: successor ? [citeInstead(citation, successor)] : [],
      unverified: !isVerified(instrument, 'lifecycle'),
      once: instrument.id,
    };
  }
}

/** " (Council of Europe Treaty Office, 9 May 2026)": who said so, and when. */
function asOf(corpus: Corpus, instrument: Instrument): string {
  if (!isVerified(instrument, 'lifecycle')) return ' (unverified)';
  const { lifecycle: source } = instrument.sources;
  const day = source && corpus.source(source)?.day;
  return day ? ` (${sourceInWords({ corpus }, { source, day })})` : '';
}

/** Its articles are others: whether the later instrument is meant, the author decides. */
function citeInstead({ start, end, form }: Citation, successor: Instrument): Fix {
  const text = form === 'acronym' ? shortNameOf(successor) : successor.titles.en;
  return { title: `Cite '${text}' instead`, changesMeaning: true, edits: [{ start, end, text }] };
}

function successorOf({ relations }: Instrument, find: (id: string) => Instrument | undefined): Instrument | undefined {
  const relation = relations?.find(({ kind }) => kind === 'superseded by' || kind === 'revised by');
  return relation && find(relation.to);
}
