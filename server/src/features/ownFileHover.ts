import { type SchemaNode, schemaAt } from '../corpus/own/schemaAt.ts';
import { ownFilePlaceAt } from '../project/ownFilePlace.ts';
import { joined, mapped, type Saying } from '../sayings/say.ts';
import { asText } from '../text/escape.ts';
import { instrumentCard } from './card.ts';
import type { HoverText } from './hover.ts';
import type { OwnFileManner } from './ownFileCompletion.ts';
import { type OwnFileGround, type OwnFileWord, phraseOf, referentOf } from './ownFileWords.ts';

/** What a key or a word of a closed list means, the card of an instrument by its id; nothing of free text. */
export function ownFileHoverAt(
  source: string,
  offset: number,
  schema: SchemaNode,
  ground: OwnFileGround,
  { hasSchemaServer }: OwnFileManner,
): HoverText | undefined {
  const place = ownFilePlaceAt(source, offset);
  if (!place || place.span.start === place.span.end) return undefined;
  const { span, path } = place;
  const word = source.slice(span.start, span.end);
  const isKey =
    place.mayBe === 'key' || (place.mayBe === 'either' && /^["']?[ \t]*:(?:\s|$)/.test(source.slice(span.end)));
  const around = schemaAt(schema, path);
  const reference = isKey ? around?.keysReferTo : around?.refersTo;
  const referent = reference && referentOf(reference, ground, word);
  if (referent) return { span, markdown: explain(referent, ground) };
  const meaning = isKey ? schemaAt(around ?? {}, [word])?.description : around && meaningOf(around, word);
  if (!meaning || hasSchemaServer) return undefined;
  return { span, markdown: wordWith(word, phraseOf(meaning)) };
}

function explain({ word, meaning, instrument }: OwnFileWord, { corpus, states, day }: OwnFileGround): Saying {
  return instrument ? instrumentCard(corpus, instrument, states, day) : wordWith(word, meaning);
}

const wordWith = (word: string, meaning: Saying): Saying =>
  joined('\n\n', [`**${asText(word)}**`, mapped(meaning, asText)]);

/** Of a word of a closed list; where the list says nothing of it, what the list is about. */
function meaningOf(node: SchemaNode, word: string): string | undefined {
  const place = node.enum?.map(String).indexOf(word) ?? -1;
  return place < 0 ? undefined : (node.enumDescriptions?.[place] ?? node.description);
}
