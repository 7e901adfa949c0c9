import { z } from 'zod';
import { text } from '../language/text.ts';
import type { RenderInput } from '../outbox/contract.ts';
import { type Answer, say } from './answer.ts';
import { type DrawDeps, draw } from './draw.ts';
import type { CardAction } from './pressCard.ts';

const page = z.coerce.number().int().min(1).catch(1);

/** Turning pages and opening lines of Dagens opgaver: only its owner may look, and nothing changes. */
export async function lookAt({ pressed, person, language }: CardAction, deps: DrawDeps): Promise<Answer> {
  const { team, member } = person;
  const message = (await deps.store.messages.get(team.id, pressed.message))?.row;
  if (!message) return say(text(language, 'answer.tooOld'));
  if (message.audience !== 'personal' || message.to !== member.upn)
    return say(text(language, 'answer.forbidden'));
  return { type: 'replace', outgoing: await draw(team, message, deps, lookOf(pressed)) };
}

function lookOf({ verb, card, inputs }: CardAction['pressed']): RenderInput['look'] {
  if (verb === 'agenda.open') return { open: card };
  if (verb === 'agenda.edit') return { edit: true };
  if (verb === 'agenda.page') return { page: page.parse(inputs.page), edit: inputs.edit === 'true' };
  return undefined;
}
