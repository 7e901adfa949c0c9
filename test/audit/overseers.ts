import { invokeAnswer, shown } from '../support/botServerActivities.ts';
import type { Here } from '../support/town.ts';

/** Somebody of the tenant who is in no team, by an object id as Entra gives one. */
export interface Outsider {
  id: string;
  /** What the bot answers to what they write in their own chat. */
  says(text: string): Promise<string>;
  /** What a press of theirs in that chat is answered with, as one text. */
  presses(data: { verb: string; [field: string]: unknown }): Promise<string>;
}

export function outsider(here: () => Here, id: string, tenantId = 'tenant-1'): Outsider {
  const over = () => {
    const from = { id: `29:${id}`, aadObjectId: id };
    const conversation = { id: `a:${id}`, conversationType: 'personal', tenantId };
    return { from, conversation, channelData: { tenant: { id: tenantId } } };
  };
  return {
    id,
    says: async (text) => {
      const { app, town, connector } = here();
      const before = connector.in(`a:${id}`).length;
      await app.post(town.says('nobody', text, over()));
      return connector.in(`a:${id}`).slice(before).map(shown).join('\n');
    },
    presses: async (data) => {
      const { app, town } = here();
      return invokeAnswer(await app.post({ ...town.presses('nobody', data), ...over() })).text;
    },
  };
}

/** What somebody of the team presses in their own chat is answered with. */
export async function pressed(
  { app, town }: Here,
  name: string,
  data: { verb: string; [field: string]: unknown },
): Promise<string> {
  return invokeAnswer(await app.post(town.presses(name, { team: town.groupId, ...data }))).text;
}

/** Named by the one and confirmed by the other, by the cards of `/roller`. */
export async function named(
  here: Here,
  id: string,
  { role = 'dataProtection', by = ['lise', 'ole'] }: { role?: string; by?: [string, string] } = {},
): Promise<void> {
  await pressed(here, by[0], { verb: 'overseers.name', role, id });
  await pressed(here, by[1], { verb: 'overseers.confirm', id });
}
