import { expect, test } from 'vitest';
import type { CaseEvent } from '../../src/engine/events.ts';
import { anAbsenceTeam, mette } from './setting.ts';

/** Monday 13 April: expected at 08:00, missed at 08:30. */
const today = '2026-04-13';

type Step = [
  time: string,
  told: 'missed' | Extract<CaseEvent, { type: 'attendanceMarked' }>['mark'],
  hour?: string,
];

/** The calls of the day, as Mette has them at 19:00: `08:30 open`, by the moment that each was sent at. */
async function callsAfter(steps: Step[], schedule: { start?: string } = {}): Promise<string[]> {
  const team = await anAbsenceTeam({});
  await team.expects('B-301', schedule);
  for (const [time, told, expected] of steps) {
    await team.at(`${today}T${time}`);
    await team.happens('B-301', [
      told === 'missed'
        ? { type: 'notArrived' }
        : { type: 'attendanceMarked', on: today, mark: told, ...(expected ? { expected } : {}) },
    ]);
  }
  await team.at(`${today}T19:00`);
  const keys = team
    .shows('|C09|callNow|')
    .flatMap((line) => (line.startsWith(`${mette}: `) ? [line.split(' ')[1] ?? ''] : []));
  const cards = await Promise.all(keys.map((key) => team.card(key)));
  return cards.flatMap((card) => (card ? [`${card.at.slice(11)} ${card.state}`] : []));
}

test.each<[string, Step[], string[]]>([
  ['never came: looked for again an hour and a half after the start', [['07:50', 'later']], ['09:30 open']],
  [
    'came',
    [
      ['07:50', 'later'],
      ['09:10', 'met'],
    ],
    [],
  ],
  [
    'came after the second look',
    [
      ['07:50', 'later'],
      ['09:40', 'met'],
    ],
    ['09:30 answered'],
  ],
  ['with an hour: half an hour after it', [['07:50', 'later', '10:15']], ['10:45 open']],
  [
    'with an hour that is over: half an hour after it was told',
    [['09:00', 'later', '08:45']],
    ['08:30 answered', '09:30 open'],
  ],
  [
    'told after the first call: the call is answered, and another one follows',
    [['08:40', 'later']],
    ['08:30 answered', '10:10 open'],
  ],
  [
    'put off once more',
    [
      ['07:50', 'later'],
      ['09:40', 'later', '11:00'],
    ],
    ['09:30 answered', '11:30 open'],
  ],
  [
    'then off after all',
    [
      ['07:50', 'later'],
      ['08:50', 'agreedOff'],
    ],
    [],
  ],
  [
    'then fewer hours',
    [
      ['07:50', 'later'],
      ['08:50', 'reducedHours'],
    ],
    [],
  ],
  [
    'and before the start known to be missing: called at the alarm',
    [
      ['07:50', 'later'],
      ['07:55', 'missed'],
    ],
    ['08:30 open'],
  ],
  [
    'and before the second look known to be missing: called at once',
    [
      ['07:50', 'later'],
      ['09:00', 'missed'],
    ],
    ['09:00 open'],
  ],
  ["in the evening, which is nobody's working hours", [['18:00', 'later']], ['08:30 answered']],
])('who comes later: %s', async (_, steps, calls) => {
  expect(await callsAfter(steps)).toEqual(calls);
});

test('who comes later in the afternoon is looked for before people go home', async () => {
  expect(await callsAfter([['15:10', 'later']], { start: '15:00' })).toEqual(['16:40 open']);
  expect(await callsAfter([['15:50', 'later']], { start: '15:15' })).toEqual([
    '15:45 answered',
    '17:00 open',
  ]);
});

test.each<[string, Step[], string[]]>([
  [
    'before the alarm: called at it',
    [
      ['07:50', 'agreedOff'],
      ['08:20', 'missed'],
    ],
    ['08:30 open'],
  ],
  [
    'after the alarm: called at once',
    [
      ['07:50', 'agreedOff'],
      ['08:45', 'missed'],
    ],
    ['08:45 open'],
  ],
  [
    'after the call was answered by it: called once more',
    [
      ['08:40', 'agreedOff'],
      ['09:15', 'missed'],
    ],
    ['08:30 answered', '09:15 open'],
  ],
  [
    'met by mistake, and after the alarm not',
    [
      ['07:50', 'met'],
      ['08:45', 'missed'],
    ],
    ['08:45 open'],
  ],
  [
    'the same said twice is one call',
    [
      ['08:40', 'missed'],
      ['08:45', 'missed'],
    ],
    ['08:30 open'],
  ],
])('what was said is taken back: %s', async (_, steps, calls) => {
  expect(await callsAfter(steps)).toEqual(calls);
});
