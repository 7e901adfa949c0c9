import { isPrimary } from '../cards/primary.ts';
import { messageText, text } from '../language/text.ts';
import { type Answer, say } from '../talk/answer.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { type MemberPressInput, textIn } from '../talk/press.ts';
import { correctable, strikeOut } from './correct.ts';
import { findShown, type ShownCase, shownCase } from './find.ts';
import { answerWith, viewOf } from './press.ts';
import { caseTexts } from './texts.ts';

/** *Ret en registrering*: what is registered, a page at a time; and whether one of it shall be struck out. */
export async function showCorrect(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const shown = await findShown(textIn(input.pressed, 'case'), input, deps);
  if ('type' in shown) return shown;
  if (!shown.isPrimary) return say(text(input.language, 'answer.forbidden'));
  const told = correctable(await deps.store.cases.events(shown.team.id, shown.record.caseRef));
  const { page, sequence } = input.pressed.inputs;
  const one = told.find((known) => known.sequence === Number(sequence));
  const look = one ? { one } : { told, page: Number(page ?? 1) };
  return answerWith(await viewOf(shown, input, deps), { page: 'correct', look }, input);
}

/** Yes: it counts no more. Whoever may correct is asked again under the lock. */
export async function strike(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { pressed, language, source } = input;
  const shown = await findShown(textIn(pressed, 'case'), input, deps);
  if ('type' in shown) return shown;
  const registered = await deps.register({
    ...{ teamId: shown.team.id, caseRef: shown.record.caseRef, by: shown.member.id, source },
    ...{ verb: 'case.strike', needsLog: true },
    decide: ({ record, today }, log) =>
      mayCorrect(shown, record.state, today)
        ? strikeOut(Number(pressed.inputs.sequence), log)
        : { type: 'refuse', message: 'answer.forbidden' },
  });
  if (registered.type === 'refused') return say(messageText(language, registered.message, registered.values));
  if (registered.type === 'missing') return say(text(language, 'answer.tooOld'));
  const view = await viewOf(shownCase({ ...shown, record: registered.record }, deps), input, deps);
  const saved = caseTexts(language).correct.struck;
  return answerWith({ ...view, saved }, { page: 'case' }, input);
}

function mayCorrect(
  { about, team, member, members }: ShownCase,
  state: ShownCase['record']['state'],
  today: string,
): boolean {
  return isPrimary(state, about.programme, { team, who: member, members, today });
}
