import { dateOf } from '../calendar/localTime.ts';
import { filledIn, looksForSomebody } from '../cards/form.ts';
import { nameOf } from '../cards/people.ts';
import { leaveOn, withLeave } from '../cards/standIns.ts';
import { dateText } from '../language/dates.ts';
import { fill, type Language } from '../language/text.ts';
import type { TeamView } from '../outbox/loadMessage.ts';
import { commitChange } from '../register/commitChange.ts';
import { standInFor } from '../register/readers.ts';
import { digestOf } from '../store/digest.ts';
import type { DueRow } from '../store/dueRow.ts';
import { backRow } from '../store/dueRow.ts';
import { noChange } from '../store/noChange.ts';
import type { Member } from '../store/rows.ts';
import { utcOfLocal } from '../store/utc.ts';
import { type Answer, card, replaceBy, say, toAlone } from '../talk/answer.ts';
import { comingDay } from '../talk/comingDay.ts';
import type { Asked, CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { onePerson } from '../talk/persons.ts';
import type { MemberPressInput } from '../talk/press.ts';
import type { Person } from '../talk/who.ts';
import { type Leave, type ReadLeave, readLeave, readLeaveForm } from './read.ts';
import { leaveTexts } from './texts.ts';
import { leaveFormFace } from './viewForm.ts';

/** `/ferie 14-07 til 31-07 stedfortræder @…`; alone it shows the form, `slut` ends it. */
export async function leaveCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const person = onePerson(input);
  if ('type' in person) return person;
  const given = await inputOf(person, deps);
  if (input.rest.trim() === '') {
    return toAlone(person, card(leaveFormFace({ ...given, language: input.language, team: person.team })));
  }
  return takeLeave(person, readLeave(input.rest, given), given.members, input, deps);
}

/** The form of `/ferie`, filled in. */
export async function answerLeaveForm(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, pressed } = input;
  const given = await inputOf(person, deps);
  if (looksForSomebody(pressed.inputs)) {
    const filled = filledIn(pressed.inputs);
    return replaceBy(leaveFormFace({ ...given, language: input.language, team: person.team, filled }));
  }
  return takeLeave(person, readLeaveForm(pressed.inputs, given), given.members, input, deps);
}

async function inputOf({ team, member }: Person, { store, now }: TalkDeps) {
  const members = await store.members.list(team.id);
  return { who: member, members, today: dateOf(now()), day: comingDay };
}

async function takeLeave(
  person: Person,
  read: ReadLeave,
  members: readonly Member[],
  { language }: Asked,
  deps: TalkDeps,
): Promise<Answer> {
  const words = leaveTexts(language);
  if (read.type === 'faulty') return say(words[read.fault]);
  await keep(person, read, deps);
  if (read.type === 'none') return say(words.none);
  await handOver(person, read, deps);
  const today = dateOf(deps.now());
  const line = fill(words.saved, {
    standIn: nameOf(members, read.standIn, language),
    from: dateText(language, read.from, today),
    to: dateText(language, read.to, today),
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
      from: dateText(language, first),
      to: dateText(language, last),
      next: nameOf(view.members, standInFor(standIn, view, first), language),
    });
  });
}

/** By the dates alone the cards go to the stand-in and come back; nothing has to be undone (register/readers.ts). */
async function keep({ team, member }: Person, read: ReadLeave, deps: TalkDeps): Promise<void> {
  const { store, now } = deps;
  await store.members.update(team.id, member.id, (current = member) => {
    const { leaves: _, ...rest } = current;
    if (read.type !== 'leave') return rest;
    const { from, to, standIn } = read;
    const leaves = withLeave(current, { from, to, standIn }, dateOf(now()));
    return { ...rest, leaves, standIn };
  });
  const audit = { at: utcOfLocal(now()), who: member.id, verb: 'leave.save' };
  const back = backOf({ team, member }, read, deps);
  const change = { ...noChange, audit: [audit], dueAdded: back ? [back] : [] };
  await commitChange(deps, team, { change, wakeAt: back?.at });
}

/** When to tell what the stand-in has left open: the morning after, or at once when a leave that runs is ended. */
function backOf({ team, member }: Person, read: ReadLeave, deps: TalkDeps): DueRow | undefined {
  const now = deps.now();
  if (read.type === 'leave') {
    const morning = `${deps.calendar(team).addWorkingDays(read.to, 1)}T08:00`;
    return backRow(member.id, read, utcOfLocal(morning));
  }
  const running = leaveOn(member, dateOf(now));
  return (
    running &&
    backRow(
      member.id,
      { from: running.from, to: dateOf(now), standIn: running.standIn ?? '', early: true },
      utcOfLocal(now),
    )
  );
}

/** The same list to both, by the outbox like every card; said twice it is one. */
async function handOver({ team, member }: Person, leave: Leave, deps: TalkDeps): Promise<void> {
  const { store, now, post } = deps;
  const caseRefs: string[] = [];
  for await (const { caseRef, state } of store.cases.list(team.id)) {
    if (!state.ended && state.assignees.some(([, worker]) => worker === member.id)) caseRefs.push(caseRef);
  }
  const at = now();
  for (const to of [member.id, leave.standIn]) {
    const whose = digestOf(`${member.id}|${leave.standIn}|${to}`); // Ids stand in the log.
    const id = `leave|${leave.from}|${leave.to}|${whose}`;
    const list = {
      day: leave.from,
      start: '',
      caseRefs,
      leave: { by: member.id, to: leave.to, standIn: leave.standIn },
    };
    await post(team.id, { id, audience: 'personal', to, view: 'leave', at, list });
  }
}
