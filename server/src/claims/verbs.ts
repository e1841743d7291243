import type { Span } from '../text/span.ts';
import type { ClaimedAction } from './claim.ts';

/** The words with which a sentence says what a State did, and where its subject and object are to be looked for. */
export interface Verb extends Span {
  readonly action: ClaimedAction;
  readonly negated: boolean;
  /** Said of a time that is over, or that the sentence leaves open: committees write "not yet a party" of the day of their session. */
  readonly past: boolean;
  /** `active`: State before, instrument after; `passive`: "ratified by"; `noun`: "Kenya's ratification of"; `relative`: "to which it is not yet a party". */
  readonly voice: 'active' | 'passive' | 'noun' | 'relative';
}

const adverbs =
  '(?:(?:yet|also|already|recently|since|duly|formally|subsequently|later|both|so far|still|now|then|only|finally|itself|all|fully)\\s+)*';
const consent =
  'ratified|acceded\\s+to|signed\\s+and\\s+ratified|signed|accepted|approved|succeeded\\s+to|denounced|withdrawn\\s+from|withdrew\\s+from|joined|adhered\\s+to';
const infinitive =
  'ratify|accede\\s+to|sign(?:\\s+(?:and|or)\\s+ratify)?|accept|approve|succeed\\s+to|denounce|withdraw\\s+from|join|adhere\\s+to|become\\s+(?:an?\\s+)?(?:State\\s+)?party\\s+to';
const party = '(?:a\\s+|an\\s+)?(?:States?\\s+)?(?:contracting\\s+)?part(?:y|ies)\\s+to';

/** The patterns of three languages; the first that fits a place is taken. Without one of its marks no pattern can fit. */
const patterns: readonly {
  readonly marks?: readonly string[];
  readonly pattern: RegExp;
  readonly read: (found: RegExpExecArray) => Omit<Verb, keyof Span> | undefined;
}[] = [
  {
    marks: ['by'],
    pattern:
      /\b(?:(?:(has|have|had)[\s*_]+(not\s+|never\s+)?(?:yet\s+)?been|was|were|been|being)[\s*_]+)?(not\s+|never\s+)?(?:yet\s+)?(?:been\s+)?(ratified|signed(?:\s+and\s+ratified)?|acceded\s+to|approved|accepted|denounced)[\s*_]+by\b/giu,
    read: ([, auxiliary, before, not, verb]) => ({
      action: actionOf(verb!),
      negated: (before ?? not) !== undefined,
      past: auxiliary?.toLowerCase() === 'had',
      voice: 'passive',
    }),
  },
  {
    marks: ['igned'],
    pattern:
      /\b(?:(has|have|had)\s+)?signed,?\s+(?:but|and)\s+(?:has\s+|have\s+|had\s+)?(?:not|never)\s+(?:yet\s+)?ratified\b/giu,
    read: ([, auxiliary]) => ({
      action: 'ratification',
      negated: true,
      past: auxiliary?.toLowerCase() === 'had',
      voice: 'active',
    }),
  },
  {
    pattern: new RegExp(`\\b(has|have|had|having)\\s+${adverbs}(not|never|n't)?\\s*${adverbs}(${consent})\\b`, 'giu'),
    read: ([, auxiliary, not, verb]) => ({
      action: actionOf(verb!),
      negated: not !== undefined,
      past: auxiliary!.toLowerCase() === 'had',
      voice: 'active',
    }),
  },
  {
    marks: ['not', "n't", 'n’t'],
    pattern: new RegExp(
      `\\b(?:has|have|did|does|do)(?:\\s+not|n['’]t)\\s+${adverbs}(${consent}|${infinitive})\\b`,
      'giu',
    ),
    read: ([, verb]) => ({ action: actionOf(verb!), negated: true, past: false, voice: 'active' }),
  },
  {
    marks: ['yet', 'ailed', 'efused', 'eclined'],
    pattern: new RegExp(
      `\\b(?:(has|have|had)\\s+(?:still\\s+)?yet\\s+to|(?:has|have|had)?\\s*(?:failed|refused|declined)\\s+to)\\s+(${infinitive})\\b`,
      'giu',
    ),
    read: ([found, auxiliary, verb]) => ({
      action: actionOf(verb!),
      negated: true,
      past: /^had\b/i.test(auxiliary ?? found),
      voice: 'active',
    }),
  },
  {
    marks: ['either'],
    pattern: /\b(has|have|had)\s+neither\s+signed\s+nor\s+(ratified|acceded\s+to)\b/giu,
    read: ([, auxiliary, verb]) => ({
      action: actionOf(verb!),
      negated: true,
      past: auxiliary!.toLowerCase() === 'had',
      voice: 'active',
    }),
  },
  {
    marks: ['art'],
    pattern: new RegExp(
      `\\b(is|are|was|were|became|become|becoming|remains?|being|as)(\\s+not|n['’]t)?\\s+${adverbs}(not\\s+)?${party}\\b`,
      'giu',
    ),
    read: ([, verb, not, late]) => ({
      action: 'party',
      negated: Boolean(not ?? late),
      past: /^(?:was|were)$/i.test(verb!) && Boolean(not ?? late),
      voice: 'active',
    }),
  },
  {
    marks: ['to which', 'of which'],
    pattern:
      /\b(?:to|of)\s+which\s+(?:it|the\s+State(?:\s+party)?|the\s+country)\s+(?:is|was)\s+(?:not\s+(?:yet\s+|currently\s+)?|still\s+not\s+)(?:yet\s+)?(?:a\s+)?party\b/giu,
    read: () => ({ action: 'party', negated: true, past: true, voice: 'relative' }),
  },
  {
    marks: ['que todav', 'que aún', 'cuales todav', 'cuales aún'],
    pattern:
      /\b(?:(?:del|al|en\s+el|en\s+los|de\s+los|a\s+los)\s+(?:que|cual|cuales))\s+(?:todavía|aún)\s+no\s+(?:es|era)\s+parte(?!\p{L})/giu,
    read: () => ({ action: 'party', negated: true, past: true, voice: 'relative' }),
  },
  {
    marks: ['auxquel', 'auquel'],
    pattern:
      /\b(?:auquel|auxquels|auxquelles)\s+(?:il|elle|l['’]État(?:\s+partie)?)\s+n['’]est\s+pas\s+encore\s+partie(?!\p{L})/giu,
    read: () => ({ action: 'party', negated: true, past: true, voice: 'relative' }),
  },
  {
    marks: ['ound'],
    pattern: /\b(?:is|are|remains?)(\s+not|n['’]t)?\s+(?:legally\s+)?bound\s+by\b/giu,
    read: ([, not]) => ({ action: 'party', negated: not !== undefined, past: false, voice: 'active' }),
  },
  {
    marks: ['ignator', 'non'],
    pattern:
      /\b(?:is|are|remains?|being|as)\s+(?:an?\s+)?(?:(non-?\s?signatory|non-?\s?party)|(not)\s+(?:an?\s+)?(?:signatory|signatories)|(?:signatory|signatories))\s+(?:to|of)\b/giu,
    read: ([, non, not]) => ({
      action: non || not ? 'party' : 'signature',
      negated: Boolean(non ?? not),
      past: false,
      voice: 'active',
    }),
  },
  {
    marks: ['ion', 'ure', 'ance', 'val'],
    pattern: /\b(ratification|accession|signature|acceptance|approval|succession|denunciation)\s+(?:by\b|of\b|to\b)/giu,
    read: ([, noun]) => ({ action: noun!.toLowerCase() as ClaimedAction, negated: false, past: false, voice: 'noun' }),
  },
  {
    marks: ['par'],
    pattern:
      /\b(?:(n['’])?(?:a|ont|avait|avaient)\s+(pas|jamais)?\s*(?:encore\s+)?été\s+|(?:fut|furent)\s+)?(ratifi|sign|approuv|accept|dénonc)ée?s?\s+par(?!\p{L})/giu,
    read: ([, ne, not, verb]) => ({
      action: actionOf(verb!),
      negated: Boolean(ne ?? not),
      past: false,
      voice: 'passive',
    }),
  },
  {
    marks: ['por'],
    pattern:
      /\b(?:(no|nunca)\s+)?(?:(?:ha|han|había|habían)\s+sido\s+|fue(?:ron)?\s+)?(ratific|firm|aprob|acept|denunci)ad[oa]s?\s+por(?!\p{L})/giu,
    read: ([, not, verb]) => ({ action: actionOf(verb!), negated: not !== undefined, past: false, voice: 'passive' }),
  },
  {
    marks: ['é'],
    pattern:
      /\b(?:n['’](?:a|ont|avait|avaient)\s+(pas|jamais)(?:\s+encore)?|(?:a|ont|avait|avaient)(?:\s+(?:également|aussi|déjà))?)\s+(ratifié|signé(?:\s+et\s+ratifié)?|adhéré\s+(?:à|au|aux)|approuvé|accepté|dénoncé)(?!\p{L})/giu,
    read: ([found, not, verb]) => ({
      action: actionOf(verb!),
      negated: not !== undefined,
      past: /avai/.test(found),
      voice: 'active',
    }),
  },
  {
    marks: ['artie'],
    pattern: /\b(n['’])?(?:est|sont)\s+(pas\s+)?(?:encore\s+)?(?:État\s+|États\s+)?parties?\s+(?:à|au|aux)(?!\p{L})/giu,
    read: ([, ne, not]) => ({ action: 'party', negated: Boolean(ne ?? not), past: false, voice: 'active' }),
  },
  {
    marks: ['ado', 'ido', 'ió', 'eron', 'aron', 'mó', 'có'],
    pattern:
      /\b(?:(no|nunca)\s+)?(?:(?:ha|han|había|habían)\s+(?:también\s+|ya\s+)?(ratificado|firmado|suscrito|aprobado|aceptado|denunciado)|(ratificó|ratificaron|firmó|firmaron|suscribió|denunció)|(?:se\s+)?(?:ha\s+|han\s+)?(?:adherido\s+al?|adhirió\s+al?|adhirieron\s+al?))(?!\p{L})/giu,
    read: ([found, not, participle, finite]) => ({
      action: actionOf(participle ?? finite ?? 'acceded'),
      negated: not !== undefined,
      past: /había/.test(found),
      voice: 'active',
    }),
  },
  {
    marks: ['arte'],
    pattern: /\b(no\s+)?(?:es|son)\s+(?:un\s+)?(?:Estados?\s+)?partes?\s+(?:en|de|del)(?!\p{L})/giu,
    read: ([, not]) => ({ action: 'party', negated: not !== undefined, past: false, voice: 'active' }),
  },
  {
    pattern: new RegExp(
      `(?<!\\b(?:not|be|been|being|was|were|is|are|get|got|and|or|nor|n['’]t)\\s+)\\b(${consent}|ratifies)\\b(?!\\s+by\\b)`,
      'giu',
    ),
    read: ([, verb]) => ({ action: actionOf(verb!), negated: false, past: false, voice: 'active' }),
  },
];

/** The verbs of one sentence in their order, none inside another; those that wish, plan or suppose are left out. */
export function findVerbs(text: string, sentence: Span): Verb[] {
  const own = text.slice(sentence.start, sentence.end);
  if (!mayClaim.test(own) || /\?\s*$/.test(own)) return [];
  const verbs: Verb[] = [];
  const small = own.toLowerCase();
  for (const { marks, pattern, read } of patterns) {
    if (marks && !marks.some(mark => small.includes(mark))) continue;
    pattern.lastIndex = 0;
    for (let found = pattern.exec(own); found; found = pattern.exec(own)) {
      const span = { start: sentence.start + found.index, end: sentence.start + found.index + found[0].length };
      if (verbs.some(other => other.start < span.end && span.start < other.end)) continue;
      const verb = read(found);
      if (verb && (verb.voice === 'relative' || !isSupposed(own.slice(0, found.index), verb.voice)))
        verbs.push({ ...span, ...verb });
    }
  }
  return verbs.sort((a, b) => a.start - b.start);
}

const mayClaim =
  /ratif|acced|sign|part[yie]|bound|accept|approv|succe|denou|withdr|join|adher|adhér|firm|suscri|accession|acceptance/i;

const supposing =
  /\b(?:if|whether|unless|until|once|should|would|could|may|might|shall|must|will|when|before|were to|in case|provided that|si|hasta que|cuando|lorsque|avant)\b[^,;:]*$/i;
const wishing =
  /\b(?:urg|call|recommend|encourag|consider|toward|would|should|could|propos|support|advocat|delay|pending|future|prospect|need|obstacle|barrier|promot|campaign|invit|request|intend|plan|possib|commit(?!tee)|pledg|accelerat|complet|seek|aim|prior|expedit|pursu|speed)\w*\b[^;]*$/i;

function isSupposed(before: string, voice: Verb['voice']): boolean {
  return voice === 'noun' ? wishing.test(before) : supposing.test(before.slice(-120));
}

function actionOf(verb: string): ClaimedAction {
  const word = verb.toLowerCase();
  if (/ratif/.test(word)) return 'ratification';
  if (/^(?:acced|adher|adhér|join)/.test(word)) return 'accession';
  if (/^(?:sign|firm|suscri)/.test(word)) return 'signature';
  if (/^(?:accept|acept)/.test(word)) return 'acceptance';
  if (/^(?:appr|apro)/.test(word)) return 'approval';
  if (/^succ/.test(word)) return 'succession';
  if (/^(?:denou|dénon|denun)/.test(word)) return 'denunciation';
  return /^withdr/.test(word) ? 'withdrawal' : 'party';
}
