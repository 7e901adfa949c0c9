import { instantOf } from '../calendar/localTime.ts';
import type { CasePart } from '../register/parts.ts';
import { linesRow } from '../store/dueRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { utcOfLocal } from '../store/utc.ts';
import { morning } from '../sweep/dayLines.ts';

/** When the lists are looked at for a new reminder, and which of them one that is answered stands on. */
export const reminderOnCase: CasePart = {
  asks: (before, after) =>
    newOnes(before, after).map(({ on }) => linesRow(on, utcOfLocal(instantOf(on, morning)))),
  outdated: (before, { reminders, lists = [] }) => (before.reminders === reminders ? [] : lists),
};

function newOnes({ reminders: before = [] }: CaseRecord, { reminders: after = [] }: CaseRecord) {
  return after.filter((reminder) => !before.includes(reminder));
}
