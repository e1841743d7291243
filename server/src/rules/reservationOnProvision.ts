import { instrumentOf, type Provision, sameNumber } from '../citations/citation.ts';
import type { Corpus, Instrument, Reservation } from '../corpus/corpus.ts';
import { participationOf } from '../corpus/participation.ts';
import { reservationsInWords, reservationsOf } from '../corpus/reservations.ts';
import { type Focus, focusAt } from '../passages/focus.ts';
import { say } from '../sayings/say.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { reservationsWord, sourceWord, stateWord, the } from '../wording/words.ts';
import type { Report, Rule } from './rule.ts';

export const reservationOnProvision: Rule = {
  id: 'reservation-on-provision',
  summary: 'A State in focus has made a reservation or declaration about the provision that the text cites.',
  severity: 'information',
  *checkPassage({ citations, prose, corpus, focus }) {
    if (focus.every(({ states }) => states.length === 0)) return;
    for (const citation of citations) {
      const instrument = instrumentOf(citation);
      if (instrument?.kind !== 'treaty' || citation.provisions.length === 0) continue;
      for (const provision of citation.provisions) {
        const span = { start: provision.start, end: provision.end };
        for (const report of reportsOn(corpus, instrument, provision, focusAt({ focus }, provision.start)))
          if (!saysSo(prose, citation)) yield { span, ...report };
      }
    }
  },
};

/** Whether the sentence itself speaks of reservations or declarations made: then it tells its reader nothing new. */
function saysSo(prose: string, { start }: Span): boolean {
  const sentence = splitSentences(prose).find(span => span.start <= start && start < span.end);
  return (
    sentence !== undefined &&
    /\breserv(?:ation|e[sd]?\b|ing)|\bdeclar(?:es|ed|ing)\b/i.test(prose.slice(sentence.start, sentence.end))
  );
}

function* reportsOn(
  corpus: Corpus,
  instrument: Instrument,
  provision: Provision,
  { states, day }: Focus,
): Generator<Omit<Report, 'span'>> {
  for (const state of states) {
    const made = reservationsOf(corpus.recordOf(instrument.id), state).filter(reservation =>
      isAbout(reservation, provision),
    );
    if (made.length === 0) continue;
    const participation = participationOf(corpus, instrument.id, state, day);
    if (participation.kind !== 'party' && participation.kind !== 'signatory') continue;
    const words = reservationsInWords(made);
    yield {
      message: say`${stateWord(corpus, state)} has made ${reservationsWord(made)}${words.includes(', ') ? ',' : ''} of ${the(instrument)} (${sourceWord(corpus, participation.record)}).`,
      instrument,
      once: `${state} ${instrument.id} ${provision.text}`,
    };
  }
}

/** Whether one of the two is the other or a part of it: `9` and `9(2)`, but not `9(1)` and `9(2)`. */
function isAbout({ provision: reserved }: Reservation, { unit, number, last, text }: Provision): boolean {
  if (unit !== 'article') return false;
  const [article = '', ...parts] = partsOf(reserved);
  if (last !== undefined) return Number(number) <= Number(article) && Number(article) <= Number(last);
  const [, ...cited] = partsOf(text);
  return sameNumber(article, number) && parts.every((part, i) => cited[i] === undefined || cited[i] === part);
}

/** `16(1)(c)` as `16`, `1`, `c`. */
const partsOf = (provision: string): string[] => provision.split(/[()]+/).filter(part => part !== '');
