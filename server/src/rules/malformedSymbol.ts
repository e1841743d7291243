import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { focusAt } from '../passages/focus.ts';
import { type Saying, say } from '../sayings/say.ts';
import type { Fix, Rule } from './rule.ts';

export const malformedSymbol: Rule = {
  id: 'malformed-symbol',
  summary: 'A symbol of a United Nations document is one that its organ cannot have given.',
  severity: 'error',
  *checkPassage(passage) {
    for (const { start, end, form, resolution } of passage.citations) {
      if (form !== 'symbol' || resolution.kind !== 'unknown') continue;
      const fault =
        sessionFault(resolution.symbol, Number(focusAt(passage, start).day.slice(0, 4))) ??
        yearFault(resolution.symbol, passage.corpus);
      if (!fault) continue;
      const { message, year } = fault;
      const written = passage.prose.slice(start, end);
      const fixes: Fix[] = year
        ? [{ title: say`Change to ${year}`, edits: [{ start, end, text: written.replace(/\d{4}(?=\)$)/, year) }] }]
        : [];
      yield { span: { start, end }, message, fixes };
    }
  },
};

interface Fault {
  readonly message: Saying;
  /** The year that the resolution has. */
  readonly year?: string;
}

/** The General Assembly has held one regular session a year since 1946, numbered before the slash since the thirty-first (1976). */
function sessionFault(symbol: string, year: number): Fault | undefined {
  const session = Number(/^A\/RES\/(\d{1,3})\/\d/.exec(symbol)?.[1] ?? 0);
  const latest = year - firstSession + 1;
  return session > latest
    ? {
        message: say`${symbol} would be of session ${session} of the General Assembly; the latest was session ${latest}.`,
      }
    : undefined;
}

const firstSession = 1946;

/** The Security Council numbers its resolutions through; the year in brackets is that of adoption. */
function yearFault(symbol: string, corpus: Corpus): Fault | undefined {
  const [, number, year] = /^S\/RES\/(\d+)\((\d{4})\)$/.exec(symbol) ?? [];
  const right = number && resolutionOf(number, Number(year), corpus)?.adopted?.date.slice(0, 4);
  return right && right !== year
    ? { message: say`Security Council resolution ${number} is of ${right}, not ${year ?? ''}.`, year: right }
    : undefined;
}

function resolutionOf(number: string, year: number, corpus: Corpus): Instrument | undefined {
  for (let near = year - widest; near <= year + widest; near++) {
    const known = corpus.bySymbol(`S/RES/${number}(${near})`);
    if (known) return known;
  }
  return undefined;
}

/** So many years either way a slip of the pen may lie. */
const widest = 60;
