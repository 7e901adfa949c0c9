import { expect, test } from 'vitest';
import { register } from '../../src/register/register.ts';
import { shown } from '../support/botServerActivities.ts';
import { button } from '../support/botServerCases.ts';
import { inTown } from '../support/town.ts';

const here = inTown({
  now: '2026-04-09T10:00',
  people: ['lise', 'mette', 'jonas'],
  leader: 'lise',
  roles: { lise: ['leader'], mette: ['jobBroker'], jonas: ['jobBroker'] },
  team: ({ closedChannel }) => ({
    setUp: true,
    deliveryMode: 'urgent',
    channels: { reminders: closedChannel },
  }),
});

async function opens(caseRef: string, lastTalk: string): Promise<void> {
  const { app, town } = here();
  await register(app.delivery, {
    ...{ teamId: town.groupId, caseRef, by: 'import', source: `opens ${caseRef}`, verb: 'import' },
    create: {
      programme: 'flere-skal-med',
      assignees: [['jobBroker', town.memberId('mette')]],
      rules: ['C01', 'C10'],
    },
    decide: ({ now }) => ({
      type: 'events',
      events: [
        { at: now, caseRef, type: 'caseOpened' },
        { at: now, caseRef, type: 'placementPlanned', start: '2026-02-02' },
        { at: now, caseRef, type: 'contactHeld', form: 'talk', date: lastTalk },
      ],
    }),
  });
}

test('where a team chose it, what is urgent is a reply under the day’s post, in words that say nothing of it', async () => {
  await opens('B-101', '2026-03-13');
  await opens('B-102', '2026-04-08');
  await here().goTo('2026-04-13T08:01');
  const [post] = here().inChannel('B-101: opgave');
  const thread = `${here().town.closedChannel};messageid=${post?.id}`;
  const replies = () => here().connector.in(thread);
  expect(replies()).toEqual([]);

  here().app.time.set('2026-04-13T10:00');
  await here().ask('jonas', '/fravær B-102');
  await here().goTo('2026-04-13T10:01');
  const [reply, ...more] = replies();
  expect(more).toEqual([]);
  expect(shown(reply)).toContain('B-102: opgave');
  expect(shown(reply)).toContain('Mette');
  expect(JSON.stringify(reply)).not.toMatch(/C10|fravær|mødt|ring|virksomhed|<at>/i);
  expect(here().inChannel('B-102')).toEqual([]);

  await here().app.post(here().town.pressesInChannel('jonas', button(reply, 'card.take')));
  await here().app.deliver();
  expect(shown(replies()[0])).toContain('Jonas har den');
  expect(here().inChat('jonas', 'B-102: virksomheden har ringet')).toHaveLength(1);

  await here().goTo('2026-04-13T11:00');
  expect(here().inChannel('B-102: opgave')).toHaveLength(1);
  expect(replies()).toHaveLength(1);
});
