import { type Analysis, analyse } from '../../server/src/analysis.ts';
import type { Corpus } from '../../server/src/corpus/corpus.ts';
import { maskToProse } from '../../server/src/markdown/mask.ts';
import { idsOf } from '../../server/src/reports/scan.ts';
import { check } from '../../server/src/rules/run.ts';

/** What drafts are made of, in the words of the invented corpus. */
const sentences = [
  'Freedonia ratified the Convention on the Use of Examples in 1994.',
  'Ruritania and Grand Fenwick have not acceded to the Examples Convention (hereinafter "the Convention"),',
  'see article 2 of the Convention on the Use of Examples and the Convention, art. 77.',
  'which is bound by the Protocol against the Misuse of Counter-examples. That Protocol is old.',
  'the Convention on Dogs is unknown; under the Convention nothing follows',
  'The Lamplighters Convention, 2001 (No. 301) ("the Lamps Treaty"), and Convention No. 302.',
  'Under the Lamps Treaty and C301, labour is light.',
  'Convention on the Uses of Example is a wrong name, and so is Lamplighters Convention, 1912.',
  'The Strelsau Convention is shared by two.',
  'Convention on the Tolls of Strelsau.',
  'The PMC and the ICUE are old; the Committee on Examples (CEX) is not.',
  'See C301 and C304.',
  'Nothing is said here, and nobody is named.',
  'Nothing is said here, and nobody is named,',
  '- one\n- Ruritania is a party to the Convention on the Use of Examples\n- three',
  '> quoted, with `code` and <b>tags</b>',
  '```\nthe Convention on the Use of Examples\n```',
  '<!-- treaty-lens-disable-next-line -->\nConvention on the Uses of Example again.',
];

/** What a person types, and what takes a document apart. */
const pieces = [
  ' ',
  '\n',
  '\n\n',
  '\r\n\r\n',
  '\n   \n',
  '\n> \n',
  '\n- ',
  ', ',
  '. ',
  'a',
  'B',
  'the ',
  'The ',
  '(',
  'Convention on the Use of Examples',
  'Examples Convention',
  ' (hereinafter "the Convention")',
  ' ("the Lamps Treaty")',
  'the Convention ',
  'that Protocol, ',
  'Convention on Dogs ',
  'article 2 of the ',
  ', art. 77',
  'Ruritania',
  ' ratified ',
  ' has not acceded to ',
  ' in 1994',
  'C7 ',
  'labour ',
  'treaty ',
  'A/57/L.56',
  'é',
  '“',
  '\ud83d\ude00',
];

/** What makes something else of all that follows: soon taken back. */
const swallowing = [
  '---\n',
  '---\ntreaty-lens: { states: [RUR], as-of: 1990-01-01 }\n---\n',
  '```\n',
  '~~~\n',
  '`',
  '<!-- ',
  ' -->',
  '<!-- treaty-lens-disable -->',
  '<!-- treaty-lens: state=RUR as-of=1990-01-01 -->',
  '<!-- treaty-lens:table -->',
  '<!-- /treaty-lens:table -->',
  '$$',
  '[',
  '](http://a.b)',
];

/** Numbers from 0 up to a limit, the same for the same seed (a linear congruential generator, after Numerical Recipes). */
export function numbersFrom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return limit => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** A document of a few paragraphs; one in three draws them from few sentences, so that some speak of no treaty. */
export function draft(random: (limit: number) => number): string {
  const from = random(3) === 0 ? sentences.slice(8, 14) : sentences;
  return Array.from({ length: 2 + random(10) }, () => from[random(from.length)]).join(random(2) ? '\n\n' : '\n\n  ');
}

/** One edit somewhere: something typed, pasted or deleted, mostly where a word begins. */
export function edit(source: string, random: (limit: number) => number): string {
  const anywhere = random(source.length + 1);
  const at =
    random(3) === 0 ? anywhere : Math.max(source.lastIndexOf(' ', anywhere), source.lastIndexOf('\n', anywhere)) + 1;
  const kind = random(20);
  if (kind === 0) return source.slice(0, at) + swallowing[random(swallowing.length)] + source.slice(at);
  if (kind === 1) return swallowing[random(2)] + source;
  if (kind < 8) return source.slice(0, at) + source.slice(at + 1 + random(6));
  if (kind === 8) return source.slice(0, at) + source.slice(at + random(80));
  if (kind === 9) return source.slice(0, at) + sentences[random(sentences.length)] + source.slice(at);
  return source.slice(0, at) + pieces[random(pieces.length)] + source.slice(at);
}

/** Everything that is found in a document, a line each. */
export function everythingIn(analysis: Analysis): string[] {
  const found = check(analysis, { profile: 'strict', severities: {} });
  return [
    ...analysis.citations.map(
      ({ start, end, form, resolution, provisions, ...citation }) =>
        `${start}-${end} ${form} ${resolution.kind} ${idsOf({ start, end, form, resolution, provisions, ...citation })} ${provisions.map(p => `${p.start} ${p.text}`)} ${citation.year?.start} ${citation.number?.start} ${citation.misnamed?.difference}`,
    ),
    ...analysis.claims.map(
      claim =>
        `${claim.start}-${claim.end} ${claim.state} ${claim.negated} ${claim.action} ${claim.instrument.id} ${claim.year} ${claim.verb.start} ${claim.object.start}`,
    ),
    ...analysis.participants.map(({ start, end, code }) => `${start}-${end} ${code}`),
    ...analysis.groups.map(({ start, end, group }) => `${start}-${end} ${group.id}`),
    ...found.map(
      ({ span, rule, severity, message, fixes }) =>
        `${span.start}-${span.end} ${rule} ${severity} ${message} ${JSON.stringify(fixes)}`,
    ),
    analysis.prose,
  ];
}

/**
 * Edits documents at random, so many times in all, and compares what is found from one version to the next with what is found
 * when the document is read from the beginning. Gives the first edit after which the two differ.
 */
export function findDifference(
  corpus: Corpus,
  edits: number,
  seed: number,
): { before: string; after: string; incremental: string[]; full: string[] } | undefined {
  const random = numbersFrom(seed);
  let circumstances = { today: '2020-12-31', states: ['FRE'], asOf: undefined as string | undefined };
  let source = '';
  let undone = '';
  let analysis = analyse(source, corpus, circumstances);
  for (let i = 0; i < edits; i++) {
    const before = source;
    // Half of the edits are taken back by the next, so that a draft stays one.
    source = i % 100 === 0 ? draft(random) : i % 2 === 0 && random(2) ? undone : edit(source, random);
    undone = before;
    if (random(20) === 0) circumstances = { ...circumstances, asOf: random(2) ? '1990-01-01' : undefined };
    analysis = analyse(source, corpus, circumstances, maskToProse, analysis);
    const incremental = everythingIn(analysis);
    const full = everythingIn(analyse(source, corpus, circumstances));
    if (incremental.join('\n') !== full.join('\n')) return { before, after: source, incremental, full };
  }
  return undefined;
}
