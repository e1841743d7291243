import { describe, expect, test } from 'vitest';
import { groupClaimsIn, judgeGroup } from '../../server/src/claims/groupClaims.ts';
import { judge } from '../../server/src/claims/judge.ts';
import { read } from './world.ts';

/** Each claim as `STATE act instrument [year] verdict`, a denied act with a dash before it. */
function checkClaims(source: string, expected: readonly string[], asOf?: string): void {
  const analysis = read(source, { asOf });
  const claims = analysis.claims.map(claim => {
    const { state, action, negated, instrument, year } = claim;
    return [
      state,
      `${negated ? '-' : ''}${action}`,
      instrument.id,
      year,
      judge(claim, analysis.corpus, analysis.day).kind,
    ]
      .filter(part => part !== undefined)
      .join(' ');
  });
  expect(claims).toEqual(expected);
}

const ruritania = 'RUR ratification convention-on-examples';
const notFreedonia = 'FRE -ratification convention-on-examples';

describe('what is a claim', () => {
  test.each<[string, string[]]>([
    ['Ruritania ratified the Examples Convention.', [`${ruritania} confirmed`]],
    ['Ruritania has ratified the ICUE in 1993.', [`${ruritania} 1993 confirmed`]],
    ['In 1993, Ruritania acceded to the ICUE.', ['RUR accession convention-on-examples 1993 confirmed']],
    ['The Ruritanian Government ratified the ICUE.', [`${ruritania} confirmed`]],
    [
      'As a party to the Examples Convention (ICUE), the Ruritanian Government reports.',
      ['RUR party convention-on-examples confirmed'],
    ],
    [
      'Following the ratification of the ICUE of the Society of Lamps, Ruritania was silent.',
      [`${ruritania} confirmed`],
    ],
    ['The Committee on Samples welcomed the ratification by Ruritania of the ICUE.', [`${ruritania} confirmed`]],
    [
      'Ruritania ratified the ICUE on lamps and later ratified the Lamplighters Convention, 2001 (No. 301).',
      [`${ruritania} confirmed`, 'RUR ratification lamplighters confirmed'],
    ],
    [
      'Ruritania has ratified two of the three core treaties: the ICUE (1993) and Convention No. 301.',
      [`${ruritania} 1993 confirmed`, 'RUR ratification lamplighters confirmed'],
    ],
    [
      'None of Freedonia and Grand Fenwick has ratified Convention No. 301.',
      ['FRE -ratification lamplighters unchecked', 'GRF -ratification lamplighters unchecked'],
    ],
    ['The F.S.F. has not ratified the ICUE.', ['FRE -ratification convention-on-examples confirmed']],
    ['Freedonia is yet to ratify the ICUE.', ['FRE -ratification convention-on-examples confirmed']],
    ['The ICUE (ratified by Ruritania in 1993) binds.', [`${ruritania} 1993 confirmed`]],
    ['Ruritania (which ratified the ICUE in 1993) is bound.', [`${ruritania} 1993 confirmed`]],
    ['Freedonia joined the ICUE.', ['FRE party convention-on-examples contradicted']],
    [
      'Ruritania ratified the ICUE and Convention No. 301 in 1993 and 2005 respectively.',
      [`${ruritania} 1993 confirmed`, 'RUR ratification lamplighters 2005 confirmed'],
    ],
    [
      'Ruritania and Grand Fenwick acceded to the ICUE on 8 July 1993 and 1 May 1994, respectively.',
      ['RUR accession convention-on-examples 1993 confirmed', 'GRF accession convention-on-examples 1994 confirmed'],
    ],
    [
      'Ruritania and Grand Fenwick ratified the ICUE and Convention No. 301 in 1993 and 2005.',
      [
        `${ruritania} confirmed`,
        'GRF ratification convention-on-examples confirmed',
        'RUR ratification lamplighters confirmed',
        'GRF ratification lamplighters unchecked',
      ],
    ],
    [
      'Freedonia and Ruritania, which is a party to the ICUE, are neighbours.',
      ['RUR party convention-on-examples confirmed'],
    ],
    [
      'Ruritania (8 July 1993) and Grand Fenwick (1 May 1994) have acceded to the ICUE.',
      ['RUR accession convention-on-examples confirmed', 'GRF accession convention-on-examples confirmed'],
    ],
    [
      'The following States have ratified the ICUE: Ruritania and Freedonia.',
      [`${ruritania} confirmed`, 'FRE ratification convention-on-examples contradicted'],
    ],
    [
      'States that have not ratified the ICUE include Freedonia and Ruritania.',
      [`${notFreedonia} confirmed`, 'RUR -ratification convention-on-examples contradicted'],
    ],
    ['The following States should ratify the ICUE: Freedonia.', []],
    ['States that ratified the ICUE, a comparison of Ruritania and Freedonia, is a book.', []],
    ['Few States, such as Freedonia, have ratified the ICUE.', []],
    ['Many States, such as Ruritania, have ratified the ICUE.', [`${ruritania} confirmed`]],
    [
      'Both countries are near. Ruritania and Grand Fenwick met; both countries acceded to the ICUE in 1993 and 1994.',
      ['RUR accession convention-on-examples 1993 confirmed', 'GRF accession convention-on-examples 1994 confirmed'],
    ],
    ['Rumours that Freedonia ratified the ICUE are unfounded.', []],
    ['The claim that Freedonia ratified the ICUE is false.', []],
    // French and Spanish
    ['Le Convenio 301 de la OIT, ratificado por Ruritania, obliga.', ['RUR ratification lamplighters confirmed']],
    ['La Convention n° 301 de l’OIT ratifiée par la Ruritanie lie.', ['RUR ratification lamplighters confirmed']],
    ['La Convention sur les exemples n’est pas encore ratifiée par la Fredonie.', [`${notFreedonia} confirmed`]],
    ['Non encore ratifiée par la Fredonie, la Convention sur les exemples lie.', [`${notFreedonia} confirmed`]],
    ['La Convention sur les exemples, que la Ruritanie a ratifiée, lie.', [`${ruritania} confirmed`]],
    ['La Fredonie a signé mais n’a pas ratifié la Convention sur les exemples.', [`${notFreedonia} confirmed`]],
    ['Fredonia ha firmado, pero no ha ratificado, el ICUE.', [`${notFreedonia} confirmed`]],
    ['Ruritania ha suscrito y ratificado el ICUE.', [`${ruritania} confirmed`]],
    ['Ruritania no ha ratificado aún el ICUE.', ['RUR -ratification convention-on-examples contradicted']],
    [
      'La Fredonie est signataire de la Convention sur les exemples.',
      ['FRE signature convention-on-examples confirmed'],
    ],
    ['Fredonia es signataria del ICUE.', ['FRE signature convention-on-examples confirmed']],
    [
      'La Ruritanie a adhéré en 1993 à la Convention sur les exemples.',
      ['RUR accession convention-on-examples 1993 confirmed'],
    ],
    [
      'El ICUE, suscrito en Strelsau el 18 de diciembre de 1990, fue ratificado por Ruritania en 1993.',
      [`${ruritania} 1993 confirmed`],
    ],
    ['El ICUE, suscrito en Strelsau, obliga, y el plan fue ratificado por Ruritania en 1993.', []],
    [
      'La Ruritanie n’est en revanche pas partie à la Convention sur les exemples.',
      ['RUR -party convention-on-examples contradicted'],
    ],
    ['La Ruritanie n’a ratifié la Convention sur les exemples qu’en 1993.', [`${ruritania} 1993 confirmed`]],
    [
      'La Ruritanie n’a pas ratifié la Convention sur les exemples, bien qu’en 1993 on l’ait espéré.',
      ['RUR -ratification convention-on-examples unchecked'],
    ],
    ['La Convention sur les exemples, que la Ruritanie n’a ratifié qu’en 1993, lie.', [`${ruritania} 1993 confirmed`]],
    [
      'La Ruritanie a adhéré, le 4 mars 1993, à la Convention sur les exemples.',
      ['RUR accession convention-on-examples 1993 confirmed'],
    ],
    ['Ruritania se adhirió, el 4 de marzo de 1993, al ICUE.', ['RUR accession convention-on-examples 1993 confirmed']],
    ['La Ruritanie a adhéré, le 4 mars, à l’initiative. La Convention sur les exemples lie.', []],
    [
      'La Ruritanie a déposé son instrument de ratification de la Convention sur les exemples.',
      [`${ruritania} confirmed`],
    ],
    ['Ruritania depositó el instrumento de ratificación del ICUE en 1993.', [`${ruritania} 1993 confirmed`]],
    ['La Ruritanie, partie à la Convention sur les exemples, se tait.', ['RUR party convention-on-examples confirmed']],
    ['Como Estado parte del ICUE, Ruritania informa.', ['RUR party convention-on-examples confirmed']],
    ['Como parte del ICUE, Ruritania lo cita.', []],
    ['Following the ratification of the ICUE by Ruritania in 1993, all was well.', [`${ruritania} 1993 confirmed`]],
    ['Tras la ratificación del ICUE por Ruritania en 1993, callaron.', [`${ruritania} 1993 confirmed`]],
    ['Depuis la ratification de la Convention sur les exemples par la Ruritanie, rien.', [`${ruritania} confirmed`]],
    ['La ratification de la Convention sur les exemples par la Fredonie est attendue.', []],
    ['La Fredonie n’a ni signé ni ratifié la Convention sur les exemples.', [`${notFreedonia} confirmed`]],
    ['Fredonia no ha firmado ni ratificado el ICUE.', [`${notFreedonia} confirmed`]],
    ['La Ruritanie est le premier État à ratifier la Convention sur les exemples.', [`${ruritania} confirmed`]],
    ['Ruritania fue el primer país en ratificar el ICUE.', [`${ruritania} confirmed`]],
    ['La Fredonie s’apprête à ratifier la Convention sur les exemples.', []],
    [
      'La Ruritanie est devenue partie à la Convention sur les exemples en 1993.',
      ['RUR party convention-on-examples 1993 confirmed'],
    ],
    ['El ICUE entró en vigor para Ruritania.', ['RUR party convention-on-examples confirmed']],
    [
      'La Convention sur les exemples est entrée en vigueur pour la Ruritanie.',
      ['RUR party convention-on-examples confirmed'],
    ],
    ['La Convention sur les exemples est entrée en vigueur en 1993.', []],
    [
      'Ni la Ruritanie, ni la Fredonie n’ont ratifié la Convention sur les exemples.',
      ['RUR -ratification convention-on-examples contradicted', `${notFreedonia} confirmed`],
    ],
    ['Fredonia tampoco ha ratificado el ICUE.', [`${notFreedonia} confirmed`]],
    ['Ruritania sí ratificó el ICUE.', [`${ruritania} confirmed`]],
    ['Ruritania ratificó en 1993 el ICUE.', [`${ruritania} 1993 confirmed`]],
    [
      'La Grand Fenwick s’est retirée de la Convention sur les exemples.',
      ['GRF withdrawal convention-on-examples confirmed'],
    ],
    ['Gran Fenwick se retiró del ICUE.', ['GRF withdrawal convention-on-examples confirmed']],
    [
      'La Ruritanie est partie à la Convention sur les exemples (ICUE) et à la Convention n° 301.',
      ['RUR party convention-on-examples confirmed', 'RUR party lamplighters confirmed'],
    ],
    [
      'La Convention n° 301 et la Convention sur les exemples ratifiée par la Ruritanie lient.',
      [`${ruritania} confirmed`],
    ],
    [
      'La Convention n° 301 sur les réverbères, ratifiée par la Ruritanie, lie.',
      ['RUR ratification lamplighters confirmed'],
    ],
    [
      'La Convention sur les exemples, adoptée à Strelsau le 18 décembre 1990 et ratifiée par la Ruritanie en 1993, lie.',
      [`${ruritania} 1993 confirmed`],
    ],
    ['La Convention sur les exemples, adoptée à Strelsau, puis une loi ratifiée par la Ruritanie.', []],
    ['La Convention sur les exemples doit être ratifiée par la Fredonie.', []],
    ['The Ruritanian parliament ratified the ICUE.', []],
    ['Freedonia is a State party to the Examples Convention.', ['FRE party convention-on-examples contradicted']],
    ['Freedonia signed the ICUE on 3 February 1991.', ['FRE signature convention-on-examples 1991 confirmed']],
    [
      'Ruritania and Freedonia have ratified the Examples Convention.',
      [`${ruritania} confirmed`, 'FRE ratification convention-on-examples contradicted'],
    ],
    [
      'Ruritania has ratified the ICUE and the Protocol against the Misuse of Counter-examples.',
      [`${ruritania} confirmed`, 'RUR ratification examples-protocol unchecked'],
    ],
    ['The Examples Convention was ratified by Ruritania in 1993.', [`${ruritania} 1993 confirmed`]],
    [
      'The Examples Convention has not been ratified by Freedonia.',
      ['FRE -ratification convention-on-examples confirmed'],
    ],
    [
      'The Examples Convention had **never been signed** by Ruritania.',
      ['RUR -signature convention-on-examples confirmed'],
    ],
    [
      'The Examples Convention has not been ratified by any larger kingdom, including Freedonia.',
      ['FRE -ratification convention-on-examples confirmed'],
    ],
    ['The Examples Convention has been ratified by many kingdoms, including Freedonia.', []],
    [
      'The Committee encourages the Government of Freedonia to ratify the treaty to which it is not yet a party, namely, the ICUE.',
      ['FRE -party convention-on-examples confirmed'],
    ],
    ['Freedonia asked Ruritania to ratify the treaty to which it is not yet a party, namely, the ICUE.', []],
    [
      'El Comité alienta al Gobierno de Fredonia a que ratifique el tratado en el que todavía no es parte, a saber, el ICUE.',
      ['FRE -party convention-on-examples confirmed'],
    ],
    [
      'Le Comité encourage le Gouvernement de la Fredonie à ratifier le traité auquel il n’est pas encore partie, à savoir la Convention sur les exemples.',
      ['FRE -party convention-on-examples confirmed'],
    ],
    [
      'Following the ratification of the ICUE of the Society of Lamps (ILO), Ruritania was silent.',
      [`${ruritania} confirmed`],
    ],
    ["Ruritania's ratification of the Examples Convention", [`${ruritania} confirmed`]],
    ['the ratification by Ruritania of the Examples Convention', [`${ruritania} confirmed`]],
    ['Instruments ratified by Ruritania, such as the Examples Convention', [`${ruritania} confirmed`]],
    ['Ruritania, which has ratified the Examples Convention, agreed.', [`${ruritania} confirmed`]],
    ['The Examples Convention, which Ruritania ratified, is old.', [`${ruritania} confirmed`]],
    ['As a party to the Examples Convention, Ruritania owes reasons.', ['RUR party convention-on-examples confirmed']],
    ['Following the ratification of the Examples Convention, Ruritania gave reasons.', [`${ruritania} confirmed`]],
    [
      'Ruritania ratified the ICUE in 1993 and later ratified Convention No. 301.',
      [`${ruritania} 1993 confirmed`, 'RUR ratification lamplighters confirmed'],
    ],
    [
      'Freedonia has signed, but not ratified the Examples Convention.',
      ['FRE -ratification convention-on-examples confirmed'],
    ],
    ['Freedonia welcomed the ratification by Ruritania of the Examples Convention.', [`${ruritania} confirmed`]],
    ['Ruritania has not ratified the Examples Convention.', ['RUR -ratification convention-on-examples contradicted']],
    ['Freedonia has yet to ratify the Examples Convention.', ['FRE -ratification convention-on-examples confirmed']],
    [
      'Freedonia has neither signed nor ratified the Examples Convention.',
      ['FRE -ratification convention-on-examples confirmed'],
    ],
    ['Freedonia is not a party to the Examples Convention.', ['FRE -party convention-on-examples confirmed']],
    ['La Ruritanie a ratifié la Convention sur les exemples.', [`${ruritania} confirmed`]],
    [
      "La Fredonie n'a pas ratifié la Convention sur les exemples.",
      ['FRE -ratification convention-on-examples confirmed'],
    ],
    ['Ruritania ha ratificado el ICUE.', [`${ruritania} confirmed`]],
    ['Fredonia no ha ratificado el ICUE.', ['FRE -ratification convention-on-examples confirmed']],
    ['Fredonia es parte en el ICUE.', ['FRE party convention-on-examples contradicted']],
    ['El ICUE fue ratificado por Ruritania en 1993.', [`${ruritania} 1993 confirmed`]],
    ['El ICUE no ha sido ratificado por Fredonia.', ['FRE -ratification convention-on-examples confirmed']],
    ['La Convention sur les exemples, ratifiée par la Ruritanie, vaut.', [`${ruritania} confirmed`]],
    [
      'La Convention sur les exemples n’a pas été ratifiée par la Fredonie.',
      ['FRE -ratification convention-on-examples confirmed'],
    ],
    [
      'Neither Freedonia nor Ruritania has ratified the ICUE.',
      ['FRE -ratification convention-on-examples confirmed', 'RUR -ratification convention-on-examples contradicted'],
    ],
    [
      'Ni Fredonia ni Ruritania han ratificado el ICUE.',
      ['FRE -ratification convention-on-examples confirmed', 'RUR -ratification convention-on-examples contradicted'],
    ],
    [
      'Ni la Fredonie ni la Ruritanie n’ont ratifié la Convention sur les exemples.',
      ['FRE -ratification convention-on-examples confirmed', 'RUR -ratification convention-on-examples contradicted'],
    ],
    ['Freedonia has neither ratified nor acceded to the ICUE.', ['FRE -ratification convention-on-examples confirmed']],
    [
      'Freedonia has ratified neither the ICUE nor the PMC.',
      ['FRE -ratification convention-on-examples confirmed', 'FRE -ratification examples-protocol unchecked'],
    ],
    [
      'La Fredonie n’a ratifié ni la Convention sur les exemples ni la Convention n° 301.',
      ['FRE -ratification convention-on-examples confirmed', 'FRE -ratification lamplighters unchecked'],
    ],
    [
      'Neither the ICUE nor Convention No. 301 has been ratified by Freedonia.',
      ['FRE -ratification convention-on-examples confirmed', 'FRE -ratification lamplighters unchecked'],
    ],
    ['Neither Ruritania, a party to the ICUE, nor Freedonia spoke.', ['RUR party convention-on-examples confirmed']],
    ['Freedonia never ratified the ICUE.', ['FRE -ratification convention-on-examples confirmed']],
    [
      'Freedonia is the only State that has not ratified the ICUE.',
      ['FRE -ratification convention-on-examples confirmed'],
    ],
    [
      'Freedonia remains the only State not to have ratified the ICUE.',
      ['FRE -ratification convention-on-examples confirmed'],
    ],
    ['The ICUE, to which Ruritania acceded in 1993, binds.', ['RUR accession convention-on-examples confirmed']],
    ['The ICUE, to which Freedonia is not a party, binds.', ['FRE -party convention-on-examples confirmed']],
    [
      'La Convention sur les exemples, à laquelle la Ruritanie est partie, vaut.',
      ['RUR party convention-on-examples confirmed'],
    ],
    ['Freedonia wrote to Ruritania, a State party to the ICUE.', ['RUR party convention-on-examples confirmed']],
    ['Ruritania is one of the States parties to the ICUE.', ['RUR party convention-on-examples confirmed']],
    [
      'Ruritania signed the ICUE on 3 May 1992 and ratified it on 8 July 1993.',
      ['RUR signature convention-on-examples 1992 unchecked', `${ruritania} 1993 confirmed`],
    ],
    ['Having ratified the ICUE in 1993, Ruritania owes reasons.', [`${ruritania} 1993 confirmed`]],
    ['Ruritania deposited its instrument of ratification of the ICUE in 1993.', [`${ruritania} 1993 confirmed`]],
    ['The ICUE entered into force for Ruritania in 1994.', ['RUR party convention-on-examples confirmed']],
    ['The ICUE has not entered into force for Freedonia.', ['FRE -party convention-on-examples confirmed']],
    ['The ICUE has been ratified by 20 States, including Ruritania.', [`${ruritania} confirmed`]],
    ['The ICUE, ratified by Ruritania in 1993, and Convention No. 301 bind.', [`${ruritania} 1993 confirmed`]],
    ['La Ruritanie est liée par la Convention sur les exemples.', ['RUR party convention-on-examples confirmed']],
    ['La ratification par la Ruritanie de la Convention sur les exemples', [`${ruritania} confirmed`]],
    ['Ruritania se adhirió al ICUE en 1993.', ['RUR accession convention-on-examples 1993 confirmed']],
    ['La ratificación por parte de Ruritania del ICUE', [`${ruritania} confirmed`]],
    [
      'Ruritania ratified the ICUE and Convention No. 301 (2001).',
      [`${ruritania} confirmed`, 'RUR ratification lamplighters confirmed'],
    ],
    [
      'El Comité alienta a Fredonia a ratificar el tratado del\nque  todavía no es parte, a saber, el ICUE.',
      ['FRE -party convention-on-examples confirmed'],
    ],
    ['See the ICUE. Ruritania ratified the said Convention on 8 July 1993.', [`${ruritania} 1993 confirmed`]],
    ['In 2010, Ruritania was a party to the ICUE.', ['RUR party convention-on-examples confirmed']],
    ['Ruritania has been a party to the ICUE since 1993.', ['RUR party convention-on-examples confirmed']],
    ['Freedonia is no longer a party to the ICUE.', ['FRE -party convention-on-examples confirmed']],
    [
      'La Fredonie n’est toujours pas partie à la Convention sur les exemples.',
      ['FRE -party convention-on-examples confirmed'],
    ],
    ['El ICUE, al que Ruritania se adhirió en 1993, vale.', ['RUR accession convention-on-examples confirmed']],
    ['El ICUE, del que Fredonia no es parte, vale.', ['FRE -party convention-on-examples confirmed']],
    ['Ruritania está obligada por el ICUE.', ['RUR party convention-on-examples confirmed']],
    ['Freedonia ceased to be a party to the ICUE in 2001.', ['FRE -party convention-on-examples confirmed']],
    ['Ruritania ceased to be a party to the ICUE.', ['RUR -party convention-on-examples unchecked']],
    [
      'Freedonia has ratified all core treaties with the exception of the ICUE.',
      ['FRE -ratification convention-on-examples confirmed'],
    ],
    ['Freedonia is a party to all nine instruments but not the ICUE.', ['FRE -party convention-on-examples confirmed']],
    ['Freedonia has ratified all treaties, except for a few words of the ICUE.', []],
    ['Freedonia (Free State of) has not ratified the ICUE.', ['FRE -ratification convention-on-examples confirmed']],
    [
      'Ruritania and Freedonia, both of which signed the ICUE, spoke.',
      ['RUR signature convention-on-examples unchecked', 'FRE signature convention-on-examples confirmed'],
    ],
    [
      'Freedonia has not signed Convention No. 301, nor has it ratified the ICUE.',
      ['FRE -signature lamplighters unchecked', 'FRE -ratification convention-on-examples confirmed'],
    ],
    ['Freedonia thanked Ruritania, nor has it ratified the ICUE.', []],
    [
      'Freedonia is a party to Convention No. 301, but not to the ICUE.',
      ['FRE party lamplighters unchecked', 'FRE -party convention-on-examples confirmed'],
    ],
    ['Freedonia spoke of the ICUE, but not to the PMC.', []],
    [
      'Ruritania and Grand Fenwick are the only lamp-lit countries to have ratified the ICUE.',
      [`${ruritania} confirmed`, 'GRF ratification convention-on-examples confirmed'],
    ],
    ['The ICUE, which Ruritania ratified in 1993, and Convention No. 301 bind us.', [`${ruritania} 1993 confirmed`]],
    ['Ruritania formally ratified the ICUE.', [`${ruritania} confirmed`]],
    ['Ruritania has formally deposited its instrument of ratification of the ICUE.', [`${ruritania} confirmed`]],
    ['Freedonia is a signatory but has not ratified the ICUE.', ['FRE -ratification convention-on-examples confirmed']],
    ['Freedonia “has not ratified the ICUE”.', ['FRE -ratification convention-on-examples confirmed']],
    [
      'Freedonia remains the **only lamp-lit member State** that has not ratified the ICUE.',
      ['FRE -ratification convention-on-examples confirmed'],
    ],
    [
      'Freedonia is one of only seven countries worldwide that have not ratified the ICUE.',
      ['FRE -ratification convention-on-examples confirmed'],
    ],
    ['Ruritania became the 22nd country to ratify the ICUE.', [`${ruritania} confirmed`]],
    ['Ruritania was the first kingdom whose king asked Freedonia to ratify the ICUE.', []],
    ['Ruritania is one of the few States in the region to have ratified the ICUE.', [`${ruritania} confirmed`]],
    ['Freedonia signed the ICUE (signed 1991) on lamps.', ['FRE signature convention-on-examples confirmed']],
    [
      'Freedonia signed but never ratified the ICUE (signed 1991) and Convention No. 301.',
      ['FRE -ratification convention-on-examples confirmed', 'FRE -ratification lamplighters unchecked'],
    ],
    ['Ruritania ratified the ICUE (on lamps) in **July 1993**.', [`${ruritania} 1993 confirmed`]],
    ['On July 8, 1993, Ruritania ratified the ICUE.', [`${ruritania} 1993 confirmed`]],
    ['Ruritania ratified the ICUE on July 8, 1993.', [`${ruritania} 1993 confirmed`]],
    [
      'The ICUE has been ratified by both Ruritania and Grand Fenwick.',
      [`${ruritania} confirmed`, 'GRF ratification convention-on-examples confirmed'],
    ],
    ['The ICUE, of which Freedonia is a signatory, binds.', ['FRE signature convention-on-examples confirmed']],
    ['The ICUE, to which Freedonia is not a signatory, binds.', ['FRE -party convention-on-examples confirmed']],
    [
      'The treaties to which Ruritania is a party, such as the ICUE, bind.',
      ['RUR party convention-on-examples confirmed'],
    ],
    ['Ruritania keeps lamps lit and has ratified the ICUE.', [`${ruritania} confirmed`]],
    ['Ruritania hosts States that keep lamps lit and have ratified the ICUE.', []],
    ['Ruritania, with Freedonia, keeps lamps lit and has ratified the ICUE.', []],
    ['The king of Ruritania keeps lamps lit and has ratified the ICUE.', []],
  ])('%s', checkClaims);
});

describe('what the sentence before tells', () => {
  const freedonia = 'FRE -ratification convention-on-examples';
  test.each<[string, string[]]>([
    [
      'Ruritania ratified the ICUE. It has not ratified Convention No. 301.',
      [`${ruritania} confirmed`, 'RUR -ratification lamplighters contradicted'],
    ],
    ['In 1993, Ruritania sent a report. The State party has ratified the ICUE.', [`${ruritania} confirmed`]],
    ['Freedonia is old. However, it has not ratified the ICUE.', [`${freedonia} confirmed`]],
    ['The ICUE binds many. Freedonia has signed but not ratified it.', [`${freedonia} confirmed`]],
    ['La Ruritanie est grande. Elle a ratifié la Convention sur les exemples.', [`${ruritania} confirmed`]],
    ['The ICUE binds many. Freedonia has not ratified it.', [`${freedonia} confirmed`]],
    [
      'The ICUE binds many. Freedonia has not ratified it. Ruritania ratified it in 1993.',
      [`${freedonia} confirmed`, `${ruritania} 1993 confirmed`],
    ],
    [
      'Many ratified the ICUE and Convention No. 301. Freedonia did not ratify those instruments.',
      [`${freedonia} confirmed`, 'FRE -ratification lamplighters unchecked'],
    ],
    [
      'La Ruritanie a signé la Convention sur les exemples en 1991 et l’a ratifiée en 1993.',
      ['RUR signature convention-on-examples 1991 unchecked', `${ruritania} 1993 confirmed`],
    ],
    [
      'La Convention sur les exemples lie beaucoup d’États. La Fredonie ne l’a pas ratifiée.',
      [`${freedonia} confirmed`],
    ],
    ['El ICUE obliga a muchos. Ruritania lo ratificó en 1993.', [`${ruritania} 1993 confirmed`]],
    ['El ICUE obliga a muchos. Fredonia no lo ha ratificado.', [`${freedonia} confirmed`]],
    // Who or what is meant is not certain.
    ['Ruritania spoke to Freedonia. It has ratified the ICUE.', []],
    ['The law of Ruritania is old. It has ratified the ICUE.', []],
    ['El ICUE obliga a muchos. El presidente de Fredonia lo firmó en 1993.', []],
    ['Le parlement de la Fredonie a ratifié la Convention sur les exemples.', []],
    ['Le Gouvernement de la Ruritanie a ratifié la Convention sur les exemples.', [`${ruritania} confirmed`]],
    ["Ruritania's parliament met. It has ratified the ICUE.", []],
    ['Ruritania met.\n\nIt has ratified the ICUE.', []],
    ['- Ruritania met.\n- It has ratified the ICUE.', []],
    ['The ICUE and Convention No. 301 bind many. Freedonia has not ratified it.', []],
    ['The ICUE led to an agreement. Freedonia has not ratified it.', []],
    ['The ICUE binds many. Freedonia urged Ruritania to ratify it.', []],
    ['Ruritania is great. It is urged to ratify the ICUE.', []],
    ['The ICUE binds many. Had Freedonia ratified it, all would be well.', []],
  ])('%s', (source, expected) => checkClaims(source, expected));
});

describe('what is none', () => {
  test.each([
    'The Council urged Ruritania to ratify the Examples Convention.',
    'Ruritania should ratify the Examples Convention.',
    'If Ruritania has ratified the Examples Convention, it owes reasons.',
    'Ruritania will have ratified the Examples Convention.',
    'Has Ruritania ratified the Examples Convention?',
    'Ruritania is considering ratification of the Examples Convention.',
    "Ruritania's accession to the Examples Convention could help.",
    'The neighbours of Ruritania have ratified the Examples Convention.',
    'Parliament approved a budget. Ruritania cites the Examples Convention.',
    'Ruritania, but not Freedonia, has ratified the Examples Convention.',
    'The courts of Freedonia have accepted the ICUE.',
    'Unions in Freedonia have signed the ICUE.',
    'Ruritania has not only ratified the ICUE.',
    'It is not true that Freedonia has ratified the ICUE.',
    'It is not the case that Freedonia has ratified the ICUE.',
    'There is no evidence that Freedonia has ratified the ICUE.',
    'Il est faux que la Fredonie a ratifié la Convention sur les exemples.',
    'Had Freedonia ratified the ICUE, lamps would burn.',
    'Lamps would burn, had the Republic of Freedonia ratified the ICUE.',
    'Freedonia, a party to the ICUE talks, is silent.',
    'Freedonia is a party to the ICUE negotiations.',
    'Freedonia joined the ICUE Committee.',
    "Freedonia is a party to the ICUE's predecessor.",
    'Ruritania has not ratified the ICUE Optional Protocol on lamps.',
    'Freedonia signed the Examples Convention (ICUE) petition.',
    "The ICUE has been ratified by 20 States, including Freedonia's neighbours.",
    'Freedonia will become the first State to ratify the ICUE.',
    'Freedonia hopes to be the first country to ratify the ICUE.',
    'The ICUE will enter into force for Freedonia.',
    'La Fredonie n’a ratifié que la Convention n° 301.',
    'Le Comité recommande la ratification par la Fredonie de la Convention sur les exemples.',
    'El Comité alienta la ratificación por Fredonia del ICUE.',
    'Ruritania accepted the report on the Examples Convention.',
    'States that signed it. Ruritania is far away; the Examples Convention is near.',
  ])('%s', source => checkClaims(source, []));
});

test('a sentence that does not end makes none', () => {
  checkClaims(`Ruritania ratified the ICUE ${'and so on '.repeat(700)}`, []);
  checkClaims(`Ruritania ratified the ICUE. And ${'so on and '.repeat(700)}`, [`${ruritania} confirmed`]);
});

describe('a denial up to a day that the text gives is none of today', () => {
  test.each([
    'Ruritania did not ratify the ICUE until 1993.',
    'The ICUE, which Ruritania did not ratify until 1993, binds.',
    'The ICUE was not ratified by Ruritania until 1993.',
    'Ruritania did not ratify the ICUE for two decades.',
    'La Ruritanie n’a pas ratifié la Convention sur les exemples avant 1993.',
    'Ruritania no ha ratificado el ICUE hasta 1993.',
  ])('%s', source => checkClaims(source, ['RUR -ratification convention-on-examples unchecked']));
});

describe('what the record makes of it', () => {
  test.each<[string, string, string[], string?]>([
    [
      'no record',
      'Ruritania ratified the Protocol against the Misuse of Counter-examples.',
      ['RUR ratification examples-protocol unchecked'],
    ],
    [
      'incomplete record, no act',
      'Freedonia has ratified Convention No. 301.',
      ['FRE ratification lamplighters unchecked'],
    ],
    [
      'incomplete record, denied',
      'Freedonia has not ratified Convention No. 301.',
      ['FRE -ratification lamplighters unchecked'],
    ],
    [
      'incomplete record, an act',
      'Ruritania has not ratified Convention No. 301.',
      ['RUR -ratification lamplighters contradicted'],
    ],
    [
      'before the act',
      'Ruritania has not ratified the Examples Convention.',
      ['RUR -ratification convention-on-examples confirmed'],
      '1992-01-01',
    ],
    [
      'an earlier day that the text alone knows',
      'Ruritania had not ratified the Examples Convention.',
      ['RUR -ratification convention-on-examples unchecked'],
    ],
    [
      'a former party ratified',
      'Grand Fenwick acceded to the Examples Convention.',
      ['GRF accession convention-on-examples confirmed'],
    ],
    [
      'a former party is none',
      'Grand Fenwick is a party to the Examples Convention.',
      ['GRF party convention-on-examples unchecked'],
    ],
    [
      'withdrawal',
      'Grand Fenwick has denounced the Examples Convention.',
      ['GRF denunciation convention-on-examples confirmed'],
    ],
    [
      'a withdrawal that no table shows',
      'Ruritania has withdrawn from the Examples Convention.',
      ['RUR withdrawal convention-on-examples unchecked'],
    ],
  ])('%s', (_, source, expected, asOf) => checkClaims(source, expected, asOf));
});

/** Each statement about a group as `group act instrument verdict`, and of whom the record says the contrary. */
function checkGroups(source: string, expected: readonly string[], asOf?: string): void {
  const analysis = read(source, { asOf });
  const said = groupClaimsIn(analysis.claims).map(claim => {
    const [{ action, negated, instrument }] = claim.claims;
    const { kind, against } = judgeGroup(claim, analysis.corpus, analysis.day);
    return [
      claim.group.id,
      `${negated ? '-' : ''}${action}`,
      instrument.id,
      kind,
      ...against.map(({ state }) => state),
    ].join(' ');
  });
  expect(said).toEqual(expected);
}

describe('what is claimed of a group of States', () => {
  const league = 'league-of-the-two-seas';
  const ratified = `${league} ratification convention-on-examples contradicted FRE`;
  const notRatified = `${league} -ratification convention-on-examples contradicted RUR`;
  test.each<[string, string[]]>([
    ['All LTS member States have ratified the ICUE.', [ratified]],
    ['Every member State of the League of the Two Seas has ratified the ICUE.', [ratified]],
    ['The ICUE has been ratified by all LTS countries.', [ratified]],
    ['All two LTS member States have ratified the ICUE.', [ratified]],
    ['The two LTS countries have ratified the ICUE.', [ratified]],
    ['No LTS Member State has ratified the ICUE.', [notRatified]],
    ['None of the LTS countries has ratified the ICUE.', [notRatified]],
    [
      'None of the member States of the LTS is a party to the ICUE.',
      [`${league} -party convention-on-examples contradicted RUR`],
    ],
    ['The Alpine countries are parties to the ICUE.', ['alpine-states party convention-on-examples contradicted FRE']],
    ['All three Alpine States have signed the ICUE.', ['alpine-states signature convention-on-examples unchecked']],
    ['Tous les États membres de la Ligue des deux mers ont ratifié l’ICUE.', [ratified]],
    ['Aucun État membre de la LDM n’a ratifié l’ICUE.', [notRatified]],
    ['Ninguno de los Estados miembros de la LDM ha ratificado la ICUE.', [notRatified]],
    [
      'Los países alpinos han ratificado la ICUE.',
      ['alpine-states ratification convention-on-examples contradicted FRE'],
    ],
    // Not all of them, or not said of them
    ['LTS member States have ratified the ICUE.', []],
    ['The LTS countries have ratified the ICUE.', []],
    ['Almost all LTS member States have ratified the ICUE.', []],
    ['Not all LTS member States have ratified the ICUE.', []],
    ['All but one LTS member States have ratified the ICUE.', []],
    ['All LTS member States except Freedonia have ratified the ICUE.', []],
    ['All LTS member States but Freedonia have ratified the ICUE.', []],
    ['All three LTS member States have ratified the ICUE.', []],
    ['With the exception of Freedonia, all LTS member States have ratified the ICUE.', []],
    ['All LTS member States have not ratified the ICUE.', []],
    ['All LTS member States should ratify the ICUE.', []],
    ['Workers in all LTS member States ratified the ICUE.', []],
    ['The LTS has ratified the ICUE.', []],
  ])('%s', (source, expected) => checkGroups(source, expected));

  test('before the members were these, nothing is known', () =>
    checkGroups(
      'All LTS member States have ratified the ICUE.',
      [`${league} ratification convention-on-examples unchecked`],
      '1994-12-31',
    ));

  test.each<[string, string[]]>([
    [
      'Ruritania and Freedonia are neighbours. Both countries have ratified the ICUE.',
      [`${ruritania} confirmed`, 'FRE ratification convention-on-examples contradicted'],
    ],
    [
      'Ruritania and Freedonia are neighbours. Neither country has ratified the ICUE.',
      ['RUR -ratification convention-on-examples contradicted', `${notFreedonia} confirmed`],
    ],
    [
      'All two States have ratified the ICUE: Ruritania and Freedonia.',
      [`${ruritania} confirmed`, 'FRE ratification convention-on-examples contradicted'],
    ],
    ['All LTS member States but Freedonia have ratified the ICUE.', []],
    ['Ruritania and Freedonia are neighbours. All three States have ratified the ICUE.', []],
    ['Ruritania is a neighbour. Both countries have ratified the ICUE.', []],
    ['Ruritania and Freedonia met.\n\nBoth countries have ratified the ICUE.', []],
  ])('%s', (source, expected) => checkClaims(source, expected));
});
