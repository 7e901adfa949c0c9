import { describe, expect, test } from 'vitest';
import { contactHandle, ctiHandle } from '../../src/followUps/handleContact.ts';
import { pressing } from '../cards/pressing.ts';

const head = { at: '2026-04-16T09:10', caseRef: 'B-101' };
const said = { date: '2026-04-16', form: 'walk', reached: 'yes', journalised: 'false' };
const press = (data: Record<string, unknown>) => contactHandle(pressing('contact.register', data));

describe('Registrér kontakt', () => {
  test('today needs no date', () =>
    expect(press(said)).toEqual({
      type: 'events',
      events: [{ ...head, type: 'contactHeld', form: 'walk' }],
    }));

  test('an earlier day, also before the case opened', () =>
    expect(press({ ...said, date: '2025-12-31' })).toEqual({
      type: 'events',
      events: [{ ...head, date: '2025-12-31', type: 'contactHeld', form: 'walk' }],
    }));

  test('nobody reached is a try, and the card stays open (D12)', () =>
    expect(press({ ...said, reached: 'no' })).toEqual({
      type: 'events',
      events: [{ ...head, type: 'contactAttempted', form: 'walk' }],
      stays: true,
      note: 'attempted',
    }));

  test('filed at once', () =>
    expect(press({ ...said, journalised: 'true' })).toMatchObject({
      events: [{ type: 'contactHeld' }, { type: 'cardAnswered', answer: { journalised: true } }],
      note: 'journalised',
    }));

  test('typed as a command has no card, and reached is taken for granted', () =>
    expect(
      contactHandle({ ...pressing('contact.register', { date: said.date, form: 'sms' }), card: undefined }),
    ).toEqual({ type: 'events', events: [{ ...head, type: 'contactHeld', form: 'sms' }] }));

  test.each([
    ['a day to come', { ...said, date: '2026-04-17' }, 'contact.future'],
    ['no day', { ...said, date: '' }, 'contact.dateError'],
    ['a day as people write it', { ...said, date: '16/4' }, 'contact.dateError'],
    ['the year 26, as a browser reads `26`', { ...said, date: '0026-04-16' }, 'contact.dateError'],
    ['no form', { ...said, form: '' }, 'contact.formError'],
    ['an unknown form', { ...said, form: 'owl' }, 'contact.formError'],
    ['an odd answer', { ...said, reached: 'maybe' }, 'answer.badInput'],
    ['nothing', {}, 'contact.dateError'],
  ])('%s is refused with what to do', (_, data, message) =>
    expect(press(data)).toEqual({ type: 'refuse', message, values: undefined }),
  );
});

test('a CTI contact is on its own track', () =>
  expect(
    ctiHandle(pressing('contact.register', { ...said, network: 'true' }, { card: 'C03' })),
  ).toMatchObject({
    events: [
      { type: 'contactHeld', track: 'cti' },
      { type: 'cardAnswered', answer: { network: true } },
    ],
  }));
