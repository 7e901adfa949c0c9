import { beforeEach, describe, expect, test } from 'vitest';
import { ofType } from '../cards/walk.ts';
import { invokeAnswer } from '../support/botServerActivities.ts';
import { aCase, happens, type SentCards, sentCards } from '../support/botServerCases.ts';
import { inTown } from '../support/town.ts';

const here = inTown({ people: ['lise', 'mette', 'anders'], roles: { mette: ['jobBroker'] } });
let cards: SentCards;
/** What mette looks at: the message in Teams, or what her last press has put in its place. */
let shown: unknown;

beforeEach(async () => {
  await aCase(here().app, here().town, 'B-301', 'mette');
  cards = await sentCards(here().app, here().town, ['B-301']);
  shown = cards.personal()?.attachments?.[0]?.content;
});

type Inputs = Record<string, unknown>;

/** A button that stands on what she looks at, by its verb and what its data holds. */
function dataOf(verb: string, like: Inputs): Inputs {
  const found = [...ofType(shown, 'Action.Execute'), ...ofType(shown, 'Action.Submit')]
    .map(({ data }) => data as Inputs)
    .find((data) => data.verb === verb && Object.entries(like).every(([key, value]) => data[key] === value));
  if (!found) throw new Error(`no ${verb} is shown`);
  return found;
}

const press =
  (verb: string, like: Inputs = {}, inputs: Inputs = {}) =>
  async (): Promise<void> => {
    const data = { ...dataOf(verb, like), ...inputs, verb };
    const reply = await here().app.post({
      ...here().town.presses('mette', data),
      replyToId: cards.personal()?.id,
    });
    const answer = invokeAnswer(reply);
    if (answer.type === 'card') shown = JSON.parse(answer.text);
  };

const open = press('form.open', { form: 'contact' });
const refused = press('contact.register', { reached: 'yes' }, { date: '2026-05-20', form: 'phone' });
const close = press('form.close');
const showCase = press('case.show');
const aMoment = async () => here().app.time.advance(60_000);
const tenMinutes = async () => here().app.time.advance(10 * 60_000 + 1000);

/** How often the message was drawn anew in Teams: each time, what stands open in it is gone. */
const redrawn = () => here().connector.updates.filter((id) => id === cards.personal()?.id).length;

/** A colleague talks with the citizen: the message is out of date, and whatever waits is sent. */
async function somethingHappens(): Promise<void> {
  const at = here().app.time.local();
  await happens(here().app, here().town, [{ at, caseRef: 'B-301', type: 'contactHeld', form: 'phone' }]);
  await here().app.deliver();
}

describe('a message that is updated while a form is filled in', () => {
  test.each([
    ['that was just opened', [open], 0],
    ['that has stood open a while', [open, aMoment], 0],
    ['after a save that was refused', [open, refused], 0],
    ['that was opened twice', [open, close, open], 0],
    ['of the case, opened on it', [showCase], 0],
    ['that was closed', [open, close], 1],
    ['that was left for ten minutes', [open, tenMinutes], 1],
    ['that nobody has opened', [], 1],
  ] as const)('%s', async (_name, steps, times) => {
    for (const step of steps) await step();
    await somethingHappens();
    expect(redrawn()).toBe(times);
  });

  test('shows its newest as soon as it is closed, and is drawn in Teams when the ten minutes are over', async () => {
    await open();
    await somethingHappens();
    expect(redrawn()).toBe(0);
    await close();
    expect(ofType(shown, 'Action.Execute').map(({ data }) => (data as Inputs).form)).not.toContain('contact');
    await tenMinutes();
    await here().app.deliver();
    expect(redrawn()).toBe(1);
  });

  test('that was answered by another way meanwhile says who was first, and registers nothing twice', async () => {
    await open();
    await somethingHappens();
    const save = press('contact.register', { reached: 'yes' }, { date: '2026-04-13', form: 'walk' });
    await save();
    await here().app.deliver();
    expect(JSON.stringify(shown)).toContain('Fagsystemet kl. 08:00');
    const log = await here().store.cases.events(here().town.groupId, 'B-301');
    expect(log.filter(({ event }) => event.type === 'contactHeld')).toHaveLength(2);
  });

  test('keeps what was filled in when it is refused', async () => {
    await open();
    await refused();
    expect(JSON.stringify(shown)).toContain('2026-05-20');
    expect(JSON.stringify(shown)).toContain('"value":"phone"');
  });
});

describe('a list of the day that is updated', () => {
  const back = press('agenda.back');

  beforeEach(async () => {
    await aCase(here().app, here().town, 'B-302', 'mette');
    await aCase(here().app, here().town, 'B-303', 'mette');
    cards = await sentCards(here().app, here().town, ['B-302', 'B-303']);
    shown = cards.personal()?.attachments?.[0]?.content;
  });

  test.each([
    ['while one of its cases stands open', [press('agenda.open')], 0],
    ['and its lines are read', [], 1],
    ['after the way back', [press('agenda.open'), back], 1],
  ] as const)('%s', async (_name, steps, times) => {
    for (const step of steps) await step();
    const at = here().app.time.local();
    await happens(here().app, here().town, [{ at, caseRef: 'B-302', type: 'contactHeld', form: 'phone' }]);
    await here().app.deliver();
    expect(redrawn()).toBe(times);
  });
});
