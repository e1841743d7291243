import type { Analysis } from '../analysis.ts';
import type { Instrument, StatusRecord } from '../corpus/corpus.ts';
import { say } from '../sayings/say.ts';
import type { Span } from '../text/span.ts';
import { dayWord, the } from '../wording/words.ts';
import type { Rule } from './rule.ts';
import { statusInFocus } from './statusInFocus.ts';

/** A record that is older than the day of today by more than this is worth a word, in days. */
const oldAfter = 365;

export const staleCorpus: Rule = {
  id: 'stale-corpus',
  summary:
    'That a State has not consented is judged as of a day that the record does not reach, or by one that is over a year old.',
  severity: 'information',
  inProfile: { drafting: 'off' },
  *check(analysis) {
    const old = [...judgedRecords(analysis)].filter(judged => isStale(judged, analysis));
    const [first] = old.toSorted((a, b) => (a.record.day < b.record.day ? -1 : 1));
    if (!first) return;
    const { instrument, record, day } = first;
    const others = new Set(old.map(other => other.instrument)).size - 1;
    const more =
      others > 0
        ? others === 1
          ? say`, and that of another treaty cited here reach no further`
          : say`, and those of ${others} other treaties cited here reach no further`
        : '';
    const atDay = analysis.frontMatter.asOf?.value === day ? analysis.frontMatter.asOf : undefined;
    // One word a document: every treaty in it has the same remedy.
    yield {
      span: atDay ? { start: atDay.start, end: atDay.end } : old[0]!.span,
      message: say`Status is judged as of ${dayWord(day)}, and the record of ${the(instrument)} is of ${dayWord(record.day)}${more}: what happened since is not known. Import newer status data.`,
    };
  },
};

interface JudgedRecord {
  readonly span: Span;
  readonly instrument: Instrument;
  readonly record: StatusRecord;
  /** ISO date on which it is judged. */
  readonly day: string;
}

/** Where a State in focus had not consented by the day of the record: what it did since would change the answer. */
function* judgedRecords(analysis: Analysis): Generator<JudgedRecord> {
  for (const { citation, instrument, day, participation } of statusInFocus(analysis)) {
    if (participation.kind !== 'no action' && participation.kind !== 'signatory') continue;
    yield { span: { start: citation.start, end: citation.end }, instrument, record: participation.record, day };
  }
}

/** A day that somebody chose is meant as it stands; today is always later than any record. */
function isStale({ record, day }: JudgedRecord, { frontMatter, today }: Analysis): boolean {
  const chosen = day !== today || frontMatter.asOf?.value === day;
  return chosen ? record.day < day : daysBetween(record.day, day) > oldAfter;
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
