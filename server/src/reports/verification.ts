import { type Analysis, focusAt } from '../analysis.ts';
import { type Citation, hasProvision, instrumentOf, type Provision } from '../citations/citation.ts';
import type { Claim } from '../claims/claim.ts';
import { judge } from '../claims/judge.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { isVerified, stateName } from '../corpus/wording.ts';
import type { Finding } from '../rules/rule.ts';
import { check, type RuleSettings } from '../rules/run.ts';
import { overlaps, type Span } from '../text/span.ts';
import { placesIn } from './place.ts';
import { idsOf, recordInWords } from './scan.ts';
import type { Mask } from './silenced.ts';
import { ofWhatIsCited, type SilencedFinding, silencedFindings } from './silenced.ts';

/** What became of one thing that a draft says; `ignored` where its author has silenced what was found. */
export const verdicts = ['verified', 'mismatch', 'not found', 'unchecked', 'ignored'] as const;
export type CitationVerdict = (typeof verdicts)[number];

/** One draft as a clearance file keeps it: every citation and every claim, with what was found and where that was read. */
export interface VerifiedFile {
  readonly file: string;
  /** Of the bytes of the file. */
  readonly sha256: string;
  /** ISO date on which status was judged, and the codes of the States in focus, at the head of the draft. */
  readonly day: string;
  readonly states: readonly string[];
  readonly citations: readonly VerifiedCitation[];
  readonly claims: readonly VerifiedClaim[];
  /** Faults that are no citation's or claim's own, such as an event's wrong year or a State that is not party. */
  readonly remarks: readonly { readonly line: number; readonly rule: string; readonly message: string }[];
  readonly counts: Readonly<Record<CitationVerdict, number>>;
}

interface Verified {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly verdict: CitationVerdict;
  /** Why it is not simply verified. */
  readonly why?: string;
  /** What the author says in the directive that silences it; absent where no reason is given. */
  readonly reason?: string;
}

export interface VerifiedCitation extends Verified {
  readonly instruments: readonly { readonly id: string; readonly title?: string }[];
  readonly provisions: readonly { readonly text: string; readonly verdict: CitationVerdict }[];
  /** Source of the titles, and its day. */
  readonly source?: string;
  readonly day?: string;
}

export interface VerifiedClaim extends Verified {
  readonly state: string;
  readonly instrument: string;
  /** The record's line. */
  readonly record: string;
  readonly source?: string;
  /** ISO date of the record. */
  readonly day?: string;
}

/** The mask is that of the draft's format. */
export function verify(
  file: string,
  sha256: string,
  analysis: Analysis,
  settings: RuleSettings,
  mask: Mask,
): VerifiedFile {
  const { source, citations, claims } = analysis;
  const findings = check(analysis, settings);
  const silenced = silencedFindings(analysis, findings, settings, mask);
  const placeOf = placesIn(source);
  const used = new Set<Finding>();
  const at = (span: Span) => {
    const { line, column } = placeOf(span);
    return { line, column, text: source.slice(span.start, span.end).replace(/\s+/g, ' ') };
  };
  const about = (spans: readonly Span[], isOurs: (finding: Finding) => boolean): Verdict | undefined => {
    const own = findings.filter(finding => isOurs(finding) && spans.some(span => overlaps(span, finding.span)));
    for (const finding of own) used.add(finding);
    if (own.length > 0) return { verdict: 'mismatch', why: own.map(({ message }) => message).join(' ') };
    const ignored = silenced.find(({ finding }) => isOurs(finding) && spans.some(span => overlaps(span, finding.span)));
    return ignored && ignoredBecause(ignored);
  };
  const verifiedCitations = citations.map((citation): VerifiedCitation => {
    const spans = [citation, ...citation.provisions, citation.year, citation.number].filter(span => span !== undefined);
    const found = about(spans, ofWhatIsCited) ?? resolved(citation);
    return { ...at(citation), ...found, ...originOf(analysis, citation), provisions: provisionsOf(citation) };
  });
  const verifiedClaims = claims.map((claim): VerifiedClaim => {
    const judged = judgement(analysis, claim);
    const isOurs = ({ rule, instrument }: Finding) =>
      claimRules.test(rule) && (instrument === undefined || instrument === claim.instrument);
    const found = about([claim.verb, claim.object], isOurs) ?? judged.verdict;
    return { ...at(claim), ...found, ...judged.record };
  });
  // A name that no instrument bears is no citation, and yet somebody cites it.
  const lost = findings.filter(finding => ofWhatIsCited(finding) && !used.has(finding));
  const unfound = lost.map((finding): VerifiedCitation => {
    used.add(finding);
    return { ...at(finding.span), verdict: 'not found', why: finding.message, instruments: [], provisions: [] };
  });
  const all = [...verifiedCitations, ...unfound].sort((a, b) => a.line - b.line || a.column - b.column);
  const counts = Object.fromEntries(
    verdicts.map(verdict => [verdict, [...all, ...verifiedClaims].filter(one => one.verdict === verdict).length]),
  ) as VerifiedFile['counts'];
  const remarks = findings
    .filter(finding => !used.has(finding))
    .map(({ span, rule, message }) => ({ line: placeOf(span).line, rule, message }));
  const { day, states } = analysis;
  return { file, sha256, day, states, citations: all, claims: verifiedClaims, remarks, counts };
}

/** Rules that judge what a State is said to have done. */
const claimRules = /^claim-|^non-binding-ratified$/;

type Verdict = Pick<Verified, 'verdict' | 'why' | 'reason'>;

const ignoredBecause = ({ finding, reason }: SilencedFinding): Verdict => ({
  verdict: 'ignored',
  why: finding.message,
  reason,
});

function resolved({ resolution }: Citation): Verdict {
  if (resolution.kind === 'unknown') return { verdict: 'not found', why: 'The corpus does not hold this document.' };
  if (resolution.kind === 'ambiguous') {
    const titles = resolution.candidates.map(({ titles }) => titles.en).join('; ');
    return { verdict: 'unchecked', why: `The name stands for more than one instrument: ${titles}.` };
  }
  const doubted = resolution.instruments.find(instrument => !isVerified(instrument, 'titles'));
  return doubted
    ? { verdict: 'unchecked', why: `No source bears out the title that the corpus has: ${doubted.titles.en}.` }
    : { verdict: 'verified' };
}

function originOf({ corpus }: Analysis, citation: Citation): Pick<VerifiedCitation, 'instruments' | 'source' | 'day'> {
  const instruments = idsOf(citation).map(id => ({ id, title: corpus.instrument(id)?.titles.en }));
  const source = corpus.source(instrumentOf(citation)?.sources.titles ?? '');
  return { instruments, source: source?.title, day: source?.day };
}

function provisionsOf(citation: Citation): VerifiedCitation['provisions'] {
  const instrument = instrumentOf(citation);
  return citation.provisions.map(provision => ({
    text: `${provision.unit} ${provision.text}`,
    verdict: instrument ? provisionVerdict(instrument, provision) : 'unchecked',
  }));
}

function provisionVerdict(instrument: Instrument, provision: Provision): CitationVerdict {
  const exists = hasProvision(instrument, provision);
  if (exists === undefined || !isVerified(instrument, 'articles')) return 'unchecked';
  return exists ? 'verified' : 'mismatch';
}

function judgement(analysis: Analysis, claim: Claim) {
  const { corpus } = analysis;
  const verdict = judge(claim, corpus, focusAt(analysis, claim.start).day);
  const { participation } = verdict;
  const record = 'record' in participation ? participation.record : undefined;
  const kinds = { confirmed: 'verified', contradicted: 'mismatch', unchecked: 'unchecked' } as const;
  const why = verdict.kind === 'unchecked' && !record ? 'The record of this instrument here does not tell.' : undefined;
  return {
    verdict: { verdict: kinds[verdict.kind], why },
    record: {
      state: stateName(corpus, claim.state),
      instrument: claim.instrument.id,
      record: recordInWords(verdict, analysis),
      source: record && (corpus.source(record.source)?.title ?? record.source),
      day: record?.day,
    },
  };
}
