import { z } from 'zod';
import { noChange } from '../store/noChange.ts';
import type { Team } from '../store/rows.ts';
import { overseerRoles } from '../store/teamParts.ts';
import { utcOf } from '../store/utc.ts';
import { type Answer, card, replaceBy, say, toAlone } from '../talk/answer.ts';
import type { CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { type MemberPressInput, textIn } from '../talk/press.ts';
import type { Person } from '../talk/who.ts';
import { onePerson, personsWho } from '../talk/whoAsks.ts';
import { askOthers } from './message.ts';
import { confirmOverseer, mayName, type Named, nameOverseer } from './roles.ts';
import { roleTexts } from './textsRoles.ts';
import { nameFace, type RolesView, rolesFace } from './viewRoles.ts';

/** `/roller`: who may read the audit, for the leaders and the owner of a team. */
export async function rolesCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const { language } = input;
  const naming = personsWho(mayName, input, roleTexts(language).notAllowed);
  if (!Array.isArray(naming)) return naming;
  const person = onePerson({ persons: naming, language });
  if ('type' in person) return person;
  return toAlone(person, card(rolesFace(await viewOf(person, person.team, input.language, deps))));
}

async function viewOf(
  { member }: Person,
  team: Team,
  language: RolesView['language'],
  deps: TalkDeps,
): Promise<RolesView> {
  return { team, members: await deps.store.members.list(team.id), reader: member.id, language };
}

export function showRoles(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return asNaming(input, async ({ person, language }) =>
    replaceBy(rolesFace(await viewOf(person, person.team, language, deps))),
  );
}

export function openNaming(input: MemberPressInput): Promise<Answer> {
  return asNaming(input, async ({ person: { team }, language }) => replaceBy(nameFace({ team, language })));
}

const named = z.object({ role: z.enum(overseerRoles), id: z.guid() });

/** The first of two people: who is to read the audit, and as what. */
export function nameSomebody(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return asNaming(input, async ({ person, pressed, language }) => {
    const { team } = person;
    const filled = { role: textIn(pressed, 'role'), id: textIn(pressed, 'id').trim().toLowerCase() };
    const read = named.safeParse(filled);
    if (!read.success) return replaceBy(nameFace({ team, language }, filled, roleTexts(language).idRequired));
    return change(input, deps, read.data.id, (overseers, by) =>
      nameOverseer(overseers, { ...read.data, ...by }),
    );
  });
}

/** The second: from then on they may read it. */
export function confirmSomebody(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return asNaming(input, async ({ pressed }) => {
    const id = textIn(pressed, 'id');
    return change(input, deps, id, (overseers, by) => confirmOverseer(overseers, { id, ...by }));
  });
}

/** One is enough to take a right away. */
export function removeSomebody(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return asNaming(input, async ({ person, pressed, language }) => {
    const id = textIn(pressed, 'id');
    const { store } = deps;
    const team = await store.teams.update(person.team.id, (current = person.team) => {
      const { overseers = [], ...rest } = current;
      const left = overseers.filter((one) => one.id !== id);
      return left.length > 0 ? { ...rest, overseers: left } : rest;
    });
    await store.teams.linkOverseer(team.id, id, false);
    await tell(input, deps);
    return replaceBy(rolesFace(await viewOf(person, team, language, deps), roleTexts(language).removed));
  });
}

type Decide = (overseers: NonNullable<Team['overseers']>, by: { by: string; at: string }) => Named;

/** Decided again on the team's row as it is written: two at once are still two people. */
async function change(input: MemberPressInput, deps: TalkDeps, id: string, decide: Decide): Promise<Answer> {
  const { person, language } = input;
  const words = roleTexts(language);
  const by = { by: person.member.id, at: utcOf(deps.clock()) };
  const decided = (team: Team) => decide(team.overseers ?? [], by);
  const early = decided(person.team);
  if (early.type === 'refused') return refused(input, early.why, person.team, deps);
  const last: { outcome: Named } = { outcome: early };
  await deps.store.teams.linkOverseer(person.team.id, id, true);
  const team = await deps.store.teams.update(person.team.id, (current = person.team) => {
    const outcome = decided(current);
    last.outcome = outcome;
    return outcome.type === 'refused' ? current : { ...current, overseers: outcome.overseers };
  });
  const { outcome } = last;
  if (outcome.type === 'refused') return refused(input, outcome.why, team, deps);
  await tell(input, deps);
  const told =
    outcome.type === 'confirmed' ? words.done : await asked(team, { id, by: by.by }, language, deps);
  return replaceBy(rolesFace(await viewOf(person, team, language, deps), told));
}

async function asked(
  team: Team,
  who: { id: string; by: string },
  language: RolesView['language'],
  deps: TalkDeps,
): Promise<string> {
  const words = roleTexts(language);
  return (await askOthers(team, who, deps)) > 0 ? words.saved : words.noOther;
}

async function refused(
  { person, language }: MemberPressInput,
  why: Extract<Named, { type: 'refused' }>['why'],
  team: Team,
  deps: TalkDeps,
): Promise<Answer> {
  return replaceBy(rolesFace(await viewOf(person, team, language, deps), roleTexts(language).refused[why]));
}

async function tell({ person, pressed }: MemberPressInput, deps: TalkDeps): Promise<void> {
  const { team, member } = person;
  const entry = { at: utcOf(deps.clock()), who: member.id, act: 'change' as const, verb: pressed.verb };
  await deps.store.commit(team.id, { ...noChange, audit: [entry] });
}

async function asNaming(
  input: MemberPressInput,
  work: (input: MemberPressInput) => Promise<Answer>,
): Promise<Answer> {
  const { team, member } = input.person;
  return mayName(team, member) ? work(input) : say(roleTexts(input.language).notAllowed);
}
