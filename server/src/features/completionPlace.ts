import type { Analysis } from '../analysis.ts';
import { type Citation, instrumentOf } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';

/** What is being written at an offset, as far as something can be offered for it. */
export type CompletionPlace =
  | { readonly kind: 'article'; readonly instrument: Instrument; readonly typed: string }
  | { readonly kind: 'paragraph'; readonly instrument: Instrument; readonly article: string; readonly typed: string }
  /** In the bracket behind a title: the acronym that is to stand for it. */
  | { readonly kind: 'short form'; readonly instrument: Instrument; readonly typed: string }
  | { readonly kind: 'acronym' | 'name' | 'symbol' | 'State'; readonly typed: string }
  /** Behind the name of a State, or behind what it did. */
  | { readonly kind: 'claim'; readonly state: string; readonly typed: string };

/**
 * Silent in ordinary prose: only capitals of an acronym, a name with its type word ("Convention on …"), "article 12 of the …",
 * an article beside a citation, a bracket behind a title, a symbol and a State that "ratified the …" begin one, unless the
 * user asks.
 */
export function completionPlaceAt(analysis: Analysis, offset: number, explicit: boolean): CompletionPlace | undefined {
  const before = analysis.prose.slice(Math.max(0, offset - 200), offset);
  return (
    besideCitation(analysis, offset, before) ??
    afterState(analysis, offset, before, explicit) ??
    titleInLowerCase(analysis, offset, before) ??
    nameBefore(before, explicit)
  );
}

const article = String.raw`\b(?:art(?:icle)?s?\.?|artículos?)`;
const articleHead = new RegExp(String.raw`(?<![\s,(])[\s,(]*${article}\s*(\d{0,3}(?: ?bis)?)$`, 'i');
const paragraphHead = new RegExp(String.raw`(?<![\s,(])[\s,(]*${article}\s*(\d{1,3}(?: bis)?)\s?\((\d{0,2})$`, 'i');
const bracket = /\s?\(([A-Z]*)$/;

function besideCitation({ citations, prose }: Analysis, offset: number, before: string): CompletionPlace | undefined {
  const citationEndingAt = (end: number) =>
    citations.find(other => other.end <= end && end - other.end <= 3 && instrumentOf(other));
  const citationAfter = () => {
    const gap = /^\)?\s*(?:of|to|du|de la|del|de l['’])\s*(?:the\s+)?/i.exec(prose.slice(offset, offset + 40));
    return gap ? citations.find(({ start }) => start >= offset && start <= offset + gap[0].length) : undefined;
  };
  const of = (citation: Citation | undefined) => citation && instrumentOf(citation);
  const paragraph = paragraphHead.exec(before);
  if (paragraph) {
    const instrument = of(citationEndingAt(offset - paragraph[0].length)) ?? of(citationAfter());
    return instrument && { kind: 'paragraph', instrument, article: paragraph[1]!, typed: paragraph[2]! };
  }
  const head = articleHead.exec(before);
  if (head) {
    const instrument = of(citationEndingAt(offset - head[0].length)) ?? of(citationAfter());
    return instrument && { kind: 'article', instrument, typed: head[1]! };
  }
  const opening = bracket.exec(before);
  const titled =
    opening && citations.find(({ end }) => end <= offset - opening[0].length && offset - opening[0].length - end <= 2);
  const instrument = titled && titled.form === 'title' ? of(titled) : undefined;
  return opening && instrument?.acronyms ? { kind: 'short form', instrument, typed: opening[1]! } : undefined;
}

const acts = [
  /^\s+(?:has\s+|had\s+)?(?:ratified|acceded\s+to|signed|accepted|approved|succeeded\s+to|is\s+(?:a\s+)?(?:State\s+)?party\s+to)\s+(?:the\s+)?$/,
  /^\s+a\s+(?:ratifié|signé|accepté|approuvé)\s+(?:la\s+|le\s+|l['’])?$/,
  /^\s+a\s+(?:adhéré|succédé)\s+(?:au\s+|à\s+(?:la\s+|l['’])?)$/,
  /^\s+(?:ratificó|firmó|aceptó|aprobó)\s+(?:la\s+|el\s+)?$/,
  /^\s+(?:se\s+adhirió\s+(?:al\s+|a\s+(?:la\s+)?)|sucedió\s+en\s+(?:la\s+|el\s+)?)$/,
];
const begun = /^\s+(?:\p{Ll}{1,12}(?:\s+(?:\p{Ll}{1,8}(?:\s+\p{Ll}{0,8})?)?)?)?$/u;

/** "Kenya ratified the …", « Le Kenya a adhéré au … », "Kenya firmó la …", and on request "Kenya …". */
function afterState(
  { participants }: Analysis,
  offset: number,
  before: string,
  explicit: boolean,
): CompletionPlace | undefined {
  const state = participants.findLast(({ end, adjective }) => end < offset && offset - end < 60 && !adjective);
  if (!state) return undefined;
  const typed = before.slice(before.length - (offset - state.end));
  return acts.some(act => act.test(typed)) || (explicit && begun.test(typed))
    ? { kind: 'claim', state: state.code, typed }
    : undefined;
}

const afterOf = /\b(?:of|to|in|under|du|de la|de l['’]|del)\s+(?:the\s+)?$/i;
const phrase =
  /$(?<=(?:^|[\s("“'‘[*_>/])((?:[A-Z][\p{L}\d.'’-]*|\d{4})(?:\s+(?:of|on|the|to|and|for|against|in|relating|concerning|its|all|[A-Z][\p{L}\d'’-]*|No\.?|\d{1,4}|[a-z]{1,14}(?=$)))*))/u;
const typeWord =
  /\b(?:Convention|Covenant|Charter|Protocol|Declaration|Treaty|Agreement|Statute|Recommendation|Compact|Convenio|Convención|Pacto|Pacte|Charte|Traité)\b/;
const symbol = /$(?<=(?<![\p{L}\d/])([A-Z]{1,5}\/[\w/.()-]*))/u;
/** "C189", also behind a word with a capital: "See C189". With a blank in it, "Plan C 12" is no number. */
const shortNumber = /(?<![\p{L}\d.-])[CRP]\d{1,3}$/u;
const byState =
  /\b(?:ratified|acceded\s+to|signed|accepted|approved|denounced)\s+by\s+(?:[\p{Lu}][\p{L}’'-]+(?:,\s*|\s+and\s+))*(\p{Lu}[\p{L}’' -]{0,30})$/u;

/** "Convention relative aux droits de l'en": French and Spanish titles go on in small letters, as the prose behind them does. */
function titleInLowerCase({ citations }: Analysis, offset: number, before: string): CompletionPlace | undefined {
  const typed = lowerCaseTitle.exec(before)?.[1];
  if (!typed) return undefined;
  const isComplete = citations.some(
    ({ start, end, form }) => start >= offset - typed.length && end < offset && form !== 'back-reference',
  );
  return isComplete ? undefined : { kind: 'name', typed };
}

const lowerCaseTitle =
  /(?<![\p{L}\d])((?:Convention|Pacte|Charte|Protocole|Déclaration|Traité|Statut|Convenio|Convención|Pacto|Carta|Protocolo|Declaración|Tratado|Estatuto)\s+(?:internationale?|internacional|universelle|universal|relati(?:f|ve|vo|va)|sur|contre|sobre|contra|facultati(?:f|vo)|européenne|europea|américaine|americana|interamericana|africaine|africana|des\s+droits|de\s+(?:los\s+)?derechos)(?:[\s'’]+[\p{L}-]+){0,12}[\s'’]*)$/u;

/** What was typed of a name; `undefined` where nothing looks like one. */
function nameBefore(before: string, explicit: boolean): CompletionPlace | undefined {
  const written = symbol.exec(before)?.[1];
  if (written) return { kind: 'symbol', typed: written };
  const state = byState.exec(before)?.[1];
  if (state) return { kind: 'State', typed: state };
  const acronym = /$(?<=(?<![\p{L}\d])([A-Z]{2}[A-Z\d-]*))/u.exec(before)?.[1];
  if (acronym) return { kind: explicit ? 'name' : 'acronym', typed: acronym };
  const typed = phrase.exec(before)?.[1];
  const name = (text: string): CompletionPlace => ({ kind: 'name', typed: text });
  const numbered = shortNumber.exec(before)?.[0];
  if (numbered) return name(numbered);
  if (typed && (/^[CRP]\.?\s?\d{1,3}$/.test(typed) || typeWord.test(typed))) return name(typed);
  const ahead = before.slice(0, before.length - (typed?.length ?? 0));
  if (typed && afterOf.test(ahead) && /\bart/i.test(ahead)) return name(typed);
  if (!explicit) return undefined;
  if (typed) return name(typed);
  return name(/$(?<=([\p{L}\d][\p{L}\d'’ -]{0,60}))/u.exec(before)?.[1]?.split(/\s+/).slice(-3).join(' ') ?? '');
}
