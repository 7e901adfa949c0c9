import { addDays } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/local.ts';
import { dateOf, toLocal } from '../calendar/localTime.ts';
import { newId } from '../privacy/letters.ts';
import { periods } from '../privacy/periods.ts';
import { commit } from '../register/commit.ts';
import type { CommitDeps } from '../register/deps.ts';
import { unlessSetAside } from '../register/setAside.ts';
import type { CaseRecord, Member, Team } from '../store/rows.ts';
import { isBeingSent, removal } from './messages.ts';

/**
 * Forgets people thirty days after they left a team, once no case waits for them (domain/6-privacy.md 6.5): their
 * messages, their row, and their id and sign-in names in every other but the audit's, which goes by itself. How many
 * that were.
 */
export async function forgetPeople(deps: CommitDeps): Promise<number> {
  let forgotten = 0;
  for (const team of await deps.store.teams.all()) {
    if (team.removed) continue;
    await unlessSetAside(deps, { teamId: team.id }, async () => {
      for (const member of await whoIsOver(deps, team)) if (await forget(deps, team, member)) forgotten += 1;
      return true;
    });
  }
  if (forgotten > 0) deps.log.info({ forgotten }, 'people who left were forgotten');
  return forgotten;
}

/** Who left so long ago that nothing is needed of them any more; a guest without a role is in the team all the same. */
async function whoIsOver(deps: CommitDeps, team: Team): Promise<Member[]> {
  const today = dateOf(toLocal(deps.clock()));
  const gone = (await deps.store.members.list(team.id)).filter(({ left, guest }) => left && !guest);
  for (const { id } of gone.filter(({ leftOn }) => leftOn === undefined)) {
    await deps.store.members.update(team.id, id, (member) => {
      if (!member) throw new Error('a member who left is gone');
      return member.left ? { leftOn: today, ...member } : member;
    });
  }
  const last = addDays(today, -periods.leftPersonDays);
  const over = gone.filter(({ leftOn }) => leftOn !== undefined && leftOn <= last);
  if (over.length === 0) return [];
  const awaited = await awaitedIn(deps, team, today);
  return over.filter(({ id }) => !awaited.has(id));
}

/** Whoever a case is still somebody's, ended or not: it is asked of them, or passed on in their name. */
async function awaitedIn({ store }: CommitDeps, { id }: Team, today: LocalDate): Promise<Set<string>> {
  const awaited = new Set<string>();
  for await (const record of store.cases.list(id, { whole: true }))
    for (const worker of workersOf(record, today)) awaited.add(worker);
  return awaited;
}

function workersOf({ state, overlap }: CaseRecord, today: LocalDate): string[] {
  const isOver = overlap === undefined || overlap.over !== undefined || overlap.until < today;
  return [...state.assignees.map(([, worker]) => worker), ...(isOver ? [] : [overlap.worker])];
}

/** Each step can be done again; their own row goes last. */
async function forget(deps: CommitDeps, team: Team, member: Member): Promise<boolean> {
  const { store } = deps;
  const { id, names = [], signInName } = member;
  const known = await store.members.update(team.id, id, (current = member) => ({
    goneAs: `gone-${newId()}`,
    ...current,
  }));
  if (!known.left || !(await removeMessages(deps, team, id))) return false;
  const as = known.goneAs ?? '';
  for (const other of await store.members.list(team.id)) {
    if (other.id !== id && standsIn(other, id))
      await store.members.update(team.id, other.id, (current = other) => withoutStandIn(current, id));
  }
  await store.teams.update(team.id, (current = team) => withoutPerson(current, id, as));
  const all = [...new Set([...names, ...(signInName === undefined ? [] : [signInName])])];
  return store.forgetting.person(team.id, { id, names: all, as });
}

/** In Teams too; false while one of them is on its way. */
async function removeMessages(deps: CommitDeps, team: Team, to: string): Promise<boolean> {
  let isWhole = true;
  for await (const { rowKey, stored } of deps.store.messages.scan(team.id)) {
    if (stored?.row.audience !== 'personal' || stored.row.to !== to) continue;
    const isGone =
      !isBeingSent(stored.row, deps.clock()) &&
      (await commit(deps, team.id, removal([stored], deps.clock()), 'calm'));
    if (isGone) await deps.store.messages.purge(team.id, rowKey);
    else isWhole = false;
  }
  return isWhole;
}

function standsIn({ standIn, leaves = [] }: Member, id: string): boolean {
  return standIn === id || leaves.some((leave) => leave.standIn === id);
}

function withoutStandIn(member: Member, id: string): Member {
  const { standIn, leaves, ...rest } = member;
  return {
    ...rest,
    ...(standIn !== undefined && standIn !== id && { standIn }),
    ...(leaves && {
      leaves: leaves.map(({ standIn: other, ...leave }) =>
        other === undefined || other === id ? leave : { ...leave, standIn: other },
      ),
    }),
  };
}

/** Who may read the audit stays who they are, in the team or not. */
export function withoutPerson(team: Team, id: string, as: string): Team {
  const { owner, leader, talks, points, overseers, auditFiles, ...rest } = team;
  const named = <Of extends { by?: string }>({ by, ...of }: Of) => (by === id ? of : { by, ...of });
  return {
    ...rest,
    ...(owner !== undefined && owner !== id && { owner }),
    ...(leader !== undefined && leader !== id && { leader }),
    ...(talks && { talks: talks.filter(({ worker }) => worker !== id) }),
    ...(points && {
      points: points.map(({ responsible, done, ...point }) => ({
        ...point,
        by: point.by === id ? as : point.by,
        ...(responsible !== undefined && { responsible: responsible === id ? as : responsible }),
        ...(done && { done: { ...done, by: done.by === id ? as : done.by } }),
      })),
    }),
    ...(overseers && {
      overseers: overseers.map(({ named: first, confirmed, ...one }) => ({
        ...one,
        named: named(first),
        ...(confirmed && { confirmed: named(confirmed) }),
      })),
    }),
    ...(auditFiles && {
      auditFiles: auditFiles.filter(({ by, question }) => by !== id && !question.who?.includes(id)),
    }),
  };
}
