import type { Corpus, Instrument } from '../corpus/corpus.ts';
import type { NameMatch } from '../corpus/names.ts';
import { apartFrom, type Span } from '../text/span.ts';
import { type Tokens, tokenise } from '../text/tokens.ts';
import { attachProvisions } from './attach.ts';
import { findBackReferences, referenceWords } from './backReferences.ts';
import { chooseName } from './choose.ts';
import type { Citation, Resolution } from './citation.ts';
import { settleByContext } from './context.ts';
import { findDefinedTerms } from './definitions.ts';
import { findNear, typeWords } from './near.ts';
import { codeSeries, numberedKinds, readCode, readNumberedKind } from './numbers.ts';
import { type ProvisionGroup, provisionHeads, readProvisions } from './provisions.ts';
import { withSurroundings } from './surroundings.ts';
import { readResolutions, readSymbol, type SymbolMention } from './symbols.ts';
import { joinsAll, startsUpper, wordSet } from './words.ts';

/** A State or other participant named in the text, or its adjective ("Kenyan"). */
export interface ParticipantMention extends Span {
  readonly code: string;
  readonly adjective: boolean;
}

/** Several instruments spoken of as a group whose size may be said: "the eight fundamental ILO Conventions". */
export interface GroupMention extends Span {
  readonly group: Instrument;
}

export interface Found {
  readonly tokens: Tokens;
  readonly citations: readonly Citation[];
  readonly participants: readonly ParticipantMention[];
  readonly groups: readonly GroupMention[];
}

/** Everything a text names, in its order. The text is prose: as `maskToProse` gives it. */
export function findCitations(text: string, corpus: Corpus): Found {
  const tokens = tokenise(text);
  const scan = new Scan(text, tokens, corpus);
  for (let t = 0; t < tokens.count; ) t = scan.read(t);
  scan.readNear();
  const settled = settleByContext(inOrder(scan.citations));
  const terms = inOrder(findDefinedTerms(text, settled));
  const named = inOrder([...settled, ...terms]);
  const back = apartFrom(findBackReferences(text, tokens, named, scan.loose), terms);
  const known = back.length > 0 ? inOrder([...named, ...back]) : named;
  return {
    tokens,
    citations: attachProvisions(text, known, scan.provisions),
    participants: scan.participants,
    groups: scan.groups,
  };
}

const inOrder = (citations: readonly Citation[]): Citation[] =>
  [...citations].sort((a, b) => a.start - b.start || b.end - a.end);

class Scan {
  readonly citations: Citation[] = [];
  readonly participants: ParticipantMention[] = [];
  readonly groups: GroupMention[] = [];
  readonly provisions: ProvisionGroup[] = [];
  readonly #taken: Uint8Array;
  readonly #types: number[] = [];
  readonly #references: number[] = [];
  readonly #speaksOfTreaties: boolean;
  readonly #speaksOfLabour: boolean;
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #corpus: Corpus;

  constructor(text: string, tokens: Tokens, corpus: Corpus) {
    this.#text = text;
    this.#tokens = tokens;
    this.#corpus = corpus;
    this.#taken = new Uint8Array(tokens.count);
    const words = tokens.hash.subarray(0, tokens.count);
    this.#speaksOfTreaties = words.some(word => treatyTalk.has(word));
    // "C40" is a Convention only where the ILO or its subject is spoken of.
    this.#speaksOfLabour = words.some(word => labourTalk.has(word));
  }

  /** Reads what begins at a word and tells with which word to go on. */
  read(t: number): number {
    const { hash, start, end } = this.#tokens;
    const text = this.#text;
    const word = hash[t]!;
    if (
      !keywords[word & keywordMask] &&
      !this.#corpus.names.mayStart(word) &&
      text.charCodeAt(end[t]!) !== slash &&
      !this.#mayBeCode(t)
    )
      return t + 1;
    if (text.charCodeAt(end[t]!) === slash) {
      const symbol = readSymbol(text, start[t]!);
      if (symbol) return this.#addSymbol(symbol, t);
    }
    const unit = provisionHeads.get(word);
    if (unit) {
      const group = readProvisions(text, start[t]!, end[t]!, unit);
      if (group) {
        this.provisions.push(group);
        return this.#wordAfter(t, group.end);
      }
    }
    for (const match of this.#corpus.names.matchesAt(text, this.#tokens, t)) {
      if (this.#isInsideLonger(match)) continue;
      if (this.#takeName(match)) return match.last + 1;
    }
    if (resolutionWords.has(word)) {
      const resolutions = readResolutions(text, start[t]!, end[t]!);
      for (const resolution of resolutions) this.#addSymbol(resolution, t);
      if (resolutions.length > 0) return this.#wordAfter(t, resolutions.at(-1)!.end);
    }
    const series = numberedKinds.get(word);
    const mentions = series ? readNumberedKind(text, this.#tokens, t, series, this.#corpus) : [];
    if (mentions.length === 0 && this.#mayBeCode(t)) {
      const code = readCode(text, this.#tokens, t, this.#corpus);
      if (code) mentions.push(code);
    }
    for (const mention of mentions) this.#add(mention, 'number', resolved([mention.instrument]), t, mention.last);
    if (mentions.length > 0) return mentions.at(-1)!.last + 1;
    if (typeWords.has(word) && startsUpper(text, this.#tokens, t)) this.#types.push(t);
    if (referenceWords.has(word)) this.#references.push(t);
    return t + 1;
  }

  /** `C189` and the like begin with one of three capitals, and count only where labour is spoken of. */
  #mayBeCode(t: number): boolean {
    const { start, end } = this.#tokens;
    return this.#speaksOfLabour && end[t]! - start[t]! <= 4 && codeSeries[this.#text[start[t]!]!] !== undefined;
  }

  /** After all exact names are taken: what is left around "Convention", "Covenant" and the like may be a wrong name. */
  readNear(): void {
    for (const t of this.#types) {
      if (this.#taken[t]) continue;
      const near = findNear(this.#text, this.#tokens, t, this.#corpus, word => this.#taken[word] === 0);
      if (!near) continue;
      const { names } = this.#corpus;
      const instrument = this.#corpus.instrumentAt(names.targetOf(near.name));
      const form = names.formOf(near.name) === 'title' ? 'title' : 'short-title';
      const span = { start: this.#tokens.start[near.first]!, end: this.#tokens.end[near.last]! };
      this.#add(span, form, resolved([instrument]), near.first, near.last, near.misnaming);
    }
  }

  /** "1961 Convention" at the head of "1961 Convention on the Reduction of Statelessness" is no name of its own. */
  #isInsideLonger({ first, last }: NameMatch): boolean {
    if (last - first > 3) return false;
    for (let t = first + 1; t <= last; t++) {
      const [longer] = this.#corpus.names.matchesAt(this.#text, this.#tokens, t);
      if (longer && longer.last > last && joinsAll(this.#text, this.#tokens, t, longer.last)) return true;
    }
    return false;
  }

  /** Words such as "Convention" that are part of no name. */
  get loose(): number[] {
    return this.#references.filter(t => !this.#taken[t]);
  }

  #takeName(match: NameMatch): boolean {
    const chosen = chooseName(match, this.#text, this.#tokens, this.#corpus, this.#speaksOfTreaties);
    if (!chosen) return false;
    // "the two Covenants": the article is no part of the name, unless it has a capital.
    const named =
      match.first < match.last &&
      determiner.has(this.#tokens.hash[match.first]!) &&
      !startsUpper(this.#text, this.#tokens, match.first);
    const span = { start: this.#tokens.start[match.first + Number(named)]!, end: this.#tokens.end[match.last]! };
    if (chosen.kind === 'participant') {
      this.participants.push({ ...span, code: chosen.code, adjective: chosen.adjective });
      return true;
    }
    this.#taken.fill(1, match.first, match.last + 1);
    if (chosen.kind === 'group') this.groups.push({ ...span, group: chosen.group });
    if (chosen.kind === 'citation') this.#add(span, chosen.form, chosen.resolution, match.first, match.last);
    return true;
  }

  #addSymbol(mention: SymbolMention, t: number): number {
    const known = this.#corpus.bySymbol(mention.symbol);
    const next = this.#wordAfter(t, mention.end);
    const resolution: Resolution = known ? resolved([known]) : { kind: 'unknown', symbol: mention.symbol };
    this.citations.push({ ...bare, start: mention.start, end: mention.end, form: 'symbol', resolution });
    this.#taken.fill(1, t, next);
    return next;
  }

  #add(
    span: Span,
    form: Citation['form'],
    resolution: Resolution,
    first: number,
    last: number,
    misnamed?: Citation['misnamed'],
  ): void {
    const citation: Citation = { ...bare, start: span.start, end: span.end, form, resolution, misnamed };
    const whole = withSurroundings(citation, first, last, this.#text, this.#tokens, this.#corpus);
    this.#taken.fill(1, first, last + 1);
    if (whole) this.citations.push(whole);
  }

  #wordAfter(t: number, offset: number): number {
    let next = t + 1;
    while (next < this.#tokens.count && this.#tokens.start[next]! < offset) next++;
    return next;
  }
}

const bare = { provisions: [], year: undefined, number: undefined, misnamed: undefined } as const;
const resolved = (instruments: readonly [Instrument, ...Instrument[]]): Resolution => ({
  kind: 'resolved',
  instruments,
});

const slash = 0x2f;
const determiner = wordSet('the la le les el los las');
const resolutionWords = wordSet('resolution resolutions res résolution résolutions resolución resoluciones');
const labourTalk = wordSet('ilo oit labour labor worker workers employment travail trabajo trabajadores travailleurs');
const treatyTalk = wordSet(
  'convention conventions covenant covenants treaty treaties protocol protocols ratified ratification ratify accession acceded signatory pacte pacto convención convenio tratado traité charter',
);

/** Most words are none of these: one look-up tells, and a word that is one by chance costs only time. */
const keywordMask = 0xffff;
const keywords = new Uint8Array(keywordMask + 1);
for (const words of [provisionHeads.keys(), resolutionWords, numberedKinds.keys(), typeWords, referenceWords]) {
  for (const word of words) keywords[word & keywordMask] = 1;
}
