import { text } from '../language/text.ts';
import { keepPost } from '../register/keepPost.ts';
import { recountRow } from '../store/dueRow.ts';
import { isOfView } from '../store/messageRow.ts';
import { utcOf } from '../store/utc.ts';
import { type Answer, replaceBy, say } from '../talk/answer.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { draw } from '../talk/drawMessage.ts';
import type { MemberPressInput } from '../talk/press.ts';
import { isLeader } from '../talk/rights.ts';
import { answerCake } from './handleCake.ts';
import { marbleTexts } from './texts.ts';

/** "Tid til kage?": the leader's choice, which the post of the month then shows in the channel. */
export async function answerCakeCard(action: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, language, source } = action;
  const { team, member } = person;
  if (!isLeader(team, member)) return say(text(language, 'answer.forbidden'));
  const stored = await deps.store.messages.get(team.id, pressed.message);
  if (!stored || !isOfView(stored.row, 'cake')) return say(text(language, 'answer.tooOld'));
  const { row: asked } = stored;
  const answered = answerCake(asked.cake, pressed.inputs, { by: member.id, now: deps.now() });
  if (!answered) return say(marbleTexts(language).cake.onError);
  const utc = utcOf(deps.clock());
  const { answer } = answered;
  await keepPost(deps, team.id, asked, (row) => row && { ...row, cake: { ...row.cake, answer } }, {
    dueAdded: [recountRow('marbles', asked.cake.month, utc, `cake|${source}`)],
    audit: [{ at: utc, who: member.id, act: 'answer' as const, verb: pressed.verb, card: 'C30' }],
  });
  await deps.store.teams.wakeBy(team.id, utc, deps.clock());
  return replaceBy(await draw(team, { ...asked, cake: answered }, deps));
}
