import { beforeEach, expect, test } from 'vitest';
import { forgetReasons } from '../../src/absence/forgetReasons.ts';
import type { Store } from '../../src/store/store.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { button } from '../support/botServerCases.ts';
import { absenceTown, opens } from './town.ts';

let isDown = false;

/** What a fault of storage may quote: keys and content of rows. */
const quoted =
  'case:B-301 card:B-301|C09|callNow|2026-04-13 {"reason":"sick","help":"pickup"} fravær, tre dage i træk, Bageriet, LN';

/** A storage whose cases and messages, when it is down, fail with all they know in their message. */
function failing(store: Store): Store {
  const guard = <T extends object>(part: T): T =>
    new Proxy(part, {
      get: (target, key) => {
        const call = Reflect.get(target, key) as (...args: unknown[]) => unknown;
        return (...args: unknown[]) => {
          if (isDown) throw new Error(quoted, { cause: new Error(quoted) });
          return call.apply(target, args);
        };
      },
    });
  const { cases, messages, commit } = store;
  return { ...store, cases: guard(cases), messages: guard(messages), commit: guard({ commit }).commit };
}

const here = absenceTown({ behind: failing });
beforeEach(() => {
  isDown = false;
});

const forbidden =
  /B-30\d|\bC09|\bC10|\bC11|callNow|longAbsence|notArrived|attendanceMarked|contactAttempted|sick|pickup|transport|influenza|fravær|\bsyg|årsag|i træk|in a row|Bageriet|\bLN\b|241235/i;

test('nothing that is logged on a morning of absence, with all that can go wrong, is about a citizen', async () => {
  const press = async (name: string, verb: string, inputs = {}, of = 'mette') => {
    const card = here().inChat(of, 'absence.').at(-1);
    return here().app.post(here().town.presses(name, button(card, verb, inputs)));
  };
  await opens(here(), 'B-301');
  await here().ask('mette', '/fremmøde B-301 man-tor 08:00');
  await here().ask('jonas', '/fravær B-301');
  await here().goTo('2026-04-10T10:05');

  // Storage is down at the alarm, then Teams loses, refuses and fails what is sent.
  here().app.time.set('2026-04-13T08:30');
  isDown = true;
  await sweepOnce(here().app.delivery);
  isDown = false;
  here().connector.fail(/POST .*activities|POST .*conversations/, 'reset');
  here().connector.fail(/POST .*activities|POST .*conversations/, {
    status: 403,
    body: { error: { code: 'BotDisabled', message: quoted } },
  });
  here().connector.fail(/POST .*activities|POST .*conversations/, { status: 500, body: { message: quoted } });
  await here().goTo('2026-04-13T08:31');
  await here().goTo('2026-04-13T08:45');

  await press('mette', 'absence.attempt', { form: 'pigeon' });
  await press('mette', 'absence.reached', { reason: 'influenza', help: 'pickup' });
  await press('mette', 'absence.reached', { reason: '241235-4209', help: 'pickup' });
  await press('anders', 'absence.reached', { reason: 'sick', help: 'pickup' });
  isDown = true;
  await press('mette', 'absence.reached', { reason: 'sick', help: 'pickup' });
  await here().app.deliver();
  isDown = false;
  await press('mette', 'absence.attempt', { form: 'sms' });
  await press('mette', 'absence.reached', { reason: 'sick', help: 'pickup' });
  await here().ask('mette', 'B-301 er syg, LN har influenza');
  await here().app.deliver();
  await here().goTo('2026-04-15T09:00');
  await here().ask('lise', '/fravær tal');
  here().app.time.set('2026-05-20T09:00');
  expect(await forgetReasons(here().app.delivery)).toBeGreaterThan(0);

  const { logged } = here().app;
  const said = (text: string) => logged.filter((line) => line.includes(text)).length;
  for (const line of [
    'a team could not be swept',
    'a turn failed',
    'tried again later',
    'a message is in Teams',
  ])
    expect(said(line), line).toBeGreaterThan(0);
  expect(logged.filter((line) => forbidden.test(line))).toEqual([]);
});

test('the bot as it is put together stops what may not leave: a channel never reads a CPR number', async () => {
  const { store } = here().app.delivery;
  await opens(here(), 'B-301');
  await here().ask('mette', '/fremmøde B-301 man-tor 08:00');
  const rename = (name: string) =>
    store.members.update(here().town.groupId, here().town.memberId('mette'), (member) => ({
      ...member!,
      name,
    }));
  await rename('Mette 241235-4209');
  await here().goTo('2026-04-13T11:00');
  expect(here().inChannel('B-301')).toEqual([]);
  expect(JSON.stringify([...here().connector.activities.values()])).not.toContain('241235');
  expect(await store.messages.failed(here().town.groupId)).toContainEqual(
    expect.objectContaining({
      view: 'dayPost',
      audience: 'channel',
      lastError: 'stopped by the privacy guard: cpr',
    }),
  );
  expect(here().app.logged.join()).not.toContain('241235');
});
