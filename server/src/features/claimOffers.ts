import { type Analysis, focusAt } from '../analysis.ts';
import { instrumentsOf } from '../citations/citation.ts';
import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { participationOf } from '../corpus/participation.ts';
import { dayInWords, firstWords, stateName, theName } from '../corpus/wording.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import type { CompletionOffer } from './completion.ts';

const mostOffers = 20;

/** Names of States, by their beginning, in the language of the draft. */
export function stateOffers(corpus: Corpus, language: Language, typed: string, span: Span): CompletionOffer[] {
  const begins = fold(typed);
  return corpus.participants
    .filter(({ kind, name }) => kind !== 'former State' && fold(name[language] ?? name.en).startsWith(begins))
    .slice(0, mostOffers)
    .map(({ code, kind, name }) => ({
      kind: 'state',
      label: name[language] ?? name.en,
      short: code,
      detail: kind,
      typed,
      span,
      text: name[language] ?? name.en,
    }));
}

/**
 * What the record says that a State did, as a sentence goes on with it: "acceded to the ICCPR on 1 May 1972". Instruments that
 * the text cites first; nothing where the record has no act with its day.
 */
export function claimOffers(analysis: Analysis, state: string, typed: string, span: Span): CompletionOffer[] {
  const { corpus, citations } = analysis;
  const { day } = focusAt(analysis, span.start);
  const cited = new Set(citations.flatMap(citation => instrumentsOf(citation)));
  const others = corpus.ids
    .map(id => corpus.instrument(id)!)
    .filter(({ depth, kind }) => depth === 'full' && kind === 'treaty');
  const written = typed
    .trimStart()
    .replace(/\s+/g, ' ')
    .replace(/^(?:has|had) /, '');
  const blank = typed.slice(0, typed.length - typed.trimStart().length) || ' ';
  const offers: CompletionOffer[] = [];
  for (const instrument of new Set([...cited, ...others])) {
    const said = actInWords(corpus, instrument, state, day);
    if (!said?.text.startsWith(written)) continue;
    offers.push({
      kind: 'claim',
      label: `${stateName(corpus, state)} ${said.text}`,
      detail: said.source,
      typed,
      span,
      text: `${blank}${said.text}`,
      instrument: instrument.id,
    });
    if (offers.length === mostOffers) break;
  }
  return offers;
}

const verbs: Readonly<Record<string, string>> = {
  ratification: 'ratified',
  accession: 'acceded to',
  succession: 'succeeded to',
  acceptance: 'accepted',
  approval: 'approved',
  signature: 'signed',
};

function actInWords(
  corpus: Corpus,
  instrument: Instrument,
  state: string,
  day: string,
): { text: string; source: string } | undefined {
  const participation = participationOf(corpus, instrument.id, state, day);
  // Who has left is not said to have acceded and no more.
  if (participation.kind !== 'party' && participation.kind !== 'signatory') return undefined;
  const { act, record } = participation;
  const verb = verbs[act.kind];
  if (!verb || !act.date) return undefined;
  const source = corpus.source(record.source)?.title ?? record.source;
  return {
    text: `${verb} ${theName(instrument)} on ${dayInWords(act.date)}`,
    source: `${firstWords(source)}, ${dayInWords(record.day)}`,
  };
}
