import { beforeEach, describe, expect, it } from 'vitest';
import { slipsBetween } from '../../src/talk/nearCommand.ts';
import { isThanks } from '../../src/talk/thanks.ts';
import { invokeAnswer, shown } from '../support/botServerActivities.ts';
import { aCase, button, filledIn, happens } from '../support/botServerCases.ts';
import { type Here, inTown } from '../support/town.ts';

const here = inTown({
  people: ['lise', 'mette', 'anders'],
  leader: 'lise',
  roles: { mette: ['jobBroker'], anders: ['jobBroker'] },
});
const ask: Here['ask'] = (...said) => here().ask(...said);
const last = (name: string) => here().connector.in(here().town.chat(name)).at(-1);
const press = async (name: string, verb: string, inputs: Record<string, unknown> = {}) =>
  invokeAnswer(await here().app.post(here().town.presses(name, button(last(name), verb, inputs))));

/** What happened on the case since it was made. */
const events = async (caseRef = 'B-301') =>
  (await here().store.cases.events(here().town.groupId, caseRef)).slice(3).map(({ event }) => event);

beforeEach(async () => {
  await aCase(here().app, here().town, 'B-301', 'mette');
  await aCase(here().app, here().town, 'B-302', 'mette');
});

describe('typed words', () => {
  it('that nearly are a command open it', async () => {
    expect(await ask('mette', 'kontkat B-301')).toContain('registrér kontakt');
    expect(await ask('mette', '/staus')).toContain('B-301');
  });

  it.each(['/status B-301', 'sager b-301', '/opgaver B-301', '/tasks B-301'])(
    '%s is about the case of that code, as /sag is',
    async (words) => {
      expect(await ask('mette', words)).toContain('B-301: sagen');
      expect(await ask('anders', words)).toContain('Jeg kender ikke sag B-301');
      expect(await ask('mette', words.replace('301', '999'))).toContain('Jeg kender ikke sag B-999');
    },
  );

  it('that are no command are answered with those that may have been meant', async () => {
    const begun = await ask('mette', '/prak');
    expect(begun).toContain('Den kommando kender jeg ikke');
    expect(begun).toContain('Mente du /praktik?');
    expect(await ask('mette', '/kontrakter')).toContain('Mente du /kontakt?');
    const none = await ask('mette', '/qwertyuiop');
    expect(none).toContain('Den kommando kender jeg ikke');
    expect(none).not.toContain('Mente du');
    expect(none + begun).not.toContain('qwertyuiop');
    expect(await ask('mette', '/hjæælp')).toContain('Registrér en kontakt på en sag');
    expect(await ask('mette', '/gle')).not.toContain('/glem');
  });

  it('that are said on a case lead there, with the code if there is one', async () => {
    expect(await ask('mette', '/pause')).toContain('Mente du /sag?');
    expect(await ask('mette', '/pause B-301')).toContain('B-301: sagen');
    const offered = await ask('mette', '/qwertyuiop B-301');
    expect(offered).toContain('Mente du /sag B-301?');
    expect(offered).not.toContain('/sag B-101');
    expect((await press('mette', 'typed.run')).text).toContain('B-301: sagen');
    expect(await ask('anders', '/pause B-301')).toContain('Jeg kender ikke sag B-301');
  });

  it('that nearly are a command and say more are asked about, with nothing that only they say', async () => {
    const answer = await ask('mette', 'kontkat B-301 gåtur med Klodrik i går');
    expect(answer).toContain('Mente du /kontakt B-301 gåtur i går?');
    expect(answer).not.toContain('Klodrik');
    expect(await events()).toEqual([]);
    const opened = await press('mette', 'typed.run');
    expect(opened.text).toContain('registrér kontakt');
    for (const filled of ['"value":"walk"', '"value":"2026-04-12"']) expect(opened.text).toContain(filled);
    expect(await events()).toEqual([]);
  });

  it.each(['/statsu B-301', '/opgavr b-301', '/csae B-301'])('%s opens the case', async (words) => {
    expect(await ask('mette', words)).toContain('B-301: sagen');
    expect(await ask('anders', words)).toContain('Jeg kender ikke sag');
  });

  it.each([
    ['/statsu om B-301', '/status B-301'],
    ['/statsu', undefined],
    ['/praktk B-301 start 1/6 8 uger hos Netto', '/praktik B-301 start 1/6 8 uger'],
    ['/løntimre B-301 marts 26,5 småjob', '/løntimer B-301 marts 26,5 småjob'],
    ['/fremøde B-301 man-tor 08:30 fra 14/4', '/fremmøde B-301 man-tor 08:30 fra 14/4'],
    ['/fremøde B-301 ikke mødt', '/fremmøde B-301 ikke mødt'],
    ['/kontatk B-301 ikke nået', '/kontakt B-301'],
    ['/kontatk B-301 tlf 12 34 56 78', '/kontakt B-301'],
    ['/ferei 14-07 til 31-07 stedfortræder Anders', '/ferie 14-07 til 31-07'],
    ['/resultatre 2026-03', '/resultater 2026-03'],
    ['/løntla marts', '/løntal marts'],
    ['/rmind me of B-301 on 12/5', '/mind me of B-301 on 12/5'],
    ['/udsgt næste uge', '/udsigt næste uge'],
    ['/jobb b 301 fleksjob 1/4', undefined],
    ['/løfet B-301 i går til moren', '/løfte B-301 i går'],
    ['/audti B-301 nu', '/log B-301'],
    ['/tavel med B-301', '/tavle'],
  ])('%s loses nothing that the command reads', async (words, line) => {
    const answer = await ask('lise', words);
    if (line) expect(answer).toContain(`Mente du ${line}?`);
    else expect(answer).not.toContain('Mente du');
    expect(await events()).toEqual([]);
  });

  it.each(['/statsu om B-301', '/qwertyuiop B-301', '/audti B-301 nu'])(
    '%s in the channel is answered in the own chat',
    async (words) => {
      const before = here().connector.in(here().town.teamsId).length;
      await here().app.post(here().town.saysInChannel('mette', words));
      const answer = here().connector.in(here().town.teamsId).slice(before).map(shown).join();
      expect(answer).toContain('i vores egen chat');
      expect(answer).not.toContain('B-301');
    },
  );

  it('in a sentence are carried out when nothing is in doubt, and can be taken back', async () => {
    const answer = await ask('mette', 'Jeg har talt med B-301 i dag');
    expect(answer).toContain('B-301: kontakt registreret');
    expect(await events()).toMatchObject([{ type: 'contactHeld', form: 'talk' }]);
    const undone = await press('mette', 'typed.undo');
    expect(undone.text).toContain('fortrudt');
    expect(await events()).toMatchObject([{ type: 'contactHeld' }, { type: 'eventUndone' }]);
  });

  it('in a sentence that leaves a doubt open the form, filled in', async () => {
    const answer = await ask('mette', 'jeg har ringet til B-301 i går');
    expect(answer).toContain('registrér kontakt');
    expect(JSON.stringify(last('mette'))).toContain('"value":"2026-04-12"');
    expect(await events()).toEqual([]);
  });

  it.each([
    ['a denial', 'jeg har IKKE talt med B-301 i dag'],
    ['a plan', 'jeg skal tale med B-301 i morgen'],
    ['a question', 'har jeg talt med B-301 i dag?'],
    ['anything else', 'B-301 er glad i dag'],
  ])('of %s open the case alone', async (_name, words) => {
    expect(await ask('mette', words)).toContain('B-301: sagen');
    expect(await events()).toEqual([]);
  });

  it('about several cases ask which', async () => {
    const answer = await ask('mette', 'har talt med B-301 og B-302 i dag');
    expect(answer).toContain('Hvilken sag?');
    expect(await events()).toEqual([]);
  });

  it('about a colleague’s case say no more than that there is none', async () => {
    expect(await ask('anders', 'jeg har talt med B-301 i dag')).toContain('Jeg kender ikke sag B-301');
    expect(await events()).toEqual([]);
  });

  it.each(['tak', 'Tusind tak!', 'mange tak for hjælpen', '👍', 'Thanks'])(
    '%s are answered',
    async (words) => {
      expect(await ask('mette', words)).toMatch(/Selv tak/);
    },
  );

  it.each(['/fremmøde', '/praktik', '/løntimer', '/kontakt', '/sag', '/job'])(
    '%s alone asks of which case',
    async (words) => {
      expect(await ask('mette', words)).toContain('Hvilken sag?');
      const chosen = await press('mette', 'typed.run', { case: `${here().town.groupId}|B-301` });
      expect(chosen.text).toContain('B-301');
      expect(await events()).toEqual([]);
    },
  );
});

describe('what is typed and registers', () => {
  it.each([
    ['/kontakt B-301 gåtur i dag', 'contactHeld'],
    ['/praktik B-301 start 1/6 8 uger', 'placementPlanned'],
    ['/løntimer B-301 marts 12', 'paidHoursRegistered'],
    ['/fravær B-301', 'absenceReported'],
    ['/løfte B-301', 'promiseMade'],
    ['/akut B-301 virksomheden', 'helpRequested'],
    ['/fremmøde B-301 man-tor 08:00', 'attendanceSchedule'],
  ])('%s can be taken back for a day', async (words, type) => {
    const before = (await here().store.cases.get(here().town.groupId, 'B-301'))?.row.state;
    await ask('mette', words);
    expect((await events()).map((event) => event.type)).toContain(type);
    expect((await press('mette', 'typed.undo')).text).toContain('fortrudt');
    const {
      at: _,
      sent: __,
      ...after
    } = (await here().store.cases.get(here().town.groupId, 'B-301'))!.row.state;
    const { at: ___, sent: ____, ...was } = before!;
    expect(after).toEqual(was);
    expect((await press('mette', 'typed.undo')).text).toContain('ikke noget at fortryde');
  });

  it('and is a fact of the case is said once to stand in the case system, by the form or afterwards', async () => {
    await ask('mette', '/kontakt B-301 gåtur i dag');
    const filed = button(last('mette'), 'typed.journalise');
    for (const name of ['mette', 'mette']) {
      const answer = invokeAnswer(await here().app.post(here().town.presses(name, filed))).text;
      expect(answer).toContain('B-301: kontakt registreret');
      expect(answer).toContain('journalført');
      expect(answer).not.toContain('typed.journalise');
    }
    const stranger = await here().app.post(here().town.presses('anders', filed));
    expect(invokeAnswer(stranger).text).toContain('ikke hos dig');
    const told = [{ type: 'contactHeld' }, { type: 'cardAnswered', answer: { journalised: true } }];
    expect(await events()).toMatchObject(told);
    expect((await press('mette', 'typed.undo')).text).toContain('fortrudt');
    expect((await events()).map(({ type }) => type)).toEqual(['contactHeld', 'cardAnswered', 'eventUndone']);
  });

  it('is taken back by nobody after a day, and by nobody else', async () => {
    await ask('mette', '/kontakt B-301 gåtur i dag');
    const undo = button(last('mette'), 'typed.undo');
    expect(invokeAnswer(await here().app.post(here().town.presses('anders', undo))).text).toContain(
      'ikke hos dig',
    );
    await here().goTo('2026-04-14T08:30');
    const late = invokeAnswer(await here().app.post(here().town.presses('mette', undo))).text;
    expect(late).toContain('Der er gået mere end 24 timer');
    expect(await events()).toMatchObject([{ type: 'contactHeld' }]);
  });

  it('a job asks first', async () => {
    expect(await ask('mette', '/job B-301 fleksjob 10/4')).toContain('Fleksjob fra');
    expect(await events()).toEqual([]);
    expect((await press('mette', 'typed.run')).text).toContain('job registreret');
    expect(await events()).toMatchObject([{ type: 'jobStarted', kind: 'flexJob', date: '2026-04-10' }]);
  });

  it('takes back what it had closed', async () => {
    await happens(here().app, here().town, [
      { at: '2026-04-13T07:30', caseRef: 'B-301', type: 'caseOpened', date: '2026-01-05' },
    ]);
    await here().goTo('2026-04-13T08:01');
    const open = async () => (await here().store.cases.get(here().town.groupId, 'B-301'))!.row.open;
    const before = await open();
    expect(before.length).toBeGreaterThan(0);
    await ask('mette', '/kontakt B-301 gåtur i dag');
    expect(await open()).not.toEqual(before);
    await press('mette', 'typed.undo');
    expect([...(await open())].sort()).toEqual([...before].sort());
  });
});

describe('help', () => {
  it('shows a worker six things and none of a leader’s', async () => {
    await ask('mette', 'hej');
    const rows = JSON.stringify(last('mette')).match(/typed\.run/g) ?? [];
    expect(rows.length).toBeGreaterThanOrEqual(6);
    const more = (await press('mette', 'help.more')).text;
    expect(more).toContain('/ferie');
    expect(more).not.toContain('/resultater');
    await ask('lise', 'hej');
    expect((await press('lise', 'help.more')).text).toContain('/resultater');
  });
});

it.each([
  ['kontakt', 'kontkat', 1],
  ['status', 'staus', 1],
  ['kontakt', 'kontakt', 0],
  ['praktik', 'praksis', 2],
  ['', 'job', 3],
])('%s and %s are %d slips apart', (one, other, slips) => expect(slipsBetween(one, other)).toBe(slips));

it.each([
  ['tak', true],
  ['tak, men det var ikke mig', false],
  ['tak for snakken med B-101', false],
  ['', false],
])('%j is thanks: %s', (words, expected) => expect(isThanks(words)).toBe(expected));

describe('a sentence from a telephone', () => {
  const say = (words: string) => ask('mette', words);

  it('opens the form of the contact, filled in, and registers what is saved there', async () => {
    expect(await say('B-301 talt i telefon i går, det går godt')).toContain('registrér kontakt');
    expect(filledIn(last('mette'))).toMatchObject({ form: 'phone', date: '2026-04-12' });
    expect(await events()).toEqual([]);
    await press('mette', 'contact.register', { form: 'phone', date: '2026-04-12' });
    expect(await events()).toMatchObject([{ type: 'contactHeld', form: 'phone', date: '2026-04-12' }]);
  });

  it('that says nobody was reached opens the form of that, and is no contact', async () => {
    expect(await say('fik ikke fat i B-301 i går')).toContain('fik ikke fat i');
    expect(filledIn(last('mette'))).toMatchObject({ on: '2026-04-12' });
    await press('mette', 'case.say', { notReached_form: 'phone', notReached_on: '2026-04-12' });
    const [attempt] = await events();
    expect(attempt).toMatchObject({ type: 'contactAttempted', form: 'phone', date: '2026-04-12' });
  });

  it('that says it rang registers on its own day that nobody answered', async () => {
    await say('ringede til B-301 i går');
    const asked = JSON.stringify(last('mette'));
    expect(asked).toContain('"date":"2026-04-12","form":"phone","reached":"no"');
  });

  it('keeps and logs nothing of what is nobody’s business', async () => {
    const answer = await say('Talt med B-301 i går, Klodrik har det skidt med sin depression');
    expect(answer).toContain('registrér kontakt');
    expect(answer + here().app.logged.join()).not.toMatch(/Klodrik|depression/);
  });

  it('that plans for whoever wrote it opens their reminder, filled in', async () => {
    expect(await say('husk samtale med B-301 om 14 dage')).toContain('mind mig');
    expect(filledIn(last('mette'))).toMatchObject({ on: '2026-04-27' });
  });

  it('with the command’s word behind the case only asks', async () => {
    expect(await say('B-301 kontakt tlf i gar')).toContain('registrér kontakt');
    expect(filledIn(last('mette'))).toMatchObject({ form: 'phone', date: '2026-04-12' });
    expect(await say('B-301 kontakt med lægen i går')).toContain('B-301: sagen');
    expect(await events()).toEqual([]);
  });

  it.each(['ny sag', '/ny sag', '/new case'])('%s opens the form of a new case', async (words) => {
    expect(await say(words)).toContain('Sagskoden må ikke sige noget om borgeren');
  });

  it('in which everything is understood is not said to be half understood', async () => {
    expect(await say('fik ikke fat i B-301')).not.toContain('forstod jeg ikke');
  });

  it.each([
    ['hej B-301 er glad i dag', 'B-301: sagen'],
    ['i morgen skal jeg ringe til B-301', 'B-301: sagen'],
    ['fri B-301 i morgen', 'B-301: sagen'],
    ['dagens samtale med B-301 er holdt', 'registrér kontakt'],
    ['B-301 har 8 løntimer i sidste uge', 'B-301: løntimer'],
  ])('%s is no command, though it begins with the word of one', async (words, answered) => {
    expect(await say(words)).toContain(answered);
    expect(await events()).toEqual([]);
  });
});
