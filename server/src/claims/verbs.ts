import type { Span } from '../text/span.ts';
import type { ClaimedAction } from './claim.ts';

/** The words with which a sentence says what a State did, and where its subject and object are to be looked for. */
export interface Verb extends Span {
  readonly action: ClaimedAction;
  readonly negated: boolean;
  /** Said of a time that is over, or that the sentence leaves open: committees write "not yet a party" of the day of their session. */
  readonly past: boolean;
  readonly voice: Voice;
  /** Of the day on which an instrument takes effect for a State, which is not that of the act. */
  readonly undated?: boolean;
}

/**
 * `active`: State before, instrument after; `passive`: "ratified by"; `noun`: "Kenya's ratification of"; `relative`: "to which it is not yet a party";
 * `fronted`: "the ICCPR, to which Kenya acceded"; `apposed`: "Kenya, a State party to"; `again`: "and ratified it".
 */
export type Voice = 'active' | 'passive' | 'noun' | 'relative' | 'fronted' | 'apposed' | 'again';

const adverbs =
  '(?:(?:yet|also|already|recently|since|duly|formally|subsequently|later|both|so far|still|now|then|only|finally|itself|all|fully)\\s+)*';
const consent =
  'ratified|acceded(?:\\s+in\\s+\\d{4})?\\s+to|signed\\s+and\\s+ratified|signed|accepted|approved|succeeded\\s+to|denounced|withdrawn\\s+from|withdrew\\s+from|joined|adhered\\s+to';
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
    marks: ['to have'],
    pattern: new RegExp(`\\bnot\\s+to\\s+have\\s+(?:yet\\s+)?(${consent})\\b`, 'giu'),
    read: ([, verb]) => ({ action: actionOf(verb!), negated: true, past: false, voice: 'active' }),
  },
  {
    marks: [' it'],
    pattern: new RegExp(`\\b(?:${consent})\\s+it\\b`, 'giu'),
    read: ([found]) => ({ action: actionOf(found), negated: false, past: false, voice: 'again' }),
  },
  {
    pattern: new RegExp(
      `\\b(has|have|had|having)\\s+${adverbs}(not|never|n't)?\\s*${adverbs}(${consent})\\b(\\s+neither\\b)?`,
      'giu',
    ),
    read: ([, auxiliary, not, verb, neither]) => ({
      action: actionOf(verb!),
      negated: (not ?? neither) !== undefined,
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
    pattern: new RegExp(`\\b(has|have|had)\\s+neither\\s+(${consent})\\s+nor\\s+(${consent})\\b`, 'giu'),
    read: ([, auxiliary, first, second]) => ({
      action: /ratif/i.test(first!) ? 'ratification' : actionOf(second!),
      negated: true,
      past: auxiliary!.toLowerCase() === 'had',
      voice: 'active',
    }),
  },
  {
    marks: ['art'],
    pattern: new RegExp(
      `\\b(is|are|was|were|became|become|becoming|remains?|being|as)(\\s+not|n['’]t)?\\s+${adverbs}(not\\s+)?(?:(?:one\\s+of|among)\\s+the\\s+(?:\\d{1,3}\\s+|few\\s+|original\\s+|first\\s+)?)?${party}\\b`,
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
    marks: [', a '],
    pattern: /,\s+(?:also\s+)?a\s+(?:State\s+)?party\s+to\b/giu,
    read: () => ({ action: 'party', negated: false, past: false, voice: 'apposed' }),
  },
  {
    marks: ['eposited'],
    pattern:
      /\b(?:(has|have|had)\s+(not\s+)?(?:yet\s+)?)?deposited\s+(?:its|an|the|their)\s+instruments?\s+of\s+(ratification|accession|acceptance|approval|succession|denunciation)\s+(?:of|to|for|concerning|regarding|in\s+respect\s+of)\b/giu,
    read: ([, auxiliary, not, noun]) => ({
      action: noun!.toLowerCase() as ClaimedAction,
      negated: not !== undefined,
      past: auxiliary?.toLowerCase() === 'had',
      voice: 'active',
    }),
  },
  {
    marks: ['force'],
    pattern:
      /\b(?:(has|have|had)\s+(not\s+)?(?:yet\s+)?)?(?:entered|came|come|been|is|are|was|were)\s+(not\s+)?(?:yet\s+)?in(?:to)?\s+force\s+(?:for|in\s+respect\s+of|with\s+respect\s+to)\b/giu,
    read: ([found, auxiliary, not, late]) => ({
      action: 'party',
      negated: (not ?? late) !== undefined,
      past: /^(?:had|was|were)\b/i.test(auxiliary ?? found),
      voice: 'passive',
      undated: true,
    }),
  },
  {
    marks: ['never'],
    pattern: new RegExp(`\\bnever\\s+(${consent})\\b(?!\\s+by\\b)`, 'giu'),
    read: ([, verb]) => ({ action: actionOf(verb!), negated: true, past: false, voice: 'active' }),
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
    marks: ['ion par', 'ure par', 'ión por', 'firma por'],
    pattern:
      /\b(ratification|adhésion|signature|acceptation|ratificación|adhesión|firma|aceptación)\s+(?:par|por(?:\s+parte\s+de)?)(?!\p{L})/giu,
    read: ([, noun]) => ({ action: nounOf(noun!), negated: false, past: false, voice: 'noun' }),
  },
  {
    marks: ['lié'],
    pattern: /\b(n['’])?(?:est|sont|reste|restent)\s+(pas\s+)?liée?s?\s+par(?!\p{L})/giu,
    read: ([, ne, not]) => ({ action: 'party', negated: Boolean(ne ?? not), past: false, voice: 'active' }),
  },
  {
    marks: ['oblig', 'vincul'],
    pattern: /\b(no\s+)?est(?:á|án)\s+(?:obligad|vinculad)[oa]s?\s+por(?!\p{L})/giu,
    read: ([, not]) => ({ action: 'party', negated: not !== undefined, past: false, voice: 'active' }),
  },
  {
    marks: ['é'],
    pattern:
      /\b(n['’]\s?)?(?:a|ont|avait|avaient)((?:\s+(?:pas|jamais|toujours|encore|également|aussi|déjà)){0,3})\s+(ratifié|signé(?:\s+et\s+ratifié)?|adhéré\s+(?:à|au|aux)|approuvé|accepté|dénoncé)(?!\p{L})/giu,
    read: ([found, ne, adverb, verb]) => ({
      action: actionOf(verb!),
      negated: ne !== undefined || /pas|jamais/.test(adverb!),
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
    marks: ['to which', 'by which'],
    pattern:
      /\b(?:(?:(has|have|had)\s+(not\s+)?(?:yet\s+)?)?(acceded|succeeded)|(?:is|are|was|were|became|has\s+become|remains?)(\s+not|n['’]t)?\s+(?:yet\s+|also\s+|still\s+)?(?:a\s+)?(?:States?\s+)?(?:part(?:y|ies)|bound))\b/giu,
    read: ([found, auxiliary, not, verb, denied]) => ({
      action: verb ? actionOf(verb) : 'party',
      negated: (not ?? denied) !== undefined,
      past: /^(?:had|was|were)\b/i.test(auxiliary ?? found) && (not ?? denied) !== undefined,
      voice: 'fronted',
    }),
  },
  {
    marks: ['auquel', 'à laquelle', 'auxquel'],
    pattern:
      /\b(n['’])?(?:est|sont)\s+(pas\s+)?(?:encore\s+)?parties?(?!\p{L})|(?<!['’])\b(?:a|ont)\s+adhéré(?!\p{L})/giu,
    read: ([found, ne, not]) => ({
      action: /adh/i.test(found) ? 'accession' : 'party',
      negated: Boolean(ne ?? not),
      past: false,
      voice: 'fronted',
    }),
  },
  {
    pattern: new RegExp(
      `(?<!\\b(?:not|be|been|being|was|were|is|are|get|got|and|or|nor|n['’]t)\\s+)\\b(${consent}|ratifies)\\b(?!\\s+by\\b)(\\s+neither\\b)?`,
      'giu',
    ),
    read: ([, verb, neither]) => ({
      action: actionOf(verb!),
      negated: neither !== undefined,
      past: false,
      voice: 'active',
    }),
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

const mayClaim =
  /ratif|acced|sign|part[yie]|bound|accept|approv|succe|denou|withdr|join|adher|adhér|adhir|firm|suscri|acces|force|lié|obligad|vinculad|adhesión/i;

const supposing =
  /\b(?:if|whether|unless|until|once|should|would|could|may(?!\s+\d)|might|shall|must|will|when|before|were to|in case|provided that|not true that|untrue that|false that|incorrect that|(?:denied|denies|doubts?|doubted) that|si|hasta que|cuando|para que|deberá|debería|podría|lorsque|quand|avant|afin que|pour que|devrait|pourrait)\b[^,;:]*$/i;
const wishing =
  /(?<!\p{L})(?:urg|call|recommend|encourag|consider|toward|would|should|could|propos|support|advocat|delay|pending|future|prospect|need|obstacle|barrier|promot|campaign|invit|request|intend|plan|possib|commit(?!tee)|pledg|accelerat|complet|seek|aim|prior|expedit|pursu|speed|recommand|exhort|demand|envisag|souhait|futur|prochain|éventuel|alient|alent|insta|pid|recomiend|recomend|estudi|foment|promov|próxim|posib|facilit)[^;]*$/iu;

function isSupposed(before: string, voice: Verb['voice']): boolean {
  return voice === 'noun' ? wishing.test(before) : supposing.test(before.slice(-120));
}

function nounOf(noun: string): ClaimedAction {
  const word = noun.toLowerCase();
  if (/^adh/.test(word)) return 'accession';
  if (/^(?:sign|firm)/.test(word)) return 'signature';
  return /^ac/.test(word) ? 'acceptance' : 'ratification';
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
