import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { agrees } from '../text/dates.ts';
import { apartFrom } from '../text/span.ts';
import { attachProvisions } from './attach.ts';
import { findBackReferences, type Named } from './backReferences.ts';
import { type Citation, instrumentOf } from './citation.ts';
import { type Definition, findDefinedTerms, type Term } from './definitions.ts';
import type { Reading } from './readNames.ts';
import { dateBehind } from './surroundings.ts';

/** The names in one block, each as certain as the document makes it, with the terms that it defines and uses. */
export interface Settled extends Named {
  readonly defined: readonly Term[];
  readonly definitions: readonly Definition[];
}

/**
 * `named` are the instruments that the document names beyond doubt; `terms` those defined in earlier blocks.
 */
export function settleNames(
  text: string,
  reading: Reading,
  named: ReadonlySet<Instrument>,
  terms: readonly Term[],
  corpus: Corpus,
): Settled {
  const settled = reading.shared
    ? reading.citations
        .map((citation, i, all) => settleByContext(text, citation, all[i + 1], named, corpus))
        .filter(citation => citation.resolution.kind !== 'ambiguous' || mayBeMeant(text, citation, named, corpus))
    : reading.citations;
  const { mentions, ...defined } = findDefinedTerms(text, settled, terms);
  if (reading.loose.length === 0 && settled.length === 0 && mentions.length === 0) return nothing;
  return { citations: inOrder(settled, mentions), loose: reading.loose, bodies: reading.bodies, ...defined };
}

/** A name that one alone is known to share may be that of another; and "Protocol II" is one to very many treaties. */
function mayBeMeant(
  text: string,
  { start, end, resolution }: Citation,
  named: ReadonlySet<Instrument>,
  corpus: Corpus,
): boolean {
  if (resolution.kind !== 'ambiguous' || resolution.candidates.length < 2) return false;
  return (
    !numberedProtocol.test(text.slice(start, end)) || resolution.candidates.some(one => isSpokenOf(one, named, corpus))
  );
}

const numberedProtocol = /^protocol[eo]?\s[IVX]+$/i;

const nothing: Settled = { citations: [], loose: [], bodies: [], defined: [], definitions: [] };

/**
 * A name that several instruments share means the one that an acronym in brackets behind it names, or else the one of them that
 * the text has named beyond doubt, or a Convention to which it is a protocol, if it has named just one: "the 1961 Convention"
 * after the Convention on the Reduction of Statelessness. A name that only one is known to share, and that is not settled so,
 * may be that of one that is not known.
 */
function settleByContext(
  text: string,
  citation: Citation,
  next: Citation | undefined,
  named: ReadonlySet<Instrument>,
  corpus: Corpus,
): Citation {
  if (citation.resolution.kind !== 'ambiguous') return citation;
  const { candidates } = citation.resolution;
  const apposed =
    next && /^[\s*_"”’]*\([\s*_"“‘]*$/.test(text.slice(citation.end, next.start)) ? instrumentOf(next) : undefined;
  const date = citation.year ? String(citation.year.value) : dateBehind(text, citation.end);
  const [only, ...others] =
    apposed && candidates.includes(apposed)
      ? [apposed]
      : candidates.filter(
          candidate =>
            [candidate, ...membersOf(candidate, corpus)].some(one => isSpokenOf(one, named, corpus)) &&
            (date === undefined || agrees(date, candidate.adopted?.date ?? date)),
        );
  const { usual } = citation.resolution;
  if (!only && usual && date === undefined)
    return { ...citation, resolution: { kind: 'resolved', instruments: [usual] } };
  if (!only || others.length > 0) return citation;
  const [first = only, ...more] = membersOf(only, corpus);
  return { ...citation, resolution: { kind: 'resolved', instruments: [first, ...more] } };
}

/** "the Additional Protocols" are two. */
const membersOf = ({ kind, members = [] }: Instrument, corpus: Corpus): readonly Instrument[] =>
  kind === 'set' ? members.map(id => corpus.instrument(id)!) : [];

/** "Protocol No. 7" is one to a Convention that the text names. */
const isSpokenOf = (candidate: Instrument, named: ReadonlySet<Instrument>, corpus: Corpus): boolean =>
  named.has(candidate) ||
  (candidate.relations ?? []).some(({ kind, to }) => {
    const parent = kind === 'protocol to' ? corpus.instrument(to) : undefined;
    return parent !== undefined && [parent, ...membersOf(parent, corpus)].some(one => named.has(one));
  });

/** All citations of a block: with the references back to the blocks before, and with the provisions that belong to each. */
export function completeCitations(
  text: string,
  names: Named,
  before: readonly Named[],
  { provisions }: Reading,
  corpus: Corpus,
): readonly Citation[] {
  const terms = names.citations.filter(({ form }) => form === 'defined-term');
  const back = apartFrom(findBackReferences(text, names, before, corpus), terms);
  // "deuxième Protocole facultatif se rapportant au Pacte": its beginning has been read as a name.
  return attachProvisions(text, inOrder(apartFrom(names.citations, back), back), provisions);
}

const inOrder = (citations: readonly Citation[], more: readonly Citation[]): readonly Citation[] =>
  more.length === 0 ? citations : [...citations, ...more].sort((a, b) => a.start - b.start || b.end - a.end);
