import { describe, expect, test } from 'vitest';
import { cite } from '../../server/src/citing/cite.ts';
import type { CitationStyle } from '../../server/src/citing/style.ts';
import { corpus } from './corpus.ts';

/**
 * Ten known instruments in each style, as a footnote to an article. Those that the guides give as their own examples are as
 * they have them: un: VCLT (ILC style guide), UDHR (Editorial Manual); oscola: the Refugee Convention, the ICCPR, the UDHR
 * (its missing bracket put in), and by form UNSC Res 1325; bluebook: VCLT; ilo: Convention No. 189. The AGLC gives 16 December 1966
 * as the day on which the Covenants were opened for signature: that is the day of their adoption, and the corpus has both.
 */
const expected: Readonly<Record<CitationStyle, readonly (readonly [id: string, article: string, footnote: string])[]>> =
  {
    un: [
      [
        'iccpr',
        '7',
        'International Covenant on Civil and Political Rights (New York, 16 December 1966), United Nations, *Treaty Series*, vol. 999, No. 14668, p. 171, art. 7.',
      ],
      [
        'refugee-convention-1951',
        '33',
        'Convention relating to the Status of Refugees (Geneva, 28 July 1951), United Nations, *Treaty Series*, vol. 189, No. 2545, p. 137, art. 33.',
      ],
      [
        'vclt',
        '32',
        'Vienna Convention on the Law of Treaties (Vienna, 23 May 1969), United Nations, *Treaty Series*, vol. 1155, No. 18232, p. 331, art. 32.',
      ],
      [
        'icescr',
        '5',
        'International Covenant on Economic, Social and Cultural Rights (New York, 16 December 1966), United Nations, *Treaty Series*, vol. 993, No. 14531, p. 3, art. 5.',
      ],
      [
        'ilo-c189',
        '3(2)',
        'Domestic Workers Convention, 2011 (No. 189) (Geneva, 16 June 2011), United Nations, *Treaty Series*, vol. 2955, p. 407, art. 3, para. 2.',
      ],
      [
        'slavery-1926',
        '',
        'Slavery Convention (Geneva, 25 September 1926), League of Nations, *Treaty Series*, vol. LX, p. 253.',
      ],
      ['udhr', '5', 'Universal Declaration of Human Rights (General Assembly resolution 217 A (III)), art. 5.'],
      [
        'undrip',
        '3',
        'United Nations Declaration on the Rights of Indigenous Peoples (General Assembly resolution 61/295), art. 3.',
      ],
      ['s-res-1325-2000', '', 'Security Council resolution 1325 (2000).'],
      ['vienna-declaration-1993', '', 'Vienna Declaration and Programme of Action (A/CONF.157/23).'],
    ],
    oscola: [
      [
        'iccpr',
        '7',
        'International Covenant on Civil and Political Rights (adopted 16 December 1966, entered into force 23 March 1976) 999 UNTS 171 (ICCPR) art 7.',
      ],
      [
        'refugee-convention-1951',
        '33',
        'Convention relating to the Status of Refugees (adopted 28 July 1951, entered into force 22 April 1954) 189 UNTS 137 art 33.',
      ],
      [
        'vclt',
        '32',
        'Vienna Convention on the Law of Treaties (adopted 23 May 1969, entered into force 27 January 1980) 1155 UNTS 331 (VCLT) art 32.',
      ],
      [
        'icescr',
        '5',
        'International Covenant on Economic, Social and Cultural Rights (adopted 16 December 1966, entered into force 3 January 1976) 993 UNTS 3 (ICESCR) art 5.',
      ],
      [
        'ilo-c189',
        '3(2)',
        'Domestic Workers Convention, 2011 (No 189) (adopted 16 June 2011, entered into force 5 September 2013) 2955 UNTS 407 art 3(2).',
      ],
      [
        'slavery-1926',
        '',
        'Slavery Convention (adopted 25 September 1926, entered into force 9 March 1927) 60 LNTS 253.',
      ],
      [
        'udhr',
        '5',
        'Universal Declaration of Human Rights (adopted 10 December 1948 UNGA Res 217 A(III)) (UDHR) art 5.',
      ],
      [
        'undrip',
        '3',
        'United Nations Declaration on the Rights of Indigenous Peoples (adopted 13 September 2007 UNGA Res 61/295) (UNDRIP) art 3.',
      ],
      ['s-res-1325-2000', '', 'UNSC Res 1325 (31 October 2000) UN Doc S/RES/1325.'],
      [
        'vienna-declaration-1993',
        '',
        'Vienna Declaration and Programme of Action (adopted 25 June 1993) UN Doc A/CONF.157/23 (VDPA).',
      ],
    ],
    aglc: [
      [
        'iccpr',
        '7',
        '*International Covenant on Civil and Political Rights*, opened for signature 19 December 1966, 999 UNTS 171 (entered into force 23 March 1976) art 7 (‘*ICCPR*’).',
      ],
      [
        'refugee-convention-1951',
        '33',
        '*Convention relating to the Status of Refugees*, opened for signature 28 July 1951, 189 UNTS 137 (entered into force 22 April 1954) art 33.',
      ],
      [
        'vclt',
        '32',
        '*Vienna Convention on the Law of Treaties*, opened for signature 23 May 1969, 1155 UNTS 331 (entered into force 27 January 1980) art 32 (‘*VCLT*’).',
      ],
      [
        'icescr',
        '5',
        '*International Covenant on Economic, Social and Cultural Rights*, opened for signature 19 December 1966, 993 UNTS 3 (entered into force 3 January 1976) art 5 (‘*ICESCR*’).',
      ],
      [
        'ilo-c189',
        '3(2)',
        '*Domestic Workers Convention, 2011 (No 189)*, adopted 16 June 2011, 2955 UNTS 407 (entered into force 5 September 2013) art 3(2).',
      ],
      [
        'slavery-1926',
        '',
        '*Slavery Convention*, opened for signature 25 September 1926, 60 LNTS 253 (entered into force 9 March 1927).',
      ],
      ['udhr', '5', '*Universal Declaration of Human Rights*, GA Res 217A (III) (10 December 1948) art 5 (‘*UDHR*’).'],
      [
        'undrip',
        '3',
        '*United Nations Declaration on the Rights of Indigenous Peoples*, GA Res 61/295, UN Doc A/RES/61/295 (13 September 2007) art 3 (‘*UNDRIP*’).',
      ],
      ['s-res-1325-2000', '', 'SC Res 1325, UN Doc S/RES/1325 (31 October 2000).'],
      [
        'vienna-declaration-1993',
        '',
        '*Vienna Declaration and Programme of Action*, UN Doc A/CONF.157/23 (25 June 1993) (‘*VDPA*’).',
      ],
    ],
    bluebook: [
      [
        'iccpr',
        '7',
        'International Covenant on Civil and Political Rights art. 7, *opened for signature* Dec. 19, 1966, 999 U.N.T.S. 171 [hereinafter ICCPR].',
      ],
      [
        'refugee-convention-1951',
        '33',
        'Convention relating to the Status of Refugees art. 33, *opened for signature* July 28, 1951, 189 U.N.T.S. 137.',
      ],
      [
        'vclt',
        '32',
        'Vienna Convention on the Law of Treaties art. 32, *opened for signature* May 23, 1969, 1155 U.N.T.S. 331 [hereinafter VCLT].',
      ],
      [
        'icescr',
        '5',
        'International Covenant on Economic, Social and Cultural Rights art. 5, *opened for signature* Dec. 19, 1966, 993 U.N.T.S. 3 [hereinafter ICESCR].',
      ],
      [
        'ilo-c189',
        '3(2)',
        'Domestic Workers Convention, 2011 (No. 189) art. 3(2), *adopted* June 16, 2011, 2955 U.N.T.S. 407.',
      ],
      ['slavery-1926', '', 'Slavery Convention, *opened for signature* Sept. 25, 1926, 60 L.N.T.S. 253.'],
      [
        'udhr',
        '5',
        'G.A. Res. 217 (III) A, Universal Declaration of Human Rights, art. 5 (Dec. 10, 1948) [hereinafter UDHR].',
      ],
      [
        'undrip',
        '3',
        'G.A. Res. 61/295, United Nations Declaration on the Rights of Indigenous Peoples, art. 3 (Sept. 13, 2007) [hereinafter UNDRIP].',
      ],
      ['s-res-1325-2000', '', 'S.C. Res. 1325 (Oct. 31, 2000).'],
      [
        'vienna-declaration-1993',
        '',
        'Vienna Declaration and Programme of Action, U.N. Doc. A/CONF.157/23 (June 25, 1993) [hereinafter VDPA].',
      ],
    ],
    ilo: [
      ['iccpr', '7', 'International Covenant on Civil and Political Rights, 1966 (ICCPR), Art. 7.'],
      ['refugee-convention-1951', '33', 'Convention relating to the Status of Refugees, 1951, Art. 33.'],
      ['vclt', '32', 'Vienna Convention on the Law of Treaties, 1969 (VCLT), Art. 32.'],
      ['icescr', '5', 'International Covenant on Economic, Social and Cultural Rights, 1966 (ICESCR), Art. 5.'],
      ['ilo-c189', '3(2)', 'Domestic Workers Convention, 2011 (No. 189), Art. 3(2).'],
      ['slavery-1926', '', 'Slavery Convention, 1926.'],
      ['udhr', '5', 'Universal Declaration of Human Rights, 1948 (UDHR), Art. 5.'],
      ['undrip', '3', 'United Nations Declaration on the Rights of Indigenous Peoples, 2007 (UNDRIP), Art. 3.'],
      ['s-res-1325-2000', '', 'UN Security Council resolution 1325 (2000), S/RES/1325 (2000).'],
      ['vienna-declaration-1993', '', 'Vienna Declaration and Programme of Action, 1993 (VDPA).'],
    ],
  };

describe.each(Object.entries(expected))('%s', (style, rows) => {
  test.each(rows)('%s %s', (id, article, footnote) => {
    const pinpoints = article ? [{ text: article, unit: 'article' } as const] : [];
    expect(cite(corpus.instrument(id)!, style as CitationStyle, 'footnote', pinpoints)).toBe(footnote);
  });
});
