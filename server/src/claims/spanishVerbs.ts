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

const spanishWords = /ó|en vigor|ratific|firm|retir|ad[oa]s?\b|[ií][dt][oa]s?\b|parte|signatari|ar?on\b|ieron\b/i;

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
      /\b(?:(no|nunca)\s+)?(?:(?:ha|han|había|habían)\s+sido\s+|fue(?:ron)?\s+)?(?:(?:aún|todavía|también|ya|debidamente)\s+)?(?:(?:firmad|suscrit)[oa]s?\s+y\s+)?(ratificad|firmad|suscrit|aprobad|aceptad|denunciad)[oa]s?\s+por(?![a-zÀ-ɏ])/gi,
    read: ([, not, verb]) => ({ action: actionOf(verb!), negated: not !== undefined, past: false, voice: 'passive' }),
  },
  {
    words: spanishWords,
    marks: ['ni ratificado'],
    pattern: /\bno\s+(?:ha|han)\s+(?:firmado|suscrito),?\s+ni\s+(?:ha\s+|han\s+)?ratificado(?![a-zÀ-ɏ])/gi,
    read: () => ({ action: 'ratification', negated: true, past: false, voice: 'active' }),
  },
  {
    words: spanishWords,
    marks: ['en ratificar', 'de ratificar', 'en firmar', 'de firmar', 'en suscribir', 'en adherir'],
    pattern:
      /\b(?:(?:es|fue|ha\s+sido)\s+el\s+(?:primer|segundo|tercer|único|último|cuarto|quinto)\s+(?:Estado|país)\s+(?:[a-zà-ɏ]{4,16}\s+)?en|acaban?\s+de)\s+(ratificar|firmar|suscribir|adherirse\s+al?)(?![a-zÀ-ɏ])/gi,
    read: ([, verb]) => ({ action: actionOf(verb!), negated: false, past: false, voice: 'active' }),
  },
  {
    words: spanishWords,
    marks: ['a ser parte', 'hizo parte', 'en parte', 'en estado parte'],
    pattern:
      /\b(?:pas(?:ó|aron)\s+a\s+ser|se\s+hizo|se\s+hicieron|se\s+convirti(?:ó|eron)\s+en)\s+(?:Estados?\s+)?partes?\s+(?:en|del?)(?![a-zÀ-ɏ])/gi,
    read: () => ({ action: 'party', negated: false, past: false, voice: 'active' }),
  },
  {
    words: spanishWords,
    marks: ['en vigor'],
    pattern:
      /\b(no\s+)?(?:ha\s+entrado|entró|está|entraron|están)\s+(?:aún\s+)?en\s+vigor\s+(?:para|respecto\s+del?)(?![a-zÀ-ɏ])/gi,
    read: ([, not]) => ({
      action: 'party',
      negated: not !== undefined,
      past: false,
      voice: 'passive',
      undated: true,
    }),
  },
  {
    words: spanishWords,
    marks: ['oblig', 'vincul'],
    pattern: /\b(no\s+)?est(?:á|án)\s+(?:obligad|vinculad)[oa]s?\s+por(?![a-zÀ-ɏ])/gi,
    read: ([, not]) => ({ action: 'party', negated: not !== undefined, past: false, voice: 'active' }),
  },
  {
    words: spanishWords,
    marks: ['firmó', 'firmado', 'suscri'],
    pattern:
      /\b(?:(?:ha|han)\s+(?:firmado|suscrito)|firmó|firmaron|suscribió|suscribieron),?\s+pero\s+(?:aún\s+|todavía\s+)?no\s+(?:(?:ha|han)\s+)?(?:ratificado|ratificó|ratificaron)(?![a-zÀ-ɏ])/gi,
    read: () => ({ action: 'ratification', negated: true, past: false, voice: 'active' }),
  },
  {
    words: spanishWords,
    marks: [...past, 'adheri', 'adhiri'],
    pattern:
      /\b(?:(no|nunca|tampoco)\s+)?(?:(?:ha|han|había|habían)\s+(?:(?:también|ya|aún|todavía|recientemente)\s+)?(?:(?:firmado|suscrito)\s+y\s+)?(ratificado|firmado|suscrito|aprobado|aceptado|denunciado)|(?:(?:firmó|firmaron|suscribió|suscribieron)\s+y\s+)?(ratificó|ratificaron|firmó|firmaron|suscribió|suscribieron|denunció)|(?:se\s+)?(?:ha\s+|han\s+)?(?:adherido|adhirió|adhirieron)(?:,?\s+(?:en|el)\s+(?:\d{1,2}\s+de\s+)?(?:[a-z]{4,10}\s+del?\s+)?\d{4},?)?\s+al?)(?![a-zÀ-ɏ])/gi,
    read: ([found, not, participle, finite]) => ({
      action: actionOf(participle ?? finite ?? 'acceded'),
      negated: not !== undefined,
      past: /había/.test(found),
      voice: 'active',
    }),
  },
  {
    words: spanishWords,
    marks: ['retir'],
    pattern: /\bse\s+(?:(?:ha|han)\s+retirado|retiró|retiraron)\s+del?(?![a-zÀ-ɏ])/gi,
    read: () => ({ action: 'withdrawal', negated: false, past: false, voice: 'active' }),
  },
  {
    words: spanishWords,
    marks: ['signatari'],
    pattern:
      /\b(no\s+)?(?:es|son)\s+(?:(?:un|también|aún|todavía)\s+)?(?:(?:Estados?|país(?:es)?)\s+)?signatari[oa]s?\s+del?(?![a-zÀ-ɏ])/gi,
    read: ([, not]) => ({
      action: not ? 'party' : 'signature',
      negated: not !== undefined,
      past: false,
      voice: 'active',
    }),
  },
  {
    words: spanishWords,
    marks: ['instrumento'],
    pattern:
      /\b(no\s+)?(?:(?:ha|han)\s+)?deposit(?:ó|aron|ado)\s+(?:el|los|sus?|un)\s+instrumentos?\s+de\s+(ratificación|adhesión|aceptación|aprobación)\s+(?:del?|al?|en)(?![a-zÀ-ɏ])/gi,
    read: ([, not, noun]) => ({ action: actionOf(noun!), negated: not !== undefined, past: false, voice: 'active' }),
  },
  {
    words: spanishWords,
    marks: ['parte de', 'parte en'],
    pattern: /\b(?:como\s+Estados?|siendo(?:\s+Estados?)?)\s+partes?\s+(?:en|del?)(?![a-zÀ-ɏ])/gi,
    read: () => ({ action: 'party', negated: false, past: false, voice: 'active', undated: true }),
  },
  {
    words: spanishWords,
    marks: [', estado parte'],
    pattern: /,\s+(?:también\s+)?Estado\s+parte\s+(?:en|del?)(?![a-zÀ-ɏ])/gi,
    read: () => ({ action: 'party', negated: false, past: false, voice: 'apposed' }),
  },
  {
    words: spanishWords,
    marks: ['parte en', 'partes en', 'parte de', 'partes de'],
    pattern:
      /\b(no\s+)?(?:es|son)\s+(?:(?:un|también|aún|todavía)\s+)?(?:Estados?\s+)?partes?\s+(?:en|de|del)(?![a-zÀ-ɏ])/gi,
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
