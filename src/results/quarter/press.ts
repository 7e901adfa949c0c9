import { monthOf } from '../../calendar/months.ts';
import { asksMore } from '../../cards/form.ts';
import { text } from '../../language/text.ts';
import { commit } from '../../register/commit.ts';
import { newMessage } from '../../register/newMessage.ts';
import type { Change } from '../../store/change.ts';
import { digestOf } from '../../store/digest.ts';
import { isOfView, type MessageOf } from '../../store/messageRow.ts';
import type { AskedDeviation, QuarterFindings } from '../../store/postRows.ts';
import { untilWritten } from '../../store/untilWritten.ts';
import { utcOf } from '../../store/utc.ts';
import { type Answer, replaceBy, say } from '../../talk/answer.ts';
import type { TalkDeps } from '../../talk/deps.ts';
import { draw } from '../../talk/drawMessage.ts';
import type { MemberPressInput } from '../../talk/press.ts';
import { isLeader } from '../../talk/rights.ts';
import { type Action, actionShape, deadlineRows, faultOfAction } from '../statements/action.ts';
import { deviationId } from '../statements/messages.ts';
import { nextStep } from '../statements/nextStep.ts';
import { deviationTexts } from '../statements/textsDeviation.ts';
import { quarterTexts } from './texts.ts';

type OwnRow = MessageOf<'quarter'>;
type Changed = Pick<Change, 'messages'> & Partial<Change> & { quarter: QuarterFindings };

/** *Del i kanalen*: the same sentences, once. */
export async function shareQuarter(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const words = quarterTexts(input.language);
  const to = input.person.team.channels.celebrations;
  const refused = await refusal(input, deps);
  if (refused) return refused;
  if (!to) return say(words.noChannel);
  return change(input, deps, words.sharedAlready, ({ id, quarter }) => {
    if (quarter.shared !== undefined) return undefined;
    const at = deps.now();
    const { day, programme, findings } = quarter;
    const post = newMessage({
      ...{ id: `${id}|channel`, audience: 'channel', to, cards: [], at, view: 'quarter' },
      quarter: { day, programme, findings },
    });
    return { quarter: { ...quarter, shared: at }, messages: [{ row: post }] };
  });
}

/** *Skriv en aftale*: what the team decided becomes an action with its own card and deadline (C32). */
export async function decideQuarter(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, language } = input;
  const refused = await refusal(input, deps);
  if (refused) return refused;
  if (asksMore(pressed.inputs)) return nextStep(input, deps);
  const action = actionShape.safeParse(pressed.inputs).data;
  if (!action) return say(deviationTexts(language).handlingRequired);
  const fault = await faultOfAction(action, [], input, deps);
  if (fault !== undefined) return say(fault);
  return change(input, deps, quarterTexts(language).decidedAlready, ({ to, quarter }) => {
    const at = deps.now();
    const deviation = decidedFrom(quarter, { ...action, by: person.member.id, at });
    const id = `${deviationId(deviation.month, deviation)}|${digestOf(JSON.stringify(action))}`;
    const { decided = [] } = quarter;
    if (decided.includes(id)) return undefined;
    const row = newMessage({ id, audience: 'personal', to, cards: [], at, view: 'deviation', deviation });
    const { month } = deviation;
    return {
      quarter: { ...quarter, decided: [...decided, id] },
      messages: [{ row }],
      dueAdded: deadlineRows(person.team, { id, month }, action.deadline, deps),
    };
  });
}

function decidedFrom(
  { day, programme }: QuarterFindings,
  answer: Action & { by: string; at: string },
): AskedDeviation {
  return {
    ...{ month: monthOf(day), version: 0, programme, deviation: 'decided', measure: 'works', group: null },
    ...{ shown: '', bound: '', before: '', answer },
  };
}

/** By the leader, or whoever was asked in the leader's place, on the leader's own copy. */
async function refusal(input: MemberPressInput, deps: TalkDeps): Promise<Answer | undefined> {
  const { person, language } = input;
  const row = await rowOf(input, deps);
  if (!row) return say(text(language, 'answer.tooOld'));
  const isAsked = row.row.to === person.member.id && !person.member.left;
  return isLeader(person.team, person.member) || isAsked
    ? undefined
    : say(text(language, 'answer.forbidden'));
}

async function rowOf(
  { person, pressed }: MemberPressInput,
  deps: TalkDeps,
): Promise<{ row: OwnRow; etag: string } | undefined> {
  const stored = await deps.store.messages.get(person.team.id, pressed.message);
  const row = stored?.row;
  return stored && isOfView(row, 'quarter') && row.audience === 'personal' ? { ...stored, row } : undefined;
}

/** Writes what was done and what comes of it together; the card is drawn anew. `known`: said of what is done already. */
async function change(
  input: MemberPressInput,
  deps: TalkDeps,
  known: string,
  next: (row: OwnRow) => Changed | undefined,
): Promise<Answer> {
  const { person, pressed, language } = input;
  const { team, member } = person;
  const done = await untilWritten('what works', async (): Promise<Answer | OwnRow | undefined> => {
    const stored = await rowOf(input, deps);
    if (!stored) return say(text(language, 'answer.tooOld'));
    const changed = next(stored.row);
    if (!changed) return say(known);
    const { quarter, messages, ...more } = changed;
    const row = { ...stored.row, quarter };
    const audit = [
      { at: utcOf(deps.clock()), who: member.id, act: 'change' as const, verb: pressed.verb, card: 'C32' },
    ];
    const all = { ...more, audit, messages: [{ row, etag: stored.etag }, ...messages] };
    if (!(await commit(deps, team.id, all))) return undefined;
    for (const { at } of more.dueAdded ?? []) await deps.store.teams.wakeBy(team.id, at, deps.clock());
    return row;
  });
  if ('type' in done) return done;
  return replaceBy(await draw(team, (await rowOf(input, deps))?.row ?? done, deps));
}
