import { beforeEach, describe, expect, it } from 'vitest';
import { absenceTexts } from '../../src/absence/texts.ts';
import { reportFace } from '../../src/absence/viewForms.ts';
import { team } from '../../src/cards/sampleTown.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { mostCodes } from '../../src/talk/ownCases.ts';
import { drawFace } from '../../src/tools/gallery/draw.ts';
import { ofType } from '../cards/walk.ts';
import { invokeAnswer, shown } from '../support/botServerActivities.ts';
import { button } from '../support/botServerCases.ts';
import { absenceTown, opens } from './town.ts';

const here = absenceTown();
const texts = absenceTexts('da').command;

const store = () => here().store;
const record = async (caseRef: string) => (await store().cases.get(here().town.groupId, caseRef))?.row;
const press = async (name: string, data: ReturnType<typeof button>) =>
  invokeAnswer(await here().app.post(here().town.presses(name, data)));

/** Cases that are expected Monday to Thursday at eight, written to the bot. */
async function expected(...caseRefs: string[]): Promise<void> {
  for (const caseRef of caseRefs) {
    await opens(here(), caseRef);
    await here().ask('mette', `/fremmøde ${caseRef} man-tor 08:00`);
  }
}

describe('/fremmøde', () => {
  const form = () => here().inChat('mette', ': fremmøde').at(-1);

  it('writes a plan, answers with what it understood, and shows it on the form', async () => {
    await opens(here(), 'B-301');
    expect(await here().ask('mette', '/fremmøde B-301 man-tir 09:00; man-tor 08:00 fra 20/4')).toContain(
      'mandag, tirsdag kl. 09:00',
    );
    expect((await record('B-301'))?.state.schedules).toEqual([
      { days: ['mon', 'tue'], start: '09:00', from: '2026-04-11' },
      { days: ['mon', 'tue', 'wed', 'thu'], start: '08:00', from: '2026-04-20' },
    ]);
    expect(await here().ask('mette', '/attendance b-301')).toContain('fra mandag 20. april');
  });

  it('takes the form, and says which field is wrong', async () => {
    await opens(here(), 'B-301');
    await here().ask('mette', '/fremmøde B-301');
    const fill = (inputs: object) => button(form(), 'attendance.save', { from: '2026-04-13', ...inputs });
    expect((await press('mette', fill({ days: '', start: '08:00' }))).text).toContain(texts.daysError);
    expect((await press('mette', fill({ days: 'mon', start: '25:00' }))).text).toContain(texts.startError);
    expect((await press('mette', fill({ days: 'mon', start: '8', until: '2026-04-10' }))).text).toContain(
      texts.startError,
    );
    expect((await press('mette', fill({ days: 'mon', start: '8:00', until: '2026-04-10' }))).text).toContain(
      texts.periodError,
    );
    expect((await press('mette', fill({ days: 'mon,wed', start: '8.30' }))).text).toContain('mandag, onsdag');
    expect((await record('B-301'))?.state.schedules).toEqual([
      { days: ['mon', 'wed'], start: '08:30', from: '2026-04-13' },
    ]);
  });

  it('takes a ramp-up plan by the form, a step at a time, and shows it so far', async () => {
    await opens(here(), 'B-301');
    await here().ask('mette', '/fremmøde B-301');
    const first = { days: 'mon,tue', start: '09:00', from: '2026-04-13', until: '2026-04-24' };
    const after = await press('mette', button(form(), 'attendance.save', first));
    expect(after.text).toContain('Det gælder fra dagen efter');
    expect(after.text).toContain('attendance.show');
    const next = { days: 'mon,tue,wed,thu', start: '08:00', from: '2026-04-27' };
    const both = (await press('mette', button(form(), 'attendance.save', next))).text;
    expect(both).toContain('Mandag, tirsdag kl. 09:00 fra mandag 13. april til og med fredag 24. april');
    expect(both).toContain('torsdag kl. 08:00 fra mandag 27. april');
    expect((await record('B-301'))?.state.schedules).toEqual([
      { days: ['mon', 'tue'], start: '09:00', from: '2026-04-13', until: '2026-04-24' },
      { days: ['mon', 'tue', 'wed', 'thu'], start: '08:00', from: '2026-04-27' },
    ]);
  });

  it('takes what is agreed for a day by the form; that somebody is there is said on the day only', async () => {
    await expected('B-301');
    await here().ask('mette', '/fremmøde B-301');
    const day = (mark: string, on: string) => button(form(), 'attendance.day', { mark, on });
    expect((await press('mette', day('met', '2026-04-13'))).text).toContain('Mødt kan kun meldes for i dag');
    expect((await press('mette', day('agreedOff', '2026-04-09'))).text).toContain(texts.dayError);
    expect((await press('mette', day('sick', '2026-04-13'))).text).toContain(texts.markError);
    expect((await press('mette', day('agreedOff', 'snart'))).text).toContain(texts.dayError);
    expect((await record('B-301'))?.state.attendance).toBeUndefined();
    const saved = await press('mette', day('reducedHours', '2026-04-13'));
    expect(saved.text).toContain('færre timer i dag, mandag 13. april');
    expect(saved.text).toContain('attendance.show');
    await here().goTo('2026-04-13T12:00');
    expect(here().inChannel('B-301')).toEqual([]);
  });

  it.each([
    ['man-tir', 'Mødetiden forstår jeg ikke'],
    ['tor-man 08:00', 'Dagene forstår jeg ikke'],
    ['man 09:00 fra 14/4; man-tor 08:00 fra 31/4', 'Trin 2: Datoen forstår jeg ikke'],
    ['mødt i morgen', 'Mødt kan kun meldes for i dag'],
    ['ikke mødt i morgen', 'Ikke mødt kan kun meldes for i dag'],
    ['udeblev i går', 'så intet er registreret'],
    ['ikke mødt i forgårs', 'Fremmøde kan kun meldes for i dag og frem'],
    ['fri en dag', 'Det hele forstod jeg ikke'],
  ])('says what is wrong with %s', async (written, said) => {
    await opens(here(), 'B-301');
    expect(await here().ask('mette', `/fremmøde B-301 ${written}`)).toContain(said);
    expect((await record('B-301'))?.state.schedules).toEqual([]);
  });

  it('a day off is agreed ahead, and nobody is called', async () => {
    await expected('B-301');
    expect(await here().ask('jonas', '/fremmøde B-301 fri mandag')).toContain('aftalt fri, mandag 13. april');
    await here().goTo('2026-04-13T12:00');
    expect(here().inChannel('B-301')).toEqual([]);
  });

  it('a case of somebody else is one that does not exist', async () => {
    await opens(here(), 'B-301');
    expect(await here().ask('anders', '/fremmøde B-301 man 08:00')).toContain('kender ikke sag B-301');
    await here().ask('mette', '/fremmøde B-301');
    const days = { days: 'mon', start: '08:00', from: '2026-04-13' };
    const day = { mark: 'agreedOff', on: '2026-04-13' };
    for (const fill of [button(form(), 'attendance.save', days), button(form(), 'attendance.day', day)]) {
      expect((await press('anders', fill)).text).toContain('kender ikke sag B-301');
    }
    const { schedules, attendance } = (await record('B-301'))?.state ?? {};
    expect([schedules, attendance]).toEqual([[], undefined]);
  });
});

describe('the call', () => {
  beforeEach(async () => {
    await expected('B-301');
    await here().goTo('2026-04-13T08:30');
  });
  const personal = () => here().inChat('mette', 'B-301').at(-1);
  const post = () => shown(here().inChannel('B-301')[0]);

  it('is told in the channel at eleven and no sooner, as one line like all others', async () => {
    expect(here().inChannel('B-301')).toEqual([]);
    await here().goTo('2026-04-13T11:00');
    expect(post()).toContain('B-301: opgave mandag 13. april');
    expect(post()).toContain('→ Mette');
    expect(post()).not.toMatch(/08:|mødt|ring|<at>/i);
  });

  it('asks the three questions, and every copy shows that it is done', async () => {
    const answer = { reason: 'sick', help: 'pickup', fewer: 'true' };
    const done = await press('mette', button(personal(), 'absence.reached', answer));
    expect(done.text).toContain('der er kontakt');
    await here().app.deliver();
    expect((await record('B-301'))?.absences).toMatchObject([
      { day: '2026-04-13', reason: 'sick', help: 'pickup', settled: '2026-04-13T08:30' },
    ]);
    expect((await record('B-301'))?.state.attendance).toEqual({ '2026-04-13': 'reducedHours' });
    const kept = JSON.stringify(await store().cases.events(here().town.groupId, 'B-301'));
    expect(kept).not.toMatch(/sick|pickup/);
    expect(here().app.logged.join('\n')).not.toMatch(/sick|pickup|absence\.reached|B-301/);
  });

  it('what was answered is taken back whole', async () => {
    await press('mette', button(personal(), 'absence.reached', { reason: 'transport', help: 'nothing' }));
    await here().app.deliver();
    await press('mette', button(personal(), 'card.undo'));
    await here().app.deliver();
    expect((await record('B-301'))?.absences).toEqual([]);
    expect(JSON.stringify(personal())).toContain('Fik fat i');
  });

  it('a colleague takes it from the channel, and may answer it; the post says so with its next changes', async () => {
    await here().goTo('2026-04-13T11:01');
    const take = button(here().inChannel('B-301')[0], 'day.take');
    await here().app.post(here().town.pressesInChannel('anders', take));
    await here().app.deliver();
    expect(post()).toContain('→ Mette');
    await here().goTo('2026-04-13T11:11');
    expect(post()).toContain('Anders har den');
    expect(here().inChat('anders', 'B-301').length).toBeGreaterThan(0);
    const before = post();
    await here().ask('mette', '/fremmøde B-301 mødt');
    await here().app.deliver();
    await here().goTo('2026-04-13T11:21');
    expect(post()).toBe(before);
  });

  it('two colleagues who press Tag den at once: one has it, in person, and the other hears who', async () => {
    await here().goTo('2026-04-13T11:00');
    const take = button(here().inChannel('B-301')[0], 'day.take');
    const presses = ['anders', 'jonas'].map((name) => here().town.pressesInChannel(name, take));
    await Promise.all(presses.map((one) => here().app.post(one)));
    await here().app.deliver();
    await here().goTo('2026-04-13T11:11');
    const [winner, loser] = post().includes('Anders har den') ? ['anders', 'jonas'] : ['jonas', 'anders'];
    expect(here().inChat(winner ?? '', 'B-301').length).toBeGreaterThan(0);
    expect(here().inChat(loser ?? '', 'allerede taget af')).toHaveLength(1);
    expect(post()).not.toContain('Tag den');
  });

  it('says who has seen it, and a try keeps it open', async () => {
    expect((await press('mette', button(personal(), 'absence.seen'))).text).toContain(
      'ringer, siden kl. 08:30',
    );
    await here().app.deliver();
    const tried = await press('mette', button(personal(), 'absence.attempt', { form: 'sms' }));
    expect(tried.text).toContain('har sendt en sms');
    expect(JSON.stringify(personal())).toContain('Fik fat i');
  });
});

describe('a long absence that is due with the call', () => {
  const calls = () => here().inChat('mette', 'B-301: ');
  const open = async () => (await record('B-301'))?.open.map((key) => key.split('|')[1]);
  beforeEach(async () => {
    await expected('B-301');
    await here().goTo('2026-04-15T08:29');
    const before = calls().length;
    await here().goTo('2026-04-15T08:30');
    expect(calls()).toHaveLength(before + 1);
    expect(shown(calls().at(-1))).toContain('kommunens sagsbehandler skal vide det');
  });
  const reached = { reason: 'transport', help: 'pickup' };

  it('is answered with it', async () => {
    await press('mette', button(calls().at(-1), 'absence.reached', { ...reached, agreed: 'notified' }));
    await here().app.deliver();
    expect(await open()).not.toContain('C11');
    expect((await record('B-301'))?.state.absence.episode?.notified).toBe(true);
  });

  it('is asked about after it, in its place', async () => {
    await press('mette', button(calls().at(-1), 'absence.reached', reached));
    await here().app.deliver();
    expect(await open()).toContain('C11');
    const asked = calls().at(-1);
    expect(shown(asked)).toContain('Sagsbehandler kontaktet');
    await press('mette', button(asked, 'absence.notified', { agreed: 'closeContact' }));
    await here().app.deliver();
    expect(await open()).not.toContain('C11');
  });
});

it('C10 is called about before it is answered', async () => {
  await opens(here(), 'B-301');
  await here().ask('jonas', '/fravær B-301');
  await here().goTo('2026-04-10T10:01');
  const call = here().inChat('mette', 'virksomheden har ringet').at(-1);
  expect(ofType(call?.attachments, 'Action.Execute')[0]).toMatchObject({ title: 'Jeg ringer nu' });
  await press('mette', button(call, 'absence.seen'));
  await here().app.deliver();
  const after = here().inChat('mette', 'virksomheden har ringet').at(-1);
  expect(ofType(after?.attachments, 'Action.Execute')[0]?.title).not.toBe('Jeg ringer nu');
});

it('a bot that comes back at 16:00 asks nobody to call now, anywhere', async () => {
  await expected('B-301');
  here().app.time.set('2026-04-13T16:00');
  await sweepOnce(here().app.delivery);
  await here().app.deliver();
  const line = here().inChat('mette', 'ikke afklaret').at(-1);
  expect(shown(line)).toContain('B-301: ikke afklaret');
  const opened = await press('mette', button(line, 'agenda.open'));
  expect(opened.text).toContain('Ikke afklaret');
  for (const text of [shown(line), line?.summary, opened.text]) expect(text).not.toMatch(/ring nu/i);
});

describe('a company that phones', () => {
  it('/fravær tells the responsible at once, and the answer holds the company too', async () => {
    await opens(here(), 'B-301');
    expect(await here().ask('jonas', '/fravær b-301')).toContain(texts.reported);
    await here().goTo('2026-04-10T10:01');
    const card = here().inChat('mette', 'virksomheden har ringet').at(-1);
    const answer = { reason: 'practical', help: 'otherWay', company: 'true' };
    expect((await press('mette', button(card, 'absence.reached', answer))).type).toBe('card');
    const log = await store().cases.events(here().town.groupId, 'B-301');
    expect(log.map(({ event }) => event)).toContainEqual(
      expect.objectContaining({ type: 'cardAnswered', answer: { reached: true, company: true } }),
    );
  });

  it('alone it asks which of the own cases, found by code', async () => {
    await opens(here(), 'B-301');
    await opens(here(), 'B-302', 'helhedsorienteret-indsats');
    await here().ask('jonas', '/fravær');
    const form = here().inChat('jonas', 'Hvilken sag?').at(-1);
    expect(shown(form)).toContain('B-302');
    const report = await press('jonas', button(form, 'absence.report', { case: 'B-302' }));
    expect(report.text).toContain('ingen påmindelse');
    const byColleague = await press('anders', button(form, 'absence.report', { case: 'B-301' }));
    expect(byColleague.text).toContain('får besked nu');
  });
});

describe('Meld fravær, the action of the message extension', () => {
  const invoke = (name: string, from: string, value: object) =>
    here().app.post({ ...here().town.presses(from, { verb: '' }), name, value });
  const task = (reply: { body: unknown }) =>
    (reply.body as { task: { type: string; value: { title: string; card: { content: unknown } } } }).task;
  const open = async (from: string) =>
    task(await invoke('composeExtension/fetchTask', from, { commandId: 'reportAbsence' }));
  const sends = (caseRef: unknown) => ({
    commandId: 'reportAbsence',
    data: { verb: 'absence.report', team: here().town.groupId, case: caseRef },
  });
  const send = async (from: string, caseRef: unknown) =>
    JSON.stringify(task(await invoke('composeExtension/submitAction', from, sends(caseRef))));
  const reported = async () =>
    (await store().cases.events(here().town.groupId, 'B-301')).filter(
      ({ event }) => event.type === 'absenceReported',
    );
  beforeEach(() => opens(here(), 'B-301'));

  it('finds the case by its code, and the responsible is told at once', async () => {
    const opened = await open('jonas');
    expect(opened.type).toBe('continue');
    const content = JSON.stringify(opened.value.card.content);
    expect(content).toContain('"style":"filtered"');
    expect(content).toContain(`{"title":"B-301","value":"${here().town.groupId}|B-301"}`);
    expect(content).not.toContain('Action.Execute');
    expect(await send('jonas', 'B-301')).toContain(texts.reported);
    await here().goTo('2026-04-10T10:01');
    expect(here().inChat('mette', 'virksomheden har ringet')).toHaveLength(1);
  });

  it('shows codes of open cases of one’s own and nothing else of them', async () => {
    await opens(here(), 'B-302');
    await here().ask('mette', '/job B-302 ordinært job');
    const asked = here().connector.in(here().town.chat('mette')).at(-1);
    await here().app.post(here().town.presses('mette', button(asked, 'typed.run')));
    const content = JSON.stringify((await open('mette')).value.card.content);
    const choices = [...content.matchAll(/\{"title":"([^"]*)","value":"([^"]*)"\}/g)].map(
      ([, title]) => title,
    );
    expect(choices).toEqual(['B-301']);
    expect(content).not.toMatch(/Jobstyrke|preparation|Mette/);
  });

  it('shows nobody the cases of others, and takes the telephone for a colleague', async () => {
    expect(JSON.stringify(await open('anders'))).not.toContain('B-301');
    expect(await send('anders', 'B-301')).toContain(texts.reported);
    expect(await reported()).toHaveLength(1);
  });

  it('knows no stranger: neither somebody of no team nor of another tenant', async () => {
    const stranger = { from: { id: '29:stranger', aadObjectId: 'entra-stranger' } };
    const abroad = { conversation: { id: 'a:x', conversationType: 'personal', tenantId: 'tenant-2' } };
    for (const over of [stranger, { ...abroad, channelData: { tenant: { id: 'tenant-2' } } }]) {
      const post = async (name: string, value: object) =>
        JSON.stringify(
          await here().app.post({ ...here().town.presses('mette', { verb: '' }), ...over, name, value }),
        );
      expect(await post('composeExtension/fetchTask', { commandId: 'reportAbsence' })).not.toContain('B-301');
      expect(await post('composeExtension/submitAction', sends('B-301'))).not.toContain(texts.reported);
    }
    expect(await reported()).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['no code', '', 'Skriv /fravær og sagskoden'],
    ['nothing at all', undefined, 'Skriv /fravær og sagskoden'],
    ['no case', 'B-999', 'kender ikke sag B-999'],
    ['something else', { code: 'B-301' }, 'Skriv /fravær og sagskoden'],
    ['a team that is not theirs', 'group-999|B-301', 'ikke hos dig'],
    ['a CPR number', '241235-4209', 'Slet'],
  ])('with %s says what to do and keeps nothing', async (_, caseRef, said) => {
    expect(await send('jonas', caseRef)).toContain(said);
    expect(await reported()).toEqual([]);
    expect(here().app.logged.join('\n')).not.toMatch(/241235|B-999|B-301/);
  });

  it('sent twice, by Teams or by two people, is one report and one card', async () => {
    const activity = {
      ...here().town.presses('jonas', { verb: '' }),
      ...{ name: 'composeExtension/submitAction', value: sends('B-301') },
    };
    await Promise.all([here().app.post(activity), here().app.post(activity)]);
    const [again, another] = await Promise.all([send('jonas', 'B-301'), send('mette', 'b-301')]);
    for (const said of [again, another]) expect(said).toContain('allerede meldt på sag B-301');
    expect(await reported()).toHaveLength(1);
    await here().goTo('2026-04-10T10:01');
    expect(here().inChat('mette', 'virksomheden har ringet')).toHaveLength(1);
    expect(await send('jonas', 'B-301')).toContain('allerede meldt');
    // Once it is answered, a company that phones again has something new to say.
    const card = here().inChat('mette', 'virksomheden har ringet').at(-1);
    await press('mette', button(card, 'absence.reached', { reason: 'practical', help: 'nothing' }));
    expect(await send('jonas', 'B-301')).toContain(texts.reported);
    expect(await reported()).toHaveLength(2);
  });

  it('has the cases of every team that somebody is in, and reports to the right one', async () => {
    const other = 'group-other';
    const first = (await store().teams.get(here().town.groupId))!;
    const teamsId = '19:other@thread.tacv2';
    here().connector.people.set(teamsId, [here().town.person('jonas')]);
    await store().teams.update(other, () => ({ ...first, id: other, teamsId }));
    const jonas = (await store().members.get(here().town.groupId, here().town.memberId('jonas')))!;
    await store().members.update(other, jonas.id, () => jonas);
    await opens(here(), 'B-301', 'jobstyrke', other);
    const content = JSON.stringify((await open('jonas')).value.card.content);
    for (const team of [first.id, other]) expect(content).toContain(`"value":"${team}|B-301"`);
    expect(await send('jonas', `${other}|B-301`)).toContain(texts.reported);
    expect(await reported()).toEqual([]);
    const log = await store().cases.events(other, 'B-301');
    expect(log.map(({ event }) => event.type)).toContain('absenceReported');
    // A code that is typed names no team: one that only the other team knows is found, one that both know is asked about.
    await opens(here(), 'B-302', 'jobstyrke', other);
    expect(await send('jonas', 'b-302')).toContain(texts.reported);
    await opens(here(), 'B-302');
    expect(await send('jonas', 'B-302')).toContain('flere team');
  });

  it('fits in a card with the longest codes and ids', () => {
    const cases = Array.from({ length: mostCodes }, (_, index) => ({
      title: `SAGSKODE-2026-${100_000 + index}`,
      value: `19:0123456789abcdef0123456789abcdef@thread.tacv2|SAGSKODE-2026-${100_000 + index}`,
    }));
    const form = drawFace(reportFace({ language: 'da', team, today: '2026-04-10', cases }));
    expect(Buffer.byteLength(JSON.stringify(form.card))).toBeLessThan(24 * 1024);
  });

  it('asks whoever leads more cases than a card can hold to write the code', () => {
    const face = reportFace({
      ...{ language: 'da', team, today: '2026-04-10' },
      cases: Array.from({ length: 201 }, (_, index) => ({ title: `B-${index}`, value: `t|B-${index}` })),
    });
    expect(ofType(drawFace(face).card, 'Input.Text')).toMatchObject([{ id: 'case' }]);
  });
});
