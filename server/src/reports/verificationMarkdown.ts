import { dayInWords } from '../corpus/wording.ts';
import { markdownTable } from '../generated/markdownTable.ts';
import { asText } from '../text/escape.ts';
import {
  type CitationVerdict,
  type VerifiedCitation,
  type VerifiedClaim,
  type VerifiedFile,
  verdicts,
} from './verification.ts';

/** What was judged with what, and when. */
export interface VerificationHead {
  /** ISO date on which the report was made. */
  readonly made: string;
  readonly tool: string;
  readonly corpus: { readonly version: string; readonly asOf: string };
}

/** The report as a legal clearance file can hold it, for reading and for printing. */
export function verificationMarkdown({ made, tool, corpus }: VerificationHead, files: readonly VerifiedFile[]): string {
  const head = [
    `# Verification report`,
    markdownTable(
      ['Made on', 'Treaty Lens', 'Corpus', 'Records as of'],
      [[dayInWords(made), asText(tool), asText(corpus.version), dayInWords(corpus.asOf)]],
    ),
    '*Verified* means that the corpus bears it out, and no more: the corpus may be incomplete, and where it does not know, the citation is unchecked.',
  ];
  return `${[...head, ...files.flatMap(fileBlocks)].join('\n\n')}\n`;
}

function fileBlocks(file: VerifiedFile): string[] {
  const { citations, claims, remarks, counts } = file;
  const sum = verdicts.map(verdict => `${counts[verdict]} ${verdict}`).join(', ');
  const focus = file.states.length > 0 ? `, for ${file.states.join(', ')}` : '';
  return [
    `## ${asText(file.file)}`,
    `SHA-256 \`${file.sha256}\`  \nStatus judged as of ${dayInWords(file.day)}${focus}  \n${sum}`,
    ...table(
      '### Citations',
      ['Line', 'Citation', 'Verdict', 'Instrument', 'Provisions', 'Source'],
      citations.map(citationRow),
    ),
    ...table('### Claims', ['Line', 'Claim', 'Verdict', 'Record'], claims.map(claimRow)),
    ...table(
      '### Remarks',
      ['Line', 'Remark', 'Rule'],
      remarks.map(({ line, message, rule }) => [String(line), asText(message), rule]),
    ),
  ];
}

const table = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  rows.length > 0 ? [title, markdownTable(head, rows)] : [];

function citationRow({ line, text, instruments, provisions, source, day, ...found }: VerifiedCitation): string[] {
  return [
    String(line),
    asText(text),
    verdictInWords(found),
    instruments.map(({ id, title }) => `${asText(title ?? id)}`).join('; '),
    provisions.map(provision => `${asText(provision.text)}: ${provision.verdict}`).join('; '),
    source ? `${asText(source)}${day ? `, ${dayInWords(day)}` : ''}` : '',
  ];
}

const claimRow = ({ line, text, record, ...found }: VerifiedClaim): string[] => [
  String(line),
  asText(text),
  verdictInWords(found),
  asText(record),
];

function verdictInWords({ verdict, why, reason }: { verdict: CitationVerdict; why?: string; reason?: string }): string {
  const told = (verdict === 'ignored' ? [`reason given: ${reason ?? 'none'}`, why] : [why]).filter(part => part);
  return told.length > 0 ? `**${verdict}**: ${asText(told.join('; '))}` : `**${verdict}**`;
}
