import { describe, expect, it } from 'vitest';
import { inTown } from '../support/town.ts';

const here = inTown({
  people: ['lise', 'mette'],
  leader: 'lise',
  teams: (connector) => connector.fail(/^POST .*\/activities/, { status: 403 }),
});

describe('/fejl', () => {
  it('names who did not get a message and why, to the leader alone', async () => {
    const answer = await here().ask('lise', '/fejl');
    expect(answer).toContain('1 besked');
    expect(answer).toContain('tager ikke imod beskeder');
    expect(answer).toContain('Send igen');
    expect(await here().ask('mette', '/fejl')).toContain('kun teamets leder');
  });

  it('*Send igen* sends it, and the list is empty', async () => {
    const pressed = (name: string) =>
      here().town.presses(name, { verb: 'failed.again', team: here().town.groupId });
    await here().app.post(pressed('mette'));
    await here().app.deliver();
    expect(await here().ask('lise', '/fejl')).toContain('1 besked');
    await here().app.post(pressed('lise'));
    await here().app.deliver();
    expect(await here().ask('lise', '/fejl')).toContain('Alle beskeder er kommet frem');
  });
});
