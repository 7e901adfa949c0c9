import { describe, expect, test } from 'vitest';
import { openCase } from '../../src/engine/state.ts';
import { isBack, waitsFor } from '../../src/leave/back.ts';

const week = { from: '2026-04-13', to: '2026-04-17', standIn: 'entra-jonas' };
const next = { ...week, from: '2026-04-20', to: '2026-04-24' };

describe('who is back from leave', () => {
  test.each([
    ['the Monday after', { leaves: [week] }, {}, true],
    ['who goes on with another leave comes back from that one', { leaves: [week, next] }, {}, false],
    ['a leave that was taken back never was', { leaves: [] }, {}, false],
    [
      'the same days with another stand-in are another leave',
      { leaves: [{ ...week, standIn: 'x' }] },
      {},
      false,
    ],
    ['a leave that was ended early stands nowhere', { leaves: undefined }, { early: true }, true],
    ['who left the team', { leaves: [week], left: true }, {}, false],
  ])('%s', (_, member, more, back) => expect(isBack(member, { ...week, ...more }, '2026-04-20')).toBe(back));
});

describe('what waits for whoever is back', () => {
  const state = openCase({
    caseRef: 'B-301',
    programme: 'jobstyrke',
    assignees: [['companyConsultant', 'mette']],
  });
  const open = ['B-301|C09|callNow|2026-04-13'];
  test.each([
    ['something open on an own case', { state, open }, 'mette', true],
    ['nothing open', { state, open: [] }, 'mette', false],
    ["somebody else's case", { state, open }, 'anders', false],
    [
      'a case that has ended',
      { state: { ...state, ended: { date: '2026-04-14', by: 'jobStarted' } }, open },
      'mette',
      false,
    ],
  ] as const)('%s', (_, record, upn, waits) => expect(waitsFor(upn, record as never)).toBe(waits));
});
