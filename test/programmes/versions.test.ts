import { describe, expect, test } from 'vitest';
import { preview } from '../../src/engine/preview.ts';
import type { Programme, ProgrammeInput } from '../../src/engine/programme.ts';
import { programmeOn } from '../../src/engine/versions.ts';
import { rules } from '../../src/features.ts';
import { builtInProgramme, builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { programmeChanges } from '../../src/programmes/changes.ts';
import { successionFaults } from '../../src/programmes/succession.ts';
import { validateProgramme } from '../../src/programmes/validate.ts';
import {
  asNextVersion,
  exportProgramme,
  teamProgramme,
  teamProgrammeIds,
} from '../../src/programmes/versions.ts';
import { scenarioOf, type Told } from '../engine/course.ts';

/** A built-in programme with other numbers, from a day on. */
function version(id: string, validFrom: string, change: Partial<ProgrammeInput>, number = 2): Programme {
  const base = structuredClone(builtInProgramme(id)!) as Programme & Record<string, unknown>;
  for (const [section, value] of Object.entries(change)) {
    base[section] = typeof value === 'object' ? { ...(base[section] as object), ...value } : value;
  }
  const result = validateProgramme({ ...base, version: number, validFrom });
  if ('faults' in result) throw new Error(result.faults.map(({ text }) => text).join('\n'));
  return result.programme;
}

function card(
  id: string,
  cardId: 'C01' | 'C05' | 'C10' | 'C13' | 'C18' | 'C20' | 'C24',
  enforce: 'must' | 'should' | 'off',
) {
  return { cards: { [cardId]: { ...builtInProgramme(id)!.cards[cardId]!, enforce } } };
}

/** `02-25 headsUp` of 2026, `2027-03-01 due` of other years. */
function sent(programme: string, rule: string, told: Told[], own: Programme[]): string[] {
  const scenario = scenarioOf({ programme, rules: [rule], told, from: '2026-01-01', to: '2027-06-30' });
  const cards = preview(scenario, { programmes: [...builtInProgrammes, ...own], rules });
  return cards.map(({ at, kind }) => `${at.replace(/^2026-/, '').replace('T08:00', '')} ${kind}`);
}

const fsm = 'flere-skal-med';
const cti = 'social-stoette-cti';
const jobstyrke = 'jobstyrke';
const young = 'helhedsorienteret-indsats';

const placed: Told[] = [
  ['2026-01-05T09:00', 'caseOpened'],
  ['2026-01-20T09:00', 'placementPlanned', { start: '2026-02-02' }],
];
const contact = (at: string): Told => [at, 'contactHeld', { form: 'talk' }];
const end: Told = ['2026-07-27T09:00', 'participationEnded', { outcome: 'moved' }];

describe('what runs keeps the rule under which it began', () => {
  const monthly = (from: string, intervalMonths: number, n?: number) =>
    version(fsm, from, { contact: { intervalMonths } }, n);
  const off = (from: string, n?: number) => version(fsm, from, card(fsm, 'C01', 'off'), n);
  const on = (from: string, n?: number) => version(fsm, from, card(fsm, 'C01', 'must'), n);

  test.each<[string, Told[], Programme[], string[]]>([
    [
      'a number changed mid-cycle: this cycle as it was, the next one as it is',
      [...placed, contact('2026-02-27T10:00'), end],
      [monthly('2026-02-16', 2)],
      ['02-25 headsUp', '04-22 headsUp', '04-27 due', '04-28 overdue', '05-04 escalation'],
    ],
    [
      'a change on the very day on which a cycle begins is its rule',
      [...placed, end],
      [monthly('2026-02-02', 2)],
      ['03-27 headsUp', '04-01 due', '04-07 overdue', '04-13 escalation'],
    ],
    [
      'switched off mid-cycle: to the end of this one, and no other',
      [...placed, contact('2026-03-03T10:00'), end],
      [off('2026-02-16')],
      ['02-25 headsUp', '03-02 due', '03-03 overdue'],
    ],
    [
      'switched off for a case that nobody has contacted: the leader still hears of it',
      [...placed, end],
      [off('2026-02-16')],
      ['02-25 headsUp', '03-02 due', '03-03 overdue', '03-09 escalation'],
    ],
    [
      'switched on: a whole interval from that day, as after a pause; nothing is overdue at once',
      [...placed, end],
      [off('2026-01-01', 2), on('2026-03-02', 3)],
      ['03-27 headsUp', '04-01 due', '04-07 overdue', '04-13 escalation'],
    ],
    [
      'two versions in a year',
      [
        ...placed,
        contact('2026-02-27T10:00'),
        contact('2026-04-24T10:00'),
        contact('2026-06-22T10:00'),
        contact('2026-07-20T10:00'),
        end,
      ],
      [monthly('2026-02-16', 2, 2), monthly('2026-06-01', 1, 3)],
      ['02-25 headsUp', '04-22 headsUp', '06-19 headsUp', '07-17 headsUp'],
    ],
    [
      'off and on again: the first cycle ends with its contact, the next one begins on the day of switching on',
      [...placed, contact('2026-02-24T10:00'), end],
      [off('2026-02-16', 2), on('2026-05-04', 3)],
      ['06-01 headsUp', '06-04 due', '06-08 overdue', '06-12 escalation'],
    ],
    [
      'bør: a heads-up and a reminder, nobody overdue, no leader',
      [...placed, end],
      [version(fsm, '2026-01-01', card(fsm, 'C01', 'should'))],
      ['02-25 headsUp', '03-02 due'],
    ],
    [
      'skal becomes bør mid-cycle: what runs is still skal',
      [...placed, contact('2026-03-03T10:00'), end],
      [version(fsm, '2026-02-16', card(fsm, 'C01', 'should'))],
      ['02-25 headsUp', '03-02 due', '03-03 overdue', '03-27 headsUp', '04-01 due'],
    ],
    [
      'the first year keeps its length',
      [
        ...placed,
        contact('2026-07-20T10:00'),
        ['2026-08-25T09:00', 'participationEnded', { outcome: 'moved' }],
      ],
      [version(fsm, '2026-02-16', { contact: { firstYearMonths: 6 } })],
      [
        '02-25 headsUp',
        '03-02 due',
        '03-03 overdue',
        '03-09 escalation',
        '08-17 headsUp',
        '08-20 due',
        '08-21 overdue',
      ],
    ],
  ])('%s', (_, told, own, lines) => {
    expect(sent(fsm, 'C01', told, own)).toEqual(lines);
  });

  test.each<[string, string, string, Told[], Programme[], string[]]>([
    [
      'the end of the first year is that of the placement',
      fsm,
      'C02',
      placed,
      [version(fsm, '2026-02-16', { contact: { firstYearMonths: 6 } })],
      ['2027-02-02 due'],
    ],
    [
      'a placement after the change has the new year',
      fsm,
      'C02',
      [
        ['2026-01-05T09:00', 'caseOpened'],
        ['2026-02-20T09:00', 'placementPlanned', { start: '2026-03-02' }],
      ],
      [version(fsm, '2026-02-16', { contact: { firstYearMonths: 6 } })],
      ['09-02 due'],
    ],
    [
      'another anchor: whoever had no deadline yet gets one on the day of the change',
      cti,
      'C05',
      [
        ['2026-02-02T09:00', 'caseOpened'],
        ['2026-03-17T09:00', 'planRegistered', { jobGoal: true }],
        ['2026-03-18T09:00', 'participationEnded', { outcome: 'moved' }],
      ],
      [version(cti, '2026-03-02', { plan: { anchor: 'caseOpened' } })],
      ['03-11 headsUp', '03-16 due', '03-17 overdue'],
    ],
    [
      'hours are asked for months that had begun',
      fsm,
      'C13',
      [...placed, ['2026-02-02T09:00', 'paidHoursAgreed', { from: '2026-02-02' }]],
      [version(fsm, '2026-03-16', card(fsm, 'C13', 'off'))],
      ['03-02 due', '04-01 again', '04-01 due', '05-01 again'],
    ],
    [
      'hours are asked for the month in which the card is switched on',
      fsm,
      'C13',
      [...placed, ['2026-02-02T09:00', 'paidHoursAgreed', { from: '2026-02-02' }], end],
      [
        version(fsm, '2026-01-01', card(fsm, 'C13', 'off'), 2),
        version(fsm, '2026-06-15', card(fsm, 'C13', 'must'), 3),
      ],
      ['07-01 again', '07-01 due'],
    ],
    [
      'a promise made while the card was off is asked for once it is on, beside one that waits already',
      fsm,
      'C24',
      [...placed, ['2026-02-13T09:00', 'promiseMade'], ['2026-02-17T09:00', 'promiseMade']],
      [
        version(fsm, '2026-02-16', card(fsm, 'C24', 'off'), 2),
        version(fsm, '2026-02-18', card(fsm, 'C24', 'must'), 3),
      ],
      ['02-16 due', '02-17 overdue', '02-18 due', '02-19 overdue', '02-20 escalation', '02-24 escalation'],
    ],
    [
      'aftercare goes on as it was offered',
      jobstyrke,
      'C20',
      [
        ['2026-01-05T09:00', 'caseOpened'],
        ['2026-02-02T09:00', 'jobStarted', { kind: 'ordinary' }],
      ],
      [version(jobstyrke, '2026-02-16', { aftercare: { months: [6] } })],
      ['03-02 due', '04-01 due', '05-01 due'],
    ],
    [
      'a search for a new match is asked after once more, then no longer',
      fsm,
      'C18',
      [
        ['2026-01-05T09:00', 'caseOpened', { stage: 'step3' }],
        ['2026-01-20T09:00', 'placementPlanned', { start: '2026-02-02' }],
        ['2026-03-02T09:00', 'placementInterrupted', { reason: 'citizen' }],
        end,
      ],
      [version(fsm, '2026-03-20', card(fsm, 'C18', 'off'))],
      ['03-16 due', '03-30 due'],
    ],
    [
      'a running track keeps its length',
      cti,
      'C04',
      [
        ['2026-01-05T09:00', 'caseOpened'],
        ['2026-02-02T09:00', 'matchFound'],
      ],
      [version(cti, '2026-02-16', { cti: { months: 6 } })],
      ['05-01 phaseChange', '07-31 phaseChange', '10-02 handover', '10-30 closing'],
    ],
    [
      'within a running track, the next contact follows the new interval',
      cti,
      'C03',
      [
        ['2026-01-05T09:00', 'caseOpened'],
        ['2026-02-02T09:00', 'matchFound'],
        ['2026-02-18T09:00', 'contactHeld', { form: 'talk', track: 'cti' }],
        ['2026-02-26T09:00', 'participationEnded', { outcome: 'moved' }],
      ],
      [
        version(cti, '2026-02-03', {
          cti: {
            phases: [
              { name: '1', every: { days: 5 }, headsUp: 1 },
              { name: '2', every: { days: 14 }, headsUp: 1 },
              { name: '3', every: { months: 1 }, headsUp: 3 },
            ],
          },
        }),
      ],
      [
        '02-06 headsUp',
        '02-09 due',
        '02-10 overdue',
        '02-16 escalation',
        '02-20 headsUp',
        '02-23 due',
        '02-24 overdue',
      ],
    ],
    [
      'a series of measurements keeps its interval',
      young,
      'C19',
      [
        ['2026-01-05T09:00', 'caseOpened'],
        ['2026-01-12T09:00', 'progressMeasured'],
        ['2026-02-23T09:00', 'progressMeasured'],
        ['2026-03-01T09:00', 'participationEnded', { outcome: 'moved' }],
      ],
      [version(young, '2026-01-19', { progress: { everyDays: 28 } })],
      ['02-18 headsUp', '02-23 due'],
    ],
    [
      'what a Saturday has decided is sent on Monday, though the card is off by then',
      fsm,
      'C10',
      [
        ...placed,
        ['2026-02-14T09:00', 'absenceReported', { source: 'company' }],
        ['2026-02-17T09:00', 'absenceReported', { source: 'company' }],
      ],
      [version(fsm, '2026-02-16', card(fsm, 'C10', 'off'))],
      ['02-16 reported'],
    ],
    [
      'an alarm follows the version of its own day',
      jobstyrke,
      'C09',
      [
        ['2026-01-05T09:00', 'caseOpened'],
        ['2026-01-05T09:00', 'attendanceSchedule', { days: ['mon'], start: '08:00', from: '2026-01-12' }],
        ['2026-02-09T07:00', 'notArrived'],
        ['2026-02-16T07:00', 'notArrived'],
      ],
      [version(jobstyrke, '2026-02-16', { absence: { alertAfterMinutes: 15 } })],
      ['02-09T08:30 callNow', '02-16T08:15 callNow'],
    ],
  ])('%s', (_, programme, rule, told, own, lines) => {
    expect(sent(programme, rule, told, own)).toEqual(lines);
  });
});

describe('the versions that a team has', () => {
  const spring = version(fsm, '2026-03-02', { contact: { intervalMonths: 2 } }, 2);
  const autumn = version(fsm, '2026-09-01', { contact: { intervalMonths: 3 } }, 3);
  const corrected = version(fsm, '2026-09-01', { contact: { intervalMonths: 4 } }, 4);
  const own = { ...spring, id: 'vores-egen', validFrom: '2026-03-02', version: 1 };

  test.each<[string, number]>([
    ['2020-01-01', 1],
    ['2026-03-01', 1],
    ['2026-03-02', 2],
    ['2026-08-31', 2],
    ['2026-09-01', 4],
    ['2030-01-01', 4],
  ])('on %s: every %d months', (day, months) => {
    const programme = teamProgramme([corrected, spring, autumn], fsm, day);
    expect(programme?.programme.contact.intervalMonths).toBe(months);
    expect(programmeOn(programme!, day).contact.intervalMonths).toBe(months);
  });

  test('a built-in one without versions stays a single programme, an unknown one is none', () => {
    expect(teamProgramme([], fsm, '2026-01-01')).toEqual({ programme: builtInProgramme(fsm) });
    expect(teamProgramme([], 'nowhere', '2026-01-01')).toBeUndefined();
  });

  test("a team's own programme holds for all days before it too: its cases have no other", () => {
    expect(teamProgramme([own], 'vores-egen', '2026-01-01')).toEqual({ programme: own });
    expect(teamProgrammeIds([own, spring])).toEqual([...builtInProgrammes.map(({ id }) => id), 'vores-egen']);
  });

  test('numbers go up, whatever their days', () => {
    const { version: number, validFrom } = asNextVersion(spring, [autumn, corrected], '2026-05-01');
    expect([number, validFrom]).toEqual([5, '2026-05-01']);
    expect(asNextVersion(own, [], '2026-05-01').version).toBe(1);
  });
});

test.each(builtInProgrammes.map((programme) => [programme.id, programme] as const))(
  '%s comes back from its export as it was',
  (_id, programme) => {
    expect(validateProgramme(JSON.parse(exportProgramme(programme)))).toEqual({ programme });
  },
);

test('what changes is listed value by value', () => {
  const changed = version(fsm, '2026-03-02', {
    contact: { intervalMonths: 2 },
    ...card(fsm, 'C01', 'should'),
    stageAfterInterruption: 'step2',
    targetGroup: 'Alle',
  });
  expect(programmeChanges(builtInProgramme(fsm)!, changed)).toEqual([
    { path: 'targetGroup', from: 'Aktivitetsparate med lang kontanthjælp', to: 'Alle' },
    { path: 'cards.C01.enforce', from: 'must', to: 'should' },
    { path: 'contact.intervalMonths', from: 1, to: 2 },
  ]);
  expect(programmeChanges(changed, changed)).toEqual([]);
});

test('a version keeps what running cases stand in', () => {
  const former = builtInProgramme(young)!;
  const next = {
    ...former,
    id: 'andet',
    stages: former.stages.slice(1),
    roles: former.roles.slice(1),
    variants: former.variants.slice(1),
  };
  expect(successionFaults(former, next).map(({ path, text }) => `${path} ${text}`)).toEqual([
    'id Id: id er andet, men versionen hører til helhedsorienteret-indsats. En ny version beholder id.',
    'stages Trin: trinnet intro er væk, men der kan stå sager i det. Behold trinnet; navn og kriterier må gerne ændres.',
    'roles Roller: rollen caseWorker er væk, men der kan stå medarbejdere i den. Behold den, eller brug et nyt id til programmet.',
    'variants Varianter: varianten unge er væk, men der kan stå sager i den.',
  ]);
  expect(successionFaults(former, former)).toEqual([]);
});
