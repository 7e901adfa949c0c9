import { describe, expect, test } from 'vitest';
import { card, mette, record, sara } from '../../src/cards/sampleTown.ts';
import { courseFormHandle } from '../../src/cases/handleForm.ts';
import type { PlannedCardId } from '../../src/engine/cards.ts';
import { input, message } from '../../src/outbox/sample.ts';
import type { CaseRecord } from '../../src/store/rows.ts';
import { render } from '../../src/tools/gallery/draw.ts';
import { pressing } from '../cards/pressing.ts';

type Card = Parameters<typeof courseFormHandle>[0];
const head = { at: '2026-04-16T09:10', caseRef: 'B-101' };
const save = (card: Card, data: Record<string, unknown>, by = mette) =>
  courseFormHandle(card)(pressing(`${card}.save`, data, { card: card as PlannedCardId }, { by }));
const said = (card: Card, data: Record<string, unknown>) => {
  const outcome = save(card, data);
  return outcome.type === 'events' ? outcome.events.at(-1) : outcome;
};

test.each([
  ['C12', { hours: 'up', next: 'goOn' }, { hours: 'up', next: 'goOn' }],
  [
    'C12',
    { hours: 'same', next: 'end', pay: 'notYet', payReason: 'company' },
    { pay: 'notYet', payReason: 'company' },
  ],
  ['C17', { cause: 'match', next: 'newMatch' }, { cause: 'match', next: 'newMatch' }],
  [
    'C20',
    { form: 'phone', employee: 'true', inJob: 'yes', help: 'tasks' },
    { form: 'phone', employee: true, employer: false, inJob: 'yes', help: 'tasks' },
  ],
  ['C21', { status: 'education' }, { status: 'education' }],
] as const)('%s keeps the codes of %j', (card, data, answer) =>
  expect(said(card, data)).toMatchObject({ ...head, type: 'cardAnswered', card, answer }),
);

test.each([
  ['C20', { form: 'phone', inJob: 'yes' }, 'aftercareHeld'],
  ['C21', { status: 'education' }, 'outcomeStatusGiven'],
] as const)('%s is told late, on an escalation too, with the day that it happened', (id, data, type) => {
  const saved = (on: string) => {
    const late = { card: id, kind: 'escalation', due: '2026-04-09' } as const;
    return courseFormHandle(id)(pressing(`${id}.save`, { ...data, on }, late, { by: mette }));
  };
  expect(saved('2026-04-08')).toMatchObject({ events: [{ ...head, type, date: '2026-04-08' }, {}] });
  const today = saved('2026-04-16');
  expect(today.type === 'events' && today.events[0]).not.toHaveProperty('date');
  expect(saved('2026-04-17')).toMatchObject({ type: 'refuse', message: 'say.dateError' });
});

test.each([
  ['C12', { next: 'goOn' }],
  ['C12', { hours: 'up', next: 'fired' }],
  ['C17', { cause: 'he drank', next: 'newMatch' }],
  ['C20', { form: 'phone' }],
  ['C21', {}],
] as const)('%s refuses %j', (card, data) => expect(save(card, data)).toMatchObject({ type: 'refuse' }));

describe('C12', () => {
  test('paid hours that were agreed bring the month’s card', () =>
    expect(save('C12', { hours: 'same', next: 'goOn', pay: 'yes', payFrom: '2026-05-01' })).toMatchObject({
      events: [
        { ...head, type: 'payTalkHeld', answer: 'yes' },
        { ...head, type: 'paidHoursAgreed', from: '2026-05-01' },
        { type: 'cardAnswered' },
      ],
    }));

  test('a yes without its day is asked for it', () =>
    expect(save('C12', { hours: 'same', next: 'goOn', pay: 'yes' })).toMatchObject({
      message: 'C12.payFromError',
    }));

  test('prolonged, the placement keeps its start', () =>
    expect(save('C12', { hours: 'same', next: 'prolong', weeks: '20' })).toMatchObject({
      events: [{ ...head, type: 'placementPlanned', start: '2026-02-16', maxWeeks: 20 }, {}],
    }));

  test.each(['', '13', '53'])('%j weeks prolong nothing', (weeks) =>
    expect(save('C12', { hours: 'same', next: 'prolong', weeks })).toMatchObject({
      message: 'C12.weeksError',
      values: { weeks: '13' },
    }),
  );

  const shown = (state: Partial<CaseRecord['state']>, look: object = {}) => {
    const row = card({ card: 'C12', kind: 'halfway' });
    const cards = [{ card: row, record: record(state) }];
    return JSON.stringify(render(input({ message: message({ cards: [row.key] }), cards, look })));
  };
  const placements = [{ start: '2026-02-16', maxWeeks: 13, hoursPerWeek: 12.5 }];

  test('says what is so today: weeks, hours and pay', () => {
    expect(shown({ placements })).toMatch(/13 uger · 12,5 timer om ugen · løntimer er ikke aftalt/);
    expect(shown({ placements, paidHoursAgreed: [{ from: '2026-03-01' }] })).toContain('løntimer aftalt fra');
  });

  test('asks what follows from the answer before, and nothing else', () => {
    const paidHoursAgreed = [{ from: '2026-03-01' }];
    const step = (next: string) =>
      shown(
        { placements, paidHoursAgreed },
        { form: { name: 'answer', step: 1, filled: { hours: 'same', next } } },
      );
    expect(step('prolong')).toContain('Hvor mange uger i alt?');
    expect(step('prolong')).not.toContain('Hvad blev det til?');
    expect(step('end')).toContain('Hvad blev det til?');
    expect(step('end')).not.toContain('Hvor mange uger i alt?');
  });

  test('refused, it keeps what was filled in', () => {
    const filled = { hours: 'same', next: 'prolong', weeks: '53' };
    const form = { name: 'answer', step: 1, filled, error: 'Skriv et tal' };
    const said = shown({ placements, paidHoursAgreed: [{ from: '2026-03-01' }] }, { form });
    expect(said).toContain('Skriv et tal');
    expect(said).toMatch(/"value":("53"|53)/);
    expect(said).toContain('"next":"prolong"');
  });

  test('a job ends the case', () =>
    expect(save('C12', { hours: 'up', next: 'job' })).toMatchObject({
      events: [{ type: 'jobStarted', kind: 'ordinary' }, {}],
    }));
});

describe('C34: have you talked about pay?', () => {
  const drawn = (id: 'C08' | 'C12', state: Partial<CaseRecord['state']>) => {
    const row = card({ card: id, kind: id === 'C08' ? 'due' : 'halfway' });
    const form = { name: id === 'C08' ? 'followUp' : 'answer', step: 1, filled: {} };
    return JSON.stringify(
      render(
        input({
          message: message({ cards: [row.key] }),
          cards: [{ card: row, record: record(state) }],
          look: { form },
        }),
      ),
    );
  };

  test.each(['C08', 'C12'] as const)(
    '%s asks until paid hours are agreed, and again when they have ended',
    (id) => {
      expect(drawn(id, {})).toContain('Har I talt om løn?');
      expect(drawn(id, { paidHoursAgreed: [{ from: '2026-03-01' }] })).not.toContain('Har I talt om løn?');
      expect(drawn(id, { paidHoursAgreed: [{ from: '2026-03-01', to: '2026-03' }] })).toContain('Har I talt');
    },
  );
});

test('C17: clarification is the coordinating case worker’s to decide', () => {
  const data = { cause: 'health', next: 'clarification' };
  expect(save('C17', data)).toMatchObject({ type: 'refuse', message: 'C17.clarificationError' });
  expect(save('C17', data, sara)).toMatchObject({
    events: [{ type: 'nextStepSet', step: 'caseWorkerAnswers', by: '2026-04-30' }, {}],
  });
  expect(save('C17', { ...data, clarified: 'earlyPension' }, sara)).toMatchObject({
    events: [{ type: 'participationEnded', outcome: 'earlyPension' }, {}],
  });
  expect(save('C17', { ...data, clarified: 'sent away' }, sara)).toMatchObject({ type: 'refuse' });
});

test.each(['newPlacement', 'noJob', 'other'])('C12: a placement ends, and it led to %s', (result) =>
  expect(save('C12', { hours: 'same', next: 'end', result })).toMatchObject({
    events: [{ ...head, type: 'placementEnded', result }, {}],
  }),
);
