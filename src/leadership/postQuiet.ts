import type { LocalDate } from '../calendar/local.ts';
import { dateOf, instantOf, toLocal } from '../calendar/localTime.ts';
import { firstWorkingDayOf, mondayOf } from '../calendar/weeks.ts';
import { leaderOf } from '../register/cardReaders.ts';
import { commit } from '../register/commit.ts';
import { newMessage } from '../register/newMessage.ts';
import { standOn } from '../register/standOn.ts';
import { digestOf } from '../store/digest.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { CaseRecord, Member } from '../store/rows.ts';
import { unlessUnreadable } from '../store/unreadable.ts';
import type { UtcInstant } from '../store/utc.ts';
import { utcOfLocal } from '../store/utc.ts';
import type { SweepContext, TeamPost } from '../sweep/post.ts';
import { isOrphan, mayBeQuiet, quietSince, waitsFor } from './quiet.ts';

const lookedAt = '08:30';

/** Each working day: who has answered nothing for three working days, and the cases that nobody has, to the leader. */
async function postQuiet(context: SweepContext): Promise<UtcInstant | undefined> {
  const { deps, view, now } = context;
  if (!view.team.setUp) return undefined;
  const calendar = deps.calendar(view.team);
  const local = toLocal(now);
  const today = dateOf(local);
  const at = instantOf(calendar.nextWorkingDay(today), lookedAt);
  if (local >= at && view.team.quietOn !== today) {
    await tell(context, today);
    await deps.store.teams.update(view.team.id, (known = view.team) => ({ ...known, quietOn: today }));
  }
  return utcOfLocal(local < at ? at : instantOf(calendar.addWorkingDays(today, 1), lookedAt));
}

async function tell({ deps, view: { team }, now }: SweepContext, today: LocalDate): Promise<void> {
  const members = await deps.store.members.list(team.id);
  const leader = leaderOf({ team, members });
  if (!leader) return;
  const records: CaseRecord[] = [];
  for await (const record of deps.store.cases.list(team.id)) if (!record.leaving) records.push(record);
  const to = { audience: 'personal' as const, to: leader.id, at: toLocal(now) };
  const given: Given = { deps, team, today, members, records, leader, to };
  const rows = [...(await quietMessages(given)), ...(await orphanMessages(given))];
  for (const row of rows)
    if (!(await deps.store.messages.get(team.id, row.id)))
      await commit(deps, team.id, { messages: [{ row }] });
}

interface Given extends Pick<SweepContext, 'deps'> {
  team: SweepContext['view']['team'];
  today: LocalDate;
  members: readonly Member[];
  records: readonly CaseRecord[];
  leader: Member;
  to: Pick<MessageRow, 'audience' | 'to' | 'at'>;
}

/** A card for each, once a week. */
async function quietMessages({
  deps,
  team,
  today,
  members,
  records,
  leader,
  to,
}: Given): Promise<MessageRow[]> {
  const calendar = deps.calendar(team);
  const since = quietSince(today, calendar);
  const entries = await deps.store.audit.since(team.id, utcOfLocal(instantOf(since, '00:00')));
  const acted = new Set(entries.flatMap(({ who, act }) => (act === 'view' ? [] : [who])));
  const silent = members.filter(
    (member) => member.id !== leader.id && mayBeQuiet(member, { today, since, acted, calendar }),
  );
  const rows: MessageRow[] = [];
  for (const { id: worker } of silent) {
    const id = `${mondayOf(today)}|quiet|${digestOf(worker)}`;
    // Said this week: what waits need not be read again every day.
    if (await deps.store.messages.get(team.id, id)) continue;
    const keys = records
      .filter(({ state }) => state.assignees.some(([, one]) => one === worker))
      .flatMap(({ open }) => open);
    const cards = await Promise.all(keys.map((key) => unlessUnreadable(deps.store.cases.card(team.id, key))));
    const waiting = cards.filter((card) => card && waitsFor(worker, card.row, since)).length;
    if (waiting === 0) continue;
    rows.push(
      newMessage({
        ...{ ...to, id, cards: [] },
        ...{ view: 'quiet', quiet: { day: today, worker, waiting } },
      }),
    );
  }
  return rows;
}

/** All of them on the morning on which there is a new one, and on the first working day of the week. */
async function orphanMessages({ deps, team, today, members, records, to }: Given): Promise<MessageRow[]> {
  const orphans = records.filter((record) => isOrphan(record, members));
  const isTold = ({ lists = [] }: CaseRecord) => lists.some((id) => id.split('|')[1] === 'orphans');
  const isFirst = firstWorkingDayOf(today, deps.calendar(team)) === today;
  if (orphans.length === 0 || (!isFirst && orphans.every(isTold))) return [];
  const id = `${today}|orphans`;
  for (const { caseRef } of orphans) await standOn(deps, team.id, caseRef, id);
  const caseRefs = orphans.map(({ caseRef }) => caseRef);
  return [newMessage({ ...to, id, cards: [], view: 'orphans', list: { day: today, start: '', caseRefs } })];
}

export const quietPost: TeamPost = { figure: { name: 'quiet', changedBy: () => [] }, post: postQuiet };
