import { type Analysis, focusAt } from '../analysis.ts';
import type { Claim } from '../claims/claim.ts';
import { judge } from '../claims/judge.ts';
import type { Finding } from '../rules/rule.ts';
import { check, type RuleSettings } from '../rules/run.ts';
import type { Span } from '../text/span.ts';

/** A claim or a finding of a document that is another one by other facts. */
export interface Turn extends Span {
  readonly about: 'claim' | 'finding';
  /** The words that it is about. */
  readonly text: string;
  /** The verdict on a claim, or the message of a finding; absent where there is none. */
  readonly before?: string;
  readonly after?: string;
}

/** What turns over when the same text is analysed by two corpora; that a record is of another day turns nothing. */
export function turnsBetween(before: Analysis, after: Analysis, settings: RuleSettings): Turn[] {
  const turn = (about: Turn['about'], span: Span, was: string | undefined, is: string | undefined): Turn => ({
    about,
    start: span.start,
    end: span.end,
    text: before.source.slice(span.start, span.end).replace(/\s+/g, ' '),
    ...(was !== undefined && { before: was }),
    ...(is !== undefined && { after: is }),
  });
  const claims = pair(
    before.claims.map(claim => [claim, keyOfClaim(claim), verdictOf(claim, before)]),
    after.claims.map(claim => [claim, keyOfClaim(claim), verdictOf(claim, after)]),
  );
  const findings = pair(findingsOf(before, settings), findingsOf(after, settings));
  return [
    ...claims.filter(({ was, is }) => was !== is).map(({ span, was, is }) => turn('claim', span, was, is)),
    ...findings
      .filter(({ was, is }) => was === undefined || is === undefined)
      .map(({ span, was, is }) => turn('finding', span, was, is)),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

type Said = readonly [span: Span, key: string, words: string];

/** What both say of the same, and what only one of them says. */
function pair(before: readonly Said[], after: readonly Said[]): { span: Span; was?: string; is?: string }[] {
  const left = new Map(after.map(said => [said[1], said]));
  const both = before.map(([span, key, was]) => {
    const other = left.get(key);
    left.delete(key);
    return { span, was, ...(other && { is: other[2] }) };
  });
  return [...both, ...[...left.values()].map(([span, , is]) => ({ span, is }))];
}

const keyOfClaim = ({ start, end, state, instrument, action }: Claim): string =>
  `${start} ${end} ${state} ${instrument.id} ${action}`;

const verdictOf = (claim: Claim, analysis: Analysis): string =>
  judge(claim, analysis.corpus, focusAt(analysis, claim.start).day).kind;

const findingsOf = (analysis: Analysis, settings: RuleSettings): Said[] =>
  check(analysis, settings).map(finding => [
    finding.span,
    keyOfFinding(finding),
    `${finding.message} (${finding.rule})`,
  ]);

const keyOfFinding = ({ rule, span, message }: Finding): string =>
  // A table of several States has one finding a State at the same place: the message tells them apart, but for its days.
  `${rule} ${span.start} ${span.end} ${message.replace(/\d{1,2} \p{Lu}\p{L}+ \d{4}|\d{4}-\d\d-\d\d/gu, '')}`;

/** That a record was old and is so no more turns no finding over. */
export const withoutAge = (settings: RuleSettings): RuleSettings => ({
  ...settings,
  severities: { ...settings.severities, 'stale-corpus': 'off' },
});
