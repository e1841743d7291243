import { actionOf, type VerbPattern } from './verb.ts';

const past = [
  'ratificad',
  'ratificó',
  'ratificaron',
  'firmad',
  'firmó',
  'firmaron',
  'suscri',
  'aprob',
  'aceptado',
  'denunci',
];

const spanishWords = /ó|ad[oa]s?\b|[ií][dt]o\b|parte|ar?on\b|ieron\b/i;

/** How Spanish says what a State did; the first that fits a place is taken. */
export const spanishVerbs: readonly VerbPattern[] = [
  {
    words: spanishWords,
    marks: past,
    pattern:
      /\b(?:(no|nunca)\s+)?l[ao]s?\s+(?:(?:ha|han|había|habían)\s+(?:también\s+|ya\s+)?(ratificado|firmado|suscrito|aprobado|aceptado|denunciado)|(ratificó|ratificaron|firmó|firmaron|suscribió|aprobó|denunció))(?![a-zÀ-ɏ])/gi,
    read: ([found, not, participle, finite]) => ({
      action: actionOf((participle ?? finite)!),
      negated: not !== undefined,
      past: /había/.test(found),
      voice: 'again',
    }),
  },
  {
    words: spanishWords,
    marks: ['que todav', 'que aún', 'cuales todav', 'cuales aún'],
    pattern:
      /\b(?:(?:del|al|en\s+el|en\s+los|de\s+los|a\s+los)\s+(?:que|cual|cuales))\s+(?:todavía|aún)\s+no\s+(?:es|era)\s+parte(?![a-zÀ-ɏ])/gi,
    read: () => ({ action: 'party', negated: true, past: true, voice: 'relative' }),
  },
  {
    words: spanishWords,
    marks: [' por '],
    pattern:
      /\b(?:(no|nunca)\s+)?(?:(?:ha|han|había|habían)\s+sido\s+|fue(?:ron)?\s+)?(ratific|firm|aprob|acept|denunci)ad[oa]s?\s+por(?![a-zÀ-ɏ])/gi,
    read: ([, not, verb]) => ({ action: actionOf(verb!), negated: not !== undefined, past: false, voice: 'passive' }),
  },
  {
    words: spanishWords,
    marks: ['oblig', 'vincul'],
    pattern: /\b(no\s+)?est(?:á|án)\s+(?:obligad|vinculad)[oa]s?\s+por(?![a-zÀ-ɏ])/gi,
    read: ([, not]) => ({ action: 'party', negated: not !== undefined, past: false, voice: 'active' }),
  },
  {
    words: spanishWords,
    marks: [...past, 'adheri', 'adhiri'],
    pattern:
      /\b(?:(no|nunca)\s+)?(?:(?:ha|han|había|habían)\s+(?:también\s+|ya\s+)?(ratificado|firmado|suscrito|aprobado|aceptado|denunciado)|(ratificó|ratificaron|firmó|firmaron|suscribió|denunció)|(?:se\s+)?(?:ha\s+|han\s+)?(?:adherido\s+al?|adhirió\s+al?|adhirieron\s+al?))(?![a-zÀ-ɏ])/gi,
    read: ([found, not, participle, finite]) => ({
      action: actionOf(participle ?? finite ?? 'acceded'),
      negated: not !== undefined,
      past: /había/.test(found),
      voice: 'active',
    }),
  },
  {
    words: spanishWords,
    marks: ['parte en', 'partes en', 'parte de', 'partes de'],
    pattern: /\b(no\s+)?(?:es|son)\s+(?:un\s+)?(?:Estados?\s+)?partes?\s+(?:en|de|del)(?![a-zÀ-ɏ])/gi,
    read: ([, not]) => ({
      action: 'party',
      negated: not !== undefined,
      past: false,
      voice: 'active',
      undated: true,
    }),
  },
  {
    words: spanishWords,
    marks: [' que ', ' cual '],
    pattern:
      /\b(no\s+)?(?:(?:es|son)\s+(?:Estados?\s+)?partes?|se\s+(?:(?:ha|han)\s+)?(?:adhirió|adhirieron|adherido))(?![a-zÀ-ɏ])/gi,
    read: ([found, not]) => ({
      action: /adh/i.test(found) ? 'accession' : 'party',
      negated: not !== undefined,
      past: false,
      voice: 'fronted',
    }),
  },
];
