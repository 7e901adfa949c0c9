import { dateOf } from '../calendar/localTime.ts';
import { filledIn, looksForSomebody } from '../cards/form.ts';
import { nameOf } from '../cards/people.ts';
import { fill, type Language, text } from '../language/text.ts';
import type { TeamView } from '../outbox/loadMessage.ts';
import { standInFor } from '../register/cardReaders.ts';
import { handOver, keepLeave } from '../register/leaves.ts';
import type { Member } from '../store/rows.ts';
import { type Answer, card, replaceBy, say, toAlone } from '../talk/answer.ts';
import { comingDay } from '../talk/comingDay.ts';
import type { Asked, CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import type { MemberPressInput } from '../talk/press.ts';
import type { Person } from '../talk/who.ts';
import { onePerson } from '../talk/whoAsks.ts';
import { daysText } from './daysText.ts';
import { heardOf, type Leave, type LeaveFault, type ReadLeave, readLeave, readLeaveForm } from './read.ts';
import { leaveTexts } from './texts.ts';
import { leaveFormFace } from './viewForm.ts';

/**
 * `/ferie 14-07 til 31-07 stedfortræder @…`; alone it shows the form, `slut` ends it. What was not understood whole opens
 * the form, filled in with what was.
 */
export async function leaveCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const person = onePerson(input);
  if ('type' in person) return person;
  const given = await inputOf(person, deps);
  const form = (open: OpenedForm = {}) =>
    toAlone(person, card(leaveFormFace({ ...given, ...open, language: input.language, team: person.team })));
  if (input.rest.trim() === '') return form();
  const read = readLeave(input.rest, given);
  if (read.type !== 'faulty') return takeLeave(person, read, given.members, input, deps);
  return form({ filled: { ...heardOf(input.rest, given) }, error: faultText(read.fault, input.language) });
}

/** The form of `/ferie`, filled in. */
export async function answerLeaveForm(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, language } = input;
  const given = await inputOf(person, deps);
  const again = (error?: string) => {
    const open = { filled: filledIn(pressed.inputs), error };
    return replaceBy(leaveFormFace({ ...given, ...open, language, team: person.team }));
  };
  if (looksForSomebody(pressed.inputs)) return again();
  const read = readLeaveForm(pressed.inputs, given);
  if (read.type === 'faulty') return again(faultText(read.fault, language));
  return takeLeave(person, read, given.members, input, deps);
}

type OpenedForm = Pick<Parameters<typeof leaveFormFace>[0], 'filled' | 'error'>;

function faultText(fault: LeaveFault, language: Language): string {
  return fault === 'usage' ? text(language, 'command.partly') : leaveTexts(language)[fault];
}

async function inputOf({ team, member }: Person, { store, now }: TalkDeps) {
  const members = await store.members.list(team.id);
  return { who: member, members, today: dateOf(now()), day: comingDay };
}

async function takeLeave(
  person: Person,
  read: Exclude<ReadLeave, { type: 'faulty' }>,
  members: readonly Member[],
  { language }: Asked,
  deps: TalkDeps,
): Promise<Answer> {
  const words = leaveTexts(language);
  const of = { ...person, by: person.member.id };
  await keepLeave(deps, of, read.type === 'leave' ? read : undefined);
  if (read.type === 'none') return say(words.none);
  await handOver(deps, of, read);
  const today = dateOf(deps.now());
  const line = fill(words.saved, {
    standIn: nameOf(members, read.standIn, language),
    period: daysText(language, read, 'period', today),
  });
  const now = await deps.store.members.list(person.team.id);
  const also = awayToo(read, { team: person.team, members: now }, language);
  return toAlone(person, say([line, ...also].join(' ')));
}

/** The stand-in is away too for a while: somebody else has the cards then, who is named. */
function awayToo({ from, to, standIn }: Leave, view: TeamView, language: Language): string[] {
  const member = view.members.find(({ id }) => id === standIn);
  const words = leaveTexts(language);
  const both = member?.leaves?.filter((leave) => leave.from <= to && leave.to >= from) ?? [];
  return both.map((leave) => {
    const first = leave.from > from ? leave.from : from;
    const last = leave.to < to ? leave.to : to;
    return fill(words.awayToo, {
      standIn: nameOf(view.members, standIn, language),
      period: daysText(language, { from: first, to: last }, 'period'),
      next: nameOf(view.members, standInFor(standIn, view, first), language),
    });
  });
}
