import { expect, test } from 'vitest';
import { cite } from '../../server/src/citing/cite.ts';
import { mention } from '../../server/src/citing/mention.ts';
import { recogniseCitation } from '../../server/src/citing/recognise.ts';
import type { Language } from '../../server/src/text/language.ts';
import { corpus } from './corpus.ts';

/** As the French and Spanish texts of the United Nations and the ILO have them. */
test.each<[string, Language, string, string, string]>([
  [
    'iccpr',
    'fr',
    'Pacte international relatif aux droits civils et politiques (PIDCP)',
    'PIDCP',
    'Pacte international relatif aux droits civils et politiques (16 décembre 1966), Nations Unies, *Recueil des Traités*, vol. 999, n° 14668, p. 171, art. 9, par. 3.',
  ],
  [
    'iccpr',
    'es',
    'Pacto Internacional de Derechos Civiles y Políticos (PIDCP)',
    'PIDCP',
    'Pacto Internacional de Derechos Civiles y Políticos (16 de diciembre de 1966), Naciones Unidas, *Treaty Series*, vol. 999, núm. 14668, pág. 171, art. 9, párr. 3.',
  ],
  [
    'icescr',
    'fr',
    'Pacte international relatif aux droits économiques, sociaux et culturels (PIDESC)',
    'PIDESC',
    'Pacte international relatif aux droits économiques, sociaux et culturels (16 décembre 1966), Nations Unies, *Recueil des Traités*, vol. 993, n° 14531, p. 3, art. 9, par. 3.',
  ],
  [
    'ilo-c189',
    'es',
    'Convenio sobre las trabajadoras y los trabajadores domésticos, 2011 (núm. 189)',
    'Convenio núm. 189',
    'Convenio sobre las trabajadoras y los trabajadores domésticos, 2011 (núm. 189) (16 de junio de 2011), Naciones Unidas, *Treaty Series*, vol. 2955, pág. 407, art. 9, párr. 3.',
  ],
  [
    'udhr',
    'fr',
    "Déclaration universelle des droits de l'homme (DUDH)",
    'DUDH',
    "Déclaration universelle des droits de l'homme (résolution 217 A (III) de l’Assemblée générale), art. 9, par. 3.",
  ],
])('%s in %s', (id, language, full, short, footnote) => {
  const instrument = corpus.instrument(id)!;
  const pinpoints = [{ text: '9(3)', unit: 'article' as const }];
  expect([
    mention(instrument, 'full', false, language),
    mention(instrument, 'short', true, language),
    cite(instrument, 'un', 'footnote', pinpoints, language),
  ]).toEqual([full, short, footnote]);
  const written = recogniseCitation(`Voir ${footnote}`, 5, instrument, language);
  expect(written).toMatchObject({ style: 'un', pinpoints });
});

test('where the corpus has no title in a language, all is in English', () => {
  const { titles, ...rest } = corpus.instrument('iccpr')!;
  const english = { ...rest, titles: { en: titles.en } };
  expect(cite(english, 'un', 'footnote', [], 'fr')).toBe(cite(english, 'un', 'footnote'));
  expect(mention(english, 'full', false, 'es')).toBe(mention(english, 'full', false));
});
