import { text } from '../language/text.ts';
import { takeBackPosted } from '../register/takeBackPosted.ts';
import { utcOfLocal } from '../store/utc.ts';
import { type Answer, card, say, toAlone } from '../talk/answer.ts';
import type { CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { type CaseOf, readCase } from '../talk/findCase.ts';
import { type MemberPressInput, textIn } from '../talk/press.ts';
import { mayChangeSettings } from '../talk/rights.ts';
import { personsWho } from '../talk/whoAsks.ts';
import { askToForget } from './ask.ts';
import { forgettingTexts } from './texts.ts';
import { forgetFace } from './view.ts';

/** `/glem B-101`: asks first, and says what it will delete, and what it cannot. Only the leader or who set the team up. */
export async function forgetCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const { language } = input;
  const words = forgettingTexts(language);
  const allowed = personsWho(mayChangeSettings, input, words.notAllowed);
  if ('type' in allowed) return allowed;
  const [first] = allowed;
  const caseRef = input.rest.trim();
  if (caseRef === '') return toAlone(first, say(words.usage));
  const found = await Promise.all(allowed.map((person) => readCase(caseRef, person, deps.store)));
  const [one, another] = found.filter((known): known is CaseOf => known !== undefined);
  if (!one) return toAlone(first, say(words.gone));
  if (another) return say(text(language, 'command.chooseTeam'));
  const { team, record } = one;
  await deps.look(one, { at: 'case', caseRef: record.caseRef });
  return toAlone(one, card(forgetFace({ language, team, caseRef: record.caseRef })));
}

/** Yes: it is asked for, and the next sweep deletes it. */
export async function forgetCase(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { team, member } = input.person;
  const words = forgettingTexts(input.language);
  if (!mayChangeSettings(team, member)) return say(words.notAllowed);
  const asked = { caseRef: textIn(input.pressed, 'case'), by: member.id, at: utcOfLocal(deps.now()) };
  const isAsked = await askToForget(deps, team, asked);
  await takeBackQuestion(input, deps);
  return say(isAsked ? words.erased : words.gone);
}

/** No: it stays as it is. */
export async function keepCase(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { team, member } = input.person;
  const words = forgettingTexts(input.language);
  if (!mayChangeSettings(team, member)) return say(words.notAllowed);
  await takeBackQuestion(input, deps);
  return say(words.kept);
}

/** The card that asked names the case, and would stay in the chat. */
async function takeBackQuestion(
  { person: { team, member }, posted }: MemberPressInput,
  deps: TalkDeps,
): Promise<void> {
  if (posted) await takeBackPosted(deps, team, { ...posted, to: member.id, at: deps.now() });
}
