import { z } from 'zod';
import { text } from '../language/text.ts';
import type { RenderInput } from '../outbox/contract.ts';
import { type Answer, replaceBy, say } from './answer.ts';
import { type DrawDeps, draw } from './draw.ts';
import type { MemberPressInput, Press } from './press.ts';
import type { Pressed } from './readPressed.ts';

type Look = RenderInput['look'];

const page = z.coerce.number().int().min(1).catch(1);

/** Turning pages and opening lines of a list: only its owner may look, and nothing changes. */
export const turningPresses: ReadonlyMap<string, Press> = new Map([
  turning('agenda.open', ({ card }) => ({ open: card })),
  turning('agenda.edit', () => ({ edit: true })),
  turning('agenda.page', ({ inputs }) => ({ page: page.parse(inputs.page), edit: inputs.edit === 'true' })),
  turning('agenda.back', () => undefined),
]);

function turning(verb: string, lookOf: (pressed: Pressed) => Look): [string, Press] {
  return [verb, { run: (input, deps) => lookAt(input, lookOf(input.pressed), deps) }];
}

async function lookAt(
  { pressed, person: { team, member }, language }: MemberPressInput,
  look: Look,
  deps: DrawDeps,
): Promise<Answer> {
  const message = (await deps.store.messages.get(team.id, pressed.message))?.row;
  if (!message) return say(text(language, 'answer.tooOld'));
  if (message.audience !== 'personal' || message.to !== member.upn)
    return say(text(language, 'answer.forbidden'));
  return replaceBy(await draw(team, message, deps, look));
}
