import { anders, card, mette, record, team } from '../cards/sampleTown.ts';
import type { Face } from '../cards/view.ts';
import type { CardKind, PlannedCardId } from '../engine/cards.ts';
import type { AttendanceMark } from '../engine/events.ts';
import type { Language } from '../language/text.ts';
import type { RenderInput } from '../outbox/contract.ts';
import { input, message, type Sample } from '../outbox/sample.ts';
import { builtInProgramme } from '../programmes/builtIn.ts';
import type { CardRow, CaseRecord } from '../store/rows.ts';
import { figuresFace } from './viewFigures.ts';
import { attendanceFace, reportFace } from './viewForms.ts';

const today = '2026-04-16';

/** Five weeks of four attendance days, better every week; the last two days were missed. */
function attendance(): Record<string, AttendanceMark> {
  const days = ['2026-03-16', '2026-03-23', '2026-03-30', '2026-04-07', '2026-04-13'].flatMap(
    (monday, week) =>
      [0, 1, 2, 3].map((day): [string, AttendanceMark] => [
        `${monday.slice(0, 8)}${String(Number(monday.slice(8)) + day).padStart(2, '0')}`,
        day >= 2 + week && week < 2 ? 'missed' : week === 4 && day > 1 ? 'missed' : 'met',
      ]),
  );
  return Object.fromEntries(days.filter(([day]) => day <= today && !day.startsWith('2026-03-32')));
}

function absent(): CaseRecord {
  const known = record({
    programme: 'jobstyrke',
    assignees: [['companyConsultant', mette.id]],
    schedules: [{ days: ['mon', 'tue', 'wed', 'thu'], start: '08:00', from: '2026-03-02' }],
    attendance: attendance(),
    absence: { notArrived: [today], missed: ['2026-04-15'], inARow: 2 },
  });
  const last = {
    day: '2026-04-14',
    reason: 'transport',
    help: 'pickup',
    settled: '2026-04-14T09:00',
    sequence: 3,
  };
  return { ...known, absences: [last] };
}

function absence(
  id: PlannedCardId,
  kind: CardKind,
  name: string,
  over: Partial<CardRow> = {},
  now?: string,
): Sample {
  const cycle = id === 'C10' ? `${today}T08:20` : today;
  const row = card({ card: id, kind, cycle, at: `${today}T08:30`, due: undefined, ...over });
  const shows = (language: Language) =>
    input({
      team: { ...team, language, caseSystemUrl: 'https://fagsystem.example/sag/{code}' },
      reader: { ...mette, language },
      now: now ?? `${today}T08:31`,
      message: message({ cards: [row.key] }),
      cards: [{ card: row, record: absent() }],
    });
  return { name: `absence-${id}-${kind}-${name}-open`, audience: 'personal', card: id, shows };
}

/** A group of which some have come. */
function group(
  count: number,
  marks: AttendanceMark[],
  code = (index: number) => `B-${301 + index}`,
): CaseRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const mark = marks[index];
    const by = index % 3 === 2 ? anders.id : mette.id;
    return {
      ...record(mark ? { attendance: { [today]: mark } } : {}),
      caseRef: code(index),
      ...(mark ? { marked: { on: today, by, at: `${today}T07:${30 + (index % 30)}`, sequence: 2 } } : {}),
    };
  });
}

/** As long as the import takes them. */
const longest = (index: number) => `SAGSKODE-2026-${100_000 + index}`;

function marksOf(count: number, mark: AttendanceMark): AttendanceMark[] {
  return Array.from({ length: count }, () => mark);
}

function listed(
  name: string,
  listedCases: CaseRecord[],
  look?: RenderInput['look'],
  later: Partial<Pick<RenderInput, 'now'>> = {},
): Sample {
  const day = { day: today, start: '08:00', caseRefs: [] };
  const shows = (language: Language) =>
    input({
      team: { ...team, language },
      reader: { ...mette, language },
      message: message({ view: 'attendance', list: day, cards: [], id: `${today}|1x2y3z` }),
      cards: [],
      loaded: listedCases,
      look,
      ...later,
    });
  return { name: `absence-${name}-open`, audience: 'personal', shows };
}

const jobstyrke = builtInProgramme('jobstyrke');

function form(name: string, face: (language: Language) => Face): Sample {
  return {
    name: `absence-${name}-open`,
    audience: 'personal',
    shows: (language) => face(language),
  };
}

function choices(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    title: `B-${101 + index}`,
    value: `t-1|B-${101 + index}`,
  }));
}

const at = `${today}T08:35`;

/** The cards of absence as they look for a citizen who has a schedule and a history. */
export const samples: readonly Sample[] = [
  absence('C09', 'callNow', 'new'),
  absence('C09', 'callNow', 'seen', { notes: [{ code: 'seen', by: mette.id, at }] }),
  absence('C09', 'callNow', 'late', {}, `${today}T16:00`),
  absence('C09', 'callNow', 'nextDay', {}, '2026-04-17T08:00'),
  absence('C09', 'outreach', 'new', { notes: [{ code: 'smsSent', by: mette.id, at }] }),
  absence('C10', 'reported', 'new'),
  absence('C11', 'longAbsence', 'new'),
  listed('C46-list', group(12, ['met', 'met', 'later', 'agreedOff', 'reducedHours', 'missed'])),
  listed('C46-full', group(45, [])),
  listed('C46-longCodes', group(45, [], longest)),
  listed('C46-longMarked', group(45, marksOf(20, 'later'), longest)),
  listed('C46-longMissed', group(45, marksOf(20, 'missed'), longest)),
  listed('C46-done', group(3, ['met', 'met', 'met'])),
  listed('C46-past', group(3, ['met', 'later', 'missed']), undefined, { now: '2026-04-17T07:45' }),
  listed('C46-choosing', group(12, ['met', 'met', 'met']), { open: 'B-303' }),
  listed('C46-chosen', group(12, []), { open: 'B-303' }),
  listed('C46-correcting', group(12, ['met', 'met', 'later', 'missed']), { edit: true }),
  ...(jobstyrke
    ? [
        form('attendance', (language) =>
          attendanceFace({ language, team, today, record: absent(), programme: jobstyrke }),
        ),
      ]
    : []),
  ...(['plan', 'day'] as const).map((name) =>
    form(`attendance-form-${name}`, (language) => {
      const about = { language, team, today, record: absent(), programme: builtInProgramme('jobstyrke') };
      const { programme } = about;
      if (!programme) throw new Error('the programme is not built in');
      return attendanceFace({ ...about, programme, open: { name, step: 0, filled: {} } });
    }),
  ),
  form('report', (language) => reportFace({ language, team, today, cases: choices(3) })),
  form('reportMany', (language) =>
    reportFace({
      ...{ language, team, today },
      cases: choices(300),
    }),
  ),
  form('figures', (language) =>
    figuresFace(language, [
      {
        month: '2026-04',
        handled: { count: 18, of: 24 },
        attended: { count: 171, of: 195 },
        told: { count: 2, of: 2 },
      },
      {
        month: '2026-03',
        handled: { count: 21, of: 21 },
        attended: { count: 204, of: 225 },
        told: { count: 0, of: 0 },
      },
    ]),
  ),
];
