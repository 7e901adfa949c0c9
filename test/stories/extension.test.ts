import { describe, expect, test } from 'vitest';
import { clean, storyTown } from './town.ts';

const here = storyTown();

/** What a client posts for the message extension, from a group chat where the bot is not. */
function fromAnywhere(from: string, name: string, value: object) {
  const { tenantId } = here().town;
  return {
    ...here().town.says(from, ''),
    type: 'invoke',
    name,
    value,
    conversation: { id: '19:chat@unq.gbl.spaces', conversationType: 'groupChat', tenantId },
  };
}

async function invoke(from: string, name: string, value: object): Promise<Record<string, unknown>> {
  const { body } = await here().app.post(fromAnywhere(from, name, value));
  await here().app.deliver();
  return body as Record<string, unknown>;
}

/** The button of a dialog that carries such a verb. */
function submitData(body: unknown, verb: string): Record<string, unknown> {
  const found = JSON.stringify(body).match(new RegExp(`"data":(\\{"verb":"${verb}"[^}]*\\})`));
  return JSON.parse(found?.[1] ?? 'null');
}

async function shareFromDialog(over: object = {}): Promise<void> {
  const opened = await invoke('mette', 'composeExtension/fetchTask', { commandId: 'writeStory' });
  const data = { ...submitData(opened, 'story.check'), ...here().wide(over), verb: 'story.submit' };
  await invoke('mette', 'composeExtension/submitAction', { commandId: 'writeStory', data });
  if ((await here().story())?.state !== 'submitted') return;
  await here().press('lise', 'story.approve');
  await here().press('sara', 'story.approve');
}

describe('the dialog of the message extension', () => {
  test('asks for a story from any chat, with buttons that dialogs know', async () => {
    const body = await invoke('mette', 'composeExtension/fetchTask', { commandId: 'writeStory' });
    expect(body).toMatchObject({ task: { type: 'continue', value: { title: 'Del en god historie' } } });
    expect(JSON.stringify(body)).not.toContain('Action.Execute');
    expect(await here().story()).toBeUndefined();
  });

  test('marks findings and keeps nothing of them', async () => {
    const opened = await invoke('mette', 'composeExtension/fetchTask', { commandId: 'writeStory' });
    const data = { ...submitData(opened, 'story.check'), ...here().wide({ result: 'Lise hjalp til.' }) };
    const body = await invoke('mette', 'composeExtension/submitAction', { commandId: 'writeStory', data });
    expect(JSON.stringify(body)).toContain('(skal væk)');
    expect(await here().story()).toBeUndefined();
  });

  test('keeps a clean draft, which is then in its author’s own chat', async () => {
    const opened = await invoke('mette', 'composeExtension/fetchTask', { commandId: 'writeStory' });
    const data = { ...submitData(opened, 'story.check'), ...here().wide() };
    await invoke('mette', 'composeExtension/submitAction', { commandId: 'writeStory', data });
    expect(await here().story()).toMatchObject({ state: 'draft', text: clean });
    expect(JSON.stringify(here().card('mette', 'story.check'))).toContain(clean.result);
  });

  test('leads through approval to the channel', async () => {
    await shareFromDialog();
    expect(await here().story()).toMatchObject({ state: 'shared' });
    expect(here().channelPosts()).toHaveLength(1);
  });

  test('is for no stranger', async () => {
    const body = await invoke('ukendt', 'composeExtension/fetchTask', { commandId: 'writeStory' });
    expect(body).toMatchObject({ task: { type: 'message' } });
  });
});

describe('the search', () => {
  const search = (words: string, from = 'anders') =>
    invoke(from, 'composeExtension/query', {
      commandId: 'findStory',
      parameters: [{ name: 'words', value: words }],
    });

  test('finds a wide story by its words, and puts none of them into the chat', async () => {
    await shareFromDialog();
    const found = (await search('KOLLEGA')) as { composeExtension: { attachments: { content: unknown }[] } };
    expect(found.composeExtension.attachments).toHaveLength(1);
    const inserted = JSON.stringify(found.composeExtension.attachments[0]?.content);
    for (const words of Object.values(clean)) expect(inserted).not.toContain(words);
    expect(JSON.stringify(await search('helikopter'))).toContain('ingen historier');
  });

  test('never finds a story of the team', async () => {
    await shareFromDialog({ kind: 'team' });
    expect(await here().story()).toMatchObject({ state: 'shared' });
    expect(JSON.stringify(await search(''))).toContain('ingen historier');
  });

  test('no longer finds one that was withdrawn', async () => {
    await shareFromDialog();
    expect(JSON.stringify(await search(''))).toContain('Læs historien');
    await here().press('lise', 'story.withdraw', {}, 'channel');
    expect(JSON.stringify(await search(''))).toContain('ingen historier');
  });

  test('what it put into a chat opens for whoever reads it, until it is withdrawn', async () => {
    await shareFromDialog();
    const read = submitData(await search(''), 'story.read');
    const press = () =>
      here().app.post({
        ...fromAnywhere('fremmed', 'adaptiveCard/action', {
          action: { type: 'Action.Execute', verb: 'story.read', data: read },
        }),
      });
    expect(JSON.stringify((await press()).body)).toContain(clean.difference);
    await here().press('lise', 'story.withdraw', {}, 'channel');
    const after = JSON.stringify((await press()).body);
    expect(after).toContain('Historien er trukket tilbage');
    expect(after).not.toContain(clean.difference);
  });

  test('opens for nobody of another tenant', async () => {
    await shareFromDialog();
    const read = submitData(await search(''), 'story.read');
    const { body } = await here().app.post({
      ...fromAnywhere('fremmed', 'adaptiveCard/action', { action: { verb: 'story.read', data: read } }),
      conversation: { id: 'a:x', conversationType: 'personal', tenantId: 'another' },
      channelData: { tenant: { id: 'another' } },
    });
    expect(JSON.stringify(body)).not.toContain(clean.difference);
  });
});
