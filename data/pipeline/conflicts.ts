import type { ActOf, StatusRecord } from '../../server/src/sources/statusRecord.ts';
import { groupBy, isConsent, standings } from '../../server/src/sources/statusTable.ts';

/** How the source that was chosen and another one disagree on who consented to be bound, how, when and until when. */
export interface Comparison {
  readonly other: StatusRecord;
  readonly equal: number;
  readonly conflicts: readonly Conflict[];
}

export interface Conflict {
  /** `missing` from the chosen source, or `absent` from the other one, which is whole and no older. */
  readonly about: 'date' | 'kind' | 'end' | 'missing' | 'absent';
  readonly participant: string;
  readonly text: string;
}

export function compare(chosen: StatusRecord, other: StatusRecord): Comparison {
  const [ours, theirs] = [chosen, other].map(({ acts }) => groupBy(acts.filter(isConsent), act => act.participant));
  const comparisons = [...new Set([...ours!.keys(), ...theirs!.keys()])].map(participant => ({
    participant,
    about: difference(ours!.get(participant) ?? [], theirs!.get(participant) ?? [], chosen, other),
  }));
  const said = (acts: readonly ActOf[] | undefined, { source }: StatusRecord) =>
    `${acts?.map(sentenceOf).join(' and ') ?? 'nothing'} in ${source}`;
  return {
    other,
    equal: comparisons.filter(({ about }) => about === 'equal').length,
    conflicts: comparisons.flatMap(({ participant, about }) => {
      const text = `${participant} ${said(ours!.get(participant), chosen)}, ${said(theirs!.get(participant), other)}`;
      return about === 'equal' || about === 'news' ? [] : [{ about, participant, text }];
    }),
  };
}

function difference(
  ours: readonly ActOf[],
  theirs: readonly ActOf[],
  chosen: StatusRecord,
  other: StatusRecord,
): Conflict['about'] | 'equal' | 'news' {
  // What happened after the day of one of the two is news, not a conflict; so is what an excerpt does not hold.
  if (ours.length === 0)
    return theirs.some(({ date, effective = '', end }) => (date || effective) <= chosen.day && end === undefined)
      ? 'missing'
      : 'news';
  if (theirs.length === 0)
    return other.standing !== 'secondary' && chosen.day <= other.day && ours.some(({ end }) => !end)
      ? 'absent'
      : 'news';
  const dates = ours.map(({ date }) => date);
  if (theirs.every(({ date }) => date && !dates.includes(date) && !dates.includes(''))) return 'date';
  const kinds = ours.map(({ kind }) => kind);
  if (theirs.every(({ kind }) => kind !== unspecific && !kinds.includes(kind) && !kinds.includes(unspecific)))
    return 'kind';
  const [ourEnd, theirEnd] = [ours.at(-1)!.end, theirs.at(-1)!.end];
  if ((ourEnd === undefined) === (theirEnd === undefined)) return 'equal';
  const silent = ourEnd === undefined ? chosen : other;
  return (ourEnd ?? theirEnd ?? '') > silent.day && (ourEnd ?? theirEnd) !== '?' ? 'news' : 'end';
}

/**
 * A list that is not the depositary's own page keeps only what no other list of its standing disputes: a disputed date
 * is left out, a disputed kind becomes consent of some kind, and who has left according to anybody is not a party here.
 */
export function withoutDisputed(record: StatusRecord, comparisons: readonly Comparison[]): StatusRecord {
  if (record.standing === 'depositary') return record;
  const disputed = (about: Conflict['about'], ofAnyStanding = false) =>
    new Set(
      comparisons
        .filter(({ other }) => ofAnyStanding || standings.indexOf(other.standing) <= standings.indexOf(record.standing))
        .flatMap(({ conflicts }) => conflicts.filter(conflict => conflict.about === about))
        .map(({ participant }) => participant),
    );
  const [dates, kinds, absent, ended] = [disputed('date'), disputed('kind'), disputed('absent'), disputed('end', true)];
  const left = [...absent, ...ended].filter(code => !record.unread.includes(code));
  return {
    ...record,
    acts: record.acts
      .filter(({ participant }) => !absent.has(participant) && !ended.has(participant))
      .map(act => (isConsent(act) && dates.has(act.participant) ? { ...act, date: '' } : act))
      .map(act => (isConsent(act) && kinds.has(act.participant) ? { ...act, kind: unspecific } : act)),
    unread: [...record.unread, ...left],
  };
}

const unspecific = 'consent to be bound';

const sentenceOf = ({ kind, date, end }: ActOf): string =>
  `${kind} ${date || 'undated'}${end === undefined ? '' : ` until ${end}`}`;
