import type { LocalDate } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import { dateText } from '../language/dates.ts';
import { type Language, text } from '../language/text.ts';
import type { Registered } from '../register/contract.ts';
import { actionInput } from '../talk/actionInput.ts';
import { type Answer, card, say, toAlone } from '../talk/answer.ts';
import type { Asked, CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { type CaseOf, findCase, namedCase, refusedText } from '../talk/findCase.ts';
import { type MemberPressInput, textIn } from '../talk/press.ts';
import { contactHandle } from './handleContact.ts';
import { contactTexts } from './texts.ts';
import { readContact } from './typed.ts';
import { contactFormFace } from './viewForm.ts';

/** `/kontakt B-101` shows the form; `/kontakt B-101 gåtur i dag` says all that the form asks for. */
export async function contactCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const { language } = input;
  const today = dateOf(deps.now());
  const { caseRef, form, date, unclear } = readContact(input.rest, today);
  const found = await namedCase(caseRef, contactTexts(language).usage, input, deps);
  if ('type' in found) return found;
  if (form && date && !unclear) return registerContact(found, { form, date, reached: 'yes' }, input, deps);
  return toAlone(found, card(contactFormFace({ ...found, language, today, typed: { form, date } })));
}

/** The form of `/kontakt`, filled in. Its case comes back from the client, so it is looked up and checked again. */
export async function answerContactForm(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const found = await findCase(textIn(input.pressed, 'case'), input, deps);
  return 'type' in found ? found : registerContact(found, input.pressed.inputs, input, deps);
}

async function registerContact(
  { team, member, members, record }: CaseOf,
  data: Readonly<Record<string, unknown>>,
  { language, source }: Asked,
  deps: TalkDeps,
): Promise<Answer> {
  const verb = 'contact.register';
  const registered = await deps.register({
    ...{ teamId: team.id, caseRef: record.caseRef, by: member.id, source, verb },
    decide: (given) => contactHandle(actionInput(given, { verb, data, by: member, members })),
  });
  return say(registeredText(registered, record.caseRef, language, dateOf(deps.now())));
}

function registeredText(registered: Registered, code: string, language: Language, today: LocalDate): string {
  if (registered.type === 'done') return doneText(registered.next, code, language, today);
  return refusedText(registered, code, language);
}

function doneText(next: LocalDate | undefined, code: string, language: Language, today: LocalDate): string {
  const done = `${text(language, 'words.case', { code })}: ${text(language, 'answer.done')}`;
  if (!next) return done;
  return `${done} ${text(language, 'state.next', { date: dateText(language, next, today) })}.`;
}
