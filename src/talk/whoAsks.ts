import { text } from '../language/text.ts';
import type { Member, Team } from '../store/rows.ts';
import { type Answer, say, toAlone } from './answer.ts';
import type { Asked } from './command.ts';
import type { Person } from './who.ts';

type Who = Pick<Asked, 'persons' | 'language'>;

/** Who asks, where it can be about one team only; the answer for a stranger, and for somebody in several teams. */
export function onePerson({ persons, language }: Who): Person | Answer {
  const [person, another] = persons;
  if (!person) return say(text(language, 'command.noTeam'));
  return another ? say(text(language, 'command.chooseTeam')) : person;
}

/** Who asks, in each of their teams where they may; whoever may nowhere reads `refusal`, alone. */
export function personsWho(
  may: (team: Team, who: Member) => boolean,
  { persons, language }: Who,
  refusal: string,
): [Person, ...Person[]] | Answer {
  const [first] = persons;
  if (!first) return say(text(language, 'command.noTeam'));
  const [allowed, ...others] = persons.filter(({ team, member }) => may(team, member));
  return allowed ? [allowed, ...others] : toAlone(first, say(refusal));
}
