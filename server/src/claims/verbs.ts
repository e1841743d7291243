import type { Span } from '../text/span.ts';
import { englishVerbs } from './englishVerbs.ts';
import { frenchVerbs } from './frenchVerbs.ts';
import { spanishVerbs } from './spanishVerbs.ts';
import type { Verb } from './verb.ts';

const patterns = [...englishVerbs, ...frenchVerbs, ...spanishVerbs];

/** The verbs of one sentence in their order, none inside another; those that wish, plan or suppose are left out. */
export function findVerbs(text: string, sentence: Span): Verb[] {
  const own = text.slice(sentence.start, sentence.end);
  if (!mayClaim.test(own) || /\?\s*$/.test(own)) return [];
  const verbs: Verb[] = [];
  const small = own.toLowerCase().replace(/\s+/g, ' ');
  let tried: RegExp | undefined;
  let hasWords = false;
  for (const { words, marks, pattern, read } of patterns) {
    if (words !== tried) {
      tried = words;
      hasWords = words.test(own);
    }
    if (!hasWords || (marks && !hasAny(small, marks))) continue;
    pattern.lastIndex = 0;
    for (let found = pattern.exec(own); found; found = pattern.exec(own)) {
      const span = { start: sentence.start + found.index, end: sentence.start + found.index + found[0].length };
      if (verbs.some(other => other.start < span.end && span.start < other.end)) continue;
      const verb = read(found);
      if (
        verb &&
        !/\bnot\s+only\b/i.test(found[0]) &&
        (verb.voice === 'relative' || !isSupposed(own.slice(0, found.index), verb.voice))
      )
        verbs.push({ ...span, ...verb });
    }
  }
  return verbs.sort((a, b) => a.start - b.start);
}

function hasAny(text: string, marks: readonly string[]): boolean {
  for (const mark of marks) if (text.includes(mark)) return true;
  return false;
}

const mayClaim =
  /ratif|acced|sign|part[yie]|bound|accept|approv|succe|denou|withdr|join|adher|adhér|adhir|firm|suscri|acces|force|lié|obligad|vinculad|adhesión|dénon|denunci|retir|dépos|deposit|vigueur|en vigor/i;

const supposing =
  /\b(?:if|whether|unless|until|once|should|would|could|may(?!\s+\d)|might|shall|must|will|when|before|were to|in case|provided that|not (?:true|correct|the case) that|no (?:evidence|indication|proof|record) that|(?:rumou?rs?|allegations?|myth|misconception|impression|suggestions?|assertions?|claims?|belief|assumption) that|untrue that|false that|incorrect that|(?:denied|denies|doubts?|doubted) that|faux que|inexact que|falso que|no es cierto que|si|hasta que|cuando|para que|deberá|debería|podría|lorsque|quand|avant|afin que|pour que|devrait|pourrait)\b/i;
const wishing =
  /(?<![a-zÀ-ɏ])(?:urg|call|recommend|encourag|consider|toward|would|should|could|propos|support|advocat|delay|pending|future|prospect|need|obstacle|barrier|promot|campaign|invit|request|intend|plan|possib|commit(?!tee)|pledg|accelerat|complet|seek|aim|prior|expedit|pursu|speed|recommand|exhort|demand|envisag|souhait|futur|prochain|éventuel|alient|alent|instan?(?![a-zÀ-ɏ])|instar|pid|recomiend|recomend|estudi|foment|promov|próxim|posib|facilit)/i;

/** "Had Kenya ratified …, workers would be safe." */
const inverted = /\b[Hh]ad\s+(?:the\s+)?[A-ZÀ-ÞŒ]/;

function isSupposed(before: string, voice: Verb['voice']): boolean {
  if (voice === 'noun') return wishing.test(before.slice(before.lastIndexOf(';') + 1));
  const near = /(?<![^,;:])[^,;:]*$/.exec(before.slice(-120))![0];
  return supposing.test(near) || inverted.test(near);
}
