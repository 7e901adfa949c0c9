import { dateOf } from '../calendar/localTime.ts';
import { type Month, monthOf } from '../calendar/months.ts';
import type { Registered, Registration } from '../delivery/register.ts';
import { readHours } from '../engine/hours.ts';
import { text } from '../language/text.ts';
import { correctHours } from '../paidHours/handle.ts';
import { weekEvents } from '../paidHours/handleWeek.ts';
import { progressLine, progressOf } from '../paidHours/progress.ts';
import { readTypedHours, type TypedHours } from '../paidHours/typed.ts';
import type { CaseRecord } from '../store/rows.ts';
import { type Answer, card, say } from './answer.ts';
import { type CaseOf, findCase, refusedText } from './commandContact.ts';
import type { CommandDeps, CommandInput } from './commandsPlain.ts';

/** Somebody else registers on the case at the same time; more than that is a fault. */
const maxTries = 5;

/** `/løntimer B-101` shows how far the month is and a form; with a month or a week and a figure it registers. */
export async function hoursCommand(input: CommandInput, deps: CommandDeps): Promise<Answer> {
  const { persons, language } = input;
  const today = dateOf(deps.now());
  if (persons.length === 0) return say(text(language, 'command.noTeam'));
  const typed = readTypedHours(input.rest, today);
  if (!typed.caseRef) return say(text(language, 'command.hoursUsage'));
  const found = await findCase(typed.caseRef, input, deps, { ended: true });
  if ('type' in found) return found;
  const { team, member } = found;
  const answer = (content: ReturnType<typeof say>): Answer => ({ type: 'personal', team, member, content });
  if (typed.hours === undefined)
    return { type: 'personal', team, member, content: hoursCard(found, typed, input, deps) };
  if (!typed.month) return answer(say(text(language, 'command.hoursUsage')));
  if (typed.month > monthOf(today)) return answer(say(text(language, 'command.hoursFuture')));
  const registered = await registerTyped(
    found,
    { ...typed, month: typed.month, hours: typed.hours },
    input,
    deps,
  );
  return answer(say(registeredText(registered, found, typed.month, input, deps)));
}

/** The form of `/løntimer`, filled in. Its case and month come back from the client, so they are checked again. */
export async function answerHoursForm(
  caseRef: string,
  data: Readonly<Record<string, unknown>>,
  input: Omit<CommandInput, 'rest'>,
  deps: CommandDeps,
): Promise<Answer> {
  const { language } = input;
  const found = await findCase(caseRef, input, deps, { ended: true });
  if ('type' in found) return found;
  const month = String(data.month);
  if (month > monthOf(dateOf(deps.now()))) return say(text(language, 'command.hoursFuture'));
  const registered = await deps.register(
    registrationOf(found, input.source, (given) => correctHours({ ...given, data })),
  );
  return say(registeredText(registered, found, month, input, deps));
}

function hoursCard(found: CaseOf, typed: TypedHours, { language }: CommandInput, deps: CommandDeps) {
  const today = dateOf(deps.now());
  const month = typed.month && typed.month <= monthOf(today) ? typed.month : monthOf(today);
  const progress = progressFor(found, found.record, month, deps);
  const { record, team } = found;
  return card(deps.replies.hours({ language, team, caseRef: record.caseRef, progress }));
}

type Typed = TypedHours & { month: Month; hours: string };

/**
 * A week is added to what the log says of the other weeks, so it is decided on the log as it stands: if the case
 * changed between reading and writing, both are done again.
 */
async function registerTyped(
  found: CaseOf,
  { month, week, hours, kind, source }: Typed,
  input: CommandInput,
  deps: CommandDeps,
): Promise<Registered> {
  const read = readHours(hours);
  if (read.type !== 'hours') return { type: 'refused', message: 'C13.hoursError' };
  const { hundredths } = read;
  if (!week) {
    const data = { hours, month, kind, source };
    return deps.register(registrationOf(found, input.source, (given) => correctHours({ ...given, data })));
  }
  for (let tries = 0; tries < maxTries; tries += 1) {
    const log = await deps.store.cases.events(found.team.id, found.record.caseRef);
    const seen = log.at(-1)?.sequence;
    const registered = await deps.register(
      registrationOf(found, input.source, (given) =>
        given.record.sequence === seen
          ? weekEvents(given, { week, hundredths, kind, source }, log)
          : { type: 'refuse', message: changed },
      ),
    );
    if (registered.type !== 'refused' || registered.message !== changed) return registered;
  }
  throw new Error(`the case was still changing after ${maxTries} tries`);
}

const changed = 'the case has changed';

function registrationOf(
  { team, member, members, record }: CaseOf,
  source: string,
  decide: (input: Parameters<typeof correctHours>[0]) => ReturnType<typeof correctHours>,
): Registration {
  const verb = 'hours.register';
  return {
    ...{ teamId: team.id, caseRef: record.caseRef, by: member.id, source, verb },
    decide: (input) =>
      decide({ ...input, verb, data: {}, by: member, calendar: input.world.calendar, members }),
  };
}

function registeredText(
  registered: Registered,
  found: CaseOf,
  month: Month,
  { language }: Pick<CommandInput, 'language'>,
  deps: CommandDeps,
): string {
  const code = found.record.caseRef;
  if (registered.type !== 'done') return refusedText(registered, code, language);
  const progress = progressLine(progressFor(found, registered.record, month, deps), language);
  return `${text(language, 'words.case', { code })}: ${text(language, 'answer.done')} ${progress}`;
}

function progressFor({ team }: CaseOf, { state }: CaseRecord, month: Month, deps: CommandDeps) {
  const world = deps.world(team, state.programme);
  return progressOf(state, month, { ...world, today: dateOf(deps.now()) });
}
