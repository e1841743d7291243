import type { ParticipantFile } from '../corpus/schema.ts';
import { fold } from '../text/fold.ts';

/**
 * Finds the participant that a depositary's list means by a name, whatever its case, accents and punctuation.
 * A name that two participants have is nobody's; a former State is itself and never its successor.
 */
export function participantFinder(
  participants: readonly ParticipantFile[],
): (published: string) => ParticipantFile | undefined {
  const index = new Map<string, ParticipantFile | 'several'>();
  // What a participant is called now comes before what others were called, so the passes are in this order.
  for (const namesOf of [currentNames, otherNames]) {
    const pass = new Map<string, ParticipantFile | 'several'>();
    for (const participant of participants) {
      for (const name of namesOf(participant)) {
        const key = keyOf(name);
        const other = pass.get(key);
        pass.set(key, other === undefined || other === participant ? participant : 'several');
      }
    }
    for (const [key, found] of pass) if (!index.has(key)) index.set(key, found);
  }
  return published => {
    const found = index.get(keyOf(published));
    return found === 'several' ? undefined : found;
  };
}

function currentNames({ name, official, spellings }: ParticipantFile): string[] {
  return [...Object.values(name), ...Object.values(official ?? {}), ...(spellings ?? [])];
}

function otherNames({ also }: ParticipantFile): string[] {
  return Object.values(also ?? {}).flat();
}

const keyOf = (name: string): string => fold(name.replaceAll('&', ' and ').replace(/\bSt\. /g, 'Saint '));
