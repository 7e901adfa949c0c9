import { dateOf, toLocal } from '../calendar/localTime.ts';
import { commit } from '../register/commit.ts';
import { newMessage } from '../register/newMessage.ts';
import { digestOf } from '../store/digest.ts';
import { backRow, type DueOf, type DueRow } from '../store/dueRow.ts';
import type { Member } from '../store/rows.ts';
import type { DueServer, SweepContext } from '../sweep/post.ts';
import { isBack, waitsFor } from './back.ts';

/**
 * Whoever comes back gets one list of what is still open. The row goes in the transaction that writes the message, whose
 * id says which leave it ends: two sweeps at once, or one after a crash, send it once. Nothing open sends nothing.
 */
async function postBacks(context: SweepContext, rows: readonly DueRow[]): Promise<void> {
  const { deps, view } = context;
  for (const row of rows) {
    if (row.why !== 'back') continue;
    const message = await messageOf(context, row);
    const messages = message && !(await deps.store.messages.get(view.team.id, message.id)) ? [message] : [];
    const change = { dueRemoved: [row], messages: messages.map((one) => ({ row: one })) };
    await commit(deps, view.team.id, change);
  }
}

async function messageOf(context: SweepContext, row: DueOf<'back'>) {
  const { memberId, leave } = row;
  const now = toLocal(context.now);
  const member = context.view.members.find(({ id }) => id === memberId);
  if (!member || !isBack(member, leave, dateOf(now))) return undefined;
  const caseRefs = await openCases(context, member);
  if (caseRefs.length === 0) return undefined;
  // By what the leave says: rows of earlier releases have the stand-in's sign-in name in their key.
  const id = `back|${digestOf(backRow(memberId, leave, row.at).cardKey)}`;
  const { from, to, standIn } = leave;
  return newMessage({
    ...{ id, audience: 'personal', to: member.id, cards: [], at: now },
    view: 'leave',
    list: { day: from, start: '', caseRefs, leave: { by: member.id, to, standIn, back: true } },
  });
}

async function openCases({ deps, view }: SweepContext, { id }: Member): Promise<string[]> {
  const open: string[] = [];
  for await (const record of deps.store.cases.list(view.team.id)) {
    if (waitsFor(id, record)) open.push(record.caseRef);
  }
  return open;
}

export const backServer: DueServer = { serve: postBacks };
