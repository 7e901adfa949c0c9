import { z } from 'zod';
import type { Envelope } from './envelope.ts';

/** A button that somebody pressed. All of it comes from the client: none of it is a right. */
export interface Pressed {
  verb: string;
  /** Empty for a card that was drawn for somebody whom no team knows. */
  team: string;
  /** Empty for a card that is no stored message. */
  message: string;
  /** Empty for a card that is about no planned card. */
  card: string;
  /** The card is looked at by itself, wherever its message lists it: it goes on being shown, and not the list. */
  alone: boolean;
  inputs: Readonly<Record<string, Input>>;
  /** What no form of ours sends: looked through for what may not be written, and handed to nobody. */
  beside?: unknown;
}

/** What a field of a form can hold. */
export type Input = string | number | boolean;

const data = z
  .object({
    verb: z.string().max(60),
    team: z.string().max(200).default(''),
    message: z.string().max(400).default(''),
    card: z.string().max(400).default(''),
    alone: z.boolean().default(false).catch(false),
  })
  .catchall(z.unknown());

const execute = z.object({
  action: z.object({ verb: z.string().max(60), data: z.record(z.string(), z.unknown()).default({}) }),
});

/** Reads `Action.Execute` (an invoke) or its fallback `Action.Submit` (a message with a value). */
export function readPressed(activity: Envelope): Pressed | undefined {
  const executed = execute.safeParse(activity.value);
  const value = executed.success
    ? { ...executed.data.action.data, verb: executed.data.action.verb }
    : activity.value;
  const parsed = data.safeParse(value);
  if (!parsed.success) return undefined;
  const { verb, team, message, card, alone, ...sent } = parsed.data;
  const [inputs, beside] = parted(sent);
  return { verb, team, message, card, alone, inputs, beside };
}

/** Fields of a form hold a text, a number or a tick; whatever else came with them is no answer. */
function parted(sent: Readonly<Record<string, unknown>>): [Pressed['inputs'], unknown] {
  const fields = Object.entries(sent);
  const isInput = (entry: [string, unknown]): entry is [string, Input] =>
    ['string', 'number', 'boolean'].includes(typeof entry[1]);
  return [Object.fromEntries(fields.filter(isInput)), fields.filter((entry) => !isInput(entry))];
}
