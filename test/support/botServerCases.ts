import type { LocalDate } from '../../src/calendar/local.ts';
import { toLocal } from '../../src/calendar/localTime.ts';
import type { PlannedCardId } from '../../src/engine/cards.ts';
import type { CaseEvent } from '../../src/engine/events.ts';
import { dropHints } from '../../src/register/dropHints.ts';
import { newMessage } from '../../src/register/newMessage.ts';
import { register } from '../../src/register/register.ts';
import type { MessageRow } from '../../src/store/messageRow.ts';
import type { CardRow } from '../../src/store/rows.ts';
import type { Town } from './botServerActivities.ts';
import type { App } from './botServerApp.ts';
import type { PostedActivity } from './connector.ts';
import { aCard, aChange, followedCards } from './rows.ts';

/** A case in the first year of a placement, with a contact a month ago: due on Monday 13 April. */
export async function aCase(app: App, town: Town, caseRef: string, worker: string): Promise<void> {
  app.time.set('2026-03-13T09:00');
  const at = '2026-03-13T09:00';
  await happens(
    app,
    town,
    [
      { at, caseRef, type: 'caseOpened', date: '2026-01-05' },
      { at, caseRef, type: 'placementPlanned', start: '2026-01-12', maxWeeks: 40 },
      { at, caseRef, type: 'contactHeld', form: 'talk' },
    ],
    worker,
  );
  app.time.set('2026-04-13T08:00');
}

/** Cases of a placement since the beginning of February that are followed by C01 alone; the last talk was on a day. */
export async function lastTalked(
  app: App,
  town: Town,
  caseRefs: readonly string[],
  date: LocalDate,
): Promise<void> {
  const at = toLocal(app.time.clock());
  for (const caseRef of caseRefs) {
    const events: CaseEvent[] = [
      { at, caseRef, type: 'caseOpened' },
      { at, caseRef, type: 'placementPlanned', start: '2026-02-02' },
      { at, caseRef, type: 'contactHeld', form: 'talk', date },
    ];
    await happens(app, town, events, 'mette', ['C01']);
  }
}

/** What staff register by another way than the card under test. */
export async function happens(
  app: App,
  town: Town,
  events: CaseEvent[],
  worker = 'mette',
  rules: readonly PlannedCardId[] = followedCards,
): Promise<void> {
  const [first] = events;
  if (!first) return;
  await register(app.delivery, {
    teamId: town.groupId,
    caseRef: first.caseRef,
    by: 'import',
    source: `test ${crypto.randomUUID()}`,
    verb: 'import',
    create: {
      programme: 'flere-skal-med',
      assignees: [['jobBroker', town.memberId(worker)]],
      rules,
    },
    decide: () => ({ type: 'events', events }),
  });
}

const cardKeyOf = (caseRef: string) => `${caseRef}|C01|due|2026-03-13`;

export interface SentCards {
  /** Message to the worker: one card, or Dagens opgaver of several. */
  personal: () => PostedActivity | undefined;
  /** The neutral twin of the first card. */
  twin: () => PostedActivity | undefined;
  /** The card's row now. */
  card(caseRef: string): Promise<CardRow | undefined>;
}

/** "Kontakt i dag" of each case, sent to its worker, with the first one's twin in the closed channel. */
export async function sentCards(
  app: App,
  town: Town,
  caseRefs: string[],
  worker = 'mette',
): Promise<SentCards> {
  const { store } = app.delivery;
  const at = '2026-04-13T08:00';
  const personal = newMessage({
    id: `personal ${caseRefs.join()}`,
    audience: 'personal',
    to: town.memberId(worker),
    cards: caseRefs.map(cardKeyOf),
    view: caseRefs.length > 1 ? 'agenda' : 'card',
    at,
  });
  const twin = newMessage({
    id: `twin ${caseRefs[0]}`,
    audience: 'channel',
    to: town.closedChannel,
    cards: [cardKeyOf(caseRefs[0] ?? '')],
    view: 'twin',
    at,
  });
  for (const caseRef of caseRefs) {
    await open(app, town, caseRef, worker, caseRef === caseRefs[0] ? [personal.id, twin.id] : [personal.id]);
  }
  const committed = await store.commit(
    town.groupId,
    aChange({ messages: [{ row: personal }, { row: twin }] }),
  );
  if (!committed) throw new Error('the messages of the test are there already');
  await dropHints(app.delivery, town.groupId, committed.outbox);
  await app.deliver();
  const posted = async (id: string) => (await store.messages.get(town.groupId, id))?.row;
  const [personalRow, twinRow] = [await posted(personal.id), await posted(twin.id)];
  return {
    personal: () => activityOf(app, personalRow),
    twin: () => activityOf(app, twinRow),
    card: async (caseRef) => (await store.cases.card(town.groupId, cardKeyOf(caseRef)))?.row,
  };
}

async function open(
  app: App,
  town: Town,
  caseRef: string,
  worker: string,
  messages: string[],
): Promise<void> {
  const { store } = app.delivery;
  const record = await store.cases.get(town.groupId, caseRef);
  if (!record) throw new Error(`no case ${caseRef}`);
  const key = cardKeyOf(caseRef);
  const row = aCard(key, { due: '2026-04-13', to: [town.memberId(worker)], messages });
  const change = aChange({
    record: { row: { ...record.row, open: [key] }, etag: record.etag },
    cards: [{ row }],
  });
  if (!(await store.commit(town.groupId, change))) throw new Error('the card of the test is there already');
}

function activityOf(app: App, message: MessageRow | undefined): PostedActivity | undefined {
  return app.connector.activities.get(message?.activityId ?? '');
}

/**
 * The data that a button of a posted card carries, with what was filled in: pressed as a client would. One that stands
 * in a form carries the ids of the button that opens it.
 */
export function button(
  activity: PostedActivity | undefined,
  verb: string,
  inputs: Record<string, unknown> = {},
): { verb: string } & Record<string, unknown> {
  const actions = actionsIn(activity?.attachments);
  const found =
    actions.find((action) => verbOf(action) === verb) ??
    actions.find((action) => /^form\.open$|\.show$/.test(verbOf(action)));
  if (!found) throw new Error(`the card has no button ${verb}`);
  return { ...(found.data as object), ...inputs, verb };
}

/** What a button of a card that was answered sends. */
export function buttonIn(answered: string, verb: string): { verb: string } & Record<string, unknown> {
  const found = actionsIn(JSON.parse(answered)).find((action) => verbOf(action) === verb);
  if (!found) throw new Error(`the answer has no button ${verb}`);
  return { ...(found.data as object), verb };
}

/** The verbs of all buttons of a posted card. */
export function buttons(activity: PostedActivity | undefined): unknown[] {
  return actionsIn(activity?.attachments).map(verbOf);
}

function actionsIn(json: unknown): Record<string, unknown>[] {
  if (Array.isArray(json)) return json.flatMap(actionsIn);
  if (typeof json !== 'object' || json === null) return [];
  const node = json as Record<string, unknown>;
  const inner = Object.entries(node).flatMap(([name, value]) =>
    name === 'fallback' ? [] : actionsIn(value),
  );
  return node.type === 'Action.Execute' || node.type === 'Action.Submit' ? [node, ...inner] : inner;
}

function verbOf({ verb, data }: Record<string, unknown>): string {
  return String(verb ?? (data as { verb?: string } | undefined)?.verb);
}

interface Input {
  type?: string;
  id?: string;
  value?: string;
}

/** What stands in the fields of a card, by id without the name of its form; empty ones left out. */
export function filledIn(activity: PostedActivity | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  JSON.stringify(activity, (_, value: Input | null) => {
    if (value?.type?.startsWith('Input.') && value.value)
      found[(value.id ?? '').replace(/^\w+_/, '')] = String(value.value);
    return value;
  });
  return found;
}
