import { expect, test } from 'vitest';
import { createRescue } from '../../src/outbox/rescue.ts';
import { personalId } from '../../src/register/newMessage.ts';
import type { DeliveryDeps } from '../../src/rounds/deps.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { type Crash, crashing } from '../support/crashing.ts';
import { mette, workAll } from '../support/delivery.ts';
import { testSettings } from '../support/settings.ts';

const { aSetting } = testSettings();
const cardKey = 'B-1|C01|headsUp|2026-03-12';
const messageId = personalId('2026-04-07T08:00', mette);

/** One card that is due now. */
async function aDueCard() {
  const team = await aSetting('2026-03-12T10:00');
  await team.opens('B-1', [
    { type: 'planRegistered', jobGoal: true },
    { type: 'placementPlanned', start: '2026-03-02' },
    { type: 'contactHeld', form: 'talk' },
  ]);
  await team.goTo('2026-04-07T07:59');
  team.teams.shown.length = 0;
  team.time.set('2026-04-07T08:00');
  return team;
}

async function live(deps: DeliveryDeps): Promise<void> {
  await sweepOnce(deps);
  await workAll(deps);
}

/** Every call that delivering one card makes, in order. */
async function pointsOf(): Promise<readonly string[]> {
  const team = await aDueCard();
  const counting = crashing(team.deps, { at: Number.POSITIVE_INFINITY, when: 'before' });
  await live(counting.deps);
  return counting.points();
}

/** A process is killed; its hints are lost with it, and another starts. What Teams shows, and what the row owns up to. */
async function afterCrash(crash: Crash): Promise<{ sent: number; counted?: number }> {
  const team = await aDueCard();
  await live(crashing(team.deps, crash).deps).catch(() => {});
  team.hints.lose();
  // A breath, not a lease: whoever starts finds out soon that the other is gone.
  team.time.advance(5_000);
  const survivor = { ...team.deps, instance: 'instance-2', isGone: (id: string) => id === 'instance-1' };
  await sweepOnce(survivor);
  await createRescue(survivor)();
  await workAll(survivor);
  const message = (await team.store.messages.get(team.teamId, messageId))?.row;
  expect(message?.state, JSON.stringify(crash)).toBe('sent');
  expect(await team.store.messages.outbox(team.teamId)).toEqual([]);
  expect((await team.card(cardKey))?.state).toBe('open');
  expect((await team.store.teams.get(team.teamId))?.nextDue).toBe('2026-04-08T06:00:00.000Z');
  const copies = team.teams.shown.filter(({ card }) => JSON.stringify(card).includes(cardKey));
  return { sent: copies.length, counted: message?.possibleDuplicates };
}

const told = ({ sent, counted }: { sent: number; counted?: number }) =>
  sent === 1 && counted === 0 ? 'once' : `${sent} sent, ${counted} counted`;

/** What changes something; between two of these it makes no difference where a process dies. */
const effects = /commit|sleepUntil|wakeBy|update|save|settle|discard|sender|hints\.(put|take)|hint\./;

const table = [
  // the call               killed before it    killed after it
  'store.commit           | once              | once', // sweep: the card, the message and its request
  'hints.put              | once              | once', // queue
  'store.teams.sleepUntil | once              | once',
  'hints.take             | once              | once',
  'store.messages.save    | once              | 1 sent, 1 counted', // claim
  'sender.send            | 1 sent, 1 counted | 2 sent, 1 counted', // send
  'store.messages.settle  | 2 sent, 1 counted | once', // record
  'store.members.update   | once              | once',
  'hint.done              | once              | once',
  'hints.take             | once              | once',
];

/**
 * sweep → queue → claim → send → record. Only a kill between the send and its record makes a second card; between the
 * claim and the send nobody knows either, so that is counted too, but it was one.
 */
test('killed right before and right after every call: the same card is sent once, or once more in the one unknown window', async () => {
  const points = await pointsOf();
  const lines: string[] = [];
  for (const [index, point] of points.entries()) {
    const at = index + 1;
    const before = told(await afterCrash({ at, when: 'before' }));
    const after = effects.test(point) ? told(await afterCrash({ at, when: 'after' })) : before;
    lines.push(`${point.padEnd(22)} | ${before.padEnd(17)} | ${after}`);
  }
  const [changing, reading] = [true, false].map((changes) =>
    lines.filter((line) => effects.test(line) === changes),
  );
  expect(changing).toEqual(table);
  expect(reading?.filter((line) => !line.endsWith('| once'))).toEqual([]);
});
