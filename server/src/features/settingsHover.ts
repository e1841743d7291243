import type { Analysis } from '../analysis.ts';
import { joined, mapped } from '../sayings/say.ts';
import { asText } from '../text/escape.ts';
import type { HoverText } from './hover.ts';
import { settingsPlaceAt } from './settingsPlace.ts';
import { settingsWords } from './settingsWords.ts';

/** What a word of the front matter or of a directive means. */
export function settingsHoverAt({ source, corpus, day }: Analysis, offset: number): HoverText | undefined {
  const from = offset - /(?<![\w:-])[\w:-]*$/.exec(source.slice(Math.max(0, offset - 60), offset))![0].length;
  const to = offset + /^[\w:-]*/.exec(source.slice(offset, offset + 60))![0].length;
  const place = settingsPlaceAt(source, from);
  if (!place || from === to) return undefined;
  const written = source.slice(from, to);
  const found = settingsWords(place.wants, corpus, day).find(({ word }) => word === written || `${word}:` === written);
  if (!found) return undefined;
  return {
    span: { start: from, end: to },
    markdown: joined('\n\n', [`**${asText(found.word)}**`, mapped(found.meaning, asText)]),
  };
}
