import { text } from '../language/text.ts';
import { type Answer, card, say, toAlone } from '../talk/answer.ts';
import type { CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { draw } from '../talk/drawMessage.ts';
import { mayChangeSettings } from '../talk/rights.ts';
import { onePerson } from '../talk/whoAsks.ts';
import { settingsMessage } from './press.ts';

/** `/opsætning`: the set-up card again, for the one team of those present where the writer may change it. */
export async function settingsCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const { persons, language } = input;
  const allowed = persons.filter(({ team, member }) => mayChangeSettings(team, member));
  if (persons.length > 0 && allowed.length === 0) return say(text(language, 'settings.notOwner'));
  const person = onePerson({ persons: allowed, language });
  if ('type' in person) return person;
  return toAlone(person, card(await draw(person.team, settingsMessage(person, deps), deps)));
}
