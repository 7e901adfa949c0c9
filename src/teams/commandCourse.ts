import type { LocalDate } from '../calendar/calendar.ts';
import { dateOf } from '../calendar/localTime.ts';
import type { CaseEvent } from '../engine/events.ts';
import { currentPlacement } from '../engine/placements.ts';
import { dateText } from '../language/dates.ts';
import { text } from '../language/text.ts';
import { type Answer, say } from './answer.ts';
import { type CaseOf, findCase, refusedText } from './commandContact.ts';
import type { CommandDeps, CommandInput } from './commandsPlain.ts';
import { type CourseAct, readJob, readPlacement } from './courseText.ts';

/** `/praktik B-101 start 1/6 8 uger`, `slut` or `afbrudt match`: the words that move a placement. */
export function placementCommand(input: CommandInput, deps: CommandDeps): Promise<Answer> {
  return courseCommand(input, deps, readPlacement(input.rest, dateOf(deps.now())), 'command.placementUsage');
}

/** `/job B-301`, `/job B-301 fleksjob`, `/job B-301 uddannelse`: what the course led to. */
export function jobCommand(input: CommandInput, deps: CommandDeps): Promise<Answer> {
  return courseCommand(input, deps, readJob(input.rest, dateOf(deps.now())), 'command.jobUsage');
}

async function courseCommand(
  input: CommandInput,
  deps: CommandDeps,
  typed: { caseRef: string; act: CourseAct } | undefined,
  usage: 'command.placementUsage' | 'command.jobUsage',
): Promise<Answer> {
  const { persons, language } = input;
  if (persons.length === 0) return say(text(language, 'command.noTeam'));
  if (!typed) return say(text(language, usage));
  const found = await findCase(typed.caseRef, input, deps);
  if ('type' in found) return found;
  const { team, member } = found;
  return { type: 'personal', team, member, content: say(await registered(found, typed.act, input, deps)) };
}

async function registered(
  { team, member, record }: CaseOf,
  act: CourseAct,
  { language, source }: CommandInput,
  { register, now }: CommandDeps,
): Promise<string> {
  const { caseRef } = record;
  const result = await register({
    ...{ teamId: team.id, caseRef, by: member.id, source, verb: `course.${act.type}` },
    decide: ({ record: { state }, today, now: at }) => {
      if (act.type === 'interrupt' && !hasPlacement(state, today)) {
        return { type: 'refuse', message: 'command.noPlacement' };
      }
      return { type: 'events', events: eventsOf(act, { at, caseRef }, today) };
    },
  });
  if (result.type !== 'done') return refusedText(result, caseRef, language);
  const on = act.on ?? dateOf(now());
  const done = text(language, `command.course.${act.type}`, { date: dateText(language, on, dateOf(now())) });
  return `${text(language, 'words.case', { code: caseRef })}: ${done}`;
}

function hasPlacement(state: CaseOf['record']['state'], today: LocalDate): boolean {
  const isPlanned = state.placements.some(({ start, interrupted }) => !interrupted && start > today);
  return isPlanned || currentPlacement(state, today) !== undefined;
}

function eventsOf(act: CourseAct, head: { at: string; caseRef: string }, today: LocalDate): CaseEvent[] {
  const dated = act.on && act.on !== today ? { ...head, date: act.on } : head;
  switch (act.type) {
    case 'start': {
      const weeks = act.weeks ? { maxWeeks: act.weeks } : {};
      return [{ ...head, type: 'placementPlanned', start: act.on ?? today, ...weeks }];
    }
    case 'pay':
      return [{ ...head, type: 'paidHoursAgreed', from: act.on ?? today }];
    case 'interrupt':
      return [{ ...dated, type: 'placementInterrupted', reason: act.reason }];
    case 'end':
      return [{ ...dated, type: 'participationEnded', outcome: 'completed' }];
    case 'education':
      return [{ ...dated, type: 'educationStarted' }];
    case 'job':
      return [{ ...dated, type: 'jobStarted', kind: act.kind }];
  }
}
