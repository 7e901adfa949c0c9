import { dateOf } from '../calendar/localTime.ts';
import { type Month, monthOf } from '../calendar/months.ts';
import { readHours } from '../engine/hours.ts';
import { type CaseOf, findCase, refusedText } from '../followUps/command.ts';
import { text } from '../language/text.ts';
import type { Outgoing } from '../outbox/contract.ts';
import type { Registered, Registration } from '../register/register.ts';
import type { CaseRecord } from '../store/rows.ts';
import { type Answer, card, say } from '../talk/answer.ts';
import type { CommandDeps, CommandInput } from '../talk/help.ts';
import { correctHours } from './handle.ts';
import { type WeeksEntry, weekEvents } from './handleWeek.ts';
import { historyOf } from './history.ts';
import { planEvents, planMonths, savePlan } from './plan.ts';
import { progressLine, progressOf } from './progress.ts';
import { readTypedHours, type TypedHours } from './typed.ts';
import { readTypedPlan } from './typedPlan.ts';
import { readWeeks, weeksToWrite } from './weeksForm.ts';

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
  if (typed.plan !== undefined) return answer(say(await planTyped(found, typed.plan, input, deps)));
  if (typed.hours === undefined) {
    const content = card(await hoursCard(found, typed.month, input, deps));
    return { type: 'personal', team, member, content };
  }
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

/** How far the month is, who wrote what of it, and forms for the month, its weeks and the ramp-up plan. */
async function hoursCard(
  found: CaseOf,
  month: Month | undefined,
  { language }: Pick<CommandInput, 'language'>,
  deps: CommandDeps,
): Promise<Outgoing> {
  const { record, team, members } = found;
  const today = dateOf(deps.now());
  const shown = month && month <= monthOf(today) ? month : monthOf(today);
  const log = await deps.store.cases.events(team.id, record.caseRef);
  return deps.replies.hours({
    ...{ language, team, caseRef: record.caseRef, members, today },
    progress: progressFor(found, record, shown, deps),
    history: historyOf(log, shown),
    weeks: weeksToWrite(record.state, log, shown, today),
    plan: record.state.ended ? [] : planMonths(record.state, today),
  });
}

async function planTyped(
  found: CaseOf,
  said: string,
  { language, source }: Pick<CommandInput, 'language' | 'source'>,
  deps: CommandDeps,
): Promise<string> {
  if (found.record.state.ended) return text(language, 'answer.closed');
  const steps = readTypedPlan(said, dateOf(deps.now()));
  if (!steps) return text(language, 'command.hoursPlanUsage');
  const registered = await deps.register(registrationOf(found, source, (given) => planEvents(given, steps)));
  return registeredText(registered, found, monthOf(dateOf(deps.now())), { language }, deps);
}

/** The form of the ramp-up plan, filled in. */
export async function answerPlanForm(
  data: Readonly<Record<string, unknown>>,
  input: Omit<CommandInput, 'rest'>,
  deps: CommandDeps,
): Promise<Answer> {
  const found = await findCase(String(data.case), input, deps);
  if ('type' in found) return found;
  const registered = await deps.register(
    registrationOf(found, input.source, (given) => savePlan({ ...given, data })),
  );
  return say(registeredText(registered, found, monthOf(dateOf(deps.now())), input, deps));
}

/** The form of a month's weeks, filled in; weeks that were left empty stay as they are. */
export async function answerWeeksForm(
  data: Readonly<Record<string, unknown>>,
  input: Omit<CommandInput, 'rest'>,
  deps: CommandDeps,
): Promise<Answer> {
  const { language } = input;
  const found = await findCase(String(data.case), input, deps, { ended: true });
  if ('type' in found) return found;
  const read = readWeeks(data, dateOf(deps.now()));
  if (!read) return say(text(language, 'C13.hoursError'));
  const registered = await registerWeeks(found, read, input, deps);
  return say(registeredText(registered, found, read.month, input, deps));
}

type Typed = TypedHours & { month: Month; hours: string };

async function registerTyped(
  found: CaseOf,
  { month, week, hours, kind, source }: Typed,
  input: CommandInput,
  deps: CommandDeps,
): Promise<Registered> {
  const read = readHours(hours);
  if (read.type !== 'hours') return { type: 'refused', message: 'C13.hoursError' };
  if (week) {
    const weeks = new Map([[week, read.hundredths]]);
    return registerWeeks(found, { month, weeks, kind, source }, input, deps);
  }
  const data = { hours, month, kind, source };
  return deps.register(registrationOf(found, input.source, (given) => correctHours({ ...given, data })));
}

/**
 * A week is added to what the log says of the other weeks, so it is decided on the log as it stands: if the case
 * changed between reading and writing, both are done again.
 */
async function registerWeeks(
  found: CaseOf,
  entry: WeeksEntry,
  { source }: Pick<CommandInput, 'source'>,
  deps: CommandDeps,
): Promise<Registered> {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const log = await deps.store.cases.events(found.team.id, found.record.caseRef);
    const seen = log.at(-1)?.sequence;
    const registered = await deps.register(
      registrationOf(found, source, (given) =>
        given.record.sequence === seen ? weekEvents(given, entry, log) : { type: 'refuse', message: changed },
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
