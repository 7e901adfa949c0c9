import { dateOf } from '../calendar/localTime.ts';
import { text } from '../language/text.ts';
import { actionInput } from '../talk/actionInput.ts';
import { type Answer, card, toAlone } from '../talk/answer.ts';
import { chooseCase } from '../talk/chooseCase.ts';
import type { Asked, CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { type CaseOf, findCase, namedCase } from '../talk/findCase.ts';
import { type MemberPressInput, textIn } from '../talk/press.ts';
import { sayForm } from '../talk/sayForm.ts';
import { settledAnswer } from '../talk/settledReply.ts';
import { contactHandle } from './handleContact.ts';
import { contactTexts } from './texts.ts';
import { readContact } from './typed.ts';
import { contactFormFace } from './viewForm.ts';

/** `/kontakt B-101` shows the form; `/kontakt B-101 gåtur i dag` says all that the form asks for. */
export async function contactCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const { language } = input;
  const today = dateOf(deps.now());
  if (input.rest.trim() === '') return chooseCase('contact', contactTexts(language).help.detail, input, deps);
  const { caseRef, form, date, unclear, tried } = readContact(input.rest, today);
  const found = await namedCase(caseRef, contactTexts(language).usage, input, deps);
  if ('type' in found) return found;
  const attempt = { ...(form && { form }), ...(date && { on: date }) };
  const asksOfAttempt = tried && sayForm(found, 'notReached', attempt, input, deps, 'whole');
  if (asksOfAttempt) return asksOfAttempt;
  if (form && date && !tried && !unclear && !input.onlyAsk)
    return registerContact(found, { form, date, reached: 'yes' }, input, deps);
  return toAlone(found, card(contactFormFace({ ...found, language, today, typed: { form, date } })));
}

/** The form of `/kontakt`, filled in. Its case comes back from the client, so it is looked up and checked again. */
export async function answerContactForm(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const found = await findCase(textIn(input.pressed, 'case'), input, deps);
  return 'type' in found ? found : registerContact(found, input.pressed.inputs, input, deps);
}

async function registerContact(
  found: CaseOf,
  data: Readonly<Record<string, unknown>>,
  { language, source }: Asked,
  deps: TalkDeps,
): Promise<Answer> {
  const { team, member, members, record } = found;
  const verb = 'contact.register';
  const registered = await deps.register({
    ...{ teamId: team.id, caseRef: record.caseRef, by: member.id, source, verb },
    decide: (given) => contactHandle(actionInput(given, { verb, data, by: member, members })),
  });
  const isTried = data.reached === 'no' || data.reached === false;
  const isFiled = String(data.journalised) === 'true';
  const title = isTried ? contactTexts(language).attempted : text(language, 'done.contact.register');
  const lines = [text(language, 'answer.done')];
  const typed = { title, lines, ...(isTried || isFiled ? {} : { isFact: true as const }) };
  return settledAnswer(registered, found, typed, language, deps);
}
