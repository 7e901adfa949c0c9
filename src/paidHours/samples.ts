import { createCalendar } from '../calendar/calendar.ts';
import { anders, card, members, mette, record, team } from '../cards/sampleTown.ts';
import type { RenderInput } from '../outbox/contract.ts';
import { input, message, type Sample } from '../outbox/sample.ts';
import { flereSkalMed } from '../programmes/flereSkalMed.ts';
import type { HoursFigures, SaidHours } from '../store/postRows.ts';
import type { CardRow } from '../store/rows.ts';
import type { ShownMonth } from './export.ts';
import type { HoursEntry } from './history.ts';
import { planMonths } from './plan.ts';
import { progressOf } from './progress.ts';
import { hiddenParts, shownFigures } from './statement.ts';
import { hoursFace } from './viewReply.ts';
import { resultsFace } from './viewResults.ts';
import type { WeeksToWrite } from './weeksForm.ts';

const hours = {
  '2025-10': { ordinary: 600 },
  '2025-11': { ordinary: 1400 },
  '2025-12': { ordinary: 2000 },
  '2026-01': { ordinary: 1850 },
  '2026-02': { ordinary: 2600 },
  '2026-03': { ordinary: 2999 },
};
const saved = { by: mette.id, at: '2026-04-16T08:05', verb: 'hours.register', sequence: 9 };

function line(index: number, over: Partial<CardRow> = {}): CardRow {
  const caseRef = `B-${101 + index}`;
  return card({ caseRef, card: 'C13', cycle: '2026-03', due: undefined, ...over });
}

const open = Array.from({ length: 8 }, (_, index) => line(index));
const answered = open.map((_, index) => line(index, { state: 'answered', handled: saved }));
const wrong = line(3, { draft: { fault: 'notNumber', hours: '3o', kind: 'ordinary', source: 'payslip' } });
const later = line(4, { state: 'snoozed', snoozedTo: '2026-04-17' });

function list(name: string, rows: readonly CardRow[], look?: RenderInput['look']): Sample {
  return {
    name: `hoursList-${name}`,
    audience: 'personal',
    shows: (language) =>
      input({
        team: { ...team, language },
        reader: { ...mette, language },
        message: message({ view: 'hours', cards: rows.map(({ key }) => key) }),
        cards: rows.map((row) => ({
          card: row,
          record: {
            ...record({ paidHours: row.state === 'answered' ? hours : {} }),
            caseRef: row.caseRef ?? '',
          },
        })),
        look,
      }),
  };
}

const written: HoursEntry[] = [
  {
    at: '2026-03-16T07:55',
    by: mette.id,
    kind: 'ordinary',
    hundredths: 2999,
    before: 2650,
    source: 'payslip',
  },
  {
    ...{ at: '2026-03-13T10:20', by: anders.id, kind: 'ordinary', hundredths: 2650, before: 1200 },
    week: { week: '2026-03-12', hundredths: 1450 },
  },
  { at: '2026-03-09T09:10', by: 'import', kind: 'ordinary', hundredths: 1200, source: 'incomeRegister' },
];
const weeks: WeeksToWrite = {
  kind: 'ordinary',
  weeks: [
    { week: '2026-03-05', hundredths: 1200 },
    { week: '2026-03-12', hundredths: 1450 },
    { week: '2026-03-19' },
  ],
};
const steps = [
  { from: '2026-02', hundredths: 2000 },
  { from: '2026-04', hundredths: 3000 },
];

interface Shown extends Partial<Pick<Parameters<typeof hoursFace>[0], 'history' | 'weeks' | 'open'>> {
  paidHoursPlan?: typeof steps;
}

function progress(
  name: string,
  paidHours: Record<string, Record<string, number>>,
  { paidHoursPlan, history = [], weeks: shown, open }: Shown = {},
): Sample {
  const entered = { step2: '2026-01-20', step3: '2026-02-16' };
  const { state } = record({ paidHours, entered, ...(paidHoursPlan ? { paidHoursPlan } : {}) });
  const world = { programme: flereSkalMed, calendar: createCalendar(team.closingDays), today: '2026-03-16' };
  return {
    name: `hours-${name}`,
    audience: 'personal',
    shows: (language) =>
      hoursFace({
        ...{ language, team, caseRef: 'B-101', members, history, weeks: shown, today: world.today, open },
        progress: progressOf(state, '2026-03', world),
        plan: planMonths(state, world.today),
      }),
  };
}

function question(id: 'C14' | 'C15' | 'C16', kind: 'ask' | 'retract', over: Partial<CardRow> = {}): Sample {
  const row = card({ card: id, kind, cycle: '2026-03,9', due: undefined, ...over });
  return {
    name: `milestone-${id}-${kind}-${over.state ?? 'open'}`,
    audience: 'personal',
    card: id,
    shows: (language) =>
      input({
        team: { ...team, language },
        reader: { ...mette, language },
        message: message({ cards: [row.key] }),
        cards: [{ card: row, record: record({ paidHours: hours }) }],
      }),
  };
}

function post(name: string, id: 'C14' | 'C15' | 'C16', over: Partial<CardRow>): Sample {
  const row = card({
    card: id,
    kind: 'share',
    cycle: '2026-04-16T08:00',
    where: 'channel',
    number: 3,
    ...over,
  });
  return {
    name: `post-${id}-${name}`,
    audience: 'channel',
    card: id,
    shows: (language) =>
      input({
        team: { ...team, language },
        message: message({ id: 'post-17', audience: 'channel', cards: [row.key] }),
        cards: [{ card: row, record: record({ paidHours: hours }) }],
      }),
  };
}

const three = ['C14', 'C15', 'C16'] as const;
const put = { by: mette.id, at: '2026-04-16T08:10' };

/** Milestones: the question, the post in the channel, and what a correction does to both. */
const milestones: Sample[] = three.flatMap((id) => [
  question(id, 'ask'),
  question(id, 'retract'),
  question(id, 'ask', { state: 'answered', handled: { ...saved, verb: 'milestone.share' } }),
  post('open', id, {}),
  post('clapped-open', id, { claps: ['id-mette', 'id-anders'], marble: put }),
  post('corrected-open', id, { state: 'cancelled' }),
]);

const shownMonths: ShownMonth[] = [
  { month: '2025-03', shown: { citizens: 9, sum: 14250, median: 1500, first: 'hidden', reached: 'hidden' } },
  { month: '2026-02', shown: { citizens: 12, sum: 24675, median: 2050, first: 'hidden', reached: 5 } },
  { month: '2026-03', shown: { citizens: 13, sum: 30150, median: 2350, first: 'hidden', reached: 6 } },
];
/** As an address of the bot's server looks. */
export const statementUrl =
  'https://bot.example.dk/statements/loentimer.csv?is=cacg-ad.bd.dabfa.cdfa.x.g_cacg-ae-cd_x';
const results: Sample = {
  name: 'results-open',
  audience: 'personal',
  shows: (language) =>
    resultsFace({
      language,
      month: '2026-03',
      months: shownMonths,
      fileUrl: statementUrl,
    }),
};

function month(name: string, over: Partial<HoursFigures>): HoursFigures {
  const usual = { citizens: 23, sum: 486_75, median: 19_50, first: 6, reached: 9 };
  return { month: name, ...usual, ...over };
}

function update(name: string, over: Partial<HoursFigures>, more: Partial<SaidHours> = {}): Sample {
  const statement = {
    figures: month('2026-03', over),
    lastMonth: month('2026-02', { citizens: 21, sum: 1_402_00, median: 17_25, first: 5, reached: 8 }),
    lastYear: month('2025-03', { citizens: 4, sum: 51_00, median: 12_00, first: 2, reached: 1 }),
  };
  const hidden = { '2026-03': hiddenParts(shownFigures(statement.figures)) };
  const said = { statement, version: 1, hidden, ...more };
  return {
    name: `hoursUpdate-${name}`,
    audience: 'channel',
    shows: (language) =>
      input({
        team: { ...team, language },
        message: message({ id: 'team-17', audience: 'channel', cards: [], view: 'hoursUpdate', hours: said }),
        cards: [],
      }),
  };
}

const writing = { form: { name: 'hours', step: 0, filled: {} } };

/** C13 as a list in its states, the way to the target, and what is reached on it. */
export const samples: readonly Sample[] = [
  ...milestones,
  results,
  update('open', {}),
  update('hidden-open', { first: 3, reached: 20 }),
  update('few-open', { citizens: 3, sum: 40_00, first: 1, reached: 0 }),
  update('corrected-open', { citizens: 24 }, { version: 2, corrected: '2026-04-16T08:05' }),
  list('open', open),
  list('form', open, writing),
  list('one', open.slice(0, 1)),
  list('wrong', [...answered.slice(0, 3), wrong, later, ...answered.slice(5)]),
  list('wrong-form', [...answered.slice(0, 3), wrong, later, ...answered.slice(5)], writing),
  list('done', answered),
  list('edit', answered, { edit: true }),
  list('kinds', open, { form: { name: 'kinds', step: 0, filled: { 'kind:all': 'smallJob' } } }),
  list(
    'long',
    open.map((_, index) => line(index, { caseRef: `SAGSKODE-2026-${100_000 + index}-ABCDEFGHIJKL` })),
    writing,
  ),
  list(
    'many',
    Array.from({ length: 35 }, (_, index) => line(index)),
  ),
  list(
    'page1',
    Array.from({ length: 35 }, (_, index) => line(index)),
    writing,
  ),
  list(
    'page4',
    Array.from({ length: 35 }, (_, index) => line(index)),
    { ...writing, page: 4 },
  ),
  progress('missing', hours),
  progress('plan-open', hours, { paidHoursPlan: steps, history: written, weeks }),
  ...(['hours', 'weeks', 'plan'] as const).map((name) =>
    progress(`form-${name}`, hours, { paidHoursPlan: steps, weeks, open: { name, step: 0, filled: {} } }),
  ),
  progress('none', {}),
  progress('reached', { ...hours, '2026-03': { ordinary: 3050 } }),
];
