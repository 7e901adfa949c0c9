import type { LocalDate } from '../calendar/local.ts';
import { dateOf, toLocal } from '../calendar/localTime.ts';
import { monthOf } from '../calendar/months.ts';
import { thingOfKey } from '../cards/alert.ts';
import { small } from '../cards/face.ts';
import { nameOf } from '../cards/people.ts';
import type { Fact } from '../cards/said.ts';
import { nextStep } from '../cards/sayNext.ts';
import { changeLines } from '../cards/smallSteps.ts';
import { currentPlacement } from '../engine/placements.ts';
import type { Programme } from '../engine/programme.ts';
import { type CaseState, mattersOf } from '../engine/state.ts';
import { dateText, monthText } from '../language/dates.ts';
import { nameIn } from '../language/named.ts';
import { fill, type Language } from '../language/text.ts';
import type { CaseRecord, Member } from '../store/rows.ts';
import { caseTexts } from './texts.ts';

/** More is history, which the case system has. */
const mostDated = 8;

export interface KnownOf {
  record: CaseRecord;
  programme: Programme;
  members: readonly Member[];
  language: Language;
  today: LocalDate;
}

/** What is known of a case: where it stands and who works on it, what waits and comes, then what happened, newest first. */
export function knownFacts(of: KnownOf): Fact[] {
  return [...standing(of), ...coming(of), ...steps(of), ...happened(of)].filter(({ value }) => value !== '');
}

function standing({ record: { state }, programme, members, language }: KnownOf): Fact[] {
  const words = caseTexts(language).facts;
  const people = state.assignees.map(([role, worker]) => {
    const named = programme.roles.find((one) => one.role === role);
    const title = named ? nameIn(language, named) : role;
    return `${title}: ${nameOf(members, worker, language)}`;
  });
  return [
    { title: words.stage, value: stageText(state, programme, language) },
    { title: words.people, value: people.join(' · ') },
  ];
}

/** The stage, and what it still asks before the next one. */
function stageText(state: CaseState, programme: Programme, language: Language): string {
  const stage = programme.stages.find(({ id }) => id === state.stage?.id);
  if (!stage) return '';
  const open = stage.exit.filter(({ id }) => state.criteria[id] === undefined);
  const name = nameIn(language, stage);
  if (open.length === 0) return name;
  const what = open.map((one) => small(nameIn(language, one))).join(', ');
  return fill(caseTexts(language).facts.asks, { stage: name, what });
}

function coming({ record, language, today }: KnownOf): Fact[] {
  const words = caseTexts(language).facts;
  const { state } = record;
  const waits = [
    ...(state.sparring ? [words.sparring] : []),
    ...(state.help?.length ? [words.help] : []),
    ...(state.promises.length > 0 ? [words.promise] : []),
  ];
  return [
    {
      title: words.open,
      value: [...new Set(record.open.map((key) => thingOfKey(language, key)))].join(', '),
    },
    { title: words.waits, value: waits.join(', ') },
    { title: words.next, value: nextDue(record, language, today) },
  ];
}

/** The last scores, and the small steps since. */
function steps({ record: { state }, programme, language }: KnownOf): Fact[] {
  return changeLines(state, programme, language).map(({ name, text }) => ({ title: name, value: text }));
}

function nextDue({ due }: CaseRecord, language: Language, today: LocalDate): string {
  const [next] = due.filter(({ why }) => why === 'plan').sort((one, other) => (one.at < other.at ? -1 : 1));
  if (!next) return '';
  const date = dateText(language, dateOf(toLocal(Date.parse(next.at))), today);
  return fill(caseTexts(language).next, { what: thingOfKey(language, next.cardKey), date });
}

/** What is counted of a month says its month, not a day. */
type Dated = [on: LocalDate | undefined, title: string, detail?: string, of?: 'month'];

function happened(of: KnownOf): Fact[] {
  const { language, today } = of;
  return [...courseOf(of), ...workOf(of), ...daysOf(of)]
    .flatMap(([on, title, detail = '', of]) => (on === undefined ? [] : [{ on, title, detail, of }]))
    .sort((one, other) => (one.on < other.on ? 1 : -1))
    .slice(0, mostDated)
    .map(({ on, title, detail, of: what }) => ({
      title,
      value: [what === 'month' ? '' : dateText(language, on, today), detail]
        .filter((part) => part !== '')
        .join(' · '),
    }));
}

function courseOf({ record: { state }, language }: KnownOf): Dated[] {
  const words = caseTexts(language).facts;
  return [
    [state.application?.on, words.application],
    [state.opened, words.opened],
    [state.openingMeeting, words.meeting],
    [state.clarified, words.clarified],
    [state.subGoalScored, words.subGoal],
    [state.progress?.base, words.measured],
    [state.aftercare, words.aftercare],
    [state.outcomeStatus, words.status],
    [state.planRegistered, words.plan, state.planDelivered ? words.planGiven : words.planMissing],
  ];
}

function workOf({ record: { state }, language, today }: KnownOf): Dated[] {
  const words = caseTexts(language).facts;
  const step = state.nextStep;
  const placement = currentPlacement(state, today) ?? state.placements.find(({ start }) => start > today);
  const matters = mattersOf(state);
  const parts = matters.parts.length > 0 ? fill(words.partsOf, { n: matters.parts.length }) : '';
  return [
    [state.lastContact, words.contact],
    [state.lastCti, words.cti],
    [step?.on, words.nextStep, step ? stepText(step, language, today) : ''],
    [matters.match, words.match, parts],
    [placement?.start, words.placement, placement ? weeksText(placement.maxWeeks, language) : ''],
    [state.placementOver, words.placementOver],
  ];
}

function stepText({ step, by }: { step: string; by: LocalDate }, language: Language, today: LocalDate) {
  const name = nextStep.texts[language].choices?.[`step.${step}`] ?? step;
  return fill(caseTexts(language).next, { what: small(name), date: dateText(language, by, today) });
}

function weeksText(weeks: number, language: Language): string {
  const words = language === 'da' ? ['uge', 'uger'] : ['week', 'weeks'];
  return `${weeks} ${words[weeks === 1 ? 0 : 1]}`;
}

function daysOf({ record: { state }, language, today }: KnownOf): Dated[] {
  const { facts: words, marks } = caseTexts(language);
  const [last] = Object.entries(state.attendance ?? {}).sort(([one], [other]) => (one < other ? 1 : -1));
  const month = monthOf(today);
  const sum = Object.values(state.paidHours[month] ?? {}).reduce((all, one) => all + one, 0);
  const hours = (sum / 100).toLocaleString(language === 'da' ? 'da-DK' : 'en-GB');
  return [
    [last?.[0], words.attendance, last ? marks[last[1]] : ''],
    [
      sum > 0 ? `${month}-01` : undefined,
      words.hours,
      fill(words.hoursOf, { hours, month: monthText(language, month) }),
      'month',
    ],
  ];
}
