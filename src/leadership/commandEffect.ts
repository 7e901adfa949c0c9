import { dateOf } from '../calendar/localTime.ts';
import { loadSource } from '../register/loadMeasured.ts';
import { type Answer, card, toAlone } from '../talk/answer.ts';
import type { CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { onePerson } from '../talk/whoAsks.ts';
import { effectFrom, effectOf } from './effect.ts';
import { effectFace } from './viewEffect.ts';
import { workerFigures } from './workers.ts';

/** `/effekt`: what the team came to, and the own figures of whoever asks, whatever else is written. */
export async function effectCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const person = onePerson(input);
  if ('type' in person) return person;
  const { team, member } = person;
  const today = dateOf(deps.now());
  await deps.look(person, { at: 'figures' });
  const source = await loadSource(deps, team);
  const face = effectFace({
    ...{ team: team.id, language: input.language, today },
    ...{ effect: effectOf(source, today), from: effectFrom(source) },
    own: workerFigures(source, member.id, today),
  });
  return toAlone(person, card(face));
}
