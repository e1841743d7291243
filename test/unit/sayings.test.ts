import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import type { Instrument } from '../../server/src/corpus/corpus.ts';
import { treatyActionKinds } from '../../server/src/corpus/terms.ts';
import { citationMarks } from '../../server/src/features/citationMarks.ts';
import { stateOffers } from '../../server/src/features/claimOffers.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { instrumentPage } from '../../server/src/features/page.ts';
import { renameableAt } from '../../server/src/features/rename.ts';
import { newBlock } from '../../server/src/generated/render.ts';
import { check } from '../../server/src/rules/run.ts';
import { inLanguage, languageOfLocale, translations } from '../../server/src/sayings/say.ts';
import { yamlReason } from '../../server/src/sayings/yamlReason.ts';
import { publications } from '../../server/src/sources/publications.ts';
import { nameInDraft, withArticle } from '../../server/src/wording/withArticle.ts';
import { literalsOf, yamlReasons } from './literals.ts';
import { sayings } from './sayings.ts';
import { read, world } from './world.ts';

describe('what the server says', () => {
  const said = [...sayings().keys()].sort();
  // What no reader of the editor sees: faults of a client's own programming, names of what is kept, codes of languages;
  // kinds of acts, which have words of their own; names of sources, which are kept with the facts; words that are looked for.
  const unsaid =
    /^(?:lsp\/(?:guard|params)\.ts|features\/ownFileWords\.ts: en fr es |sources\/untcStatements\.ts: |corpus\/(?:own\/ownNames|spellings)\.ts: |importing\/dutchNames\.ts: )|: (?:no effect known|what .*a passage.*|of which State .* claims something|Own corpus of Treaty Lens|.*Treaty Lens project file)/;
  const kept = new Set<string>([...treatyActionKinds, ...Object.values(publications).map(({ title }) => title)]);
  test('is said by `say` in every room from which the editor shows it', () => {
    const files = globSync(
      'server/src/{corpus,features,generated,importing,lsp,markdown,passages,project,rules,sources,workspace}/**/*.ts',
    );
    const known = sayings();
    const plain = files.flatMap(file =>
      literalsOf(file)
        .filter(text => isSentence(text) && !known.has(text) && !kept.has(text))
        .map(text => `${file.replace('server/src/', '')}: ${text}`),
    );
    expect(plain.filter(text => !unsaid.test(text))).toEqual([]);
  });

  test.each(['fr', 'es'] as const)('is all there in %s, and nothing else', language => {
    expect(Object.keys(translations[language]).sort()).toEqual(said);
  });

  test.each(yamlReasons())('js-yaml gives the reason "%s", which is said in every language', reason => {
    const given = reason.replace('…', 'a').replace('…', 'b');
    const word = yamlReason(given);
    expect(String(word)).toBe(given);
    for (const language of ['fr', 'es'] as const) expect(word.in(language)).not.toBe(given);
  });

  const holes = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([hole]) => hole).sort();
  test.each(
    (['fr', 'es'] as const).flatMap(language =>
      Object.entries(translations[language]).map(([english, other]) => [language, english, other] as const),
    ),
  )('%s: %s', (_, english, other) => expect(holes(other)).toEqual(holes(english)));

  test('in French, what is high stands behind a no-break space', () =>
    expect(Object.values(translations.fr).filter(text => / [:;!?»]|« /.test(text))).toEqual([]));
});

test.each([
  ['fr', 'fr'],
  ['fr-CA', 'fr'],
  ['es_ES.UTF-8', 'es'],
  ['fro', 'en'],
  ['de', 'en'],
  [undefined, 'en'],
])('the language of %s is %s', (locale, language) => expect(languageOfLocale(locale)).toBe(language));

test.each<[string, 'fr' | 'es', string[]]>([
  [
    'Ruritania acceded to the Examples Convention in 1998.',
    'fr',
    ['Ruritanie – l’ICUE : adhésion le 8 juillet 1993, et non en 1998 (Gazette of the Depositary, 31 janvier 2020).'],
  ],
  [
    'Ruritania acceded to the Examples Convention in 1998.',
    'es',
    [
      'Ruritania – la ICUE: adhesión el 8 de julio de 1993, no en 1998 (Gazette of the Depositary, 31 de enero de 2020).',
    ],
  ],
  [
    'Freedonia is a party to the ICUE.',
    'fr',
    ['Fredonie a signé l’ICUE le 3 février 1991 et n’y est pas partie (Gazette of the Depositary, 31 janvier 2020).'],
  ],
  [
    'See the ICUE, art. 77.',
    'fr',
    ['L’ICUE, article 77 : introuvable ; 3 articles en tout (Gazette of the Depositary, 31 janvier 2020).'],
  ],
  [
    'See the ICUE, art. 77.',
    'es',
    ['La ICUE no tiene artículo 77: tiene 3 artículos (Gazette of the Depositary, 31 de enero de 2020).'],
  ],
  [
    'the Universal Declaration on the Rights of Sample',
    'fr',
    [
      'Aucun instrument ne porte ce nom : « Universal Declaration on the Rights of Sample » devrait être « Universal Declaration of the Rights of Samples ».',
    ],
  ],
])('%s in %s', (source, displayLanguage, expected) => {
  const found = check(read(source), { profile: 'recommended', severities: {}, displayLanguage });
  expect(found.map(({ message }) => message.replaceAll('\u00a0', ' '))).toEqual(expected);
});

test.each<[string, 'fr' | 'es', RegExp[]]>([
  [
    'See the IC$0UE.',
    'fr',
    [
      /^\*\*Convention internationale sur l'usage des exemples et des membres de leurs ensembles\*\* \(ICUE\)/,
      /en: \*International Convention on the Use of Examples/,
      /traité, contraignant pour ses parties · adoption : 18 décembre 1990, Strelsau · en vigueur depuis le 1er juillet 1993/,
      /Ruritanie : partie, adhésion 8 juillet 1993, effet le 7 août 1993/,
    ],
  ],
  [
    'See the ICUE, art. 1$0.',
    'es',
    [/^\*\*Artículo 1\*\* .* · artículo 1 de 3/, /Ruritania: parte, adhesión 8 de julio de 1993/],
  ],
])('a hover on %s in %s', (marked, language, expected) => {
  const analysis = read(marked.replace('$0', ''), { states: ['RUR'] });
  const { markdown } = hoverAt(analysis, marked.indexOf('$0'), 'full')!;
  const text = inLanguage(markdown, language).replaceAll('\u00a0', ' ').replaceAll('\\', '');
  for (const pattern of expected) expect(text).toMatch(pattern);
});

test.each<[string, 'fr' | 'es', string]>([
  [
    '---\ntreaty-lens: { states: KEN, as-of: soon }\n---\n',
    'fr',
    'Une date telle que 2025-06-30 est attendue ; "soon" a été trouvé.',
  ],
  [
    '---\ntreaty-lens: { states: KEN\n---\n',
    'fr',
    'L’en-tête est illisible comme YAML : retrait insuffisant en début de ligne.',
  ],
  ['---\na: 1\na: 2\n---\n', 'es', 'El encabezado no se puede leer como YAML: esta clave está repetida.'],
  ['<!-- treaty-lens-disable-all -->\n', 'es', 'No existe la directiva treaty-lens-disable-all; las directivas son'],
])('a fault of %j in %s', (source, displayLanguage, expected) => {
  const found = check(read(source), { profile: 'recommended', severities: {}, displayLanguage });
  expect(found.map(({ message }) => message.replaceAll('\u00a0', ' ')).join('\n')).toContain(expected);
});

test.each<['fr' | 'es', string[]]>([
  [
    'fr',
    [
      "# Convention internationale sur l'usage des exemples et des membres de leurs ensembles",
      '### Article 2 : Duty to give reasons',
      '*(intitulé de notre main ; non vérifié : le texte de l’instrument n’était pas disponible)*',
      '## Actes des États',
      '| Ruritanie | adhésion | 8 juillet 1993 | 7 août 1993 |  | une réserve concernant l’article 1, paragraphe 2 |',
    ],
  ],
  ['es', ['- tiene el protocolo [', '| Gran Fenwick | adhesión | 1 de mayo de 1994 |  | 30 de abril de 2010 |  |']],
])('the page of an instrument in %s', (language, expected) => {
  const { markdown } = instrumentPage(world, world.instrument('convention-on-examples')!, id => id, language);
  for (const part of expected) expect(markdown.replaceAll('\\', '').replaceAll('\u00a0', ' ')).toContain(part);
});

test.each<['table' | 'matrix', string, string[]]>([
  [
    'table',
    'fr',
    [
      '**Traités**',
      '| Instrument | Dispositions | Où |',
      'ligne 5',
      '*Titres selon le corpus de Treaty Lens, 31 janvier 2020.*',
    ],
  ],
  [
    'matrix',
    'fr',
    [
      '| Traité ',
      'Ruritanie',
      'adhésion, 8 juillet 1993 †',
      '*Sources : Gazette',
      '† avec une réserve ou une déclaration.*',
    ],
  ],
  ['matrix', 'es', ['| Tratado ', 'adhesión, 8 de julio de 1993 †', '*Fuentes: Gazette']],
])('a %s in a draft in %s', (kind, lang, expected) => {
  const draft = read(`---\nlang: ${lang}\n---\n\nICUE, art. 2.\n`);
  const { text } = newBlock(draft, kind, draft.source.length, kind === 'matrix' ? ['RUR'] : []);
  for (const part of expected) expect(text.replaceAll('\u00a0', ' ')).toContain(part);
});

test.each<[string, 'fr' | 'es', string, string | undefined]>([
  ['PIDCP', 'fr', 'le PIDCP', 'le PIDCP'],
  ['PIDCP', 'es', 'el PIDCP', 'el PIDCP'],
  ['second', 'fr', 'l’OP2', 'le Deuxième Protocole facultatif'],
  ['second', 'es', 'el OP2', 'el Segundo Protocolo Facultativo'],
  ['rules', 'fr', 'les Règles de Tokyo', 'les Règles de Tokyo'],
  ['rules', 'es', 'las Reglas de Tokio', 'las Reglas de Tokio'],
  ['act', 'es', 'el Acta de Singapur', 'el Acta de Singapur'],
  ['act', 'fr', 'l’Acte de Singapour', 'l’Acte de Singapour'],
  ['English', 'fr', 'l’Athens Convention', undefined],
  ['English', 'es', 'la Athens Convention', undefined],
  ['doubted', 'fr', 'le Pacte douteux', undefined],
])('the name of %s in %s is %s, and in a draft %s', (key, language, named, inDraft) => {
  expect(withArticle(instruments[key]!, language)).toBe(named);
  expect(nameInDraft(instruments[key]!, language)).toBe(inDraft);
});

test.each<['fr' | 'es', string, string]>([
  ['fr', 'See article 2 of the ICUE.', 'Article 2 : Duty to give reasons'],
  ['es', 'See article 2 of the ICUE.', 'Artículo 2: Duty to give reasons'],
  ['fr', 'the Strelsau Convention', 'Ce nom désigne plusieurs instruments'],
  ['es', 'the Strelsau Convention', 'Este nombre designa más de un instrumento'],
])('in %s, the preview marks %s', (language, source, title) => {
  const marks = citationMarks(read(source), language);
  expect(marks[0]!.title.replaceAll('\u00a0', ' ')).toBe(title);
});

test.each<['fr' | 'es', RegExp]>([
  ['fr', /^« ICUE » est un nom d’usage général, .* Définissez une forme abrégée après la première mention/],
  ['es', /^«ICUE» es un nombre de uso general, .* Defina una forma breve tras la primera mención/],
])('in %s, why a name cannot be renamed', (language, expected) => {
  const found = renameableAt(read('See the ICUE.'), 9);
  if (!found || !('refusal' in found)) throw new Error('renameable');
  expect(inLanguage(found.refusal, language).replaceAll('\u00a0', ' ')).toMatch(expected);
});

test('what a State is, beside its name in a completion', () => {
  const [offer] = stateOffers(world, 'fr', 'Rurit', { start: 0, end: 5 });
  expect(inLanguage(offer!.detail, 'fr').replaceAll('\u00a0', ' ')).toBe('Membre de l’ONU');
});

/** Words in a row, as only prose has them. */
const isSentence = (text: string): boolean => /[a-z]{2,}[,:]? [a-z]+[,:]? [a-z]{2,}|^[A-Z][a-z]+ [a-z]{2,}/.test(text);

const instruments = Object.fromEntries(
  Object.entries({
    PIDCP: {
      titles: {
        en: 'International Covenant on Civil and Political Rights',
        fr: 'Pacte international relatif aux droits civils et politiques',
        es: 'Pacto Internacional de Derechos Civiles y Políticos',
      },
      acronyms: ['ICCPR', 'PIDCP'],
    },
    second: {
      titles: {
        en: 'Second Optional Protocol',
        fr: 'Deuxième Protocole facultatif',
        es: 'Segundo Protocolo Facultativo',
      },
      acronyms: ['OP2'],
    },
    rules: { titles: { en: 'Tokyo Rules', fr: 'Règles de Tokyo', es: 'Reglas de Tokio' } },
    act: { titles: { en: 'Singapore Act', fr: 'Acte de Singapour', es: 'Acta de Singapur' } },
    English: { titles: { en: 'Athens Convention' } },
    doubted: { titles: { en: 'Doubted Covenant', fr: 'Pacte douteux' }, unverified: ['titles.fr'] },
  }).map(([id, facts]) => [id, { id, ...facts } as unknown as Instrument]),
);
