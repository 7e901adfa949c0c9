import { beforeEach, describe, expect, it } from 'vitest';
import { invokeAnswer } from '../support/botServerActivities.ts';
import { aCase, button, happens } from '../support/botServerCases.ts';
import { inTown } from '../support/town.ts';

const here = inTown({
  people: ['lise', 'mette', 'anders'],
  leader: 'lise',
  roles: { mette: ['jobBroker'], anders: ['jobBroker'] },
});
const say = (words: string, name = 'mette') => here().ask(name, words);
const last = () => here().connector.in(here().town.chat('mette')).at(-1);
const events = async () =>
  (await here().store.cases.events(here().town.groupId, 'B-301')).slice(3).map(({ event }) => event.type);

beforeEach(() => aCase(here().app, here().town, 'B-301', 'mette'));

describe('a list of the own, asked for in a few words', () => {
  it.each(['vis mine sager', 'mine sager', 'show my cases', 'my cases', 'Vis mig alle mine sager!'])(
    '%s is /sager',
    async (words) => {
      expect(await say(words)).toBe(await say('/sager'));
    },
  );

  it.each(['vis mine opgaver', 'mine opgaver', 'my tasks', 'Show me my tasks', 'se opgaver'])(
    '%s is /opgaver',
    async (words) => {
      expect(await say(words, 'anders')).toBe(await say('/opgaver', 'anders'));
      expect(await say(words, 'anders')).not.toBe(await say('/sager', 'anders'));
    },
  );
});

describe.each(['fortryd', 'Fortryd det sidste', 'undo', '/fortryd'])('%s', (words) => {
  it('offers to take back what was typed last, once', async () => {
    expect(await say(words)).toContain('ikke registreret noget');
    await say('/kontakt B-301 gåtur i dag');
    expect(await say(words, 'anders')).toContain('ikke registreret noget');
    expect(await say(words)).toContain('B-301: det seneste, du registrerede');
    const undo = await here().app.post(here().town.presses('mette', button(last(), 'typed.undo')));
    expect(invokeAnswer(undo).text).toContain('fortrudt');
    expect(await events()).toEqual(['contactHeld', 'eventUndone']);
    expect(await say(words)).toContain('ikke registreret noget');
  });
});

describe('undo', () => {
  it('goes back by one act each time', async () => {
    await say('/kontakt B-301 gåtur i dag');
    await say('/løfte B-301');
    for (const undone of [['eventUndone'], ['eventUndone', 'eventUndone']]) {
      await say('fortryd');
      await here().app.post(here().town.presses('mette', button(last(), 'typed.undo')));
      expect(await events()).toEqual(['contactHeld', 'promiseMade', ...undone]);
    }
  });

  it('of what is more than a day old offers nothing', async () => {
    await say('/kontakt B-301 gåtur i dag');
    await here().goTo('2026-04-14T08:30');
    expect(await say('fortryd')).toContain('ikke registreret noget');
  });

  it('of an answer on a card says that it is taken back there', async () => {
    await happens(here().app, here().town, [
      { at: '2026-04-13T07:30', caseRef: 'B-301', type: 'caseOpened', date: '2026-01-05' },
    ]);
    await say('/kontakt B-301 gåtur i dag');
    const filed = button(last(), 'typed.journalise');
    await here().app.post(here().town.presses('mette', filed));
    const answer = await say('fortryd');
    expect(answer).toContain('Tryk Fortryd på kortet selv');
    expect(answer).not.toContain('typed.undo');
  });
});
