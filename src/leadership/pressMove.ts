import { filledIn, looksForSomebody } from '../cards/form.ts';
import { nameOf } from '../cards/people.ts';
import { isOpen } from '../engine/state.ts';
import { fill, messageText, text } from '../language/text.ts';
import type { DecideInput } from '../register/contract.ts';
import type { Outcome } from '../register/handle.ts';
import { listNames } from '../store/postRows.ts';
import { type Answer, replaceBy, say } from '../talk/answer.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { type MemberPressInput, textIn } from '../talk/press.ts';
import { asLeader } from './asLeader.ts';
import { loadOverview } from './load.ts';
import { leaderTexts } from './texts.ts';
import { type LeaderView, listFace } from './view.ts';
import { type Moving, moveFace } from './viewMove.ts';

/** The form of *Flyt*, of a case on one of the lists. */
export async function showMove(
  { pressed, language }: MemberPressInput,
  view: LeaderView,
  deps: TalkDeps,
  error?: string,
): Promise<Answer> {
  const moving = await movingIn(pressed, view, deps);
  if (!moving) return say(text(language, 'answer.tooOld'));
  const open = { name: 'move', step: 0, filled: filledIn(pressed.inputs), error };
  return replaceBy(moveFace(moving, view, open));
}

/** The case has another person, and both are told: one registration. The list it was moved from says so. */
export function moveCase(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return asLeader(input, deps, async (view) => {
    const { pressed, person, language, source } = input;
    const words = leaderTexts(language);
    if (looksForSomebody(pressed.inputs)) return showMove(input, view, deps);
    const moving = await movingIn(pressed, view, deps);
    if (!moving) return say(text(language, 'answer.tooOld'));
    const to = view.members.find(({ id, left }) => id === textIn(pressed, 'to') && !left)?.id;
    if (to === undefined) return showMove(input, view, deps, words.whoTakesRequired);
    const { caseRef, list } = moving;
    const registered = await deps.register({
      ...{ teamId: view.team.id, caseRef, by: person.member.id, source, verb: pressed.verb },
      decide: (given) => movedTo(to, given),
    });
    if (registered.type === 'refused')
      return showMove(input, view, deps, messageText(language, registered.message, registered.values));
    if (registered.type === 'missing') return say(text(language, 'answer.tooOld'));
    const { listed } = await loadOverview(deps, view.team, view.today);
    const name = nameOf(view.members, to, language);
    return replaceBy(listFace(list, listed[list], view, fill(words.moved, { code: caseRef, name })));
  });
}

function movedTo(to: string, { record, world, now }: DecideInput): Outcome {
  const { state } = record;
  const [role, worker] = primaryIn(state, world.programme.primaryRole);
  if (!isOpen(state)) return { type: 'refuse', message: 'answer.tooOld' };
  if (worker === to) return { type: 'refuse', message: 'escalation.sameAssignee' };
  const { caseRef } = record;
  return { type: 'events', events: [{ at: now, caseRef, type: 'assigneeChanged', role, to }] };
}

type Assignees = DecideInput['record']['state']['assignees'];

/** Who has the case: its primary role, or where nobody has that, the first of its people. */
function primaryIn({ assignees }: { assignees: Assignees }, role: Assignees[number][0]): Assignees[number] {
  return assignees.find(([one]) => one === role) ?? assignees[0] ?? [role, ''];
}

async function movingIn(
  pressed: MemberPressInput['pressed'],
  { team }: LeaderView,
  deps: TalkDeps,
): Promise<Moving | undefined> {
  const list = listNames.find((one) => one === textIn(pressed, 'list'));
  const record = (await deps.store.cases.get(team.id, textIn(pressed, 'case')))?.row;
  if (!list || !record || !isOpen(record.state)) return undefined;
  const { programme } = deps.world(team, record.state.programme);
  const [role, worker] = primaryIn(record.state, programme.primaryRole);
  return { caseRef: record.caseRef, list, role, worker };
}
