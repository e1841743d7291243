import { actionOf, type VerbPattern } from './verb.ts';

const frenchWords =
  /[éà]|ratif|sign|venue?s?\s+partie|retir|n['’]est|auquel|auxquel|partie|signataire|(?:ion|ure)\s+par|por\b/i;

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
      /\b(?:(?:n['’])?(?:a|ont|avait|avaient)\s+(?:(?:pas|jamais|toujours|encore|également|aussi|déjà)\s+){0,3}été\s+|(?:n['’])?(?:est|sont)\s+|(?:fut|furent)\s+)?(?:(?:non|pas|jamais|toujours|encore|également|aussi|déjà|dûment)\s+){0,3}(?:signée?s?\s+et\s+)?(ratifi|sign|approuv|accept|dénonc)ée?s?\s+par(?![a-zÀ-ɏ])/gi,
    read: ([found, verb]) => ({
      action: actionOf(verb!),
      negated: /(?<![a-zÀ-ɏ])(?:non|pas|jamais)\s|n['’][aeo]/i.test(found),
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
    marks: ['ratification d', 'signature d', 'ratificación d', 'firma d'],
    pattern:
      /(?<!instrument[os]{0,2}\sde\s)\b(ratification|signature|ratificación|firma)\s+(?:d[eu]s?|del)(?![a-zÀ-ɏ])/gi,
    read: ([, noun]) => ({ action: actionOf(noun!), negated: false, past: false, voice: 'noun' }),
  },
  {
    words: frenchWords,
    marks: ['ni signé'],
    pattern: /\bn['’](?:a|ont)\s+ni\s+signé,?\s+ni\s+ratifié(?![a-zÀ-ɏ])/gi,
    read: () => ({ action: 'ratification', negated: true, past: false, voice: 'active' }),
  },
  {
    words: frenchWords,
    marks: ['à ratifier', 'de ratifier', 'à signer', 'de signer', 'à adhérer'],
    pattern:
      /\b(?:(?:est|a\s+été|fut|est\s+devenue?)\s+(?:le|la)\s+(?:premi(?:er|ère)|second|seconde|dernier|dernière|seule?|\d{1,3}e|[a-zé-]{3,20}ième)\s+(?:États?|pays)\s+(?:[a-zà-ɏ]{4,14}\s+)?à|vient\s+de|viennent\s+de)\s+(ratifier|signer|adhérer\s+(?:à|aux?))(?![a-zÀ-ɏ])/gi,
    read: ([, verb]) => ({ action: actionOf(verb!), negated: false, past: false, voice: 'active' }),
  },
  {
    words: frenchWords,
    marks: ['devenu'],
    pattern:
      /\b(?:est|sont)\s+(?:ensuite\s+|également\s+)?devenue?s?\s+(?:États?\s+)?parties?\s+(?:à|aux?)(?![a-zÀ-ɏ])/gi,
    read: () => ({ action: 'party', negated: false, past: false, voice: 'active' }),
  },
  {
    words: frenchWords,
    marks: ['en vigueur'],
    pattern:
      /\b(n['’])?(?:est|sont)\s+(pas\s+)?(?:encore\s+)?(?:entrée?s?\s+)?en\s+vigueur\s+(?:pour|à\s+l['’]égard\s+d(?:e|u)|au|en)(?![a-zÀ-ɏ])/gi,
    read: ([, ne, not]) => ({
      action: 'party',
      negated: Boolean(ne ?? not),
      past: false,
      voice: 'passive',
      undated: true,
    }),
  },
  {
    words: frenchWords,
    marks: ['lié'],
    pattern: /\b(n['’])?(?:est|sont|reste|restent)\s+(pas\s+)?liée?s?\s+par(?![a-zÀ-ɏ])/gi,
    read: ([, ne, not]) => ({ action: 'party', negated: Boolean(ne ?? not), past: false, voice: 'active' }),
  },
  {
    words: frenchWords,
    marks: ['signé'],
    pattern:
      /\b(?:a|ont|avait|avaient)\s+signé,?\s+mais\s+(?:n['’](?:a|ont)\s+)?(?:pas|jamais)\s+(?:encore\s+)?ratifié(?![a-zÀ-ɏ])/gi,
    read: ([found]) => ({ action: 'ratification', negated: true, past: /^avai/i.test(found), voice: 'active' }),
  },
  {
    words: frenchWords,
    marks: ['é'],
    pattern:
      /\b(n['’]\s?)?(?:a|ont|avait|avaient)((?:\s+(?:pas|jamais|toujours|encore|également|aussi|déjà|récemment|finalement|dûment|en\s+revanche|toutefois|cependant|à\s+ce\s+jour)){0,3})\s+(ratifiée?s?|signé(?:\s+et\s+ratifié)?|adhéré(?:,?\s+(?:en|le)\s+(?:\d{1,2}(?:er)?\s+)?(?:[a-zà-ɏ]{3,9}\s+)?\d{4},?)?\s+(?:à|au|aux)|approuvé|accepté|dénoncé)(?![a-zÀ-ɏ])/gi,
    read: ([found, ne, adverb, verb]) => ({
      action: actionOf(verb!),
      negated: ne !== undefined || /pas|jamais/.test(adverb!),
      past: /avai/.test(found),
      voice: 'active',
    }),
  },
  {
    words: frenchWords,
    marks: ['retiré'],
    pattern: /\bs['’](?:est|était)\s+retirée?\s+d(?:e|u)(?![a-zÀ-ɏ])|\bse\s+sont\s+retirée?s\s+d(?:e|u)(?![a-zÀ-ɏ])/gi,
    read: () => ({ action: 'withdrawal', negated: false, past: false, voice: 'active' }),
  },
  {
    words: frenchWords,
    marks: ['signataire'],
    pattern:
      /\b(n['’])?(?:est|sont)(\s+pas)?(?:\s+(?:toujours|encore|également|aussi|déjà)){0,2}\s+(?:États?\s+)?signataires?\s+d(?:e|u|es)(?![a-zÀ-ɏ])/gi,
    read: ([, ne, not]) => ({
      action: ne || not ? 'party' : 'signature',
      negated: Boolean(ne ?? not),
      past: false,
      voice: 'active',
    }),
  },
  {
    words: frenchWords,
    marks: ['instrument'],
    pattern:
      /\b(n['’])?(?:a|ont)((?:\s+(?:pas|toujours|encore|également|déjà)){0,3})\s+déposé\s+(?:son|leurs?|ses|les?|l['’]|un)\s*instruments?\s+(?:de\s+|d['’])(ratification|adhésion|acceptation|approbation|succession|dénonciation)\s+(?:d(?:e|u|es)|à|aux?|concernant)(?![a-zÀ-ɏ])/gi,
    read: ([, ne, adverb, noun]) => ({
      action: actionOf(noun!),
      negated: ne !== undefined || /pas/.test(adverb!),
      past: false,
      voice: 'active',
    }),
  },
  {
    words: frenchWords,
    marks: ['partie à', 'parties à', 'partie au', 'parties au'],
    pattern: /\b(?:en\s+tant\s+qu(?:e\s+|['’])|étant\s+)(?:États?\s+)?parties?\s+(?:à|aux?)(?![a-zÀ-ɏ])/gi,
    read: () => ({ action: 'party', negated: false, past: false, voice: 'active', undated: true }),
  },
  {
    words: frenchWords,
    marks: [', partie à', ', partie au', ', état partie à', ', état partie au'],
    pattern: /,\s+(?:également\s+)?(?:État\s+)?partie\s+(?:à|aux?)(?![a-zÀ-ɏ])/gi,
    read: () => ({ action: 'party', negated: false, past: false, voice: 'apposed' }),
  },
  {
    words: frenchWords,
    marks: ['partie à', 'parties à', 'partie au', 'parties au'],
    pattern:
      /\b(n['’])?(?:est|sont)((?:\s+(?:pas|toujours|encore|plus|également|aussi|déjà|en\s+revanche|toutefois|cependant|à\s+ce\s+jour)){0,3})\s+(?:États?\s+)?parties?\s+(?:à|au|aux)(?![a-zÀ-ɏ])/gi,
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
