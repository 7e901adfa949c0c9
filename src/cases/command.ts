import type { LocalDate } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import type { CaseEvent } from '../engine/events.ts';
import { currentPlacement } from '../engine/placements.ts';
import { dateText } from '../language/dates.ts';
import { fill, type Language, text } from '../language/text.ts';
import { actionInput } from '../talk/actionInput.ts';
import { type Answer, card, say, toAlone } from '../talk/answer.ts';
import type { CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { type CaseOf, findCase, namedCase, refusedText } from '../talk/findCase.ts';
import { type MemberPressInput, textIn } from '../talk/press.ts';
import { sayForm } from '../talk/sayForm.ts';
import { endPlacement } from './ending.ts';
import { courseWords } from './texts.ts';
import { type CourseAct, readJob, readPlacement } from './typed.ts';
import { type Understood, understoodJob, understoodPlacement } from './understood.ts';
import { endingFace } from './viewEnding.ts';

/** What is registered as it was told; an end is asked about. */
type ToldAct = Exclude<CourseAct, { type: 'end' }>;

/** `/praktik B-101 start 1/6 8 uger`, `slut` or `afbrudt match`: the words that move a placement. */
export function placementCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const today = dateOf(deps.now());
  const read = { typed: readPlacement(input.rest, today), partly: understoodPlacement(input.rest, today) };
  return courseCommand(input, deps, read, 'placementUsage');
}

/** `/job B-301`, `/job B-301 fleksjob`, `/job B-301 uddannelse`: what the course led to. */
export function jobCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const today = dateOf(deps.now());
  const read = { typed: readJob(input.rest, today), partly: understoodJob(input.rest, today) };
  return courseCommand(input, deps, read, 'jobUsage');
}

async function courseCommand(
  input: CommandInput,
  deps: TalkDeps,
  { typed, partly }: { typed?: { caseRef: string; act: CourseAct }; partly?: Understood },
  usage: 'placementUsage' | 'jobUsage',
): Promise<Answer> {
  const words = courseWords(input.language)[usage];
  const found = await namedCase((typed ?? partly)?.caseRef, words, input, deps);
  if ('type' in found) return found;
  if (!typed) {
    return (partly && sayForm(found, partly.form, partly.fields, input, deps)) ?? toAlone(found, say(words));
  }
  const { act } = typed;
  const content =
    act.type === 'end'
      ? card(endingForm(found, act.on, input, deps))
      : say(await registered(found, act, input, deps));
  return toAlone(found, content);
}

/** What came of a placement is asked, never guessed: a wrong guess would close the case. */
function endingForm(
  { team, record }: CaseOf,
  on: LocalDate | undefined,
  { language }: CommandInput,
  deps: TalkDeps,
) {
  const today = dateOf(deps.now());
  const { programme } = deps.world(team, record.state.programme);
  const day = on !== undefined && on < today ? on : today;
  return endingFace({ language, team, record, programme, on: day, today });
}

/** The form of `/praktik B-101 slut`, filled in. Its case comes back from the client, so it is checked again. */
export async function answerEndingForm(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { language, source, pressed } = input;
  const found = await findCase(textIn(pressed, 'case'), input, deps);
  if ('type' in found) return found;
  const { team, member, members, record } = found;
  const verb = 'placement.end';
  const result = await deps.register({
    ...{ teamId: team.id, caseRef: record.caseRef, by: member.id, source, verb },
    decide: (given) => endPlacement(actionInput(given, { verb, data: pressed.inputs, by: member, members })),
  });
  if (result.type !== 'done') return say(refusedText(result, record.caseRef, language));
  return say(`${text(language, 'words.case', { code: record.caseRef })}: ${text(language, 'answer.done')}`);
}

async function registered(
  { team, member, record }: CaseOf,
  act: ToldAct,
  { language, source }: CommandInput,
  { register, now, world }: TalkDeps,
): Promise<string> {
  const { caseRef } = record;
  const result = await register({
    ...{ teamId: team.id, caseRef, by: member.id, source, verb: `course.${act.type}` },
    decide: ({ record: { state }, today, now: at }) => {
      if (act.type === 'interrupt' && !hasPlacement(state, today)) {
        return { type: 'refuse', message: 'command.noPlacement' };
      }
      if (!isPlan(act) && act.on !== undefined && act.on > today) {
        return { type: 'refuse', message: 'contact.future' };
      }
      return { type: 'events', events: eventsOf(act, { at, caseRef }, today) };
    },
  });
  if (result.type !== 'done') return refusedText(result, caseRef, language);
  const on = act.on ?? dateOf(now());
  const done = fill(courseWords(language).done[act.type], { date: dateText(language, on, dateOf(now())) });
  const limits = act.type === 'start' ? weekLimits(world(team, result.record.state.programme), language) : '';
  return [`${text(language, 'words.case', { code: caseRef })}: ${done}`, limits].join(' ').trim();
}

/** The longest that a placement may last for some, said when one is planned (2-programmes.md 2.4). */
function weekLimits({ programme }: ReturnType<TalkDeps['world']>, language: Language): string {
  const { maxWeeksByGroup } = programme.placement;
  if (maxWeeksByGroup.length === 0) return '';
  const limits = maxWeeksByGroup.map(({ group, weeks }) =>
    fill(courseWords(language).weeks, { group, weeks }),
  );
  return fill(courseWords(language).limits, { limits: limits.join(', ') });
}

/** What is planned may lie ahead; what ends or breaks off has happened. */
function isPlan({ type }: ToldAct): boolean {
  return type === 'start' || type === 'pay';
}

function hasPlacement(state: CaseOf['record']['state'], today: LocalDate): boolean {
  const isPlanned = state.placements.some(({ start, interrupted }) => !interrupted && start > today);
  return isPlanned || currentPlacement(state, today) !== undefined;
}

function eventsOf(act: ToldAct, head: { at: string; caseRef: string }, today: LocalDate): CaseEvent[] {
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
    case 'education':
      return [{ ...dated, type: 'educationStarted' }];
    case 'job':
      return [{ ...dated, type: 'jobStarted', kind: act.kind }];
  }
}
