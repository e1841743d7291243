import { actionOf, type VerbPattern } from './verb.ts';

const frenchWords = /[éà]|n['’]est|auquel|auxquel|partie|(?:ion|ure)\s+par|por\b/i;

/** How French says what a State did; the first that fits a place is taken. */
export const frenchVerbs: readonly VerbPattern[] = [
  {
    words: frenchWords,
    marks: ["l'a", 'l’a', "l'on", 'l’on', 'les a', 'les on', 'y a', 'y on'],
    pattern:
      /\b(?:(ne\s|n['’])\s?)?(?:l['’]|les\s|y\s)(?:a|ont|avait|avaient)((?:\s+(?:pas|jamais|toujours|encore|également|aussi|déjà|ensuite|depuis)){0,3})\s+(ratifi|sign|adhér|approuv|accept|dénonc)ée?s?(?![a-zÀ-ɏ])/gi,
    read: ([found, ne, adverb, verb]) => ({
      action: actionOf(verb!),
      negated: ne !== undefined || /pas|jamais/.test(adverb!),
      past: /avai/.test(found),
      voice: 'again',
    }),
  },
  {
    words: frenchWords,
    marks: ['auxquel', 'auquel'],
    pattern:
      /\b(?:auquel|auxquels|auxquelles)\s+(?:il|elle|l['’]État(?:\s+partie)?)\s+n['’]est\s+pas\s+encore\s+partie(?![a-zÀ-ɏ])/gi,
    read: () => ({ action: 'party', negated: true, past: true, voice: 'relative' }),
  },
  {
    words: frenchWords,
    marks: [' par '],
    pattern:
      /\b(?:(n['’])?(?:a|ont|avait|avaient)\s+(pas|jamais)?\s*(?:encore\s+)?été\s+|(?:fut|furent)\s+)?(ratifi|sign|approuv|accept|dénonc)ée?s?\s+par(?![a-zÀ-ɏ])/gi,
    read: ([, ne, not, verb]) => ({
      action: actionOf(verb!),
      negated: Boolean(ne ?? not),
      past: false,
      voice: 'passive',
    }),
  },
  {
    words: frenchWords,
    marks: ['ion par ', 'ure par ', 'ión por ', 'firma por '],
    pattern:
      /\b(ratification|adhésion|signature|acceptation|ratificación|adhesión|firma|aceptación)\s+(?:par|por(?:\s+parte\s+de)?)(?![a-zÀ-ɏ])/gi,
    read: ([, noun]) => ({ action: actionOf(noun!), negated: false, past: false, voice: 'noun' }),
  },
  {
    words: frenchWords,
    marks: ['lié'],
    pattern: /\b(n['’])?(?:est|sont|reste|restent)\s+(pas\s+)?liée?s?\s+par(?![a-zÀ-ɏ])/gi,
    read: ([, ne, not]) => ({ action: 'party', negated: Boolean(ne ?? not), past: false, voice: 'active' }),
  },
  {
    words: frenchWords,
    marks: ['é'],
    pattern:
      /\b(n['’]\s?)?(?:a|ont|avait|avaient)((?:\s+(?:pas|jamais|toujours|encore|également|aussi|déjà)){0,3})\s+(ratifié|signé(?:\s+et\s+ratifié)?|adhéré\s+(?:à|au|aux)|approuvé|accepté|dénoncé)(?![a-zÀ-ɏ])/gi,
    read: ([found, ne, adverb, verb]) => ({
      action: actionOf(verb!),
      negated: ne !== undefined || /pas|jamais/.test(adverb!),
      past: /avai/.test(found),
      voice: 'active',
    }),
  },
  {
    words: frenchWords,
    marks: ['partie à', 'parties à', 'partie au', 'parties au'],
    pattern:
      /\b(n['’])?(?:est|sont)((?:\s+(?:pas|toujours|encore|plus|également|aussi|déjà)){0,3})\s+(?:États?\s+)?parties?\s+(?:à|au|aux)(?![a-zÀ-ɏ])/gi,
    read: ([, ne, adverb]) => ({
      action: 'party',
      negated: ne !== undefined || /pas|plus/.test(adverb!),
      past: false,
      voice: 'active',
      undated: true,
    }),
  },
  {
    words: frenchWords,
    marks: ['auquel', 'à laquelle', 'auxquel'],
    pattern:
      /\b(n['’])?(?:est|sont)\s+(pas\s+)?(?:encore\s+)?parties?(?![a-zÀ-ɏ])|(?<!['’])\b(?:a|ont)\s+adhéré(?![a-zÀ-ɏ])/gi,
    read: ([found, ne, not]) => ({
      action: /adh/i.test(found) ? 'accession' : 'party',
      negated: Boolean(ne ?? not),
      past: false,
      voice: 'fronted',
    }),
  },
];
