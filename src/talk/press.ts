import type { Sent } from '../outbox/contract.ts';
import type { Answer } from './answer.ts';
import type { Asked } from './command.ts';
import type { TalkDeps } from './deps.ts';
import type { Pressed } from './readPressed.ts';
import type { Person } from './who.ts';

/** A press as its owner gets it. All that was pressed comes from the client: it is looked up and checked again. */
export interface PressInput extends Asked {
  pressed: Pressed;
  tenantId?: string;
  /** Where the pressed card stands, when Teams says so. */
  posted?: Sent;
}

export interface MemberPressInput extends PressInput {
  /** Who pressed, as a member of the team that the button carried. */
  person: Person;
}

interface AnyPress {
  /** Fields that carry the id of a choice: nobody writes there, so no CPR number is looked for. */
  chosen?: readonly string[];
  /** What was written is checked by the owner, under the writer's eyes: a CPR number does not refuse the whole press. */
  checksText?: true;
  /** A form that belongs to no message; on a planned card, or its copy in a channel, the same verb is the card's own. */
  form?: true;
}

/** By a member of the team that the button carried; everybody else is refused. */
export interface MemberPress extends AnyPress {
  by?: undefined;
  run(input: MemberPressInput, deps: TalkDeps): Promise<Answer>;
}

/** By somebody as a member of each of their teams, as the button may be about any; by everybody of the tenant. */
export interface OpenPress extends AnyPress {
  by: 'writer' | 'anybody';
  run(input: PressInput, deps: TalkDeps): Promise<Answer>;
}

/** What a button does that belongs to no planned card. A feature owns it by its verb. */
export type Press = MemberPress | OpenPress;

/** Text that came with a press; empty for what is none. */
export function textIn({ inputs }: Pick<Pressed, 'inputs'>, field: string): string {
  const value = Object.hasOwn(inputs, field) ? inputs[field] : '';
  return typeof value === 'string' ? value : '';
}
