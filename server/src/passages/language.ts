import type { FrontMatter } from '../markdown/frontMatter.ts';
import { type Language, languages } from '../text/language.ts';
import { hashOfWord, TokenColumns, tokenise } from '../text/tokens.ts';

/** What tells the language of a draft. */
export interface Spoken {
  readonly frontMatter: FrontMatter;
  /** As whoever sets it for many drafts has it. */
  readonly language: Language | undefined;
  /** In order; passage `i` begins at `starts[i]`. */
  readonly passages: readonly Text[];
  readonly starts: readonly number[];
}

interface Text {
  readonly prose: string;
}

/** As the draft says, or else whoever set it for many, or else as its small words do; `undefined` where neither is clear. */
export function languageOf(draft: Spoken): Language | undefined {
  if (!told.has(draft)) told.set(draft, tell(draft));
  return told.get(draft);
}

/** It is asked for each title that is put into a draft. */
const told = new WeakMap<Spoken, Language | undefined>();

function tell({ frontMatter, language, passages, starts }: Spoken): Language | undefined {
  const said = frontMatter.lang?.value.slice(0, 2).toLowerCase();
  if (said) return said === 'en' || said === 'fr' || said === 'es' ? said : undefined;
  if (language) return language;
  const all = { en: 0, fr: 0, es: 0 };
  for (let i = 0; i < passages.length && starts[i]! < enough; i++) {
    const counts = countsOf(passages[i]!);
    for (const one of languages) all[one] += counts[one];
  }
  const [most, next] = languages.toSorted((a, b) => all[b] - all[a]);
  return all[most!] >= fewest && all[most!] >= 3 * all[next!] ? most : undefined;
}

/** How many of its words are small words of each language; a passage that does not change is counted once. */
function countsOf(passage: Text): Counts {
  const before = known.get(passage);
  if (before) return before;
  const counts = { en: 0, fr: 0, es: 0 };
  const { hash, count } = tokenise(passage.prose.slice(0, enough), columns);
  for (let i = 0; i < count; i++) {
    const language = small.get(hash[i]!);
    if (language) counts[language]++;
  }
  known.set(passage, counts);
  return counts;
}

type Counts = Readonly<Record<Language, number>>;
const known = new WeakMap<Text, Counts>();

/** So much of a draft tells its language, in UTF-16 units. */
const enough = 20_000;
const fewest = 10;

/** Words that are frequent in one of the languages and none in the others, by their hash. */
const small: ReadonlyMap<number, Language> = new Map(
  Object.entries({
    en: ['the', 'of', 'and', 'to', 'that', 'is', 'by', 'which', 'with', 'are'],
    fr: ['les', 'des', 'du', 'et', 'est', 'dans', 'pour', 'qui', 'aux', 'sont'],
    es: ['los', 'las', 'del', 'y', 'el', 'por', 'para', 'como', 'con', 'una'],
  }).flatMap(([language, words]) => words.map(word => [hashOfWord(word), language as Language] as const)),
);
const columns = new TokenColumns();
