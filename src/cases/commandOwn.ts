import { z } from 'zod';
import { dateOf } from '../calendar/localTime.ts';
import { deadlineOf } from '../engine/plan.ts';
import { text } from '../language/text.ts';
import { type Answer, card, replaceBy, say, toAlone } from '../talk/answer.ts';
import type { Asked } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { lookAtList } from '../talk/looks.ts';
import { type MemberPressInput, type PressInput, textIn } from '../talk/press.ts';
import { isLeader } from '../talk/rights.ts';
import type { Person } from '../talk/who.ts';
import { teamLists } from './own.ts';
import { ownTexts } from './textsOwn.ts';
import { type CaseOf, ownCasesFace } from './viewOwn.ts';
import { listFace, teamFace, workerFace } from './viewTeam.ts';

const page = z.coerce.number().int().min(1).catch(1);

/** `/status`, and *Se mine sager*: the writer's own open cases, in every team that they are in. */
export async function ownCases(asked: Asked, deps: TalkDeps): Promise<Answer> {
  const [first] = asked.persons;
  if (!first) return say(text(asked.language, 'command.noTeam'));
  return toAlone(first, card(await ownFace(asked, 1, deps)));
}

/** Turns the page of one's own cases; nothing changes. */
export async function turnOwn(input: PressInput, deps: TalkDeps): Promise<Answer> {
  const [first] = input.persons;
  if (!first) return say(text(input.language, 'command.noTeam'));
  return replaceBy(await ownFace(input, page.parse(input.pressed.inputs.page), deps));
}

async function ownFace({ persons, language }: Asked, wanted: number, deps: TalkDeps) {
  const cases = (await Promise.all(persons.map((person) => casesOf(person, deps)))).flat();
  await lookAtList(deps.look, persons, cases);
  const leads = persons.find(({ team, member }) => isLeader(team, member))?.team;
  return ownCasesFace({ language, now: deps.now(), cases, page: wanted, ...(leads && { leads }) });
}

async function casesOf({ team, member }: Person, deps: TalkDeps): Promise<CaseOf[]> {
  const open = await openCases(team, deps);
  return open.filter(({ record }) => record.state.assignees.some(([, worker]) => worker === member.id));
}

export async function openCases(team: Person['team'], { store, now, world }: TalkDeps): Promise<CaseOf[]> {
  const today = dateOf(now());
  const cases: CaseOf[] = [];
  for await (const record of store.cases.list(team.id)) {
    const { state } = record;
    if (state.ended) continue;
    const due = deadlineOf(state, 'C01', today, world(team, state.programme))?.due;
    cases.push({ team, record, ...(due && !state.paused && { due }) });
  }
  return cases;
}

/** *Teamet*: the workers, one of them, or the cases behind a number; for who leads it alone. */
export async function showTeam(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, language } = input;
  const { team, member } = person;
  if (!isLeader(team, member)) return say(ownTexts(language).notLeader);
  const [cases, members] = await Promise.all([openCases(team, deps), deps.store.members.list(team.id)]);
  const shown = { team, language, today: dateOf(deps.now()), page: page.parse(pressed.inputs.page) };
  const workers = members
    .filter(({ left }) => !left)
    .map((one) => ({
      member: one,
      cases: cases.filter(({ record }) => isPrimary(one.id, record.state.assignees)),
    }))
    .filter((one) => one.cases.length > 0 || one.member.roles.some((role) => role !== 'leader'));
  const worker = workers.find((one) => one.member.id === textIn(pressed, 'worker'));
  await deps.look(person, { at: 'workers' });
  if (!worker) return replaceBy(teamFace(workers, shown));
  await lookAtList(deps.look, [person], worker.cases);
  const list = teamLists.find((one) => one === textIn(pressed, 'list'));
  return replaceBy(list ? listFace(list, worker, shown) : workerFace(worker, shown));
}

/** Whoever answers for it first: each case is counted once. */
function isPrimary(worker: string, assignees: CaseOf['record']['state']['assignees']): boolean {
  return assignees[0]?.[1] === worker;
}
