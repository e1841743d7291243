import type { ClaimedAction } from './claim.ts';
import { actionOf, type VerbPattern } from './verb.ts';

const adverbs =
  '(?:(?:yet|also|already|recently|since|duly|formally|officially|subsequently|previously|later|both|so far|still|now|then|only|finally|itself|all|fully)\\s+)*';
const consent =
  'ratified|acceded(?:\\s+in\\s+\\d{4})?\\s+to|signed\\s+and\\s+ratified|signed|accepted|approved|succeeded\\s+to|denounced|withdrawn\\s+from|withdrew\\s+from|joined|adhered\\s+to';
const infinitive =
  'ratify|accede\\s+to|sign(?:\\s+(?:and|or)\\s+ratify)?|accept|approve|succeed\\s+to|denounce|withdraw\\s+from|join|adhere\\s+to|become\\s+(?:an?\\s+)?(?:State\\s+)?party\\s+to';
/** Which of many a State is. */
const rank =
  '(?:very\\s+first|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latest|only|few|\\d{1,3}(?:st|nd|rd|th))';
const party = '(?:a\\s+|an\\s+)?(?:States?\\s+)?(?:contracting\\s+)?part(?:y|ies)\\s+to';

const consentWords = /ratif|acced|acces|sign|accept|approv|succe|denou|denun|withdr|deposited|join|adher|party/i;
const partyWords = /part(?:y|ies)\s+to/i;
const otherWords = /bound|force|signator|part(?:y|ies)|acceded|succeeded/i;

/** How English says what a State did; the first that fits a place is taken. */
export const englishVerbs: readonly VerbPattern[] = [
  {
    // "became the first country to ratify", "is one of the few States to have ratified".
    words: consentWords,
    marks: [' to '],
    pattern: new RegExp(
      `\\b(?:is|are|was|were|becomes?|became|becoming|(?:has|have)\\s+become)\\s+(?:one\\s+of\\s+|among\\s+|also\\s+)?(?:the\\s+)?${rank}\\s+(?:[A-Za-zÀ-ɏ.-]{2,15}\\s+){0,4}?(?:States?|countr(?:y|ies)|nations?|governments?|members?)\\s+(?:(?:in|of|on|from)\\s+(?:the\\s+)?(?:[A-Za-zÀ-ɏ-]{2,15}\\s+){1,3}?)?to\\s+(?:have\\s+(${consent})|(${infinitive}))\\b`,
      'gi',
    ),
    read: ([, participle, infinitive]) => ({
      action: actionOf((participle ?? infinitive)!),
      negated: false,
      past: false,
      voice: 'active',
    }),
  },
  {
    words: consentWords,
    marks: ['by'],
    pattern:
      /\b(?:(?:(has|have|had)[\s*_]+(not\s+|never\s+)?(?:yet\s+)?been|was|were|been|being)[\s*_]+)?(not\s+|never\s+)?(?:yet\s+)?(?:been\s+)?(ratified|signed(?:\s+and\s+ratified)?|acceded\s+to|approved|accepted|denounced)[\s*_]+by\b/gi,
    read: ([, auxiliary, before, not, verb]) => ({
      action: actionOf(verb!),
      negated: (before ?? not) !== undefined,
      past: auxiliary?.toLowerCase() === 'had',
      voice: 'passive',
    }),
  },
  {
    words: consentWords,
    marks: ['signed'],
    pattern:
      /\b(?:(has|have|had)\s+)?signed,?\s+(?:but|and)\s+(?:has\s+|have\s+|had\s+)?(?:not|never)\s+(?:yet\s+)?ratified\b(\s+(?:it|them)\b)?/gi,
    read: ([, auxiliary, it]) => ({
      action: 'ratification',
      negated: true,
      past: auxiliary?.toLowerCase() === 'had',
      voice: it ? 'again' : 'active',
    }),
  },
  {
    words: consentWords,
    marks: ['to have'],
    pattern: new RegExp(`\\bnot\\s+to\\s+have\\s+(?:yet\\s+)?(${consent})\\b`, 'gi'),
    read: ([, verb]) => ({ action: actionOf(verb!), negated: true, past: false, voice: 'active' }),
  },
  {
    words: consentWords,
    marks: [' it', ' them', ' those', ' these', ' both'],
    pattern: new RegExp(
      `\\b(?:(has|have|had)(?:n['’]t\\b|\\s+${adverbs}(?:not|never)\\b)?\\s+${adverbs}|(did|does|do)(?:\\s+not|n['’]t)\\s+${adverbs})?(?:(${consent})|(${infinitive}))\\s+(?:it|them|(?:those|these|both)\\s+(?:instruments|treaties|conventions|covenants|protocols))\\b`,
      'gi',
    ),
    read: ([found, auxiliary, did, finite, infinitive]) =>
      infinitive && !did
        ? undefined
        : {
            action: actionOf((finite ?? infinitive)!),
            negated: did !== undefined || /\b(?:not|never)\b|n['’]t\b/i.test(found),
            past: auxiliary?.toLowerCase() === 'had',
            voice: 'again',
          },
  },
  {
    words: consentWords,
    pattern: new RegExp(
      `\\b(has|have|had|having)\\s+${adverbs}(?:(not|never|n't)\\s+${adverbs})?(${consent})\\b(\\s+neither\\b)?`,
      'gi',
    ),
    read: ([, auxiliary, not, verb, neither]) => ({
      action: actionOf(verb!),
      negated: (not ?? neither) !== undefined,
      past: auxiliary!.toLowerCase() === 'had',
      voice: 'active',
    }),
  },
  {
    words: consentWords,
    marks: ['not', "n't", 'n’t'],
    pattern: new RegExp(
      `\\b(?:has|have|did|does|do)(?:\\s+not|n['’]t)\\s+${adverbs}(${consent}|${infinitive})\\b`,
      'gi',
    ),
    read: ([, verb]) => ({ action: actionOf(verb!), negated: true, past: false, voice: 'active' }),
  },
  {
    words: consentWords,
    marks: ['yet', 'ailed', 'efused', 'eclined'],
    pattern: new RegExp(
      `\\b(?:(has|have|had|is|are)\\s+(?:still\\s+)?yet\\s+to|(?:has|have|had)?\\s*(?:failed|refused|declined)\\s+to)\\s+(${infinitive})\\b`,
      'gi',
    ),
    read: ([found, auxiliary, verb]) => ({
      action: actionOf(verb!),
      negated: true,
      past: /^had\b/i.test(auxiliary ?? found),
      voice: 'active',
    }),
  },
  {
    words: consentWords,
    marks: ['either'],
    pattern: new RegExp(`\\b(has|have|had)\\s+neither\\s+(${consent})\\s+nor\\s+(${consent})\\b`, 'gi'),
    read: ([, auxiliary, first, second]) => ({
      action: /ratif/i.test(first!) ? 'ratification' : actionOf(second!),
      negated: true,
      past: auxiliary!.toLowerCase() === 'had',
      voice: 'active',
    }),
  },
  {
    words: partyWords,
    marks: ['party to', 'parties to'],
    pattern: new RegExp(
      `\\b(is|are|was|were|became|become|becoming|remains?|being|as|ceased\\s+to\\s+be|(?:has|have)(?:\\s+not)?\\s+been)(\\s+not|n['’]t|\\s+no\\s+longer)?\\s+${adverbs}(not\\s+)?(?:(?:one\\s+of|among)\\s+the\\s+(?:\\d{1,3}\\s+|few\\s+|original\\s+|first\\s+)?)?${party}\\b`,
      'gi',
    ),
    read: ([, verb, not, late]) => ({
      action: 'party',
      negated: Boolean(not ?? late) || /\snot\s|ceased/i.test(verb!),
      past: /^(?:was|were|ha|ceased)/i.test(verb!) && Boolean(not ?? late ?? /\snot\s|^ceased/i.test(verb!)),
      voice: 'active',
      // "In 2010, Kenya was a party": a day in between, not that of the act.
      undated: !/^becam|^becom/i.test(verb!),
    }),
  },
  {
    // "…, nor has it ratified": of the one State of the sentence.
    words: consentWords,
    marks: ['nor has', 'nor have', 'nor did'],
    pattern: new RegExp(
      `\\bnor\\s+(?:has|have|did)\\s+(?:it|they|the\\s+(?:country|State(?:\\s+party)?|Government))\\s+${adverbs}(?:(${consent})|(${infinitive}))\\b`,
      'gi',
    ),
    read: ([, finite, infinitive]) => ({
      action: actionOf((finite ?? infinitive)!),
      negated: true,
      past: false,
      voice: 'relative',
    }),
  },
  {
    // "is a party to the CRC, but not to the ICRMW".
    words: consentWords,
    marks: ['but not to '],
    pattern: /(?<=\bbut\s)not\s+to\b/g,
    read: () => ({ action: 'party', negated: true, past: false, voice: 'active' }),
  },
  {
    words: partyWords,
    marks: [', a '],
    pattern: /,\s+(?:also\s+)?a\s+(?:State\s+)?party\s+to\b/gi,
    read: () => ({ action: 'party', negated: false, past: false, voice: 'apposed' }),
  },
  {
    words: consentWords,
    marks: ['eposited'],
    pattern: new RegExp(
      `\\b(?:(has|have|had)\\s+(not\\s+)?${adverbs})?deposited\\s+(?:its|an|the|their)\\s+instruments?\\s+of\\s+(ratification|accession|acceptance|approval|succession|denunciation)\\s+(?:of|to|for|concerning|regarding|in\\s+respect\\s+of)\\b`,
      'gi',
    ),
    read: ([, auxiliary, not, noun]) => ({
      action: noun!.toLowerCase() as ClaimedAction,
      negated: not !== undefined,
      past: auxiliary?.toLowerCase() === 'had',
      voice: 'active',
    }),
  },
  {
    words: otherWords,
    marks: ['force'],
    pattern:
      /\b(?:(has|have|had)\s+(not\s+)?(?:yet\s+)?)?(?:entered|came|come|been|is|are|was|were)\s+(not\s+)?(?:yet\s+)?in(?:to)?\s+force\s+(?:for|in\s+respect\s+of|with\s+respect\s+to)\b/gi,
    read: ([found, auxiliary, not, late]) => ({
      action: 'party',
      negated: (not ?? late) !== undefined,
      past: /^(?:had|was|were)\b/i.test(auxiliary ?? found),
      voice: 'passive',
      undated: true,
    }),
  },
  {
    words: consentWords,
    marks: ['never'],
    pattern: new RegExp(`\\bnever\\s+(${consent})\\b(?!\\s+by\\b)`, 'gi'),
    read: ([, verb]) => ({ action: actionOf(verb!), negated: true, past: false, voice: 'active' }),
  },
  {
    words: otherWords,
    marks: ['to which', 'of which'],
    pattern:
      /\b(?:to|of)\s+which\s+(?:it|the\s+(?:State(?:\s+party)?|country))\s+(?:is|was)\s+(?:still\s+)?not\s+(?:(?:yet|currently)\s+)?(?:a\s+)?party\b/gi,
    read: () => ({ action: 'party', negated: true, past: true, voice: 'relative' }),
  },
  {
    words: otherWords,
    marks: ['bound by'],
    pattern: /\b(?:is|are|remains?)(\s+not|n['’]t)?\s+(?:legally\s+)?bound\s+by\b/gi,
    read: ([, not]) => ({ action: 'party', negated: not !== undefined, past: false, voice: 'active' }),
  },
  {
    words: otherWords,
    marks: ['signator', 'non-party', 'non party', 'nonparty'],
    pattern:
      /\b(?:is|are|remains?|being|as)\s+(?:an?\s+)?(?:(non-?\s?signatory|non-?\s?party)|(not)\s+(?:an?\s+)?(?:signatory|signatories)|(?:signatory|signatories))\s+(?:to|of)\b/gi,
    read: ([, non, not]) => ({
      action: non || not ? 'party' : 'signature',
      negated: Boolean(non ?? not),
      past: false,
      voice: 'active',
    }),
  },
  {
    words: consentWords,
    marks: ['ratification', 'accession', 'signature', 'acceptance', 'approval', 'succession', 'denunciation'],
    pattern: /\b(ratification|accession|signature|acceptance|approval|succession|denunciation)\s+(?:by\b|of\b|to\b)/gi,
    read: ([, noun]) => ({ action: noun!.toLowerCase() as ClaimedAction, negated: false, past: false, voice: 'noun' }),
  },
  {
    words: otherWords,
    marks: ['to which', 'by which', 'of which'],
    pattern:
      /\b(?:(?:(has|have|had)\s+(not\s+)?(?:yet\s+)?)?(acceded|succeeded)|(?:is|are|was|were|became|has\s+become|remains?)(\s+not|n['’]t)?\s+(?:yet\s+|also\s+|still\s+)?(?:a\s+)?(?:(?:States?\s+)?(?:part(?:y|ies)|bound)|(signator(?:y|ies))))\b/gi,
    read: ([found, auxiliary, not, verb, denied, signatory]) => ({
      action: verb ? actionOf(verb) : signatory && !denied ? 'signature' : 'party',
      negated: (not ?? denied) !== undefined,
      past: /^(?:had|was|were)\b/i.test(auxiliary ?? found) && (not ?? denied) !== undefined,
      voice: 'fronted',
    }),
  },
  {
    words: consentWords,
    pattern: new RegExp(
      `\\b(?<!\\b(?:not|be|been|being|was|were|is|are|get|got|and|or|nor|n['’]t)\\s+)(${consent}|ratifies)\\b(?!\\s+by\\b)(\\s+neither\\b)?`,
      'gi',
    ),
    read: ({ 0: found, 1: verb, 2: neither, index, input }) =>
      input[index - 1] === '(' && dated.test(input.slice(index + found.length, index + found.length + 30))
        ? undefined
        : { action: actionOf(verb!), negated: neither !== undefined, past: false, voice: 'active' },
  },
];

/** "the ICESCR (signed 1977)": a note on what stands before, and no verb of the sentence. */
const dated = /^,?\s(?:(?:in|on)\s)?(?:\d{1,2}\s)?(?:[A-Za-zÀ-ɏ]{3,9}\s)?\d{4}/;
