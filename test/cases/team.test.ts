import { beforeEach, describe, expect, test } from 'vitest';
import { register } from '../../src/register/register.ts';
import { invokeAnswer, shown } from '../support/botServerActivities.ts';
import { button, buttons } from '../support/botServerCases.ts';
import { inTown } from '../support/town.ts';

const here = inTown({
  now: '2026-04-20T10:00',
  people: ['lise', 'mette', 'jonas'],
  leader: 'lise',
  roles: { lise: ['leader'], mette: ['jobBroker'], jonas: ['jobBroker'] },
  team: () => ({ setUp: true }),
});

async function opens(caseRef: string, worker: string, lastTalk: string, hasPlan: boolean): Promise<void> {
  const { app, town } = here();
  const head = { at: '2026-04-20T10:00', caseRef };
  await register(app.delivery, {
    ...{ teamId: town.groupId, caseRef, by: 'import', source: `opens ${caseRef}`, verb: 'import' },
    create: {
      programme: 'flere-skal-med',
      assignees: [['jobBroker', town.memberId(worker)]],
      rules: ['C01'],
    },
    decide: () => ({
      type: 'events',
      events: [
        { ...head, type: 'caseOpened', date: '2026-01-05' },
        { ...head, type: 'placementPlanned', start: '2026-02-02' },
        { ...head, type: 'contactHeld', form: 'talk', date: lastTalk },
        ...(hasPlan ? [{ ...head, type: 'planRegistered' as const, jobGoal: true, date: '2026-03-02' }] : []),
      ],
    }),
  });
}

beforeEach(async () => {
  await opens('B-101', 'mette', '2026-03-13', false);
  await opens('B-102', 'mette', '2026-04-17', true);
  await here().ask('jonas', '/ferie 20/4 til 24/4 stedfortræder @Mette');
  await here().ask('lise', '/status');
});

const status = (name: string) =>
  here().inChat(name, 'Dine sager').at(-1) ?? here().inChat(name, 'sager').at(-1);
const team = async (name: string, over = {}) => {
  const data = { ...button(status('lise'), 'cases.team'), ...over };
  return invokeAnswer(await here().app.post(here().town.presses(name, data))).text;
};

describe('Teamet, from /status', () => {
  test('says of each worker how it stands and who is away, to the leader', async () => {
    const said = await team('lise');
    expect(said).toContain('2 åbne · 1 overskredet · 1 uden plan · 1 ikke set i 21 dage');
    expect(said).toMatch(/Jonas.*væk til fredag 24\. april/);
  });

  test('each number opens the cases behind it', async () => {
    const worker = here().town.memberId('mette');
    for (const list of ['late', 'noPlan', 'unseen']) {
      const said = await team('lise', { worker, list });
      expect(said, list).toContain('B-101');
      expect(said, list).not.toContain('B-102');
    }
    expect(await team('lise', { worker, list: 'open' })).toMatch(/B-101.*B-102/);
  });

  test('is nobody else’s', async () => {
    await here().ask('mette', '/status');
    expect(buttons(status('mette'))).not.toContain('cases.team');
    expect(await team('mette')).toContain('kun for teamets leder');
    expect(shown(status('mette'))).toContain('B-101');
  });
});
