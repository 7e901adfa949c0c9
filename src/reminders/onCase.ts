import type { CasePart } from '../register/featureParts.ts';
import type { CaseRecord } from '../store/rows.ts';

/** When a new reminder is a line, and which lists one that is answered stands on. */
export const reminderOnCase: CasePart = {
  lineDays: (before, after) => newOnes(before, after).map(({ on }) => on),
  outdated: (before, { reminders, lists = [] }) => (before.reminders === reminders ? [] : lists),
};

function newOnes({ reminders: before = [] }: CaseRecord, { reminders: after = [] }: CaseRecord) {
  return after.filter((reminder) => !before.includes(reminder));
}
