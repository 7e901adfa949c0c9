import { z } from 'zod';
import { dateOf } from '../calendar/localTime.ts';
import { filledIn, looksForSomebody, readAsked } from '../cards/form.ts';
import { text } from '../language/text.ts';
import { handOver, keepLeave } from '../register/leaves.ts';
import { isOfView } from '../store/messageRow.ts';
import { type Answer, replaceBy, say } from '../talk/answer.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { draw } from '../talk/drawMessage.ts';
import type { MemberPressInput } from '../talk/press.ts';
import { isLeader } from '../talk/rights.ts';
import { quietTexts } from './textsQuiet.ts';

const given = z.object({ standIn: z.string().min(1), to: z.iso.date() });

/** *Sæt stedfortræder*: a leave of whoever is silent, from today; both get the list of what is handed over. */
export async function setStandIn(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, language } = input;
  const { team, member } = person;
  if (!isLeader(team, member)) return say(text(language, 'answer.forbidden'));
  const row = (await deps.store.messages.get(team.id, pressed.message))?.row;
  if (!isOfView(row, 'quiet')) return say(text(language, 'answer.tooOld'));
  const again = async (error?: string) => {
    const { form: name = 'standIn' } = readAsked(pressed.inputs) ?? {};
    const form = { name, step: 0, filled: filledIn(pressed.inputs), error };
    return replaceBy(await draw(team, row, deps, { form }));
  };
  if (looksForSomebody(pressed.inputs)) return again();
  const today = dateOf(deps.now());
  const members = await deps.store.members.list(team.id);
  const { standIn = '', to = '' } = given.safeParse(pressed.inputs).data ?? {};
  const worker = members.find(({ id, left }) => id === row.quiet.worker && !left);
  const colleague = members.find(({ id, left }) => id === standIn && !left);
  if (!worker) return say(text(language, 'answer.tooOld'));
  if (!colleague || colleague.id === worker.id) return again(quietTexts(language).whoRequired);
  if (to < today) return again(quietTexts(language).untilRequired);
  const leave = { from: today, to, standIn };
  await keepLeave(deps, { team, member: worker, by: member.id }, leave, { stale: [row.id] });
  await handOver(deps, { team, member: worker }, leave);
  return replaceBy(await draw(team, row, deps));
}
