import { describe, expect, test } from 'vitest';
import { newCaseCode } from '../../src/caseCard/code.ts';
import { nodesOf } from '../cards/walk.ts';
import { button } from '../support/botServerCases.ts';
import { aCaseOf, caseTown, events, press, sayOn, state } from './town.ts';

const here = caseTown();
const today = '2026-04-14';

const filled = (over: Record<string, unknown> = {}) => ({
  ...{ verb: 'case.open', code: 'B-777', programme: 'flere-skal-med', on: today },
  to: here().town.memberId('mette'),
  ...over,
});

describe('/sag ny', () => {
  test('opens a case for somebody of the team, and shows it', async () => {
    expect(await here().ask('mette', '/sag ny')).toContain('Sagskoden må ikke sige noget om borgeren');
    const shown = await press(here(), 'mette', filled({ code: 'b-777', on: '2026-04-01' }));
    expect(shown.text).toContain('B-777: sagen');
    expect(await state(here(), 'B-777')).toMatchObject({ opened: '2026-04-01', programme: 'flere-skal-med' });
  });

  test.each([
    ['/sag ny b 300', 'B-300'],
    ['/case new B-300', 'B-300'],
    ['/sag ny Hansen', ''],
    ['/sag ny METTE-1', ''],
    ['/sag ny B-300 fra kommunen', ''],
  ])('%s opens the form, with the code %j', async (written, code) => {
    const form = await here().ask('mette', written);
    const field = nodesOf(JSON.parse(form)).find(({ id }) => id === 'code');
    expect(field?.type).toBe('Input.Text');
    expect(field?.value).toBe(code);
    expect(form).not.toMatch(/Hansen|kommunen/);
  });

  test('by the leader for a colleague, and by nobody without case work', async () => {
    await press(here(), 'lise', filled());
    expect((await state(here(), 'B-777'))?.assignees).toEqual([['jobBroker', here().town.memberId('mette')]]);
    expect((await press(here(), 'petra', filled({ code: 'B-778' }))).type).toBe('text');
    expect(await state(here(), 'B-778')).toBeUndefined();
  });

  test.each([
    [{ code: 'METTE-1' }, 'neutral kode'],
    [{ code: 'B-101 x' }, 'neutral kode'],
    [{ on: '2026-05-01' }, 'Vælg en dag'],
    [{ to: 'somebody@else.example' }, 'svar'],
  ])('refuses %j, keeps what was filled in and writes nothing', async (over, why) => {
    const again = await press(here(), 'mette', filled(over));
    expect(again.type).toBe('card');
    expect(again.text.toLowerCase()).toContain(why.toLowerCase());
    expect(again.text).toContain('case.open');
    expect(await state(here(), String(filled(over).code))).toBeUndefined();
  });

  test('a CPR number refuses the whole form', async () => {
    const answer = await press(here(), 'mette', filled({ code: '241235-4209' }));
    expect(answer.text).toContain('CPR');
    expect(answer.type).toBe('text');
  });

  test('a code is used once', async () => {
    await press(here(), 'mette', filled());
    const again = await press(here(), 'anders', filled({ to: here().town.memberId('anders') }));
    expect(again.text).toContain('Koden er brugt');
    expect((await state(here(), 'B-777'))?.assignees).toEqual([['jobBroker', here().town.memberId('mette')]]);
  });

  test('an application waits under its code until the course begins', async () => {
    const applied = { programme: 'helhedsorienteret-indsats', asks: { form: 'new', step: 1, leads: {} } };
    await press(here(), 'mette', filled({ ...applied, begun: 'no' }));
    expect(await events(here(), 'B-777')).toEqual(['applicationReceived']);
    await press(here(), 'mette', filled({ ...applied, begun: 'yes' }));
    expect(await events(here(), 'B-777')).toEqual(['applicationReceived', 'caseOpened']);
  });

  test('a course that ended is opened again under a new code', async () => {
    await aCaseOf(here(), 'B-101', {
      ...{ programme: 'flere-skal-med', people: [['jobBroker', 'mette']] },
      events: [{ type: 'caseOpened' }, { type: 'jobStarted', kind: 'ordinary' }],
    });
    const form = await press(here(), 'mette', { verb: 'case.new', case: 'B-101' });
    expect(form.text).toContain('"value":"flere-skal-med"');
    expect((await press(here(), 'sara', { verb: 'case.new', case: 'B-101' })).type).toBe('text');
  });

  test('from the card that asks whether to, at the stage where it goes on; the card then has its answer', async () => {
    await aCaseOf(here(), 'B-101', {
      ...{ programme: 'flere-skal-med', people: [['jobBroker', 'mette']] },
      events: [
        { type: 'caseOpened', date: '2026-01-05' },
        { type: 'jobStarted', kind: 'ordinary', date: '2026-03-02' },
      ],
    });
    await sayOn(here(), 'mette', 'B-101', 'contact', { form: 'phone', inJob: 'no', on: '2026-04-14' });
    await here().goTo('2026-04-14T09:10');
    const asked = here().inChat('mette', 'ikke i job længere').at(-1);
    const form = await press(here(), 'mette', button(asked, 'case.new'));
    const next = await press(here(), 'mette', { ...filledForm(form.text), code: 'B-202', on: today });
    expect(next.text).toContain('Hvilket trin?');
    const shown = await press(here(), 'mette', { ...filledForm(next.text), stage: 'step2' });
    expect(shown.text).toContain('B-202: sagen');
    expect((await state(here(), 'B-202'))?.stage?.id).toBe('step2');
    await here().app.deliver();
    expect(here().inChat('mette', 'sagen er åbnet igen')).toHaveLength(1);
  });
});

/** The form's own values with its button, as a client sends both. */
function filledForm(json: string): { verb: string } & Record<string, unknown> {
  const all = nodesOf(JSON.parse(json));
  const values = all.flatMap(({ id, value }) => (id && value !== undefined ? [[id, value]] : []));
  const save = all.find(({ data }) => (data as { verb?: string } | undefined)?.verb === 'case.open');
  return { ...Object.fromEntries(values), ...(save?.data as { verb: string }) };
}

test.each([
  ['b-101', 'B-101'],
  ['2026-017', '2026-017'],
  ['B_7.2', 'B_7.2'],
])('%s is a code', (typed, code) => expect(newCaseCode(typed)).toBe(code));

test.each(['B', '241235', '2412354209', 'Mette-1', 'Sørensen2', 'B|1', 'B 1 2'])('%s is none', (typed) =>
  expect(newCaseCode(typed)).toBeUndefined(),
);
