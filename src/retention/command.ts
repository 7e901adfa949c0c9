import { type CaseOf, readCase } from '../followUps/command.ts';
import { text } from '../language/text.ts';
import { takeBackPosted } from '../register/takeBackPosted.ts';
import { utcOfLocal } from '../store/utc.ts';
import { type Answer, card, say } from '../talk/answer.ts';
import type { CommandDeps, CommandInput } from '../talk/help.ts';
import type { CardAction } from '../talk/pressCard.ts';
import { mayChangeSettings } from '../talk/rights.ts';
import { askToForget } from './ask.ts';
import { forgettingTexts } from './texts.ts';
import { forgetFace } from './view.ts';

/** `/glem B-101`: asks first, and says what it will delete, and what it cannot. Only the leader or who set the team up. */
export async function forgetCommand(input: CommandInput, deps: CommandDeps): Promise<Answer> {
  const { persons, language } = input;
  const words = forgettingTexts(language);
  const [first] = persons;
  if (!first) return say(text(language, 'command.noTeam'));
  const allowed = persons.filter(({ team, member }) => mayChangeSettings(team, member));
  if (allowed.length === 0) return { type: 'personal', ...first, content: say(words.notAllowed) };
  const caseRef = input.rest.trim();
  if (caseRef === '') return { type: 'personal', ...first, content: say(words.usage) };
  const found = await Promise.all(allowed.map((person) => readCase(caseRef, person, deps.store)));
  const [one, another] = found.filter((known): known is CaseOf => known !== undefined);
  if (!one) return { type: 'personal', ...first, content: say(words.gone) };
  if (another) return say(text(language, 'command.chooseTeam'));
  const { team, member, record } = one;
  const drawn = deps.replies.drawn(forgetFace({ language, team, caseRef: record.caseRef }));
  return { type: 'personal', team, member, content: card(drawn) };
}

/** The answer to it. The card that asked names the case, and would stay in the chat: it goes, too. */
export async function answerForget(
  { person: { team, member }, pressed, posted, language }: CardAction,
  deps: CommandDeps,
): Promise<Answer> {
  const words = forgettingTexts(language);
  if (!mayChangeSettings(team, member)) return say(words.notAllowed);
  const asked = { caseRef: String(pressed.inputs.case), by: member.id, at: utcOfLocal(deps.now()) };
  const isDone = pressed.verb === 'case.keep' || (await askToForget(deps, team, asked));
  if (posted) await takeBackPosted(deps, team, { ...posted, to: member.upn, at: deps.now() });
  if (pressed.verb === 'case.keep') return say(words.kept);
  return say(isDone ? words.erased : words.gone);
}
