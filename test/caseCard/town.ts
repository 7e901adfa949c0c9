import type { Role } from '../../src/engine/cards.ts';
import type { CaseEvent } from '../../src/engine/events.ts';
import { register } from '../../src/register/register.ts';
import { invokeAnswer } from '../support/botServerActivities.ts';
import { type Here, inTown, type TownOptions } from '../support/town.ts';

export const now = '2026-04-14T09:00';

/** Lise leads; Mette, Anders and Sara work with cases; Petra is in the team and has none. */
export const townOptions: TownOptions = {
  now,
  people: ['lise', 'mette', 'anders', 'sara', 'petra'],
  leader: 'lise',
  roles: {
    mette: ['jobBroker', 'ctiWorker', 'contactPerson', 'jobAdviser', 'companyConsultant'],
    anders: ['jobBroker', 'ctiWorker'],
    sara: ['coordinatingCaseWorker', 'caseWorker', 'instructor'],
  },
  team: ({ closedChannel, teamsId }) => ({
    setUp: true,
    deliveryMode: 'both',
    channels: { reminders: closedChannel, celebrations: teamsId },
  }),
};

export const caseTown = (more: Partial<TownOptions> = {}) => inTown({ ...townOptions, ...more });

type Happening = CaseEvent extends infer E
  ? E extends CaseEvent
    ? Omit<E, 'at' | 'caseRef'>
    : never
  : never;

export interface CaseGiven {
  programme: string;
  people: [Role, string][];
  events: Happening[];
}

/** A case as the case system knew it before the team began. */
export async function aCaseOf(here: Here, caseRef: string, { programme, people, events }: CaseGiven) {
  const { app, town } = here;
  const at = app.time.local();
  await register(app.delivery, {
    ...{ teamId: town.groupId, caseRef, by: 'import', source: `test ${crypto.randomUUID()}`, verb: 'import' },
    create: { programme, assignees: people.map(([role, name]) => [role, town.memberId(name)]) },
    decide: () => ({
      type: 'events',
      events: events.map((event) => ({ ...event, at, caseRef }) as CaseEvent),
    }),
  });
  await app.deliver();
}

/** What a press was answered with, and what it left to be done is done. */
export async function press(
  here: Here,
  name: string,
  data: { verb: string } & Record<string, unknown>,
): Promise<{ type: string; text: string }> {
  const { app, town } = here;
  const reply = await app.post(town.presses(name, { team: town.groupId, message: '', card: '', ...data }));
  await app.deliver();
  return invokeAnswer(reply);
}

/** Says something on the case's own card: its form is opened, filled in and saved. */
export async function sayOn(
  here: Here,
  name: string,
  caseRef: string,
  say: string,
  inputs: Record<string, string> = {},
): Promise<{ type: string; text: string }> {
  const form = await press(here, name, { verb: 'case.form', case: caseRef, say });
  if (form.type !== 'card') return form;
  const filled = Object.fromEntries(Object.entries(inputs).map(([id, value]) => [`${say}_${id}`, value]));
  return press(here, name, { ...saveButton(form.text), ...filled });
}

export function saveButton(json: string): { verb: string } & Record<string, unknown> {
  const found = actionsIn(JSON.parse(json)).find(
    ({ data }) => (data as { verb?: string } | undefined)?.verb === 'case.say',
  );
  if (!found) throw new Error(`no form to save in ${json}`);
  return found.data as { verb: string } & Record<string, unknown>;
}

export function actionsIn(json: unknown): Record<string, unknown>[] {
  if (Array.isArray(json)) return json.flatMap(actionsIn);
  if (typeof json !== 'object' || json === null) return [];
  const node = json as Record<string, unknown>;
  const inner = Object.values(node).flatMap(actionsIn);
  return node.type === 'Action.Execute' || node.type === 'Action.Submit' ? [node, ...inner] : inner;
}

/** What can be said, by all rows and buttons of a card. */
export function sayable(json: string): string[] {
  const ids = actionsIn(JSON.parse(json)).flatMap(({ data }) => {
    const { verb, say } = (data ?? {}) as { verb: string; say: string };
    return verb === 'case.form' ? [say] : [];
  });
  return [...new Set(ids)];
}

export async function events({ store, town }: Here, caseRef: string): Promise<CaseEvent['type'][]> {
  const log = await store.cases.events(town.groupId, caseRef);
  return log.map(({ event }) => event.type as CaseEvent['type']);
}

export async function state({ store, town }: Here, caseRef: string) {
  return (await store.cases.get(town.groupId, caseRef))?.row.state;
}
