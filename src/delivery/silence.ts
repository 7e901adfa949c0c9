import type { LocalInstant } from '../calendar/calendar.ts';
import { dateOf, instantOf, toLocal } from '../calendar/localTime.ts';
import type { Team } from '../store/rows.ts';
import type { CommitDeps } from './deps.ts';
import { dropHints } from './dropHints.ts';
import { utcOfLocal } from './moments.ts';
import { newMessage } from './newMessage.ts';
import { noChange } from './noChange.ts';
import { leaderOf } from './readers.ts';

/** By nine the morning's cards are there; after noon everybody has noticed. */
const [watchFrom, watchUntil] = ['09:00', '12:00'];
/** What fell due later may still be on its way. */
const expectedBy = '08:45';

interface Silence {
  /** A sweep was to look at the team and has not. */
  unswept: boolean;
  /** Messages of the morning that nobody has. */
  unsent: number;
}

/**
 * The silence alarm: on a working day whose reminders did not go out by 09:00, the log says so, and the leader hears it as
 * soon as Teams takes anything at all, once a day. What is merely slow to one person counts too: somebody waits for it.
 */
export async function watchSilence(deps: CommitDeps, now: number = deps.clock()): Promise<number> {
  const local = toLocal(now);
  const day = dateOf(local);
  if (local < instantOf(day, watchFrom) || local >= instantOf(day, watchUntil)) return 0;
  let alarms = 0;
  for (const team of await deps.store.teams.all()) {
    if (team.removed || !deps.calendar(team).isWorkingDay(day)) continue;
    const silence = await silenceOf(deps, team, day);
    if (!silence.unswept && silence.unsent === 0) continue;
    alarms += 1;
    deps.log.error({ teamId: team.id, ...silence }, 'silence: the reminders of today have not gone out');
    await tellLeader(deps, team, local);
  }
  return alarms;
}

async function silenceOf({ store }: CommitDeps, team: Team, day: string): Promise<Silence> {
  const by = instantOf(day, expectedBy);
  const unswept = team.nextDue !== undefined && team.nextDue <= utcOfLocal(by);
  // A message's id begins with the moment to which it belongs.
  const ofMorning = (await store.messages.outbox(team.id)).filter(
    ({ messageId }) => messageId.startsWith(day) && messageId.slice(0, by.length) <= by,
  );
  const ids = [...new Set(ofMorning.map(({ messageId }) => messageId))];
  const rows = await Promise.all(ids.map((id) => store.messages.get(team.id, id)));
  const unsent = rows.filter((message) => message && message.row.activityId === undefined).length;
  return { unswept, unsent };
}

async function tellLeader(deps: CommitDeps, team: Team, at: LocalInstant): Promise<void> {
  const leader = leaderOf({ team, members: await deps.store.members.recent(team.id) });
  if (!leader) return;
  const id = `silence|${team.id}|${dateOf(at)}`;
  const row = newMessage({
    ...{ id, audience: 'personal', to: leader.upn, cards: [], view: 'silence', at, urgent: true },
  });
  const done = await deps.store.commit(team.id, { ...noChange, messages: [{ row }] });
  if (done) await dropHints(deps, team.id, done.outbox, 'urgent');
}
