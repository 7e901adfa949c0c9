import { toLocal } from '../calendar/localTime.ts';
import { plainName } from '../cards/people.ts';
import { type PlannedCardId, plannedCardIds } from '../engine/cards.ts';
import { cardName } from '../language/cardNames.ts';
import { fill, type Language } from '../language/text.ts';
import type { AuditEntry } from '../store/auditEntry.ts';
import type { Member, Team } from '../store/rows.ts';
import { epochMsOf } from '../store/utc.ts';
import { auditTexts } from './texts.ts';

/** With whose names the entries are read. */
export interface Known {
  team: Pick<Team, 'overseers'>;
  members: readonly Member[];
  language: Language;
}

/** Who did it: a member, who reads the audit, a machine, or the beginning of an id that nobody knows any more. */
export function whoText(who: string, { team, members, language }: Known): string {
  const words = auditTexts(language);
  const member = members.find(({ id }) => id === who);
  if (member) return plainName(member.name);
  const overseer = team.overseers?.find(({ id }) => id === who);
  if (overseer) return words.roles[overseer.role];
  const system = Object.entries(words.system).find(([id]) => id === who)?.[1];
  return system ?? fill(words.gone, { id: shortId(who) });
}

/** Enough of an object id to know it by; all of it may happen to hold what looks like a CPR number. */
export function shortId(id: string): string {
  return `${id.slice(0, 8)}…`;
}

export function codesOf({ caseRef, cases = [] }: AuditEntry): string[] {
  return caseRef === undefined ? cases : [caseRef];
}

/** What was done, after the name of who did it. */
export function actText(entry: AuditEntry, language: Language): string {
  const words = auditTexts(language);
  const { ofCases, ofNone } = words.acts[entry.act];
  const codes = codesOf(entry);
  const [first, another] = codes;
  if (first === undefined) return ofNone;
  return fill(ofCases, { cases: another ? fill(words.cases, { count: codes.length }) : first });
}

/** The card that it was done on, by its name; empty without one. */
export function cardText({ card, verb }: AuditEntry, language: Language): string {
  if (verb === 'look.workers') return auditTexts(language).workers;
  const known = plannedCardIds.find((id): id is PlannedCardId => id === card);
  return known ? cardName(language, known) : '';
}

export function localMoment({ at }: AuditEntry): string {
  return toLocal(epochMsOf(at));
}
