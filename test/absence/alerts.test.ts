import { describe, expect, test } from 'vitest';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { workAll } from '../support/delivery.ts';
import { type AbsenceTeam, anAbsenceTeam, channel, jonas, lis, mette } from './setting.ts';

const key = 'B-301|C09|callNow|2026-04-13';
const calls = (team: AbsenceTeam) => team.shows('|C09|callNow|');
const called = (state: string) => [`${mette}: ${key} ${state}`];
const inPost = `${channel}: ${key} open`;

describe('who has no mark half an hour after the start', () => {
  test('is called by the responsible at 08:30 and not before; the channel has it at eleven, with all else', async () => {
    const team = await anAbsenceTeam();
    await team.expects('B-301');
    await team.at('2026-04-13T08:29');
    expect(calls(team)).toEqual([]);
    await team.at('2026-04-13T08:30');
    expect(calls(team)).toEqual(called('open'));
    await team.at('2026-04-13T10:59');
    expect(calls(team)).not.toContain(inPost);
    await team.at('2026-04-13T11:00');
    expect(calls(team)).toContain(inPost);
  });

  test('is registered as missed once, at the alarm, whoever sweeps and however often', async () => {
    const team = await anAbsenceTeam();
    await team.expects('B-301');
    team.time.set('2026-04-13T08:31');
    await Promise.all([1, 2, 3].map(() => sweepOnce(team.deps)));
    await workAll(team.deps);
    await team.at('2026-04-13T08:45');
    const log = await team.store.cases.events(team.teamId, 'B-301');
    const missed = log.filter(({ event }) => event.type === 'notArrived');
    expect(missed.map(({ event, by }) => [event.at, by])).toEqual([['2026-04-13T08:30', 'schedule']]);
    expect(calls(team)).toEqual(called('open'));
  });

  test.each<[string, (team: AbsenceTeam) => Promise<unknown>]>([
    ['with a day agreed off', (team) => team.mark('B-301', 'agreedOff')],
    ['with fewer hours agreed', (team) => team.mark('B-301', 'reducedHours')],
    ['of a paused case', (team) => team.happens('B-301', [{ type: 'casePaused' }])],
    ['of a case that ended', (team) => team.happens('B-301', [{ type: 'jobStarted', kind: 'ordinary' }])],
  ])('but nobody is called %s', async (_, before) => {
    const team = await anAbsenceTeam();
    await team.expects('B-301');
    await before(team);
    await team.at('2026-04-13T12:00');
    expect(calls(team)).toEqual([]);
  });

  test('nor on a day that is no attendance day', async () => {
    const team = await anAbsenceTeam({ team: { closingDays: ['04-13'] } });
    await team.expects('B-301');
    await team.expects('B-303', { from: '2026-04-20' });
    await team.expects('B-304', {}, 'cba-jobraadgiver');
    await team.at('2026-04-13T12:00');
    expect(calls(team)).toEqual([]);
  });

  test('nor by a schedule that ended yesterday, which called until then', async () => {
    const team = await anAbsenceTeam();
    await team.expects('B-301', { until: '2026-04-13' });
    await team.at('2026-04-14T12:00');
    expect(new Set(calls(team).filter((line) => line.startsWith(mette)))).toEqual(new Set(called('open')));
  });

  test('nor on a holiday: Ascension Day is a Thursday, and the Wednesday before it is a day like others', async () => {
    const team = await anAbsenceTeam();
    await team.expects('B-301', { days: ['wed', 'thu'], from: '2026-05-13' });
    await team.at('2026-05-14T12:00');
    expect(calls(team).filter((line) => line.startsWith(mette))).toEqual([
      `${mette}: B-301|C09|callNow|2026-05-13 open`,
    ]);
  });

  test('is asked for again an hour later where the programme goes out', async () => {
    const team = await anAbsenceTeam();
    await team.expects('B-301', {}, 'helhedsorienteret-indsats');
    await team.at('2026-04-13T09:29');
    expect(team.shows('outreach')).toEqual([]);
    await team.at('2026-04-13T09:30');
    expect(team.shows('outreach')).toHaveLength(1);
  });

  test.each<[string, (team: AbsenceTeam) => Promise<unknown>, number]>([
    ['when somebody only tried', tries, 1],
    [
      'but not when somebody got through',
      (team) => team.happens('B-301', [{ type: 'contactHeld', form: 'phone' }]),
      0,
    ],
    ['nor when the citizen came', (team) => team.mark('B-301', 'met'), 0],
  ])('is asked for again %s', async (_, act, copies) => {
    const team = await anAbsenceTeam();
    await team.expects('B-301', {}, 'helhedsorienteret-indsats');
    await team.at('2026-04-13T09:10');
    await act(team);
    await team.at('2026-04-13T09:30');
    expect(team.shows('outreach')).toHaveLength(copies);
  });
});

describe('an arrival registered by somebody else', () => {
  test.each<[string, boolean]>([
    ['2026-04-13T08:29', false],
    ['2026-04-13T08:30', false],
    ['2026-04-13T08:31', true],
  ])('at %s', async (at, wasCalled) => {
    const team = await anAbsenceTeam();
    await team.expects('B-301');
    // Whoever registers at the very minute of the alarm is before the sweep of that minute.
    if (wasCalled) await team.at('2026-04-13T08:30');
    team.time.set(at);
    await team.mark('B-301', 'met');
    await team.at('2026-04-13T10:00');
    expect(calls(team)).toEqual(wasCalled ? called('answered') : []);
  });

  test('after the sweep of 08:30 and still in its minute closes what was sent', async () => {
    const team = await anAbsenceTeam();
    await team.expects('B-301');
    await team.at('2026-04-13T08:30');
    await team.mark('B-301', 'met');
    await workAll(team.deps);
    expect(calls(team)).toEqual(called('answered'));
    expect((await team.record('B-301'))?.state.absence.notArrived).toEqual([]);
  });
});

describe('of two at once one counts', () => {
  test('the same no-show reported twice is one card', async () => {
    const team = await anAbsenceTeam();
    await team.expects('B-301');
    team.time.set('2026-04-13T08:10');
    await Promise.all([1, 2].map(() => team.happens('B-301', [{ type: 'notArrived' }])));
    await team.at('2026-04-13T10:30');
    expect(calls(team).filter((line) => line.startsWith(mette))).toHaveLength(1);
  });

  test('a responsible person who changed at 08:15 is the one who is called', async () => {
    const team = await anAbsenceTeam();
    await team.expects('B-301');
    team.time.set('2026-04-13T08:15');
    await team.happens('B-301', [{ type: 'assigneeChanged', role: 'companyConsultant', to: jonas }]);
    await team.at('2026-04-13T08:30');
    expect(calls(team)).toEqual([`${jonas}: ${key} open`]);
  });

  test('two colleagues who take it at once: one has it, the other hears who', async () => {
    const team = await anAbsenceTeam();
    await team.expects('B-301');
    await team.at('2026-04-13T08:30');
    const take = (upn: string) =>
      team.act(
        'B-301',
        { type: 'take' },
        {
          cardKey: key,
          by: upn,
          verb: 'card.take',
          decide: ({ card }) =>
            card?.taken ? { type: 'refuse', message: 'answer.cannotTake' } : { type: 'take' },
        },
      );
    const results = await Promise.all([take(jonas), take(lis)]);
    expect(results.map(({ type }) => type).toSorted()).toEqual(['done', 'refused']);
    const taken = (await team.card(key))?.taken?.by;
    expect([jonas, lis]).toContain(taken);
  });
});

const tries = (team: AbsenceTeam) => team.happens('B-301', [{ type: 'contactAttempted', form: 'phone' }]);

describe('an alert that nobody touches', () => {
  const members = { [mette]: { standIn: jonas } };

  test('goes to the stand-in after half an hour and to the leader after an hour', async () => {
    const team = await anAbsenceTeam({ members });
    await team.expects('B-301');
    await team.at('2026-04-13T08:59');
    expect(calls(team)).toEqual(called('open'));
    await team.at('2026-04-13T09:00');
    expect(calls(team)).toEqual([...called('open'), `${jonas}: ${key} open`].toSorted());
    await team.at('2026-04-13T12:00');
    expect(calls(team)).toEqual(
      [inPost, ...called('open'), `${jonas}: ${key} open`, `${lis}: ${key} open`].toSorted(),
    );
    expect((await team.card(key))?.passed).toEqual([jonas, lis]);
  });

  test.each<[string, (team: AbsenceTeam) => Promise<unknown>]>([
    [
      'somebody tries',
      (team) =>
        team.act('B-301', { type: 'events', events: [], stays: true, note: 'seen' }, { cardKey: key }),
    ],
    ['somebody takes it', (team) => team.act('B-301', { type: 'take' }, { cardKey: key, by: lis })],
    ['somebody tries and says so elsewhere', (team) => tries(team)],
    ['the citizen arrives', (team) => team.mark('B-301', 'met')],
  ])('stops the moment %s', async (_, act) => {
    const team = await anAbsenceTeam({ members });
    await team.expects('B-301');
    await team.at('2026-04-13T08:40');
    await act(team);
    await team.at('2026-04-13T12:00');
    expect((await team.card(key))?.passed).toBeUndefined();
  });

  test.each<[string, string, string, string[] | undefined]>([
    ['16:15', '16:45', '2026-04-13T22:00', undefined],
    // Called at 16:20; the stand-in hears at 16:50, and the leader would only at 17:20.
    ['15:50', '16:20', '2026-04-13T22:00', [jonas]],
    // Called at 06:00, before the hours in which others may be woken: those begin at 07:00.
    ['05:30', '06:00', '2026-04-13T07:29', undefined],
    ['05:30', '06:00', '2026-04-13T07:30', [jonas]],
    ['05:30', '06:00', '2026-04-13T08:00', [jonas, lis]],
  ])(
    'who is expected at %s and called at %s wakes nobody outside working hours until %s',
    async (start, alarm, until, passed) => {
      const team = await anAbsenceTeam({ members });
      await team.expects('B-301', { start });
      await team.at(until);
      expect((await team.card(key))?.at).toBe(`2026-04-13T${alarm}`);
      expect((await team.card(key))?.passed).toEqual(passed);
    },
  );

  test('goes to both when the bot was away at both moments, once to each', async () => {
    const team = await anAbsenceTeam({ members });
    await team.expects('B-301');
    await team.at('2026-04-13T08:31');
    team.time.set('2026-04-13T09:45');
    await sweepOnce(team.deps);
    await sweepOnce(team.deps);
    await workAll(team.deps);
    expect((await team.card(key))?.passed).toEqual([jonas, lis]);
    expect(calls(team)).toEqual(
      [...called('open'), `${jonas}: ${key} open`, `${lis}: ${key} open`].toSorted(),
    );
  });

  test('waits for the morning when the bot comes back in the evening', async () => {
    const team = await anAbsenceTeam({ members });
    await team.expects('B-301', { start: '15:45' });
    await team.at('2026-04-13T16:16');
    for (const [back, passed] of [
      ['2026-04-13T17:05', undefined],
      ['2026-04-14T08:00', [jonas]],
    ] as const) {
      team.time.set(back);
      await sweepOnce(team.deps);
      expect((await team.card(key))?.passed).toEqual(passed);
    }
  });

  test('is no call any more to whom it goes when the bot comes back in the afternoon', async () => {
    const team = await anAbsenceTeam({ members });
    await team.expects('B-301');
    await team.at('2026-04-13T08:31');
    team.time.set('2026-04-13T16:00');
    await sweepOnce(team.deps);
    await workAll(team.deps);
    const views = [jonas, lis].map(
      (upn) => team.teams.shown.find(({ to, card }) => to === upn && card.view !== 'attendance')?.card.view,
    );
    expect(views).toEqual(['agenda', 'agenda']);
  });
});

describe('the bot was down at 08:30', () => {
  test.each<[string, string, boolean]>([
    ['within two hours the card still goes', '2026-04-13T10:29', true],
    ['at two hours too', '2026-04-13T10:30', true],
    ['after that it is a line in Dagens opgaver', '2026-04-13T10:31', false],
    ['never a call in the afternoon', '2026-04-13T16:00', false],
  ])('%s', async (_, back, alert) => {
    const team = await anAbsenceTeam();
    await team.expects('B-301');
    await team.at('2026-04-13T07:00');
    team.time.set(back);
    await sweepOnce(team.deps);
    await workAll(team.deps);
    const message = team.teams.shown.find(
      ({ to, card }) => to === mette && JSON.stringify(card).includes('|C09|'),
    );
    expect(message?.card.view).toBe(alert ? 'card' : 'agenda');
    expect(calls(team)).toHaveLength(1);
  });

  test.each<[string, string, string[]]>([
    ['10:29', 'card', [mette]],
    ['10:30', 'card', [mette]],
    ['10:31', 'agenda', [mette]],
    ['16:00', 'agenda', [mette]],
  ])('a worker that sends at %s what was queued at 08:30 sends a message as %s', async (sent, view, to) => {
    const team = await anAbsenceTeam();
    await team.expects('B-301');
    team.time.set('2026-04-13T08:30');
    await sweepOnce(team.deps);
    team.time.set(`2026-04-13T${sent}`);
    await workAll(team.deps);
    const about = team.teams.shown.filter(({ card }) => JSON.stringify(card).includes('|C09|'));
    expect(about.map((message) => message.to).toSorted()).toEqual(to);
    expect(about.find((message) => message.to === mette)?.card.view).toBe(view);
  });

  test('and back after three days: nobody is presumed missed on days when nobody could register', async () => {
    const team = await anAbsenceTeam();
    await team.expects('B-301');
    team.time.set('2026-04-16T07:30');
    await sweepOnce(team.deps);
    const attendance = (await team.record('B-301'))?.state.attendance;
    expect(Object.keys(attendance ?? {})).not.toContain('2026-04-13');
  });
});

describe('a long absence (C11)', () => {
  const asked = (team: AbsenceTeam) => [
    ...new Set(
      team.shows('|C11|').flatMap((line) => (line.startsWith(mette) ? [line.slice(mette.length + 2)] : [])),
    ),
  ];
  const first = 'B-301|C11|longAbsence|2026-04-15';

  test('asks for the case worker on the third missed day, once however long it lasts, and again when it begins anew', async () => {
    const team = await anAbsenceTeam();
    await team.expects('B-301');
    await team.at('2026-04-14T12:00');
    expect(asked(team)).toEqual([]);
    await team.at('2026-04-23T12:00');
    expect(asked(team)).toEqual([`${first} open`]);
    team.time.set('2026-04-27T08:00');
    await team.mark('B-301', 'met', '2026-04-27');
    await team.at('2026-04-29T12:00');
    expect(asked(team)).toEqual([`${first} open`]);
    await team.at('2026-05-05T12:00');
    expect(asked(team)).toEqual([`${first} open`, 'B-301|C11|longAbsence|2026-04-30 open']);
  });

  test('does not ask when the case worker was told before, and is answered when they are told', async () => {
    const team = await anAbsenceTeam();
    await team.expects('B-301');
    await team.expects('B-302');
    await team.at('2026-04-13T12:00');
    await team.happens('B-302', [{ type: 'caseWorkerNotified' }]);
    await team.at('2026-04-16T12:00');
    expect(asked(team)).toEqual([`${first} open`]);
    await team.happens('B-301', [{ type: 'caseWorkerNotified' }]);
    await workAll(team.deps);
    expect(asked(team)).toEqual([`${first} answered`]);
  });
});
