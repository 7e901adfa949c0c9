import type { LocalInstant } from '../calendar/local.ts';
import { text } from '../language/text.ts';
import { type Answer, say, toAlone } from '../talk/answer.ts';
import type { Asked, CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import type { MemberPressInput } from '../talk/press.ts';
import type { Person } from '../talk/who.ts';
import { postList } from './open.ts';
import { listTexts } from './texts.ts';

/** `i dag` and `dagens opgaver`: words that mean the list only together. */
const together: Readonly<Record<string, readonly string[]>> = { da: ['dag', 'opgaver'], en: [] };

/** `/opgaver`: all that is open for whoever asks, as a list that stays true; one for each team that they are in. */
export function listCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  return answerList(input.persons, input, deps);
}

/** `i dag`. */
export async function todayCommand(input: CommandInput, deps: TalkDeps): Promise<Answer | undefined> {
  const rest = input.rest.trim().toLowerCase();
  return rest === '' || together.da?.includes(rest) ? listCommand(input, deps) : undefined;
}

/** From a list that a newer one has taken over from. */
export function showList(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return answerList([input.person], input, deps);
}

async function answerList(persons: readonly Person[], asked: Asked, deps: TalkDeps): Promise<Answer> {
  const [first] = persons;
  if (!first) return say(text(asked.language, 'command.noTeam'));
  const when = { now: deps.now(), source: asked.source };
  const posted = await Promise.all(persons.map((person) => postFor(person, when, deps)));
  if (posted.some(Boolean)) return { type: 'posted' };
  return toAlone(first, say(listTexts(asked.language).none));
}

async function postFor(
  person: Person,
  when: { now: LocalInstant; source: string },
  deps: TalkDeps,
): Promise<boolean> {
  const { team, member } = person;
  const members = await deps.store.members.list(team.id);
  const cases = await postList(deps, { team, members }, member.id, when);
  if (cases) await deps.look(person, { at: 'list', cases });
  return cases !== undefined;
}
