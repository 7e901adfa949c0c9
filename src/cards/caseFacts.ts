import type { LocalDate } from '../calendar/local.ts';
import { dateOf, timeOf } from '../calendar/localTime.ts';
import { courseStart } from '../engine/course.ts';
import { currentPlacement, lastDayOf } from '../engine/placements.ts';
import type { Programme } from '../engine/programme.ts';
import { lastSignOn } from '../engine/signs.ts';
import { type CaseState, mattersOf } from '../engine/state.ts';
import { dateText } from '../language/dates.ts';
import { nameIn } from '../language/named.ts';
import { type TextKey, text, type Values } from '../language/text.ts';
import { daysLeft, lastOfWeeks, lengthText } from './timeLeft.ts';
import type { ViewInput } from './view.ts';
import { inSentence } from './wording.ts';

/**
 * What a status may name of its case (wording.md), by place. What is not known has no value, and the part of the status
 * that names it is left out (`statusOf`).
 */
export function caseFacts(input: ViewInput): Values {
  const { card, record, programme, today, language } = input;
  if (!record) return {};
  const days = daysOf(input, record.state, programme);
  const dated = Object.entries(days).flatMap(([place, date]) =>
    date === undefined ? [] : [[place, dateText(language, date, today)] as const],
  );
  const told = card.card === 'C43' ? toldAt(input, record.state) : undefined;
  return {
    ...Object.fromEntries(dated),
    ...(programme ? wordsOf(input, record.state, programme) : {}),
    ...(told === undefined ? {} : { time: told }),
  };
}

type Days = Record<string, LocalDate | undefined>;

function daysOf(input: ViewInput, state: CaseState, programme: Programme | undefined): Days {
  const { card, today } = input;
  const aimed = currentPlacement(state, today);
  const next = state.placements.find(({ start }) => start > today);
  return {
    opened: state.opened,
    applied: state.application?.on,
    ended: state.ended?.on,
    meeting: state.openingMeeting,
    plan: state.planRegistered,
    match: mattersOf(state).match,
    scored: state.subGoalScored,
    lastTalk: state.lastTalk,
    lastContact: state.lastContact,
    lastSign: lastSignOn(state, today),
    aftercare: state.aftercare,
    withoutPlacement: state.placementOver ?? state.stage?.since,
    started: aimed?.start,
    starts: next?.start ?? aimed?.start,
    placementEnd: aimed && lastDayOf(aimed, input),
    promised: card.card === 'C24' ? dateIn(card.cycle) : undefined,
    changed: card.kind === 'transition' ? dateIn(card.cycle) : undefined,
    ...(programme ? limitsOf(input, state, programme) : {}),
  };
}

/** The last days of what has a length. */
function limitsOf({ calendar }: ViewInput, state: CaseState, programme: Programme): Days {
  const course = courseStart(state, programme);
  const prepared = state.entered[programme.intake.stage];
  return {
    course,
    courseEnd: lastOfWeeks(calendar, course, programme.course.weeks),
    preparationEnd: lastOfWeeks(calendar, prepared, programme.preparation.weeks),
    tightUntil: state.tightRhythm && lastOfWeeks(calendar, state.tightRhythm.from, state.tightRhythm.weeks),
  };
}

/** A cycle that begins with a day (engine-rules.md 2.2). */
function dateIn(cycle: string): LocalDate | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(cycle)?.[0];
}

function wordsOf(input: ViewInput, state: CaseState, programme: Programme): Values {
  const { card, language, today, calendar } = input;
  const stage = programme.stages.find(({ id }) => id === state.stage?.id);
  const open = (stage?.exit ?? []).filter(({ id }) => state.criteria[id] === undefined);
  const change = changeOf(state, dateIn(card.cycle), today);
  const [nearing, full] = programme.exemption.percent;
  const introDay = state.stage?.id === programme.intro.stage ? state.stage.since : undefined;
  return {
    ...(stage ? { stage: nameIn(language, stage) } : {}),
    ...(open.length > 0
      ? { criteria: open.map((one) => inSentence(nameIn(language, one), input)).join(', ') }
      : {}),
    ...(change ? { what: text(language, change) } : {}),
    percent: card.kind === 'full' ? full : nearing,
    year: card.at.slice(0, 4),
    left: lengthText(language, daysLeft(input) ?? noticeOf(card.kind, programme)),
    ...(introDay
      ? { n: calendar.daysBetween(introDay, dateOf(card.at)) + 1, days: programme.intro.days }
      : {}),
  };
}

/** Days before the end on which a card is told, where nothing is known of its case. */
function noticeOf(kind: ViewInput['card']['kind'], { course, preparation, cti }: Programme): number {
  if (kind === 'handover') return cti.handoverDays;
  return kind === 'stageLimit' ? preparation.noticeDays : course.noticeDays;
}

/** What happened on the day of a transition (engine-rules.md 3.10). */
function changeOf(state: CaseState, on: LocalDate | undefined, today: LocalDate): TextKey | undefined {
  if (on === undefined) return undefined;
  if (state.ended?.on === on) return 'transition.job';
  if (state.workerChange?.on === on) return 'transition.worker';
  if (state.placements.some(({ interrupted }) => interrupted === on)) return 'transition.interrupted';
  if (state.placementEnd === on) return 'transition.placementEnd';
  if (currentPlacement(state, today)?.start === on) return 'transition.placement';
  return state.stage?.since === on ? 'transition.stage' : undefined;
}

/** C43: since when somebody waits. */
function toldAt({ card }: ViewInput, { help = [] }: CaseState): string {
  return timeOf(help[0]?.told ?? card.at);
}
