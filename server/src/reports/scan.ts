import { type Analysis, focusAt } from '../analysis.ts';
import { type Citation, hasProvision, instrumentOf } from '../citations/citation.ts';
import type { Claim, Verdict } from '../claims/claim.ts';
import { type GroupClaim, groupClaimsIn, judgeGroup } from '../claims/groupClaims.ts';
import { judge } from '../claims/judge.ts';
import { dayInWords, isOwnRecord, originInWords } from '../corpus/wording.ts';
import type { Span } from '../text/span.ts';
import { differenceInWords } from '../wording/words.ts';
import type { WordPlace } from './wordPlace.ts';

/** Everything that was recognised in one file, judged or not; a change of its form raises the `version` of the report. */
export function scanReport(file: string, analysis: Analysis, placeOf?: (span: Span) => WordPlace): object {
  return { file, ...recognisedIn(analysis, placeOf) };
}

/** In a Word document, offsets count from the start of the paragraph that `where` names. */
export function recognisedIn(analysis: Analysis, placeOf?: (span: Span) => WordPlace): object {
  const at = ({ start, end }: Span) => {
    const place = placeOf?.({ start, end });
    return place ? { where: place.where, start: place.start, end: place.end } : { start, end };
  };
  const ofGroups = new Map<Claim, GroupClaim>(groupClaimsIn(analysis.claims).map(group => [group.claims[0], group]));
  return {
    citations: analysis.citations.map(citation => ({
      ...at(citation),
      text: textOf(analysis, citation),
      form: citation.form,
      resolution: citation.resolution.kind,
      instruments: idsOf(citation),
      ...(citation.misnamed ? { misnamed: String(differenceInWords(citation.misnamed)) } : {}),
      provisions: citation.provisions.map(provision => {
        const instrument = instrumentOf(citation);
        return {
          text: provision.text,
          ...at(provision),
          exists: instrument && hasProvision(instrument, provision),
        };
      }),
    })),
    claims: analysis.claims.flatMap(claim => {
      const group = ofGroups.get(claim);
      if (claim.group && !group) return [];
      const { day } = focusAt(analysis, claim.start);
      const verdict = judge(claim, analysis.corpus, day);
      const ofAll = group && judgeGroup(group, analysis.corpus, day);
      return {
        ...at(claim),
        states: group ? group.claims.map(({ state }) => state) : [claim.state],
        instrument: claim.instrument.id,
        action: claim.action,
        negated: claim.negated,
        year: claim.year,
        verdict: ofAll?.kind ?? verdict.kind,
        record: recordInWords(ofAll?.against[0] ?? verdict, analysis),
      };
    }),
  };
}

/** The ids of what a citation names; a document that the corpus does not hold by its symbol. */
export function idsOf({ resolution }: Citation): string[] {
  if (resolution.kind === 'unknown') return [`undoc:${resolution.symbol}`];
  return (resolution.kind === 'resolved' ? resolution.instruments : resolution.candidates).map(({ id }) => id);
}

const textOf = ({ source }: Analysis, { start, end }: Citation): string => source.slice(start, end);

export function recordInWords({ participation, act }: Verdict, { corpus }: Analysis): string {
  if (participation.kind === 'unknown') return `unknown: ${participation.why}`;
  const { record } = participation;
  const done = act ? `${act.kind}${act.date ? ` on ${dayInWords(act.date)}` : ''}` : 'no action';
  const title = corpus.source(record.source)?.title ?? record.source;
  const origin = isOwnRecord(corpus, record.source)
    ? originInWords(corpus, record)
    : `${title}, ${dayInWords(record.day)}`;
  return `${participation.kind}: ${done} (${origin})`;
}
