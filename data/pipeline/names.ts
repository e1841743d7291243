import type { Name, NameForm } from '../../server/src/corpus/names.ts';
import type { InstrumentFile, ParticipantFile } from '../../server/src/corpus/schema.ts';
import { spellingsOf } from '../../server/src/corpus/spellings.ts';
import { fold } from '../../server/src/text/fold.ts';
import { languages } from '../../server/src/text/language.ts';
import type { Fault } from './read.ts';

/** Every name of the corpus, once a target; a name that two instruments claim as their own is a fault. */
export function namesOf(
  instruments: readonly InstrumentFile[],
  participants: readonly ParticipantFile[],
  faults: Fault[],
): Name[] {
  const names = new Map<string, Name>();
  const owners = new Map<string, number>();
  const add = (text: string, form: NameForm, language: number, target: number) => {
    for (const written of spellingsOf(text)) {
      const folded = fold(written);
      if (folded === '') continue;
      const key = `${form.endsWith('acronym') ? written : folded}|${isInstrument(form) ? 'i' : 'p'}${target}`;
      if (!names.has(key)) names.set(key, { text: written, form, language, target });
      if (form !== 'title' && form !== 'short-title' && form !== 'acronym') continue;
      const owned = form === 'acronym' ? written : folded;
      const owner = owners.get(owned);
      if (owner !== undefined && owner !== target) {
        faults.push(
          `instruments: "${written}" is a name of both ${instruments[owner]!.id} and ${instruments[target]!.id}: put it among the sharedNames of both`,
        );
      }
      owners.set(owned, target);
    }
  };
  for (const [target, instrument] of instruments.entries()) {
    for (const [language, code] of languages.entries()) {
      const title = instrument.titles[code];
      if (title) add(title, 'title', language, target);
    }
    for (const [language, code] of languages.entries()) {
      for (const name of instrument.names?.[code] ?? []) add(name, 'short-title', language, target);
    }
    for (const [language, code] of languages.entries()) {
      for (const name of instrument.wrongNames?.[code] ?? []) add(name, 'wrong-name', language, target);
    }
    for (const name of instrument.sharedNames ?? []) add(name, 'shared-name', 0, target);
    for (const acronym of instrument.acronyms ?? []) add(acronym, 'acronym', 0, target);
    if (instrument.body) {
      add(instrument.body.name, 'body', 0, target);
      if (instrument.body.acronym) add(instrument.body.acronym, 'body-acronym', 0, target);
    }
  }
  for (const [target, participant] of participants.entries()) {
    for (const [language, code] of languages.entries()) {
      const own = [participant.name[code], participant.official?.[code], ...(participant.also?.[code] ?? [])];
      // An article before an official name is no part of it.
      for (const name of own)
        if (name) add(name.replace(/^(?:(?:the|la|le|les|el|los|las) |l['’] ?)/i, ''), 'participant', language, target);
      for (const adjective of participant.adjectives?.[code] ?? []) add(adjective, 'adjective', language, target);
    }
  }
  return [...names.values()];
}

const isInstrument = (form: NameForm): boolean => form !== 'participant' && form !== 'adjective';
