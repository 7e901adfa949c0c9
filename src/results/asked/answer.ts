import { createCalendar } from '../../calendar/calendar.ts';
import { firstDayOf } from '../../calendar/months.ts';
import type { PreviewSettings } from '../../engine/preview.ts';
import { quoted } from '../../engine/scenario/faultText.ts';
import type { Scenario } from '../../engine/scenarioTypes.ts';
import { versionsIn } from '../../engine/versions.ts';
import { monthsOf } from '../../measures/period.ts';
import { type LiveCase, sourceOf, type Team } from '../../measures/source.ts';
import { type Question, type Statement, statementOf } from '../../measures/statement.ts';
import type { Arguments } from './arguments.ts';
import { readScenarioFile } from './scenarioFile.ts';

/** A scenario's figures as JSON lines, or every fault of the file, or else of what is asked of it (measures.md 8.5). */
export function answer(
  text: string,
  asked: Arguments,
  settings: PreviewSettings,
): { lines: string[] } | { faults: string[] } {
  const read = readScenarioFile(text, settings);
  if ('faults' in read) return read;
  const { scenario, targets } = read;
  const question: Question = { ...asked, asOf: asked.asOf ?? scenario.to };
  const faults = questionFaults(question, scenario);
  if (faults.length > 0) return { faults: faults.map((fault) => `results: ${fault}`) };
  return { lines: linesOf(statementOf(sourceOf(teamOf(scenario, settings)), question, targets), question) };
}

/** Sums of two to eleven months could be subtracted from each other. */
const fewestMonths = 12;

function questionFaults(question: Question, { cases, events }: Scenario): string[] {
  const { from, month, asOf, programme, adviser, audience } = question;
  const faults: string[] = [];
  const months = monthsOf(question).length;
  if (from > month) faults.push(`--from ${from} is after --month ${month}: swap them`);
  if (firstDayOf(month) > asOf) faults.push(`--month ${month} begins after ${asOf}, the day of the question`);
  if (programme !== undefined && !cases.some((one) => one.programme === programme)) {
    faults.push(`--programme ${programme} has no case in the file`);
  }
  if (adviser !== undefined && !isAssignee(adviser, { cases, events })) {
    faults.push(`--adviser ${quoted(adviser)} is nobody's assignee in the file`);
  }
  if (adviser !== undefined && audience !== 'leader') {
    faults.push(`--adviser is for the leader alone, not for the ${audience}`);
  }
  if (audience !== 'leader' && months > 1 && months < fewestMonths) {
    faults.push(
      `${months} months are too few for the ${audience}: ask for one, or for at least ${fewestMonths}`,
    );
  }
  return faults;
}

function isAssignee(worker: string, { cases, events }: Pick<Scenario, 'cases' | 'events'>): boolean {
  return (
    cases.some(({ assignees }) => assignees.some(([, name]) => name === worker)) ||
    events.some((event) => event.type === 'assigneeChanged' && event.to === worker)
  );
}

/** The team of a scenario, as its figures are counted. */
export function teamOf({ from, team, cases, events }: Scenario, settings: PreviewSettings): Team {
  const calendar = createCalendar(team.closingDays);
  const byCase = Map.groupBy(events, ({ caseRef }) => caseRef);
  const caseload = { limit: team.caseloadLimit, of: () => 0 };
  const live = cases.flatMap((opening): LiveCase[] => {
    const versioned = versionsIn(settings.programmes, opening.programme, from);
    if (!versioned) return [];
    const world = { ...versioned, calendar, rules: settings.rules, caseload };
    return [{ opening, events: byCase.get(opening.caseRef) ?? [], world }];
  });
  return { calendar, cases: live, caseloadLimit: team.caseloadLimit, caseloads: team.caseloads };
}

function linesOf({ version, lines, deviations }: Statement, question: Question): string[] {
  const { month, from, audience, adviser } = question;
  const { number, at, known, changed } = version;
  const head = { month, from, version: number, at, known, changed, for: audience, adviser: adviser ?? null };
  return [
    head,
    ...lines.map((line) => ({ month, ...line })),
    ...deviations.map((one) => ({ month, ...one })),
  ].map((line) => JSON.stringify(line));
}
