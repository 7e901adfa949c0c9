import { z } from 'zod';
import { dateOf } from '../calendar/localTime.ts';
import { filledIn, looksForSomebody } from '../cards/form.ts';
import { fill, text } from '../language/text.ts';
import { checkText } from '../privacy/guard.ts';
import { leaderOf } from '../register/cardReaders.ts';
import { commit } from '../register/commit.ts';
import { digestOf } from '../store/digest.ts';
import type { Team } from '../store/rows.ts';
import { utcOf } from '../store/utc.ts';
import { type Answer, card, replaceBy, say, toAlone } from '../talk/answer.ts';
import type { CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { type MemberPressInput, textIn } from '../talk/press.ts';
import { mayChangeSettings } from '../talk/rights.ts';
import type { Person } from '../talk/who.ts';
import { onePerson } from '../talk/whoAsks.ts';
import { keptDays, mostPoints, openPoints, withDone, withPoint } from './points.ts';
import { boardId } from './post.ts';
import { boardTexts } from './texts.ts';
import { type BoardView, ownBoardFace } from './view.ts';
import { boardForms, formFace, longestPoint } from './viewForms.ts';

/** `/tavle`. */
export async function boardCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const person = onePerson(input);
  if ('type' in person) return person;
  const view = await viewOf(person, input.language, deps);
  return toAlone(person, card(ownBoardFace(view, mayChangeSettings(person.team, person.member))));
}

async function viewOf({ team }: Person, language: BoardView['language'], deps: TalkDeps): Promise<BoardView> {
  const members = await deps.store.members.list(team.id);
  return { team, members, language, today: dateOf(deps.now()), addDays: deps.calendar(team).addDays };
}

/** A form of the board: from a channel it goes to whoever pressed, in their own chat. */
export async function showBoardForm(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, language } = input;
  const name = boardForms.find((one) => one === textIn(pressed, 'form'));
  if (!name) return say(text(language, 'answer.tooOld'));
  if (name === 'days' && !mayChangeSettings(person.team, person.member))
    return say(boardTexts(language).notYours);
  const face = formFace(await viewOf(person, language, deps), { name, step: 0, filled: {} });
  return pressed.message === '' ? replaceBy(face) : toAlone(person, card(face));
}

export async function showBoard(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, language } = input;
  const maySet = mayChangeSettings(person.team, person.member);
  return replaceBy(ownBoardFace(await viewOf(person, language, deps), maySet));
}

const line = z
  .string()
  .trim()
  .min(1)
  .max(longestPoint)
  .regex(/^[^\n\r]*$/);
const pointed = z.object({
  text: line,
  responsible: z.string().max(200).default(''),
  on: z.union([z.literal(''), z.iso.date()]).default(''),
});

/** *Tilføj punkt*: one line through the guard; who wrote it stands beside it. */
export async function addPoint(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, language } = input;
  const words = boardTexts(language);
  const view = await viewOf(person, language, deps);
  const form = (error?: string) =>
    replaceBy(formFace(view, { name: 'point', step: 0, filled: filledIn(pressed.inputs), error }));
  if (looksForSomebody(pressed.inputs)) return form();
  const given = pointed.safeParse(pressed.inputs).data;
  if (!given) return form(words.required);
  if (checkText(given.text, 'wideStory').verdict !== 'pass') return say(words.stopped);
  const { today, addDays, members } = view;
  const isAhead = given.on === '' || (given.on > today && given.on <= addDays(today, keptDays));
  if (!isAhead) return form(words.badDate);
  if (openPoints(person.team, today).length >= mostPoints)
    return form(fill(words.full, { count: mostPoints }));
  const responsible = members.find(({ id, left }) => id === given.responsible && !left)?.id;
  // The same press twice is one point.
  const id = digestOf(input.source).slice(0, 12);
  const point = {
    ...{ id, text: given.text, by: person.member.id, at: deps.now() },
    ...(responsible !== undefined && { responsible }),
    ...(given.on !== '' && { on: given.on }),
  };
  await change(input, deps, (team) => withPoint(team, point, today));
  return say(words.saved);
}

/** *Klaret*: by anybody of the team; the next board says so. */
export async function pointDone(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, language } = input;
  const done = { by: person.member.id, at: deps.now() };
  const today = dateOf(deps.now());
  await change(input, deps, (team) => withDone(team, textIn(pressed, 'point'), done, today));
  return say(boardTexts(language).done);
}

/** *Tag op 1:1*: to the leader's own chat, and never to a channel. */
export async function raiseAlone(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, language, source } = input;
  const words = boardTexts(language);
  const view = await viewOf(person, language, deps);
  const form = (error: string) =>
    replaceBy(formFace(view, { name: 'raise', step: 0, filled: filledIn(pressed.inputs), error }));
  const given = line.safeParse(pressed.inputs.text).data;
  if (!given) return form(words.required);
  if (checkText(given, 'wideStory').verdict !== 'pass') return say(words.stopped);
  const leader = leaderOf(view);
  if (!leader) return say(words.noLeader);
  const at = deps.now();
  const raised = { text: given, by: person.member.id };
  const id = `${dateOf(at)}|raised|${digestOf(source).slice(0, 12)}`;
  await deps.post(person.team.id, { id, audience: 'personal', to: leader.id, at, view: 'raised', raised });
  return say(words.raised);
}

const settings = z.object({
  days: z
    .string()
    .max(40)
    .default('')
    .transform((days) => [1, 2, 3, 4, 5].filter((day) => days.split(',').includes(String(day)))),
  at: z.string().regex(/^(0[7-9]|1[0-6]):[0-5]\d$|^17:00$/),
});

/** *Dage og tid*: by who may set the team up; without a day there is no board. */
export async function setBoard(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, language } = input;
  const words = boardTexts(language);
  const { team } = person;
  if (!mayChangeSettings(team, person.member)) return say(words.notYours);
  const view = await viewOf(person, language, deps);
  const given = settings.safeParse(pressed.inputs).data;
  const error = given ? undefined : words.timeRequired;
  if (!given)
    return replaceBy(formFace(view, { name: 'days', step: 0, filled: filledIn(pressed.inputs), error }));
  if (given.days.length > 0 && team.channels.celebrations === undefined) return say(words.noChannel);
  const changed = await change(input, deps, ({ board, ...known }) =>
    given.days.length === 0 ? known : { ...known, board: { ...board, ...given } },
  );
  await deps.store.teams.wakeBy(team.id, utcOf(deps.clock()), deps.clock());
  return replaceBy(ownBoardFace({ ...view, team: changed }, true));
}

/** Changes the team, and has the board that stands in the channel drawn anew. */
async function change(
  { person: { team, member }, pressed }: MemberPressInput,
  deps: TalkDeps,
  next: (team: Team) => Team,
): Promise<Team> {
  const changed = await deps.store.teams.update(team.id, (known = team) => next(known));
  const last = changed.board?.last;
  const shown = last === undefined ? undefined : await deps.store.messages.get(team.id, boardId(last));
  const audit = [
    { at: utcOf(deps.clock()), who: member.id, act: 'change' as const, verb: pressed.verb, card: 'C23' },
  ];
  await commit(deps, team.id, { audit, ...(shown && { stale: [shown.row.id] }) });
  return changed;
}
