import { describe, expect, test } from 'vitest';
import { aCase, button, sentCards } from '../support/botServerCases.ts';
import { aCaseOf, actionsIn, caseTown, press, sayable } from './town.ts';

const here = caseTown();

/** The button of a card that carries such a verb. */
function buttonIn(json: string, verb: string): { verb: string } & Record<string, unknown> {
  const found = actionsIn(JSON.parse(json)).find(
    ({ data }) => (data as { verb?: string } | undefined)?.verb === verb,
  );
  if (!found) throw new Error(`no ${verb} in ${json}`);
  return found.data as { verb: string } & Record<string, unknown>;
}

describe('the case is opened', () => {
  test('from a card about it, in its place, with a way back', async () => {
    const { app, town } = here();
    await aCase(app, town, 'B-101', 'mette');
    const sent = await sentCards(app, town, ['B-101']);
    const shown = await press(here(), 'mette', button(sent.personal(), 'case.show'));
    expect(shown.text).toContain('Bolden er hos os');
    expect(sayable(shown.text)).toContain('nextStep');
    const back = await press(here(), 'mette', buttonIn(shown.text, 'form.close'));
    expect(back.text).toContain('contact.register');
  });

  test('from the list of own cases', async () => {
    const { app, town } = here();
    await aCase(app, town, 'B-101', 'mette');
    await app.post(town.says('mette', '/status'));
    const [list] = here().inChat('mette', 'Dine sager');
    const shown = await press(here(), 'mette', button(list, 'case.show'));
    expect(shown.text).toContain('B-101: sagen');
  });

  test('from any chat, by who may see it: what was put there names no case', async () => {
    const { app, town } = here();
    await aCaseOf(here(), 'B-101', {
      ...{ programme: 'flere-skal-med', people: [['jobBroker', 'mette']] },
      events: [{ type: 'caseOpened' }],
    });
    const elsewhere = {
      conversation: { id: '19:x@unq.gbl.spaces', conversationType: 'groupChat', tenantId: town.tenantId },
    };
    const query = {
      ...town.says('mette', ''),
      ...elsewhere,
      ...{ type: 'invoke', name: 'composeExtension/query' },
      value: { commandId: 'findCase', parameters: [{ name: 'words', value: 'b-1' }] },
    };
    const found = JSON.stringify((await app.post(query)).body);
    expect(found).toContain('"title":"B-101"');
    const { content } = JSON.parse(found).composeExtension.attachments[0];
    expect(JSON.stringify(content)).toContain('Åbn hos mig');
    expect(JSON.stringify(content)).not.toContain('B-101');
    const data = buttonIn(JSON.stringify(content), 'case.here');
    await app.post({ ...town.presses('mette', data), ...elsewhere });
    expect(here().inChat('mette', 'Bolden er hos os')).toHaveLength(1);
    const refused = await app.post({ ...town.presses('anders', data), ...elsewhere });
    expect(JSON.stringify(refused.body)).not.toContain('B-101');
    expect(here().inChat('anders', 'Bolden er hos os')).toEqual([]);
  });
});

describe('/akut', () => {
  test('may be said by any colleague with case work, who sees nothing of the case', async () => {
    await aCaseOf(here(), 'B-101', {
      ...{ programme: 'flere-skal-med', people: [['jobBroker', 'mette']] },
      events: [{ type: 'caseOpened' }],
    });
    const answer = await here().ask('anders', '/akut B-101 virksomheden');
    expect(answer).toContain('den ansvarlige får besked nu');
    await here().goTo('2026-04-14T09:05');
    expect(here().inChat('mette', 'brug for hjælp')).toHaveLength(1);
    expect(await here().ask('petra', '/akut B-101 virksomheden')).toContain('Jeg kender ikke sag');
  });

  test('asks who needs help, where that was not said', async () => {
    const { app, town } = here();
    await aCase(app, town, 'B-101', 'mette');
    const asked = await here().ask('mette', '/akut B-101');
    const told = await press(here(), 'mette', buttonIn(asked, 'help.request'));
    expect(told.text).toContain('den ansvarlige får besked nu');
  });
});
