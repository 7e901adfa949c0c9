import { lateKey, lateMoment } from './late.ts';
import { sentKey } from './sent.ts';
import type { CaseState } from './state.ts';
import type { InPlan, Siblings } from './world.ts';

/** Cards of the plan that are sent, at the moments at which they are: late ones (2.5), and those that depend on others. */
export function timely(entries: InPlan[], state: CaseState): InPlan[] {
  if (entries.length === 0) return entries;
  const moved = atTheirMoments(entries, state);
  if (!moved.some(({ rule }) => rule.isSent)) return moved;
  return moved.filter((entry) => entry.rule.isSent?.(entry.card, siblingsOf(entry, moved, state)) ?? true);
}

function siblingsOf({ rule, card, world }: InPlan, entries: readonly InPlan[], state: CaseState): Siblings {
  const { sent, at = '' } = state;
  return {
    world,
    isRemembered: (kind) => sent?.[sentKey({ ...card, kind })] !== undefined,
    coming: (kind) =>
      entries.find(
        (other) =>
          other.rule === rule &&
          other.card.cycle === card.cycle &&
          other.card.kind === kind &&
          other.card.at >= at,
      )?.card,
  };
}

function atTheirMoments(entries: InPlan[], state: CaseState): InPlan[] {
  if (isEmpty(state.late)) return entries;
  const moved: InPlan[] = [];
  for (const entry of entries) {
    const at = lateMoment(entry, state.late[lateKey(entry)]);
    if (at === undefined) continue;
    moved.push(at === entry.card.at ? entry : { ...entry, card: { ...entry.card, at } });
  }
  return moved;
}

/** Most cases have no late marks, and then no keys need to be made. */
function isEmpty(marks: CaseState['late']): boolean {
  for (const _ in marks) return false;
  return true;
}
