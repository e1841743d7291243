import { type SchemaNode, schemaAt } from '../corpus/own/schemaAt.ts';
import { type OwnFilePlace, ownFilePlaceAt } from '../project/ownFilePlace.ts';
import type { CompletionOffer } from './completion.ts';
import { type OwnFileGround, type OwnFileWord, phraseOf, referredTo, valuesOf } from './ownFileWords.ts';

/** How an own file is written, and what the editor does of itself. */
export interface OwnFileManner {
  readonly isJson: boolean;
  /** Keys and closed lists of words are offered and explained by another server, which has the schema. */
  readonly hasSchemaServer: boolean;
}

/** The keys and values that may stand at an offset of a project file or a file of own facts. */
export function ownFileOffers(
  source: string,
  offset: number,
  schema: SchemaNode,
  ground: OwnFileGround,
  manner: OwnFileManner,
): CompletionOffer[] {
  const place = ownFilePlaceAt(source, offset);
  const node = place && schemaAt(schema, place.path);
  if (!place || !node) return [];
  const writing = { source, offset, place, manner, typed: source.slice(place.span.start, offset) };
  const isKnown = ({ word }: OwnFileWord) => place.others.includes(word);
  const keys = place.mayBe === 'value' ? [] : keysOf(node, ground, writing).filter(word => !isKnown(word));
  const values = place.mayBe === 'key' ? [] : plainValuesOf(node, ground, writing);
  const items =
    node.type === 'array' && node.items && !place.isInline ? itemsOf(node.items, ground, writing, place.mayBe) : [];
  return [
    ...keys.map(word => toOffer(word, 'key', keyText(word.word, schemaAt(node, [word.word]), writing), writing)),
    ...values.map(word => toOffer(word, 'value', valueText(word.word, writing), writing)),
    ...items,
  ];
}

interface Writing {
  readonly source: string;
  readonly offset: number;
  readonly place: OwnFilePlace;
  readonly manner: OwnFileManner;
  readonly typed: string;
}

/** Keys that must be there go before the others. */
function keysOf(node: SchemaNode, ground: OwnFileGround, { typed, manner }: Writing): OwnFileWord[] {
  const named = manner.hasSchemaServer ? [] : Object.entries(node.properties ?? {});
  const isRequired = (key: string) => node.required?.includes(key) === true;
  const words = [
    ...named
      .filter(([, { doNotSuggest }]) => !doNotSuggest)
      .map(([word, { description = '' }]) => ({ word, meaning: phraseOf(description) }))
      .sort((a, b) => Number(isRequired(b.word)) - Number(isRequired(a.word))),
    ...(node.keysReferTo ? referredTo(node.keysReferTo, ground, typed) : []),
  ];
  return fitting(words, typed);
}

function plainValuesOf(node: SchemaNode, ground: OwnFileGround, { typed, manner }: Writing): readonly OwnFileWord[] {
  return isOffered(node, manner) ? fitting(valuesOf(node, ground, typed), typed) : [];
}

/** What the schema itself holds, a server that has it offers: rules are its examples. */
const isOffered = ({ refersTo }: SchemaNode, { hasSchemaServer }: OwnFileManner): boolean =>
  !hasSchemaServer || (refersTo !== undefined && refersTo !== 'rule');

/** A list without its item as yet: behind its key in brackets, on a line of its own with a hyphen. */
function itemsOf(
  items: SchemaNode,
  ground: OwnFileGround,
  writing: Writing,
  mayBe: OwnFilePlace['mayBe'],
): CompletionOffer[] {
  const { place } = writing;
  const values = plainValuesOf(items, ground, writing);
  if (mayBe === 'value') return values.map(word => toOffer(word, 'value', `${gap(writing)}[${word.word}]`, writing));
  const inside = { ...writing, place: { ...place, indent: `${place.indent}  ` } };
  return [
    ...values.map(word => toOffer(word, 'value', `- ${word.word}`, writing)),
    ...keysOf(items, ground, writing).map(word =>
      toOffer(word, 'key', `- ${keyText(word.word, schemaAt(items, [word.word]), inside)}`, writing),
    ),
  ];
}

function toOffer(
  { word, meaning, instrument }: OwnFileWord,
  kind: 'key' | 'value',
  text: string,
  writing: Writing,
): CompletionOffer {
  const { place, typed, offset } = writing;
  const closing = place.isQuoted && isQuote(writing.source[place.span.end]) ? 1 : 0;
  return {
    kind: instrument ? ('instrument' as const) : kind,
    label: word,
    detail: meaning,
    typed: typed || word,
    span: { start: place.span.start, end: Math.max(place.span.end, offset) + closing },
    text,
    instrument: instrument?.id,
    outdated: instrument?.lifecycle !== undefined && instrument.lifecycle !== 'not in force',
  };
}

/** With what follows a key, unless that is there already. */
function keyText(key: string, node: SchemaNode | undefined, { source, place, manner }: Writing): string {
  const quote = place.isQuoted ? source[place.span.start - 1]! : '';
  const rest = source.slice(place.span.end + (quote !== '' && source[place.span.end] === quote ? 1 : 0));
  const word = quote === '' && manner.isJson ? `"${key}"` : key + quote;
  if (/^[ \t]*:/.test(rest)) return word;
  if (place.isInline) return `${word}: `;
  if (node?.type === 'array') return `${word}:\n${place.indent}  - `;
  return node?.type === 'object' ? `${word}:\n${place.indent}  ` : `${word}: `;
}

function valueText(value: string, writing: Writing): string {
  const { source, place, manner } = writing;
  if (place.isQuoted) return value + source[place.span.start - 1]!;
  const isText = !/^(?:true|false)$/.test(value);
  return gap(writing) + (manner.isJson && isText ? `"${value}"` : value);
}

/** A colon wants a blank behind it. */
const gap = ({ source, place }: Writing): string => (/[:,]/.test(source[place.span.start - 1] ?? '') ? ' ' : '');

const isQuote = (letter: string | undefined): boolean => letter === '"' || letter === "'";

/** Those that are meant by what was typed: by the beginning of the word or of a part of it, or by the name of what it stands for. */
function fitting(words: readonly OwnFileWord[], typed: string): OwnFileWord[] {
  const sought = typed.toLowerCase();
  const begins = (text = '') => text.toLowerCase().startsWith(sought);
  const fits = ({ word, name, instrument }: OwnFileWord) =>
    instrument !== undefined || begins(word) || word.toLowerCase().includes(`-${sought}`) || begins(name);
  return words.filter(fits).sort((a, b) => Number(begins(b.word)) - Number(begins(a.word)));
}
