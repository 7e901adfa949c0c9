import type { LocalDate } from '../calendar/calendar.ts';
import { dateOf } from '../calendar/localTime.ts';
import { dateText } from '../language/dates.ts';
import { type Language, messageText, text } from '../language/text.ts';
import type { Outgoing } from '../outbox/contract.ts';
import type { Registered } from '../register/register.ts';
import type { CaseRecord, Member } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { type Answer, card, say } from '../talk/answer.ts';
import type { CommandDeps, CommandInput } from '../talk/help.ts';
import { mayWorkOnCase } from '../talk/rights.ts';
import type { Person } from '../talk/who.ts';
import { readContact } from './typed.ts';

export interface CaseOf extends Person {
  record: CaseRecord;
  members: readonly Member[];
}

/** `/kontakt B-101` shows the form; `/kontakt B-101 gåtur i dag` says all that the form asks for. */
export async function contactCommand(input: CommandInput, deps: CommandDeps): Promise<Answer> {
  const { persons, language } = input;
  if (persons.length === 0) return say(text(language, 'command.noTeam'));
  const typed = readContact(input.rest, dateOf(deps.now()));
  if (!typed.caseRef) return say(text(language, 'command.contactUsage'));
  const found = await findCase(typed.caseRef, input, deps);
  if ('type' in found) return found;
  const { form, date } = typed;
  if (form && date) return registerContact(found, { form, date, reached: 'yes' }, input, deps);
  return { type: 'personal', ...found, content: card(contactForm(found, language, deps)) };
}

/** The form of `/kontakt`, filled in. Its case comes back from the client, so it is looked up and checked again. */
export async function answerContactForm(
  caseRef: string,
  data: Readonly<Record<string, unknown>>,
  input: Omit<CommandInput, 'rest'>,
  deps: CommandDeps,
): Promise<Answer> {
  const found = await findCase(caseRef, input, deps);
  return 'type' in found ? found : registerContact(found, data, input, deps);
}

/** A case of somebody else is answered as one that does not exist: that there is a case is itself confidential. */
export async function findCase(
  caseRef: string,
  { persons, language }: Pick<CommandInput, 'persons' | 'language'>,
  { store, now }: CommandDeps,
  /** Cases that have ended too. */
  also: { ended?: true } = {},
): Promise<CaseOf | Answer> {
  const today = dateOf(now());
  const cases = await Promise.all(persons.map((person) => readCase(caseRef, person, store)));
  const own = cases.filter(
    (found) => found && mayWorkOnCase(found.record, { ...found, who: found.member, today }),
  );
  const [found, another] = own;
  if (!found) return say(text(language, 'command.noCase', { code: caseRef }));
  if (another) return say(text(language, 'command.chooseTeam'));
  return found.record.state.ended && !also.ended ? say(text(language, 'answer.closed')) : found;
}

/** A code typed in small letters is the same code. */
export async function readCase(caseRef: string, person: Person, store: Store): Promise<CaseOf | undefined> {
  const { id } = person.team;
  const stored = (await store.cases.get(id, caseRef)) ?? (await store.cases.get(id, caseRef.toUpperCase()));
  return stored && { ...person, record: stored.row, members: await store.members.list(id) };
}

function contactForm({ team, record }: CaseOf, language: Language, deps: CommandDeps): Outgoing {
  return deps.replies.contactForm({ language, team, record, today: dateOf(deps.now()) });
}

async function registerContact(
  { team, member, members, record }: CaseOf,
  data: Readonly<Record<string, unknown>>,
  { language, source }: Pick<CommandInput, 'language' | 'source'>,
  deps: CommandDeps,
): Promise<Answer> {
  const verb = 'contact.register';
  const registered = await deps.register({
    teamId: team.id,
    caseRef: record.caseRef,
    by: member.id,
    source,
    verb,
    decide: (input) =>
      deps.contact({ ...input, verb, data, by: member, calendar: input.world.calendar, members }),
  });
  return say(registeredText(registered, record.caseRef, language, dateOf(deps.now())));
}

function registeredText(registered: Registered, code: string, language: Language, today: LocalDate): string {
  if (registered.type === 'done') return doneText(registered.next, code, language, today);
  return refusedText(registered, code, language);
}

/** Why a typed registration changed nothing. */
export function refusedText(
  registered: Exclude<Registered, { type: 'done' }>,
  code: string,
  language: Language,
): string {
  switch (registered.type) {
    case 'refused':
      return messageText(language, registered.message, registered.values);
    case 'missing':
      return text(language, 'command.noCase', { code });
    case 'repeated':
    case 'handled':
      return text(language, 'answer.repeated');
  }
}

function doneText(next: LocalDate | undefined, code: string, language: Language, today: LocalDate): string {
  const done = `${text(language, 'words.case', { code })}: ${text(language, 'answer.done')}`;
  if (!next) return done;
  return `${done} ${text(language, 'state.next', { date: dateText(language, next, today) })}.`;
}
