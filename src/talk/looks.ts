import type { Act, AuditEntry } from '../store/auditEntry.ts';
import { noChange } from '../store/noChange.ts';
import type { CaseRecord, Member, Team } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { utcOf } from '../store/utc.ts';
import type { Person } from './who.ts';

/** What somebody looked at: a case, the cases of a list, figures of the team, or figures of one who works in it. */
export type Looked =
  | { at: 'case'; caseRef: string }
  | { at: 'list'; cases: readonly string[] }
  | { at: 'figures' | 'workers' }
  /** The audit, of all cases or of one. */
  | { at: 'audit'; caseRef?: string };

/** Tells the audit that somebody looked; a look that cannot be told is not had. */
export type Look = (
  who: { team: Pick<Team, 'id'>; member: Pick<Member, 'id'> },
  looked: Looked,
) => Promise<void>;

const minute = 60_000;
/** A page that stays open asks again and again: the same look of the same person is told once in this time. */
const sameLookMs: Record<Looked['at'], number> = {
  case: 10 * minute,
  list: 60 * minute,
  figures: 10 * minute,
  workers: 10 * minute,
  audit: 10 * minute,
};
/** Looks that a process remembers; it begins anew when there are more, which only tells some of them twice. */
const mostLooks = 50_000;

/** Each process remembers its own: several may tell the same look, and none is missing. */
export function createLook({ store, clock }: { store: Pick<Store, 'commit'>; clock(): number }): Look {
  const told = new Map<string, number>();
  return async ({ team, member }, looked) => {
    const now = clock();
    const keyOf = (caseRef: string) => [team.id, member.id, looked.at, caseRef].join('|');
    const isNew = (caseRef: string) =>
      now - (told.get(keyOf(caseRef)) ?? Number.NEGATIVE_INFINITY) >= sameLookMs[looked.at];
    const cases = codesOf(looked).filter(isNew);
    if (cases.length === 0) return;
    const act: Act = looked.at === 'audit' ? 'audit' : 'view';
    const head = { at: utcOf(now), who: member.id, act, verb: `look.${looked.at}` };
    await store.commit(team.id, { ...noChange, audit: [{ ...head, ...aboutOf(looked, cases) }] });
    if (told.size >= mostLooks) told.clear();
    for (const caseRef of cases) told.set(keyOf(caseRef), now);
  };
}

/** A list of one's cases in several teams: each team is told of its own. */
export async function lookAtList(
  look: Look,
  persons: readonly Person[],
  cases: readonly { team: Pick<Team, 'id'>; record: Pick<CaseRecord, 'caseRef'> }[],
): Promise<void> {
  for (const person of persons) {
    const own = cases.filter(({ team }) => team.id === person.team.id);
    await look(person, { at: 'list', cases: own.map(({ record }) => record.caseRef) });
  }
}

/** What is about no case is looked at as one. */
function codesOf(looked: Looked): readonly string[] {
  if (looked.at === 'case' || looked.at === 'audit') return [looked.caseRef ?? ''];
  return looked.at === 'list' ? [...new Set(looked.cases)].filter((code) => code !== '') : [''];
}

function aboutOf(looked: Looked, cases: string[]): Pick<AuditEntry, 'caseRef' | 'cases'> {
  if (looked.at === 'case' || looked.at === 'audit')
    return looked.caseRef === undefined ? {} : { caseRef: looked.caseRef };
  return looked.at === 'list' ? { cases } : {};
}
