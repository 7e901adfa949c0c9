import { z } from 'zod';
import { dateOf } from '../../calendar/localTime.ts';
import { asksMore } from '../../cards/form.ts';
import { text } from '../../language/text.ts';
import { keepPost } from '../../register/keepPost.ts';
import { isOfView, type MessageOf } from '../../store/messageRow.ts';
import { type DeviationAnswer, deviationWhys } from '../../store/postRows.ts';
import { utcOf } from '../../store/utc.ts';
import { type Answer, replaceBy, say } from '../../talk/answer.ts';
import type { TalkDeps } from '../../talk/deps.ts';
import { draw } from '../../talk/drawMessage.ts';
import type { MemberPressInput } from '../../talk/press.ts';
import { isLeader } from '../../talk/rights.ts';
import { actionLine, actionShape, deadlineRows, faultOfAction } from './action.ts';
import { nextStep } from './nextStep.ts';
import { deviationTexts } from './textsDeviation.ts';
import { isDeadline } from './viewDeviation.ts';

const answered = actionShape.extend({ why: z.enum(deviationWhys), whyLine: actionLine });

type Asked = MessageOf<'deviation'>;

/** *Svar*: all four are needed; what is written goes through the guard. The leader's alone. */
export async function answerDeviation(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, language } = input;
  const { team, member } = person;
  const words = deviationTexts(language);
  const found = await originalOf(input, deps);
  if (!found) return say(text(language, 'answer.tooOld'));
  if (!isLeader(team, member)) return say(text(language, 'answer.forbidden'));
  if (asksMore(pressed.inputs)) return nextStep(input, deps);
  const given = answered.safeParse(pressed.inputs).data;
  if (!given) return say(words.handlingRequired);
  const fault = await faultOfAction(given, [given.whyLine], input, deps);
  if (fault !== undefined) return say(fault);
  return write(input, deps, found, () => ({ ...given, by: member.id, at: deps.now() }));
}

/** *Gjort*, *Ikke længere relevant*: by the leader, or whoever is responsible. */
export async function closeDeviation(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const as = z.enum(['done', 'dropped']).safeParse(input.pressed.inputs.as).data;
  return settle(input, deps, (answer) => {
    if (!as) return undefined;
    return { ...answer, closed: { as, by: input.person.member.id, at: deps.now() } };
  });
}

/** *Ny frist*. */
export async function moveDeadline(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const deadline = z.iso.date().safeParse(input.pressed.inputs.deadline).data ?? '';
  const { team } = input.person;
  if (!isDeadline(deadline, dateOf(deps.now()), deps.calendar(team)))
    return say(deviationTexts(input.language).deadlineRequired);
  return settle(input, deps, (answer) => ({ ...answer, deadline }));
}

/** *Bed om sparring*: it stands in the leader's list, and is counted in the team's green time until it is answered. */
export async function askAboutDeviation(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, language } = input;
  const { team, member } = person;
  if (!isLeader(team, member)) return say(text(language, 'answer.forbidden'));
  const found = await originalOf(input, deps);
  if (!found || found.deviation.answer) return say(text(language, 'answer.tooOld'));
  const sparring = found.deviation.sparring ?? { by: member.id, at: deps.now() };
  const audit = [
    { at: utcOf(deps.clock()), who: member.id, act: 'change' as const, verb: pressed.verb, card: 'C32' },
  ];
  await keepPost(
    deps,
    team.id,
    { id: found.id, view: 'deviation' },
    (row) => row && { ...row, deviation: { ...row.deviation, sparring } },
    { audit },
  );
  const shown = (await deps.store.messages.get(team.id, found.id))?.row ?? found;
  return replaceBy(await draw(team, shown, deps));
}

async function settle(
  input: MemberPressInput,
  deps: TalkDeps,
  next: (answer: DeviationAnswer) => DeviationAnswer | undefined,
): Promise<Answer> {
  const { team, member } = input.person;
  const found = await originalOf(input, deps);
  const answer = found?.deviation.answer;
  if (!found || !answer) return say(text(input.language, 'answer.tooOld'));
  const mayAnswer = isLeader(team, member) || (answer.responsible === member.id && !member.left);
  if (!mayAnswer) return say(deviationTexts(input.language).notYours);
  return write(input, deps, found, (known) => known && next(known));
}

/** The card that asked; a follow-up names it. */
async function originalOf({ person, pressed }: MemberPressInput, deps: TalkDeps): Promise<Asked | undefined> {
  const get = async (id: string) => (await deps.store.messages.get(person.team.id, id))?.row;
  const row = await get(pressed.message);
  if (!isOfView(row, 'deviation')) return undefined;
  const original = row.deviation.follows === undefined ? row : await get(row.deviation.follows);
  return isOfView(original, 'deviation') && !original.deviation.gone ? original : undefined;
}

async function write(
  { person: { team, member }, pressed, language }: MemberPressInput,
  deps: TalkDeps,
  original: Asked,
  next: (answer: DeviationAnswer | undefined) => DeviationAnswer | undefined,
): Promise<Answer> {
  const answer = next(original.deviation.answer);
  if (!answer) return say(text(language, 'answer.tooOld'));
  const dueAdded = answer.closed
    ? []
    : deadlineRows(team, { id: original.id, month: original.deviation.month }, answer.deadline, deps);
  const audit = [
    { at: utcOf(deps.clock()), who: member.id, act: 'change' as const, verb: pressed.verb, card: 'C32' },
  ];
  await keepPost(
    deps,
    team.id,
    { id: original.id, view: 'deviation' },
    (row) => row && { ...row, deviation: { ...row.deviation, answer } },
    { dueAdded, audit, ...(pressed.message === original.id ? {} : { stale: [pressed.message] }) },
  );
  for (const { at } of dueAdded) await deps.store.teams.wakeBy(team.id, at, deps.clock());
  const shown = (await deps.store.messages.get(team.id, pressed.message))?.row ?? original;
  return replaceBy(await draw(team, shown, deps));
}
