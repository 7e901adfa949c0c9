import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { openCase } from '../../src/engine/state.ts';
import { withoutDigits } from '../../src/privacy/letters.ts';
import type { StoryRow, StoryState } from '../../src/store/storyRow.ts';
import { checkStory, withoutBlocked } from '../../src/stories/check.ts';
import { fitsEnough } from '../../src/stories/fits.ts';
import { readForm } from '../../src/stories/form.ts';
import { isMonthTime, monthPosts } from '../../src/stories/month.ts';
import {
  approve,
  clap,
  expire,
  isApprovedAs,
  newStory,
  reject,
  type StoryStep,
  saveDraft,
  sendBack,
  share,
  submit,
  withdraw,
} from '../../src/stories/rules.ts';
import { suggestionFor } from '../../src/stories/suggest.ts';

const at = '2026-04-13T10:00';
const text = { start: 'a', difference: 'b', result: 'c' };

function aStory(over: Partial<StoryRow> = {}): StoryRow {
  return {
    ...newStory('s', 'mette', '2026-04-13'),
    kind: 'wide',
    text,
    hash: 'h',
    reviewers: ['lise', 'sara'],
    ...over,
  };
}
const told = (step: StoryStep) => (step.type === 'next' ? step.row.state : step.why);

describe('each state allows', () => {
  const acts: Record<string, (row: StoryRow) => StoryStep> = {
    save: (row) => saveDraft(row, row, { by: 'mette', at }),
    submit: (row) => submit(row, 'h', { by: 'mette', at }),
    approve: (row) => approve(row, 'h', { by: 'lise', at }),
    sendBack: (row) => sendBack(row, 'Skriv mere.', { by: 'lise', at }),
    reject: (row) => reject(row, { by: 'lise', at }),
    share: (row) => share(row, '2026-04-13'),
    clap: (row) => clap(row, { by: 'anders', at }),
    withdraw: (row) => withdraw(row, 'author', { by: 'mette', at }),
  };
  const table: [StoryState, string][] = [
    ['draft', 'draft submitted notSubmitted notSubmitted notSubmitted notShared gone withdrawn'],
    ['submitted', 'notDraft notDraft submitted draft rejected notShared gone withdrawn'],
    ['approved', 'notDraft notDraft notSubmitted notSubmitted notSubmitted shared gone withdrawn'],
    ['shared', 'notDraft notDraft notSubmitted notSubmitted notSubmitted notShared shared withdrawn'],
    ['rejected', 'notDraft notDraft notSubmitted notSubmitted notSubmitted notShared gone gone'],
    ['withdrawn', 'notDraft notDraft notSubmitted notSubmitted notSubmitted notShared gone gone'],
    ['expired', 'notDraft notDraft notSubmitted notSubmitted notSubmitted notShared gone gone'],
  ];
  test.each(table)('%s: save submit approve sendBack reject share clap withdraw → %s', (state, expected) =>
    expect(
      Object.values(acts)
        .map((act) => told(act(aStory({ state }))))
        .join(' '),
    ).toBe(expected),
  );
});

test.each([
  ['author', 'mette', 'notYours'],
  ['colleague', 'anders', 'notYours'],
  ['leader', 'lise', 'submitted'],
])('the %s as reviewer', (_, by, expected) =>
  expect(
    told(approve(aStory({ state: 'submitted', reviewers: ['mette', 'lise', 'sara'] }), 'h', { by, at })),
  ).toBe(expected),
);

test('both approvals are of the same words', () => {
  const given = ['lise', 'sara'].map((by) => ({ by, at, hash: 'h' }));
  expect(isApprovedAs(aStory({ approvals: given }), 'h')).toBe(true);
  expect(isApprovedAs(aStory({ approvals: given }), 'other')).toBe(false);
  expect(isApprovedAs(aStory({ approvals: given.slice(0, 1) }), 'h')).toBe(false);
});

test.each(['2026-04-12', '2026-04-13'])('a story kept until the 13th on %s', (today) => {
  const step = expire(aStory({ state: 'shared', deleteAfter: '2026-04-13' }), `${today}T10:00`);
  expect(told(step)).toBe(today === '2026-04-13' ? 'expired' : 'gone');
});

test.each([
  ['age', '34 år', "30'erne"],
  ['age', '9 år', "0'erne"],
  ['date', 'marts', 'foråret'],
  ['date', '12.3.', 'foråret'],
  ['date', '24/12', 'vinteren'],
  ['date', '2026-08-03', 'sommeren'],
  ['date', 'i oktober', 'efteråret'],
  ['date', 'tirsdag', 'en årstid'],
  ['company', 'Netto', 'branchen'],
  ['phone', '12 34 56 78', 'slet det'],
])('%s «%s» → %s', (kind, found, instead) =>
  expect(suggestionFor({ kind, text: found }, 'da')).toBe(instead),
);

describe('how many could be the one', () => {
  const state = (programme: string, placements: number) => ({
    ...openCase({ caseRef: 'B-1', programme, assignees: [] }),
    placements: Array.from({ length: placements }, () => ({ start: '2026-01-01', maxWeeks: 4 })),
  });
  const five = Array.from({ length: 5 }, () => state('p', 1));
  test.each([
    ['five of the programme', five, 'placement', true],
    ['four of the programme', five.slice(1), 'placement', false],
    ['five, one of another programme', [...five.slice(1), state('q', 1)], 'placement', false],
    ['five, one without a placement', [...five.slice(1), state('p', 0)], 'placement', false],
    ['five whatever happened', [...five.slice(1), state('p', 0)], 'other', true],
  ] as const)('%s', (_, states, subject, expected) =>
    expect(fitsEnough(states, { programme: 'p', subject })).toBe(expected),
  );
});

test.each([
  ['2026-05-01T08:59', false],
  ['2026-05-01T09:00', true],
  ['2026-03-01T12:00', false],
  ['2026-03-02T09:00', true],
  ['2026-05-20T03:00', true],
])('the month’s post at %s: %s', (now, expected) =>
  expect(isMonthTime(now, createCalendar())).toBe(expected),
);

test('a month’s stories are posted by channel, four a post, none of the month itself', () => {
  const waiting = (id: string, day: string, channels: string[]) =>
    aStory({
      id,
      channels,
      state: 'approved',
      when: 'month',
      approvals: [{ by: 'lise', at: `${day}T10:00`, hash: 'h' }],
    });
  const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => waiting(id, '2026-03-31', ['x']));
  const posts = monthPosts(
    [...rows, waiting('f', '2026-04-01', ['x']), waiting('g', '2026-03-02', ['y'])],
    '2026-04-01',
  );
  expect(posts.map(({ channel, stories }) => [channel, stories.map(({ id }) => id).join('')])).toEqual([
    ['x', 'abcd'],
    ['x', 'e'],
    ['y', 'g'],
  ]);
});

test('a text has one form: composed letters, no empty lines, no line ends of another system', () =>
  expect(readForm({ start: ' Ma\u030anen\r\n\r\ngik ' }).text.start).toBe('Månen\ngik'));

test('what the outgoing guard would stop cannot be confirmed in a story', () => {
  const found = checkStory({ ...text, result: 'Hun fik kontanthjælp.' }, 'team', {
    names: [],
    codes: [],
  }).findings;
  expect(found).toMatchObject([{ kind: 'sensitive', confirmable: false }]);
});

test('a name can be confirmed in a story of the team and never in a wide one', () => {
  const known = { names: ['Sara Lund'], codes: [] };
  const confirmable = (kind: 'team' | 'wide') =>
    checkStory({ ...text, result: 'Sara Lund tog med.' }, kind, known).findings.map((one) => one.confirmable);
  expect([confirmable('team'), confirmable('wide')]).toEqual([[true], [false]]);
});

test('a number over two fields is cut out of both', () =>
  expect(
    withoutBlocked(
      { start: 'født 241235', difference: '4209 fik job', result: 'c' },
      checkStory({ start: 'født 241235', difference: '4209 fik job', result: 'c' }, 'wide', {
        names: [],
        codes: [],
      }).findings,
    ),
  ).toEqual({ start: 'født ', difference: ' fik job', result: 'c' }));

test('ids without digits stay apart', () =>
  expect(new Set(['19:a1', '19:a2', '10:a1'].map(withoutDigits)).size).toBe(3));
