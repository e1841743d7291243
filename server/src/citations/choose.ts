import type { Corpus, Instrument } from '../corpus/corpus.ts';
import type { NameForm, NameMatch } from '../corpus/names.ts';
import { languages } from '../text/language.ts';
import type { Tokens } from '../text/tokens.ts';
import type { CitationForm, Misnaming, Resolution } from './citation.ts';
import { typeWords } from './near.ts';
import { provisionHeads } from './provisions.ts';
import { longestAmbiguous, type Talk, treaties } from './talk.ts';
import { isOneBlank, joins, joinsAll, numberAt, startsUpper, wordSet } from './words.ts';

/** What a stretch of words that equals names of the index stands for in this place. */
export type Chosen =
  | {
      readonly kind: 'citation';
      readonly form: CitationForm;
      readonly resolution: Resolution;
      readonly misnamed?: Misnaming;
    }
  | { readonly kind: 'group'; readonly group: Instrument }
  | { readonly kind: 'body'; readonly of: readonly Instrument[] }
  | {
      readonly kind: 'participant';
      readonly code: string;
      readonly adjective: boolean;
      readonly organisation: boolean;
    };

const bodyForms = ['body', 'body-acronym', 'acronym'] as const;

/** Decides between the names of one match by how and where they are written; `undefined` where none of them is meant. */
export function chooseName(
  { first, last, names }: NameMatch,
  text: string,
  tokens: Tokens,
  corpus: Corpus,
  talk: Talk,
): Chosen | undefined {
  if (!joinsAll(text, tokens, first, last)) return undefined;
  const byForm = new Map<NameForm, number[]>();
  for (const name of names) {
    const form = corpus.names.formOf(name);
    byForm.set(form, [...(byForm.get(form) ?? []), name]);
  }
  const body = (): Chosen => ({
    kind: 'body',
    of: targets(
      bodyForms.flatMap(form => byForm.get(form) ?? []),
      corpus,
    ),
  });
  if (byForm.has('body')) return body();
  if (isDomesticLaw(text, tokens, last)) return { kind: 'body', of: [] };
  const acronyms = byForm.get('acronym') ?? [];
  if (acronyms.length > 0 || byForm.has('body-acronym')) {
    if (standsForBody(text, tokens, first, last) || acronyms.length === 0) return body();
    if (isPartOfPath(text, tokens.start[first]!, tokens.end[last]!)) return body();
    const short = tokens.end[last]! - tokens.start[first]! <= longestAmbiguous;
    const isTreaty = () =>
      provisionHeads.has(tokens.hash[last + 1] ?? 0) ||
      isNamedByKind(text, tokens, last) ||
      isBoundTo(text, tokens.start[first]!) ||
      inForce.test(text.slice(tokens.end[last], tokens.end[last]! + 40)) ||
      talk.isOf(treaties);
    if (short && !isTreaty()) return undefined;
    return citation('acronym', targets(acronyms, corpus));
  }
  for (const [form, of] of [
    ['title', 'title'],
    ['short-title', 'short-title'],
    ['shared-name', 'short-title'],
    ['wrong-name', 'short-title'],
  ] as const) {
    const found = byForm.get(form);
    if (!found) continue;
    if (!isWrittenAsName(text, tokens, first, last)) return undefined;
    if (isAnothers(text, tokens, first, last)) return undefined;
    // "the World Anti-Slavery Convention" of 1840.
    if (/\banti-$/i.test(text.slice(Math.max(0, tokens.start[first]! - 6), tokens.start[first]))) return undefined;
    const shared = form === 'short-title' ? byForm.get('shared-name') : undefined;
    const instruments = targets(shared ? [...found, ...shared] : found, corpus);
    const [group] = instruments.filter(({ composition }) => composition);
    if (group) return { kind: 'group', group };
    // A shared name may be that of an instrument that the corpus does not hold.
    if (form === 'shared-name' || shared) {
      // "African Charter of Human and Peoples' Rights" is more than the African Charter: a title, perhaps a wrong one.
      if (goesOnAsTitle(text, tokens, last)) return undefined;
      const usual = shared ? instruments[0] : undefined;
      return { kind: 'citation', form: of, resolution: { kind: 'ambiguous', candidates: instruments, usual } };
    }
    if (form === 'wrong-name')
      return hasCapital(text, tokens, first, last) ? wrongly(found, instruments, corpus) : undefined;
    return isRegional(text, tokens, first, instruments) ? undefined : citation(of, instruments);
  }
  return chooseParticipant(byForm, text, tokens, first, corpus);
}

/** A wrong name in common use: of the instrument that all know to be meant, if it is one. */
function wrongly(found: readonly number[], instruments: readonly Instrument[], corpus: Corpus): Chosen | undefined {
  const [instrument, ...others] = instruments;
  if (!instrument || others.length > 0) return undefined;
  const language = languages[corpus.names.at(found[0]!).language] ?? 'en';
  const name = instrument.titles[language] ?? instrument.titles.en;
  return {
    kind: 'citation',
    form: 'short-title',
    resolution: { kind: 'resolved', instruments: [instrument] },
    misnamed: { name },
  };
}

function citation(form: CitationForm, instruments: readonly Instrument[]): Chosen {
  const [only, ...others] = instruments;
  if (!only || others.length > 0)
    return { kind: 'citation', form, resolution: { kind: 'ambiguous', candidates: instruments } };
  return { kind: 'citation', form, resolution: { kind: 'resolved', instruments: [only] } };
}

function targets(names: readonly number[], corpus: Corpus): Instrument[] {
  return [...new Set(names.map(name => corpus.names.targetOf(name)))].map(target => corpus.instrumentAt(target));
}

/** A short name in small letters is ordinary prose ("the future we want"); a long one can only be the instrument. */
function isWrittenAsName(text: string, tokens: Tokens, first: number, last: number): boolean {
  if (last - first >= 4 || hasCapital(text, tokens, first, last)) return true;
  // "la convention sur le génocide", "la charte sociale européenne", as courts write in French and Spanish.
  const indefinitely = first > 0 && indefinite.has(tokens.hash[first - 1]!);
  if (
    last - first >= 3 &&
    !indefinitely &&
    typeWords.has(tokens.hash[first]!) &&
    connecting.has(tokens.hash[first + 1]!)
  )
    return true;
  for (let t = first + 1; last - first >= 2 && t <= last; t++) if (regional.has(tokens.hash[t]!)) return true;
  return false;
}

function hasCapital(text: string, tokens: Tokens, first: number, last: number): boolean {
  for (let t = first; t <= last; t++) {
    if (startsUpper(text, tokens, t) && !articles.has(tokens.hash[t]!)) return true;
  }
  return false;
}

const indefinite = wordSet('une un una des unas');
const connecting = wordSet('sur contre relative relatif sobre contra');
const regional = wordSet('européenne africaine américaine interaméricaine');
const articles = wordSet('the la le les el los las');

/** "UN Charter on the Rights of the Child", "Universal Declaration on Cultural Diversity", "WTO Agreement on Government Procurement", "Convention 108+". */
const isAnothers = (text: string, tokens: Tokens, first: number, last: number): boolean =>
  text[tokens.end[last]!] === '+' ||
  (ofOrganisation.has(tokens.hash[first]!) &&
    last - first < 3 &&
    generalKinds.has(tokens.hash[last]!) &&
    withSubject.test(text.slice(tokens.end[last], tokens.end[last]! + 24)));
/** A Charter or an Agreement of an organisation has no subject of its own: one with a subject is another. */
const generalKinds = wordSet('charter agreement constitution declaration');
const ofOrganisation = wordSet('un united wto oas ilo universal');
const withSubject = /^\s+(?:on\s+(?:the\s+)?[A-Z]|of\s+(?:the\s+)?(?:Rights|Human)\b)/;

/** "Arab Convention against Transnational Organized Crime": none of those that the United Nations keep. */
const isRegional = (text: string, tokens: Tokens, first: number, [instrument]: readonly Instrument[]): boolean =>
  first > 0 &&
  typeWords.has(tokens.hash[first]!) &&
  regions.has(tokens.hash[first - 1]!) &&
  startsUpper(text, tokens, first - 1) &&
  isOneBlank(text, tokens, first - 1) &&
  /United Nations/.test(instrument?.depositary ?? '');
const regions = wordSet('african american arab asean au commonwealth ecowas eu european oau oas saarc sadc');

/** "the CRC Convention". */
const isNamedByKind = (text: string, tokens: Tokens, last: number): boolean =>
  last + 1 < tokens.count && typeWords.has(tokens.hash[last + 1]!) && startsUpper(text, tokens, last + 1);

/** "a party to the CRC", "bound by the CRC", "article 37 (a) of the CRC". */
function isBoundTo(text: string, start: number): boolean {
  return boundTo.test(text.slice(Math.max(0, start - 40), start));
}

const boundTo =
  /\b(?:part(?:y|ies|ie|e|es) (?:to|à|en)|bound by|(?:articles?|arts?\.|artículos?) \d{1,2}[\d(), a-z]{0,12} (?:of|de|du|del)) (?:(?:the|la|le|el) )?$/i;

/** "the CRC entered into force". */
const inForce =
  /^\s+(?:(?:has|had|have)\s+(?:been\s+)?)?(?:entered\s|came\s|come\s|is\s|was\s|been\s)?in(?:to)?\s+force\b/;

function goesOnAsTitle(text: string, tokens: Tokens, last: number): boolean {
  const { hash, count } = tokens;
  const next = last + (articles.has(hash[last + 2] ?? 0) ? 3 : 2);
  return (
    next < count &&
    titleConnectors.has(hash[last + 1]!) &&
    joinsAll(text, tokens, last, next) &&
    startsUpper(text, tokens, next)
  );
}

const titleConnectors = wordSet('of on for concerning sur relative sobre');

/** Whether a name may be the beginning of a longer one, in any language. */
export const goesOn = (text: string, tokens: Tokens, last: number): boolean =>
  last + 2 < tokens.count &&
  (lowerConnectors.has(tokens.hash[last + 1]!) ||
    (and.has(tokens.hash[last + 1]!) && other.has(tokens.hash[last + 2]!))) &&
  joinsAll(text, tokens, last, last + 2) &&
  numberAt(text, tokens, last + 2) === undefined;

/** "Convention against Torture and Other Cruel …". */
const and = wordSet('and et y');
const other = wordSet('other autres otros otras');
const lowerConnectors = wordSet(
  'of on for against concerning relating sur relative des de sobre relativa contre contra',
);

/** "CERD general recommendation 30", "the CRC Committee", "Committee on the Rights of the Child (CRC)". */
function standsForBody(text: string, tokens: Tokens, first: number, last: number): boolean {
  const { hash, count } = tokens;
  if (last + 1 < count && bodyAfter.has(hash[last + 1]!) && joins(text, tokens, last)) return true;
  if (first > 0 && bodyBefore.has(hash[first - 1]!) && joins(text, tokens, first - 1)) return true;
  if (commentOf.test(text.slice(Math.max(0, tokens.start[first]! - 90), tokens.start[first]))) return true;
  const start = tokens.start[first]!;
  const end = tokens.end[last]!;
  if (courtBefore.test(text.slice(Math.max(0, start - 40), start)) || courtAfter.test(text.slice(end, end + 30)))
    return true;
  if (text[start - 1] !== '(') return false;
  for (let t = first - 1; t >= Math.max(0, first - 14) && joins(text, tokens, t); t--)
    if (bodyNames.has(hash[t]!)) return true;
  return false;
}

/** "Geneva Conventions Act 1957", "CEDAW (Implementation) Bill": what a State made of it. */
const isDomesticLaw = (text: string, tokens: Tokens, last: number): boolean =>
  laws.has(tokens.hash[last + 1] ?? 0) || measures.has(tokens.hash[last + 1] ?? 0)
    ? domesticLaw.test(text.slice(tokens.end[last], tokens.end[last]! + 60))
    : false;

const laws = wordSet('act acts bill bills ordinance regulations');
const measures = wordSet('implementation implementing incorporation domestication enforcement ratification amendment');
const domesticLaw = /^\s\(?(?:[A-Z][a-z]{5,15}\)?\s)?(?:Acts?|Bills?|Ordinance|Regulations)(?![\w-])/;
/** "arrêt de la CEDH", "devant la CEDH", "session du CAT", "la CEDH a jugé", "la CEDH et la CJUE": the court or the committee. */
const courtBefore =
  /(?<![A-Za-zÀ-ɏ])(?:(?:arrêts?|jurisprudence|décisions?|juges?|greffe|sessions?|séances?|membres|sesión|sesiones|miembros)\s(?:de\sla\s|du\s|del\s|de\sl['’])|(?:devant|auprès\sde|sais(?:ir|i[est]*)|condamn(?:ée?s?|ation)\spar|ante)\s(?:l[ae]\s|el\s|l['’]))$/i;
const courtAfter =
  /^\s(?:a\s(?:jugé|condamné|considéré|estimé|rappelé|rendu|conclu|précisé|reconnu|sanctionné|validé|déclaré)|(?:ha\s)?(?:declarad|condenad|considerad|señalad|recomendad)[oa]|(?:recomendó|instó|alentó|observó|lamentó|acogió|expresó|reiteró|solicitó|celebró)|(?:recommended|noted|urged|regretted|welcomed|requested|expressed|encouraged|reiterated|recalled|observed|(?:was|remained)\s(?:deeply\s|gravely\s)?concerned)|a\s(?:recommandé|noté|demandé|invité|relevé|exprimé|constaté)|recommande|s['’]inquiète|considère|estime|rappelle|condamne|et\s(?:de\s)?la\sC?JUE)(?![A-Za-zÀ-ɏ])/i;

/** "CEDAW/Shared%20Documents", "INT_CEDAW_FUL"; but not "ICCPR/ICESCR". */
function isPartOfPath(text: string, start: number, end: number): boolean {
  return (
    /^(?:\/(?![A-Z]{3})|_\w|%)/.test(text.slice(end, end + 4)) ||
    /[\w%]_$|\w\.$/.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** "general comments No. 3 (2017) of the CMW and No. 22 (2017) of the CRC". */
const commentOf =
  /\b(?:comments?|recommendations?|observations?)\b[^.;]{0,40}\bNo\.?\s?\d{1,2}(?:\s\(\d{4}\))?(?:,?\s(?:of|by)\s(?:the\s)?(?:[A-Z]{3,6}\s(?:and|&)\sNo\.?\s?\d{1,2}(?:\s\(\d{4}\))?\s(?:of|by)\s(?:the\s)?)?)$/;

const bodyAfter = wordSet(
  'court cour tribunal committee general concluding comité members experts recommendation jurisprudence',
);
const bodyBefore = wordSet('committee comité court cour tribunal');
const bodyNames = wordSet('committee comité subcommittee court cour tribunal corte commission comisión');

function chooseParticipant(
  byForm: ReadonlyMap<NameForm, readonly number[]>,
  text: string,
  tokens: Tokens,
  first: number,
  corpus: Corpus,
): Chosen | undefined {
  const adjective = !byForm.has('participant');
  const found = byForm.get('participant') ?? byForm.get('adjective') ?? [];
  const codes = new Set(found.map(name => corpus.names.targetOf(name)));
  const [index] = codes;
  if (codes.size !== 1 || index === undefined || (!adjective && !startsUpper(text, tokens, first))) return undefined;
  const { code, kind } = corpus.participants[index]!;
  return { kind: 'participant', code, adjective, organisation: kind === 'organisation' };
}
