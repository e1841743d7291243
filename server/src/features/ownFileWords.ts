import type { Corpus, Instrument } from '../corpus/corpus.ts';
import type { Reference, SchemaNode } from '../corpus/own/schemaAt.ts';
import { searchInstruments } from '../corpus/search.ts';
import { allRules } from '../rules/all.ts';
import { phrase, type Saying, say, spoken, type Word } from '../sayings/say.ts';
import { stateWord, titleOf } from '../wording/words.ts';

/** A word that may stand at a place of a project file or a file of own facts. */
export interface OwnFileWord {
  readonly word: string;
  /** In a line; empty where the word says it all. */
  readonly meaning: Saying;
  /** By what it is looked for as well. */
  readonly name?: string;
  readonly instrument?: Instrument;
}

/** Below what the file is read: the corpus with what the office adds, and the day on which status is judged. */
export interface OwnFileGround {
  readonly corpus: Corpus;
  readonly states: readonly string[];
  /** ISO date. */
  readonly day: string;
}

/** Every value that may stand where a schema speaks of it; of instruments those that what is typed may mean. */
export function valuesOf(node: SchemaNode, ground: OwnFileGround, typed: string): readonly OwnFileWord[] {
  if (node.refersTo) return referredTo(node.refersTo, ground, typed);
  if (node.enum)
    return node.enum.map((value, i) => ({ word: String(value), meaning: phraseOf(node.enumDescriptions?.[i]) }));
  if (node.type === 'boolean') return ['true', 'false'].map(word => ({ word, meaning: '' }));
  if (node.format !== 'date') return [];
  return [
    { word: ground.day, meaning: say`The day on which status is judged now.` },
    { word: ground.corpus.asOf, meaning: say`The newest day of any record in the corpus.` },
  ].filter(({ word }, i, all) => all.findIndex(other => other.word === word) === i);
}

/** What an id or a code may be. */
export function referredTo(what: Reference, { corpus }: OwnFileGround, typed: string): readonly OwnFileWord[] {
  switch (what) {
    case 'participant':
      return corpus.participants.map(({ code }) => named(code, stateWord(corpus, code)));
    case 'rule':
      return allRules.map(({ id, summary }) => ({ word: id, meaning: phrase(summary) }));
    case 'language':
      return languagesInUse.map(word => named(word, nameOfLanguage(word)));
    case 'instrument':
      return instrumentsFor(corpus, typed).map(instrument => ({
        word: instrument.id,
        meaning: titleOf(instrument),
        instrument,
      }));
  }
}

/** What one word refers to; `undefined` where there is no such thing. */
export function referentOf(what: Reference, ground: OwnFileGround, word: string): OwnFileWord | undefined {
  if (what !== 'instrument') return referredTo(what, ground, '').find(known => known.word === word);
  const instrument = ground.corpus.instrument(word);
  return instrument && { word, meaning: titleOf(instrument), instrument };
}

const mostInstruments = 100;

/** Those whose id begins with what is typed; then those that a search for it finds. */
function instrumentsFor(corpus: Corpus, typed: string): readonly Instrument[] {
  const begins = [...corpus.ids].filter(id => id.startsWith(typed.toLowerCase())).sort();
  const found = new Map(begins.slice(0, mostInstruments).map(id => [id, corpus.instrument(id)!]));
  for (const { instrument } of searchInstruments(corpus, typed.replaceAll('-', ' '), 20))
    if (!found.has(instrument.id)) found.set(instrument.id, instrument);
  return [...found.values()];
}

const nameOfLanguage = (word: string): Word =>
  spoken(reader => new Intl.DisplayNames([reader], { type: 'language' }).of(word) ?? word);
const named = (word: string, meaning: Word): OwnFileWord => ({ word, meaning, name: String(meaning) });

/** What a schema says of something; nothing where it says nothing. */
export const phraseOf = (text: string | undefined): Saying => (text ? phrase(text) : '');

/** Those of the United Nations and of the European Union. */
const languagesInUse = 'en fr es ar ru zh bg cs da de el et fi ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');
