import { type Saying, say } from '../../sayings/say.ts';
import { fold } from '../../text/fold.ts';
import { languages } from '../../text/language.ts';
import { type Tokens, tokenise } from '../../text/tokens.ts';
import type { Corpus } from '../corpus.ts';
import type { Name, NameForm } from '../names.ts';
import { spellingsOf } from '../spellings.ts';

/** A name and its words. */
export interface OwnName extends Name {
  readonly tokens: Tokens;
}

/** The names that an office adds, each of one instrument only. */
export class OwnNames {
  readonly list: OwnName[] = [];
  readonly #base: Corpus;
  readonly #titleOf: (target: number) => string;
  readonly #owners = new Map<string, number>();

  constructor(base: Corpus, titleOf: (target: number) => string) {
    this.#base = base;
    this.#titleOf = titleOf;
  }

  /** Adds a name of the instrument `target`, or says why it cannot be one. */
  add(text: string, form: NameForm, language: string, target: number): Saying | undefined {
    for (const written of spellingsOf(text)) {
      const tokens = tokenise(written);
      const key = form === 'acronym' ? written : fold(written);
      const known = this.#targetsOf(written, tokens, form);
      const own = this.#owners.get(key);
      if (own !== undefined) known.push(own);
      const fault = this.#faultOf(written, key, form, known, target);
      if (fault && written === text) return fault;
      if (fault || known.length > 0) continue;
      this.#owners.set(key, target);
      this.list.push({ text: written, form, language: languageNumber(language), target, tokens });
    }
    return undefined;
  }

  #faultOf(text: string, key: string, form: NameForm, known: readonly number[], target: number): Saying | undefined {
    if (!/[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(key)) return say`'${text}' is too short to be a name.`;
    if (form !== 'acronym' && generic.has(key))
      return say`'${text}' alone stands for many instruments; expected a name that only this one has.`;
    const owner = known.find(other => other !== target);
    if (owner === undefined) return undefined;
    if (owner === notAnInstrument)
      return say`'${text}' is the name of a State or organisation, and cannot be that of an instrument too.`;
    return say`'${text}' is already a name of '${this.#titleOf(owner)}', and a name stands for one instrument only.`;
  }

  /** What the corpus knows by exactly this name: instruments by their numbers. */
  #targetsOf(text: string, tokens: Tokens, form: NameForm): number[] {
    const { names } = this.#base;
    const whole = names.matchesAt(text, tokens, 0).find(({ last }) => last === tokens.count - 1);
    return (whole?.names ?? [])
      .filter(name => form !== 'shared-name' || names.formOf(name) !== 'shared-name')
      .map(name => {
        const other = names.formOf(name);
        return other === 'participant' || other === 'adjective' ? notAnInstrument : names.targetOf(name);
      });
  }
}

/** An alias in capitals, points and figures is an acronym, and is matched as it is written. */
export const formOfAlias = (text: string): 'acronym' | 'short-title' =>
  /^[\p{Lu}\d][\p{Lu}\d.&/-]*$/u.test(text) && /\p{Lu}.*\p{Lu}|\p{Lu}.*\d/u.test(text) ? 'acronym' : 'short-title';

const notAnInstrument = -1;

/** Names in languages that the corpus has none in share one number. */
function languageNumber(language: string): number {
  const known = (languages as readonly string[]).indexOf(language);
  return known < 0 ? 0xff : known;
}

/** Words with which a text takes up any instrument again. */
const generic = new Set(
  'convention covenant charter protocol declaration treaty compact statute agreement act law policy resolution recommendation convencion convenio pacto carta protocolo declaracion tratado estatuto acuerdo ley politica pacte charte protocole traite statut accord loi politique'.split(
    ' ',
  ),
);
