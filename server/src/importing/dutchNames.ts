import type { ParticipantFile } from '../corpus/schema.ts';
import { participantFinder } from '../sources/participants.ts';

/** Finds participants by their names in Dutch, as the Dutch treaty database has them. */
export function dutchFinder(
  participants: readonly ParticipantFile[],
): (published: string) => ParticipantFile | undefined {
  let find: ReturnType<typeof participantFinder> | undefined;
  return published => {
    find ??= participantFinder(participants.map(translate(participants)));
    const found = find(published);
    return found && participants.find(({ code }) => code === found.code);
  };
}

/** Names in Dutch come from the runtime's own table of regions, joined by their names in English. */
function translate(participants: readonly ParticipantFile[]): (participant: ParticipantFile) => ParticipantFile {
  const find = participantFinder(participants);
  const [english, dutch] = ['en', 'nl'].map(language => new Intl.DisplayNames([language], { type: 'region' }));
  const names = new Map<string, string[]>();
  for (const region of regions()) {
    const [name, translated] = [english!.of(region), dutch!.of(region)];
    const participant = name && name !== region ? find(name) : undefined;
    if (participant && translated) names.set(participant.code, [...(names.get(participant.code) ?? []), translated]);
  }
  return participant => ({
    code: participant.code,
    kind: participant.kind,
    name: { en: participant.name.en },
    spellings: [...(names.get(participant.code) ?? []), ...(official[participant.code] ?? [])],
  });
}

function* regions(): Generator<string> {
  for (let i = 0; i < 26 * 26; i++) yield String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26));
}

/** Names that treaties have and maps have not. */
const official: Readonly<Record<string, readonly string[]>> = {
  COD: ['Congo, Democratische Republiek', 'Democratische Republiek Congo'],
  EUE: ['EU (Europese Unie)', 'Europese Unie'],
  GBR: ['Verenigd Koninkrijk', 'Verenigd Koninkrijk van Groot-Brittannië en Noord-Ierland'],
  KOR: ['Republiek Korea', 'Zuid-Korea'],
  NLD: ['Nederlanden, het Koninkrijk der', 'Koninkrijk der Nederlanden'],
  PRK: ['Democratische Volksrepubliek Korea', 'Noord-Korea'],
  RUS: ['Russische Federatie'],
  USA: ['Verenigde Staten van Amerika'],
  VAT: ['Heilige Stoel', 'Vaticaanstad'],
};
