import type { LocalDate } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import type { CaseEvent } from '../engine/events.ts';
import { currentPlacement } from '../engine/placements.ts';
import { dateText } from '../language/dates.ts';
import { fill, type Language, text } from '../language/text.ts';
import { actionInput } from '../talk/actionInput.ts';
import { type Answer, card, say, toAlone } from '../talk/answer.ts';
import { readCaseLine } from '../talk/caseLine.ts';
import { chooseCase } from '../talk/chooseCase.ts';
import type { CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { type CaseOf, findCase, namedCase } from '../talk/findCase.ts';
import { type MemberPressInput, textIn } from '../talk/press.ts';
import { sayForm } from '../talk/sayForm.ts';
import { settledAnswer } from '../talk/settledReply.ts';
import { endPlacement } from './ending.ts';
import { courseWords, helpTexts } from './textsCommand.ts';
import { type CourseAct, readJob, readPlacement } from './typed.ts';
import { understoodJob, understoodPlacement } from './understood.ts';
import { endingFace } from './viewEnding.ts';
import { jobFace, placementFace } from './viewTyped.ts';

/** What is registered as it was told; an end is asked about. */
type ToldAct = Exclude<CourseAct, { type: 'end' }>;

/**
 * `/praktik B-101 start 1/6 8 uger`, `slut` or `afbrudt match`: the words that move a placement. What was not understood
 * whole is asked, filled in with what was.
 */
export async function placementCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const { rest, language } = input;
  if (rest.trim() === '') return chooseCase('placement', helpTexts(language).placement.detail, input, deps);
  const today = dateOf(deps.now());
  const typed = readPlacement(rest, today);
  const partly = typed ? undefined : understoodPlacement(rest, today);
  const line = readCaseLine(rest);
  const asks = input.onlyAsk || line?.said === '';
  if (!typed && !partly && !asks) return usageFor(input, courseWords(language).placementUsage);
  const found = await namedCase(line?.caseRef, courseWords(language).placementUsage, input, deps);
  if ('type' in found) return found;
  const { act } = typed ?? {};
  if (act?.type === 'end') return toAlone(found, card(endingForm(found, act.on, input, deps)));
  if (act && !asks) return registered(found, act, input, deps);
  const form = partly && sayForm(found, partly.form, partly.fields, input, deps);
  return form ?? toAlone(found, card(placementFace(found, act, { language, today }, deps)));
}

function usageFor({ persons, language }: CommandInput, usage: string): Answer {
  return say(persons.length === 0 ? text(language, 'command.noTeam') : usage);
}

/** `/job B-301`, `/job B-301 fleksjob`, `/job B-301 uddannelse`: what the course led to. It asks before it registers. */
export async function jobCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const { rest, language, isConfirmed } = input;
  if (rest.trim() === '') return chooseCase('work', helpTexts(language).job.detail, input, deps);
  const today = dateOf(deps.now());
  const typed = readJob(rest, today);
  const partly = typed ? undefined : understoodJob(rest, today);
  const usage = courseWords(language).jobUsage;
  if (!typed && !partly) return usageFor(input, usage);
  const found = await namedCase((typed ?? partly)?.caseRef, usage, input, deps);
  if ('type' in found) return found;
  if (!typed)
    return (partly && sayForm(found, partly.form, partly.fields, input, deps)) ?? toAlone(found, say(usage));
  const { act } = typed;
  if (act.on !== undefined && act.on > today) return toAlone(found, say(text(language, 'contact.future')));
  if (isConfirmed) return registered(found, act, input, deps);
  // A day that is said in words is kept as it is meant today.
  const line = [typed.caseRef, lineWords[act.type === 'job' ? act.kind : 'education'], act.on ?? today].join(
    ' ',
  );
  return toAlone(found, card(jobFace(found, act, line, { language, today })));
}

const lineWords = {
  ordinary: 'job',
  flexJob: 'fleksjob',
  wageSubsidy: 'løntilskud',
  socialEnterprise: 'socialøkonomisk',
  education: 'uddannelse',
};

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
  const title = courseWords(language).registered.end;
  return settledAnswer(
    result,
    found,
    { title, lines: [text(language, 'answer.done')], isFact: true },
    language,
    deps,
  );
}

async function registered(
  found: CaseOf,
  act: ToldAct,
  { language, source }: CommandInput,
  deps: TalkDeps,
): Promise<Answer> {
  const { register, now, world } = deps;
  const { team, member, record } = found;
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
  const on = act.on ?? dateOf(now());
  const done = fill(courseWords(language).done[act.type], { date: dateText(language, on, dateOf(now())) });
  const limits = act.type === 'start' ? weekLimits(world(team, record.state.programme), language) : '';
  const title = courseWords(language).registered[act.type];
  const lines = [done, limits].filter((line) => line !== '');
  return settledAnswer(result, found, { title, lines, isFact: true }, language, deps);
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
