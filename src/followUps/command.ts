import type { LocalDate } from '../calendar/calendar.ts';
import { dateOf } from '../calendar/localTime.ts';
import { dateText } from '../language/dates.ts';
import { type Language, text } from '../language/text.ts';
import type { Registered } from '../register/register.ts';
import { type Answer, card, say, toAlone } from '../talk/answer.ts';
import type { Asked, CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { type CaseOf, findCase, refusedText } from '../talk/findCase.ts';
import { type MemberPressInput, textIn } from '../talk/press.ts';
import { contactHandle } from './handleContact.ts';
import { contactTexts } from './texts.ts';
import { readContact } from './typed.ts';
import { contactFormFace } from './viewForm.ts';

/** `/kontakt B-101` shows the form; `/kontakt B-101 gåtur i dag` says all that the form asks for. */
export async function contactCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const { persons, language } = input;
  if (persons.length === 0) return say(text(language, 'command.noTeam'));
  const today = dateOf(deps.now());
  const typed = readContact(input.rest, today);
  if (!typed.caseRef) return say(contactTexts(language).usage);
  const found = await findCase(typed.caseRef, input, deps);
  if ('type' in found) return found;
  const { form, date } = typed;
  if (form && date) return registerContact(found, { form, date, reached: 'yes' }, input, deps);
  return toAlone(found, card(contactFormFace({ ...found, language, today })));
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
    decide: (given) =>
      contactHandle({ ...given, verb, data, by: member, calendar: given.world.calendar, members }),
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
