import { addDays, dateOf, daysFrom, easterSunday } from './oracle/calendar.ts';
import { type Random, seededRandom, worker } from './random.ts';
import type { WrittenEvent, WrittenScenario } from './written.ts';

/**
 * The same scenario at another time of the year: a card that it sends falls on or beside a day on which calendars go wrong.
 * Then people of several roles come and go, cases rest over that day, and what ended begins again under another code.
 */
export function nearEdges(
  scenario: WrittenScenario,
  sent: readonly { at: string; caseRef: string | null }[],
  seed: number,
): WrittenScenario {
  const random = seededRandom(seed);
  const [first] = sent;
  if (!first) return scenario;
  const chosen = random.pick(sent);
  const target = addDays(random.pick(edges(Number(dateOf(chosen.at).slice(0, 4)))), random.int(-2, 2));
  const moved = shifted(scenario, daysFrom(dateOf(chosen.at), target));
  const around = (days: number) => addDays(target, random.int(-days, days));
  const extra: WrittenEvent[] = [];
  for (const { caseRef } of moved.cases) {
    if (random.chance(0.3)) {
      const role = random.pick([
        'caseWorker',
        'jobBroker',
        'companyConsultant',
        'ctiWorker',
        'jobAdviser',
        'leader',
      ]);
      extra.push({ at: `${around(5)}T10:00`, caseRef, type: 'assigneeChanged', role, to: worker(random) });
    }
    if (random.chance(0.3)) {
      const from = around(4);
      extra.push({ at: `${from}T09:00`, caseRef, type: 'casePaused' });
      extra.push({ at: `${addDays(from, random.int(0, 9))}T09:00`, caseRef, type: 'caseResumed' });
    }
  }
  const again = reopened(moved, random);
  const events = [...moved.events, ...extra, ...again.events].toSorted((a, b) => compare(a.at, b.at));
  return { ...moved, cases: [...moved.cases, ...again.cases], events };
}

/** Holidays and the bridges to them, both changes of the clock, ends of months, and the leap day. */
function edges(year: number): string[] {
  const easter = easterSunday(year);
  const moving = [-3, 0, 1, 26, 39, 40, 49, 50].map((days) => addDays(easter, days));
  const fixed = ['01-01', '01-31', '02-28', '03-31', '04-30', '05-01', '06-05', '12-24', '12-26', '12-31'];
  return [
    ...moving,
    ...fixed.map((day) => `${year}-${day}`),
    lastSunday(year, 3),
    lastSunday(year, 10),
    '2028-02-29',
  ];
}

function lastSunday(year: number, month: number): string {
  let day = `${year}-${String(month).padStart(2, '0')}-31`;
  while (new Date(`${day}T00:00Z`).getUTCDay() !== 0) day = addDays(day, -1);
  return day;
}

/** Every day and moment in it, so many days later; a month is that of its first day. */
function shifted(scenario: WrittenScenario, days: number): WrittenScenario {
  const move = (_key: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    if (/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(value))
      return `${addDays(value.slice(0, 10), days)}${value.slice(10)}`;
    return /^\d{4}-\d{2}$/.test(value) ? addDays(`${value}-01`, days).slice(0, 7) : value;
  };
  return JSON.parse(JSON.stringify(scenario), move) as WrittenScenario;
}

/** A citizen who comes back is a new case, some days after the old one ended. */
function reopened({ cases, events }: WrittenScenario, random: Random) {
  const ended = events.filter(({ type }) => /^(participationEnded|jobStarted|educationStarted)$/.test(type));
  const back = ended.filter(() => random.chance(0.5)).slice(0, 2);
  const found = back.flatMap((end, index) => {
    const old = cases.find(({ caseRef }) => caseRef === end.caseRef);
    const caseRef = `R-${index + 1}`;
    const at = `${addDays(dateOf(end.at), random.int(1, 30))}T08:00`;
    return old ? [{ theCase: { ...old, caseRef }, event: { at, caseRef, type: 'caseOpened' } }] : [];
  });
  return { cases: found.map(({ theCase }) => theCase), events: found.map(({ event }) => event) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
