import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testStorage } from '../support/azurite.ts';
import { aTown, shown, type Town } from '../support/botServerActivities.ts';
import { type App, startApp } from '../support/botServerApp.ts';
import { type FakeConnector, startConnector } from '../support/connector.ts';

const storage = testStorage();
let connector: FakeConnector;
let app: App;
let town: Town;

beforeEach(async () => {
  connector = await startConnector();
  app = await startApp({ store: storage.get().store, connector });
  town = aTown(connector, ['lise', 'mette']);
  connector.fail(/^POST .*\/activities/, { status: 403 });
  await app.post(town.installed('lise'));
  await app.deliver();
  const { store } = storage.get();
  await store.teams.update(town.groupId, (team) => ({ ...team!, leader: town.memberId('lise') }));
});
afterEach(async () => {
  await app.close();
  await connector.close();
});

async function ask(name: string, words: string): Promise<string> {
  const before = connector.in(town.chat(name)).length;
  await app.post(town.says(name, words));
  return connector.in(town.chat(name)).slice(before).map(shown).join('\n');
}

describe('/fejl', () => {
  it('names who did not get a message and why, to the leader alone', async () => {
    const answer = await ask('lise', '/fejl');
    expect(answer).toContain('1 kort kom ikke frem');
    expect(answer).toContain('tager ikke imod beskeder');
    expect(answer).toContain('Send igen');
    expect(await ask('mette', '/fejl')).toContain('kun teamets leder');
  });

  it('*Send igen* sends it, and the list is empty', async () => {
    const pressed = (name: string) => town.presses(name, { verb: 'failed.again', team: town.groupId });
    await app.post(pressed('mette'));
    await app.deliver();
    expect(await ask('lise', '/fejl')).toContain('1 kort');
    await app.post(pressed('lise'));
    await app.deliver();
    expect(await ask('lise', '/fejl')).toContain('Alle kort er kommet frem');
  });
});
