import { describe, expect, test } from 'vitest';
import { aCaseOf, caseTown, press, sayable, sayOn } from '../caseCard/town.ts';
import { button } from '../support/botServerCases.ts';

const here = caseTown();

/** Mette's case goes to Anders on Tuesday 14 April: five working days end on the 21st. */
async function aChange(): Promise<void> {
  await aCaseOf(here(), 'B-101', {
    ...{ programme: 'flere-skal-med', people: [['jobBroker', 'mette']] },
    events: [{ type: 'caseOpened', date: '2026-03-30' }],
  });
  await sayOn(here(), 'lise', 'B-101', 'people', { role: 'jobBroker', to: here().town.memberId('anders') });
}
const look = (name: string) => press(here(), name, { verb: 'case.show', case: 'B-101' });
const sees = async (name: string) => (await look(name)).text.includes('B-101: sagen');

describe('the former contact person', () => {
  test('sees the case and says nothing of it, for five working days', async () => {
    await aChange();
    const shown = await look('mette');
    expect(shown.text).toContain('B-101: sagen');
    expect(sayable(shown.text)).toEqual([]);
    const refused = await sayOn(here(), 'mette', 'B-101', 'nextStep', { step: 'match', by: '2026-04-20' });
    expect(refused.type).not.toBe('card');
    await here().goTo('2026-04-21T17:00');
    expect(await sees('mette')).toBe(true);
    await here().goTo('2026-04-22T07:00');
    expect(await sees('mette')).toBe(false);
  });

  test('both are asked whether they met; the answer ends the right of the former one', async () => {
    await aChange();
    await here().goTo('2026-04-21T08:10');
    const asked = (name: string) => here().inChat(name, 'har I mødtes?');
    // Anders has more to do on his case that morning: it is a line of his list.
    const lines = here().inChat('anders', ', har I mødtes?');
    expect([asked('mette').length, lines.length, asked('lise').length]).toEqual([1, 1, 0]);
    const met = { ...button(asked('mette')[0], 'form.open'), verb: 'say.overlapHeld' };
    await press(here(), 'mette', { ...met, overlapHeld_on: '2026-04-20', overlapHeld_told: 'citizen' });
    expect([await sees('mette'), await sees('anders')]).toEqual([false, true]);
  });

  test('the leader ends it at once, and nobody is asked then', async () => {
    await aChange();
    await here().goTo('2026-04-14T09:10');
    const [told] = here().inChat('lise', 'ny kontaktperson');
    expect(told).toBeDefined();
    await press(here(), 'lise', button(told, 'say.overlapNotNeeded'));
    expect(await sees('mette')).toBe(false);
    await here().goTo('2026-04-21T17:00');
    expect(here().inChat('anders', 'har I mødtes?')).toEqual([]);
  });
});
