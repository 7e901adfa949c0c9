import { dateOf } from '../calendar/localTime.ts';
import { nameOf } from '../cards/people.ts';
import { leaveOn, withLeave } from '../cards/standIns.ts';
import { dateText } from '../language/dates.ts';
import { fill, type Language, text } from '../language/text.ts';
import type { TeamView } from '../outbox/loadMessage.ts';
import { commitChange } from '../register/commitChange.ts';
import { standInFor } from '../register/readers.ts';
import { digestOf } from '../store/digest.ts';
import type { DueRow } from '../store/dueRow.ts';
import { backRow } from '../store/dueRow.ts';
import { noChange } from '../store/noChange.ts';
import type { Member } from '../store/rows.ts';
import { utcOfLocal } from '../store/utc.ts';
import { type Answer, card, say } from '../talk/answer.ts';
import { comingDay } from '../talk/comingDay.ts';
import type { CommandDeps, CommandInput } from '../talk/help.ts';
import type { Person } from '../talk/who.ts';
import { type Leave, type ReadLeave, readLeave, readLeaveForm } from './read.ts';
import { leaveTexts } from './texts.ts';
import { leaveFormFace } from './viewForm.ts';

type Asked = Omit<CommandInput, 'rest'>;

/** `/ferie 14-07 til 31-07 stedfortræder @…`; alone it shows the form, `slut` ends it. */
export async function leaveCommand(input: CommandInput, deps: CommandDeps): Promise<Answer> {
  const { persons, language } = input;
  const [person, another] = persons;
  if (!person) return say(text(language, 'command.noTeam'));
  if (another) return say(text(language, 'command.chooseTeam'));
  const given = await inputOf(person, deps);
  if (input.rest.trim() === '') {
    const face = leaveFormFace({ ...given, language, team: person.team });
    return { type: 'personal', ...person, content: card(deps.replies.drawn(face)) };
  }
  return takeLeave(person, readLeave(input.rest, given), given.members, input, deps);
}

/** The form of `/ferie`, filled in. */
export async function answerLeaveForm(
  data: Readonly<Record<string, unknown>>,
  input: Asked,
  deps: CommandDeps,
): Promise<Answer> {
  const [person] = input.persons;
  if (!person) return say(text(input.language, 'command.noTeam'));
  const given = await inputOf(person, deps);
  return takeLeave(person, readLeaveForm(data, given), given.members, input, deps);
}

async function inputOf({ team, member }: Person, { store, now }: CommandDeps) {
  const members = await store.members.list(team.id);
  return { who: member, members, today: dateOf(now()), day: comingDay };
}

async function takeLeave(
  person: Person,
  read: ReadLeave,
  members: readonly Member[],
  { language }: Asked,
  deps: CommandDeps,
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
  return { type: 'personal', ...person, content: say([line, ...also].join(' ')) };
}

/** The stand-in is away too for a while: somebody else has the cards then, who is named. */
function awayToo({ from, to, standIn }: Leave, view: TeamView, language: Language): string[] {
  const member = view.members.find(({ upn }) => upn === standIn);
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

/** By the dates alone the cards go to the stand-in and come back; nothing has to be undone (delivery/readers.ts). */
async function keep({ team, member }: Person, read: ReadLeave, deps: CommandDeps): Promise<void> {
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
function backOf({ team, member }: Person, read: ReadLeave, deps: CommandDeps): DueRow | undefined {
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
async function handOver({ team, member }: Person, leave: Leave, deps: CommandDeps): Promise<void> {
  const { store, now, post } = deps;
  const caseRefs: string[] = [];
  for await (const { caseRef, state } of store.cases.list(team.id)) {
    if (!state.ended && state.assignees.some(([, upn]) => upn === member.upn)) caseRefs.push(caseRef);
  }
  const at = now();
  for (const to of [member.upn, leave.standIn]) {
    const whose = digestOf(`${member.upn}|${leave.standIn}|${to}`); // Ids stand in the log.
    const id = `leave|${leave.from}|${leave.to}|${whose}`;
    const list = {
      day: leave.from,
      start: '',
      caseRefs,
      leave: { by: member.upn, to: leave.to, standIn: leave.standIn },
    };
    await post(team.id, { id, audience: 'personal', to, view: 'leave', at, list });
  }
}
