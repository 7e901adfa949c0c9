import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { periods } from '../../src/privacy/periods.ts';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const table = readme.slice(readme.indexOf('| What | Kept for | Then |')).split('\n\n')[0] ?? '';
const rows = table
  .split('\n')
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** Where the table tells of each period, and in which words. */
const told: Record<keyof typeof periods, [row: RegExp, kept: string]> = {
  absenceDays: [/^why somebody was absent/, `${periods.absenceDays} days`],
  closedCardDays: [/^reminders with their answers/, `${periods.closedCardDays} days`],
  endedCaseDays: [/^all about a case/, `${periods.endedCaseDays} days`],
  storyMonths: [/^stories/, `${periods.storyMonths} months`],
  storyDraftMonths: [/^drafts of stories/, `${periods.storyDraftMonths} month`],
  boardPointDays: [/^points of the board/, `${periods.boardPointDays / 7} weeks`],
  auditMonths: [/^who did what/, `${periods.auditMonths} months`],
  removedTeamDays: [/^a team that took the bot out/, `${periods.removedTeamDays} days`],
  leftPersonDays: [/^people who left/, `${periods.leftPersonDays} days`],
  backupDays: [/^back-ups/, `${periods.backupDays} days`],
  deviationMonths: [/^what was explained/, `${periods.deviationMonths} months`],
};

test.each(Object.entries(told))('the table tells for how long: %s', (_, [row, kept]) => {
  expect(rows.filter(([, what = '']) => row.test(what)).map(([, , how]) => how)).toEqual([
    expect.stringContaining(kept),
  ]);
});
