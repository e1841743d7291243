import type { Corpus, Instrument } from '../corpus/corpus.ts';
import type { NameMatch } from '../corpus/names.ts';
import type { Span } from '../text/span.ts';
import type { Tokens } from '../text/tokens.ts';
import { type BodyMention, type LooseWord, readLooseWord, referenceWords } from './backReferences.ts';
import { chooseName, goesOn } from './choose.ts';
import { type Citation, citationOf, type Resolution } from './citation.ts';
import { divisionHeads, readDivisions } from './divisions.ts';
import { readInterrupted } from './interrupted.ts';
import { findNear, typeWords } from './near.ts';
import { codeSeries, type NumberMention, numberedKinds, readCode, readNumberedKind } from './numbers.ts';
import { type ProvisionGroup, provisionHeads, readProvisions } from './provisions.ts';
import { type ReferenceMention, readReference, seriesWords } from './references.ts';
import { roleOf, roles } from './roles.ts';
import { readSharedKind, sharedKinds } from './sharedKind.ts';
import { withSurroundings } from './surroundings.ts';
import { readResolutions, readSymbol, resolutionWords, type SymbolMention } from './symbols.ts';
import { labour, type Talk } from './talk.ts';
import { joinsAll, startsUpper, wordSet } from './words.ts';

/** A State or other participant named in the text, or its adjective ("Kenyan"). */
export interface ParticipantMention extends Span {
  readonly code: string;
  readonly adjective: boolean;
  readonly organisation: boolean;
}

/** Several instruments spoken of as a group whose size may be said: "the eight fundamental ILO Conventions". */
export interface GroupMention extends Span {
  readonly group: Instrument;
}

/** One pass over the words of a block, and what was found in it. */
export class Scan {
  readonly citations: Citation[] = [];
  readonly participants: ParticipantMention[] = [];
  readonly groups: GroupMention[] = [];
  readonly bodies: BodyMention[] = [];
  readonly provisions: ProvisionGroup[] = [];
  readonly #taken: Uint8Array;
  readonly #types: number[] = [];
  readonly #references: number[] = [];
  readonly #shared: number[] = [];
  readonly #talk: Talk;
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #corpus: Corpus;

  constructor(text: string, tokens: Tokens, corpus: Corpus, talk: Talk) {
    this.#text = text;
    this.#tokens = tokens;
    this.#corpus = corpus;
    this.#talk = talk;
    this.#taken = roomFor(tokens.count).fill(0, 0, tokens.count);
  }

  readAll(): void {
    const { hash, start, end, count } = this.#tokens;
    const { names } = this.#corpus;
    const text = this.#text;
    for (let t = 0; t < count; ) {
      const word = hash[t]!;
      // Few words can begin anything: the others are passed over as fast as can be.
      const isOrdinary =
        roleOf(word) === 0 &&
        !names.mayMatch(this.#tokens, t) &&
        text.charCodeAt(end[t]!) !== slash &&
        (end[t]! - start[t]! > longestCode || codeSeries[text[start[t]!]!] === undefined);
      t = isOrdinary ? t + 1 : this.#read(t);
    }
    this.#readShared();
    this.#readNear();
  }

  /** Reads what begins at a word and tells with which word to go on. */
  #read(t: number): number {
    const { hash, start, end } = this.#tokens;
    const text = this.#text;
    const word = hash[t]!;
    if (text.charCodeAt(end[t]!) === slash) {
      const symbol = readSymbol(text, start[t]!);
      if (symbol) return this.#addSymbol(symbol, t);
    }
    const role = roleOf(word);
    const unit = role & roles.provision ? provisionHeads.get(word) : undefined;
    if (unit) {
      const group = readProvisions(text, start[t]!, end[t]!, unit);
      if (group) {
        this.provisions.push(group);
        return this.#wordAfter(t, group.end);
      }
    }
    const resolutions =
      role & roles.resolution && resolutionWords.has(word) ? readResolutions(text, start[t]!, end[t]!) : noSymbols;
    // One alone may have its number for a name: "resolution 217 A (III)".
    if (resolutions.length > 1) return this.#addSymbols(resolutions, t);
    const matches = this.#corpus.names.matchesAt(text, this.#tokens, t);
    const interrupted =
      role & roles.type && typeWords.has(word) ? readInterrupted(text, this.#tokens, t, this.#corpus) : undefined;
    if (interrupted && interrupted.last > (matches[0]?.last ?? t)) {
      this.#add(interrupted, 'title', resolved([interrupted.instrument]), t, interrupted.last);
      return interrupted.last + 1;
    }
    for (const match of matches) {
      if (this.#isInsideLonger(match)) continue;
      if (this.#takeName(match)) return match.last + 1;
    }
    const division = role & roles.division ? divisionHeads.get(word) : undefined;
    if (division) {
      const group = readDivisions(text, start[t]!, end[t]!, division);
      if (group) {
        this.provisions.push(group);
        return this.#wordAfter(t, group.end);
      }
    }
    if (resolutions.length > 0) return this.#addSymbols(resolutions, t);
    const series = role & roles.numbered ? numberedKinds.get(word) : undefined;
    let mentions = series
      ? readNumberedKind(text, this.#tokens, t, series, this.#corpus, () => this.#talk.isOf(labour))
      : noNumbers;
    if (mentions.length === 0 && this.#mayBeCode(t)) {
      const code = readCode(text, this.#tokens, t, this.#corpus);
      if (code) mentions = [code];
    }
    for (const mention of mentions) this.#add(mention, 'number', resolved([mention.instrument]), t, mention.last);
    if (mentions.length > 0) return mentions.at(-1)!.last + 1;
    const reference =
      role & roles.series && seriesWords.has(word) ? readReference(text, start[t]!, this.#corpus) : undefined;
    if (reference) return this.#addReference(reference, t);
    if (role & roles.shared && sharedKinds.has(word)) this.#shared.push(t);
    if (role & roles.type && typeWords.has(word) && startsUpper(text, this.#tokens, t)) this.#types.push(t);
    if (role & roles.reference && referenceWords.has(word)) this.#references.push(t);
    return t + 1;
  }

  /** `C189` and the like begin with one of three capitals, and count only where labour is spoken of. */
  #mayBeCode(t: number): boolean {
    const { start, end } = this.#tokens;
    return (
      end[t]! - start[t]! <= longestCode && codeSeries[this.#text[start[t]!]!] !== undefined && this.#talk.isOf(labour)
    );
  }

  get isEmpty(): boolean {
    const { citations, participants, groups, provisions } = this;
    const found = [citations, participants, groups, provisions, this.#types, this.#references];
    return found.every(({ length }) => length === 0);
  }

  /** "the Basel, Rotterdam and Stockholm Conventions" */
  #readShared(): void {
    for (const t of this.#shared) {
      if (this.#taken[t]) continue;
      for (const { instrument, first, last } of readSharedKind(
        this.#text,
        this.#tokens,
        t,
        this.#corpus,
        word => this.#taken[word] === 0,
      )) {
        const span = { start: this.#tokens.start[first]!, end: this.#tokens.end[last]! };
        this.#taken.fill(1, first, last + 1);
        this.citations.push(citationOf(span, 'short-title', resolved([instrument])));
      }
    }
  }

  /** After all exact names are taken: what is left around "Convention", "Covenant" and the like may be a wrong name. */
  #readNear(): void {
    for (const t of this.#types) if (!this.#taken[t]) this.#addNear(t);
  }

  /** Adds what the phrase around a type word comes near to, if that goes on behind the word `beyond`. */
  #addNear(t: number, beyond = -1): boolean {
    const near = findNear(this.#text, this.#tokens, t, this.#corpus, word => this.#taken[word] === 0);
    if (!near || near.last <= beyond) return false;
    const { names } = this.#corpus;
    const instrument = this.#corpus.instrumentAt(names.targetOf(near.name));
    const form = names.formOf(near.name) === 'title' ? 'title' : 'short-title';
    const span = { start: this.#tokens.start[near.first]!, end: this.#tokens.end[near.last]! };
    this.#add(span, form, resolved([instrument]), near.first, near.last, near.misnaming);
    return true;
  }

  /** "1961 Convention" at the head of "1961 Convention on the Reduction of Statelessness" is no name of its own. */
  #isInsideLonger({ first, last }: NameMatch): boolean {
    if (last - first > 3 || /[,:«»“”"]/.test(this.#text.slice(this.#tokens.end[last], this.#tokens.start[last + 1])))
      return false;
    for (let t = first + 1; t <= last; t++) {
      const [longer] = this.#corpus.names.matchesAt(this.#text, this.#tokens, t);
      if (longer && longer.last > last && joinsAll(this.#text, this.#tokens, t, longer.last)) return true;
    }
    return false;
  }

  /** Words such as "Convention" that are part of no name. */
  get loose(): LooseWord[] {
    return this.#references.filter(t => !this.#taken[t]).map(t => readLooseWord(this.#text, this.#tokens, t));
  }

  #takeName(match: NameMatch): boolean {
    const chosen = chooseName(match, this.#text, this.#tokens, this.#corpus, this.#talk);
    if (!chosen) return false;
    // "Universal Declaration on Human Rights" is more than the Universal Declaration: a title, slightly wrong.
    if (chosen.kind === 'citation' && chosen.form === 'short-title' && goesOn(this.#text, this.#tokens, match.last)) {
      for (let t = match.first; t <= match.last; t++)
        if (typeWords.has(this.#tokens.hash[t]!) && this.#addNear(t, match.last)) return true;
    }
    // "the two Covenants": the article is no part of the name, unless it has a capital.
    const named =
      match.first < match.last &&
      determiner.has(this.#tokens.hash[match.first]!) &&
      !startsUpper(this.#text, this.#tokens, match.first);
    const start = this.#tokens.start[match.first + Number(named)]!;
    const end = this.#tokens.end[match.last]!;
    if (chosen.kind === 'participant') {
      // "U.S."
      const stop = Number(this.#text[end] === '.' && this.#text.slice(start, end).includes('.'));
      const { code, adjective, organisation } = chosen;
      this.participants.push({ start, end: end + stop, code, adjective, organisation });
      return true;
    }
    this.#taken.fill(1, match.first, match.last + 1);
    if (chosen.kind === 'body') this.bodies.push({ start, end, of: chosen.of });
    if (chosen.kind === 'group') this.groups.push({ start, end, group: chosen.group });
    if (chosen.kind === 'citation')
      this.#add({ start, end }, chosen.form, chosen.resolution, match.first, match.last, chosen.misnamed);
    return true;
  }

  /** The number of a volume stands before the word at which a reference is read. */
  #addReference(reference: ReferenceMention, t: number): number {
    const next = this.#wordAfter(t, reference.end);
    this.citations.push(citationOf(reference, 'number', resolved([reference.instrument])));
    this.#taken.fill(1, t, next);
    return next;
  }

  #addSymbols(mentions: readonly SymbolMention[], t: number): number {
    for (const mention of mentions) this.#addSymbol(mention, t);
    return this.#wordAfter(t, mentions.at(-1)!.end);
  }

  #addSymbol(mention: SymbolMention, t: number): number {
    const known = this.#corpus.bySymbol(mention.symbol);
    const next = this.#wordAfter(t, mention.end);
    const resolution: Resolution = known ? resolved([known]) : { kind: 'unknown', symbol: mention.symbol };
    this.citations.push(citationOf(mention, 'symbol', resolution));
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
    const citation = citationOf(span, form, resolution, misnamed);
    const whole = withSurroundings(citation, first, last, this.#text, this.#tokens, this.#corpus);
    // "Protocol to the" before the name of another instrument is part of the name, and no word that points back.
    let from = first;
    while (whole && from > 0 && this.#tokens.start[from - 1]! >= whole.start) from--;
    this.#taken.fill(1, from, last + 1);
    if (whole) this.citations.push(whole);
  }

  #wordAfter(t: number, offset: number): number {
    let next = t + 1;
    while (next < this.#tokens.count && this.#tokens.start[next]! < offset) next++;
    return next;
  }
}

const resolved = (instruments: readonly [Instrument, ...Instrument[]]): Resolution => ({
  kind: 'resolved',
  instruments,
});

const noSymbols: readonly SymbolMention[] = [];
const noNumbers: readonly NumberMention[] = [];

/** Which words are taken, for one block after another. */
let taken = new Uint8Array(0);
function roomFor(count: number): Uint8Array {
  if (taken.length < count) taken = new Uint8Array(count * 2);
  return taken;
}

const slash = 0x2f;
/** `C189`, in UTF-16 units. */
const longestCode = 4;
const determiner = wordSet('the la le les el los las');
