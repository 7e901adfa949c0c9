import { expect } from 'vitest';
import type { FakePerson } from '../support/connector.ts';
import type { Here } from '../support/town.ts';

type Json = Record<string, unknown>;

/** Teams takes cards of this size (platform.md). */
const mostBytes = 24 * 1024;
const mostChoices = 15;

/** A card as a client holds it: what is filled in, and what can be pressed. */
export interface Held {
  card: unknown;
  text: string;
}

export function held(card: unknown): Held {
  const text = JSON.stringify(card);
  expect(Buffer.byteLength(text), text.slice(0, 200)).toBeLessThanOrEqual(mostBytes);
  for (const { choices } of nodesOf(card).filter(({ type }) => type === 'Input.ChoiceSet'))
    expect((choices as unknown[]).length).toBeLessThanOrEqual(mostChoices);
  return { card, text };
}

/** Presses what has a title, with what the card's fields hold and what was filled in, as a client does. */
export async function presses(
  { app, town }: Here,
  name: string,
  on: Held,
  title: string,
  filled: Json = {},
): Promise<Held> {
  const nodes = nodesOf(on.card);
  // A row is tapped by a Submit; the server takes both alike.
  const action = nodes.find(
    (node) => /^Action\.(Execute|Submit)$/.test(String(node.type)) && node.title === title,
  );
  if (!action) throw new Error(`no button ${title} on ${on.text.slice(0, 2000)}`);
  const fields = nodes.filter(({ type }) => String(type).startsWith('Input.'));
  const own = Object.fromEntries(fields.map(({ id, value }) => [String(id), value ?? '']));
  const inputs = action.associatedInputs === 'none' ? {} : { ...own, ...filled };
  const data = {
    ...(action.data as Json),
    ...inputs,
    verb: String(action.verb ?? (action.data as Json).verb),
  };
  const { status, body } = await app.post(town.presses(name, data));
  expect(status).toBe(200);
  await app.deliver();
  const { type, value } = body as { type: string; value: unknown };
  expect(type, JSON.stringify(value)).toContain('card.adaptive');
  return held(value);
}

/** The choices of a field, by what they are called. */
export function choicesIn({ card }: Held, id: string): Record<string, string> {
  const field = nodesOf(card).find((node) => node.type === 'Input.ChoiceSet' && node.id === id);
  const choices = (field?.choices ?? []) as { title: string; value: string }[];
  return Object.fromEntries(choices.map(({ title, value }) => [title, value]));
}

/** What a client asks for while somebody types, and gets. */
export async function types(
  { app, town }: Here,
  name: string,
  on: Held | string,
  words: unknown,
  over: Json = {},
): Promise<string[]> {
  const dataset = typeof on === 'string' ? on : datasetIn(on);
  const value = { queryText: words, queryOptions: { skip: 0, top: mostChoices }, dataset, ...over };
  const asking = { ...town.presses(name, { verb: '' }), name: 'application/search', value };
  const { status, body } = await app.post(asking);
  const { type, statusCode, value: found } = body as { type: string; statusCode: number; value: Json };
  expect([status, statusCode, type]).toEqual([200, 200, 'application/vnd.microsoft.search.searchResponse']);
  const results = found.results as { title: string }[];
  expect(results.length).toBeLessThanOrEqual(mostChoices);
  return results.map(({ title }) => title);
}

export function datasetIn({ card }: Held): string {
  const queries = nodesOf(card).flatMap((node) =>
    node['choices.data'] === undefined ? [] : [node['choices.data'] as Json],
  );
  const [query] = queries;
  return String(query?.dataset ?? '');
}

/** The newest card in somebody's chat that shows a text. */
export function cardIn({ connector, town }: Here, name: string, part: string): Held {
  const found = connector
    .in(town.chat(name))
    .findLast(({ attachments }) => JSON.stringify(attachments ?? []).includes(part));
  if (!found) throw new Error(`no card in the chat of ${name} shows ${part}`);
  return held(found.attachments?.[0]?.content);
}

/** People of the team whom no test names, and two of one name. */
export function crowd({ town }: Here, count: number): FakePerson[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `29:crowd-${n}-${town.groupId}`,
    name:
      n < 2 ? 'Åse Kjær' : `${['Søren', 'Bodil', 'Hassan', 'Line'][n % 4]} Nr${String(n).padStart(3, '0')}`,
    aadObjectId: `entra-crowd-${n}-${town.groupId}`,
    userPrincipalName: `crowd${n}@kommune.example`,
  }));
}

function nodesOf(json: unknown): Json[] {
  if (Array.isArray(json)) return json.flatMap(nodesOf);
  if (typeof json !== 'object' || json === null) return [];
  return [
    json as Json,
    ...Object.entries(json).flatMap(([name, inner]) => (name === 'fallback' ? [] : nodesOf(inner))),
  ];
}
