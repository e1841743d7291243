import { type Analysis, focusAt, languageOf } from '../analysis.ts';
import { instrumentsOf } from '../citations/citation.ts';
import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { participationOf } from '../corpus/participation.ts';
import { firstWords, stateNameIn, theName } from '../corpus/wording.ts';
import { inLanguage, joined, say, type Word } from '../sayings/say.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { nameInDraft } from '../wording/withArticle.ts';
import { dayWord } from '../wording/words.ts';
import { participantWords } from './cardWords.ts';
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
      detail: participantWords[kind],
      typed,
      span,
      text: name[language] ?? name.en,
    }));
}

/**
 * What the record says that a State did, as a sentence in the language of the draft goes on with it: "acceded to the ICCPR on
 * 1 May 1972". Instruments that the text cites first; nothing where the record has no act with its day.
 */
export function claimOffers(analysis: Analysis, state: string, typed: string, span: Span): CompletionOffer[] {
  const { corpus, citations } = analysis;
  const { day } = focusAt(analysis, span.start);
  const language = languageOf(analysis) ?? 'en';
  const name = stateNameIn(corpus, state, language);
  // Their verb would be another.
  if (language !== 'en' && severalByName.test(name)) return [];
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
    const said = actInWords(analysis, instrument, state, day, language);
    if (!said) continue;
    const text = said.text.replaceAll('\u00a0', ' ');
    if (!text.startsWith(written)) continue;
    offers.push({
      kind: 'claim',
      label: language === 'fr' ? `${name}\u00a0: ${text}` : `${name} ${text}`,
      detail: said.source,
      typed,
      span,
      text: `${blank}${text}`,
      instrument: instrument.id,
    });
    if (offers.length === mostOffers) break;
  }
  return offers;
}

/** Names of participants in the plural, in French and Spanish. */
const severalByName =
  /^(?:États|Émirats|Îles|Pays|Philippines|Seychelles|Comores|Maldives|Bahamas|Bermud|Antill|Samoa amér|Terres|Nations|Naciones|Fidji|Palaos|Tonga|Estados|Emiratos|Islas|Países|Filipinas|Comoras|Maldivas)/;

const sentences: Readonly<Record<string, (instrument: string, day: Word) => Word>> = {
  ratification: (instrument, day) => say`ratified ${instrument} on ${day}`,
  accession: (instrument, day) => say`acceded to ${instrument} on ${day}`,
  succession: (instrument, day) => say`succeeded to ${instrument} on ${day}`,
  acceptance: (instrument, day) => say`accepted ${instrument} on ${day}`,
  approval: (instrument, day) => say`approved ${instrument} on ${day}`,
  signature: (instrument, day) => say`signed ${instrument} on ${day}`,
};

function actInWords(
  { corpus }: Analysis,
  instrument: Instrument,
  state: string,
  day: string,
  language: Language,
): { text: string; source: Word } | undefined {
  const participation = participationOf(corpus, instrument.id, state, day);
  // Who has left is not said to have acceded and no more.
  if (participation.kind !== 'party' && participation.kind !== 'signatory') return undefined;
  const { act, record } = participation;
  const sentence = sentences[act.kind];
  if (!sentence || !act.date) return undefined;
  const name = language === 'en' ? theName(instrument) : nameInDraft(instrument, language);
  if (name === undefined) return undefined;
  const source = corpus.source(record.source)?.title ?? record.source;
  return {
    text: inLanguage(sentence(name, dayWord(act.date)), language),
    source: joined(', ', [firstWords(source), dayWord(record.day)]),
  };
}
