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
  inputs: Readonly<Record<string, unknown>>;
}

const data = z
  .object({
    verb: z.string().max(60),
    team: z.string().max(200).default(''),
    message: z.string().max(400).default(''),
    card: z.string().max(400).default(''),
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
  const { verb, team, message, card, ...inputs } = parsed.data;
  return { verb, team, message, card, inputs };
}
