import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseEvent, CaseEventType } from '../../src/engine/events.ts';
import { periods } from '../../src/privacy/periods.ts';
import { createLook } from '../../src/talk/looks.ts';
import { eventNames } from '../../src/tools/citizen/eventNames.ts';
import { refusals } from '../../src/tools/citizen/refusal.ts';
import { exportOfTeam } from '../../src/tools/export/ofTeam.ts';
import { testSettings } from '../support/settings.ts';

const { aSetting } = testSettings({ inMemory: true });
type Setting = Awaited<ReturnType<typeof aSetting>>;
type Answers<Type extends CaseEventType> = Omit<
  Extract<CaseEvent, { type: Type }>,
  'at' | 'caseRef' | 'type'
>;

/** One of each thing that can be registered; whoever adds one says here how the citizen reads it. */
const each: { [Type in CaseEventType]: [Answers<Type>, string] } = {
  applicationReceived: [{}, ''],
  applicationWithdrawn: [{}, ''],
  caseOpened: [{}, ''],
  criterionMet: [{ criterion: 'cv' }, 'punkt'],
  openingMeetingHeld: [{ roles: ['caseWorker', 'jobBroker'] }, 'hvem var med: sagsbehandler; jobformidler'],
  planRegistered: [{ jobGoal: true, delivered: false }, 'jobmål: ja · borgeren har fået planen: nej'],
  planStarted: [{}, ''],
  contactHeld: [{ form: 'phone', status: 'yellow' }, 'hvordan: telefon · hvordan det går: gul'],
  contactAttempted: [{ form: 'sms' }, 'hvordan: sms'],
  matchFound: [{}, ''],
  agreementMade: [{ parts: ['agreement', 'followUpPlan'] }, 'aftale om arbejdet; plan for opfølgning'],
  onePagerGiven: [{}, ''],
  placementPlanned: [
    { start: '2026-03-16', maxWeeks: 13, purpose: 'training', hoursPerWeek: 12.5 },
    'fra: 16. marts 2026 · uger højst: 13 · formål: træning · timer om ugen: 12,5',
  ],
  paidHoursAgreed: [{ from: '2026-04-01' }, 'fra: 1. april 2026'],
  paidHoursPlanned: [{ steps: [{ from: '2026-05', hours: 10 }] }, 'fra: maj 2026, timer: 10'],
  placementInterrupted: [{ reason: 'health' }, 'grund: helbred, uden detaljer'],
  placementEnded: [{ result: 'noJob' }, 'hvordan det gik: ikke job'],
  payTalkHeld: [{ answer: 'notYet', reason: 'company' }, 'svar: ikke endnu · grund: virksomheden'],
  educationStarted: [{}, ''],
  jobStarted: [{ kind: 'flexJob' }, 'slags: fleksjob'],
  paidHoursRegistered: [
    { month: '2026-03', hours: 26.5, kind: 'exemptionCard' },
    'måned: marts 2026 · timer: 26,5 · slags: job med socialt frikort',
  ],
  celebrationShared: [{ card: 'C14' }, ''],
  attendanceSchedule: [{ days: ['mon', 'wed'], start: '08:00', from: '2026-03-02' }, 'dage: mandag; onsdag'],
  notArrived: [{}, ''],
  attendanceMarked: [{ on: '2026-03-04', mark: 'reducedHours' }, 'fremmøde: færre timer efter aftale'],
  absenceReported: [{ source: 'company' }, 'meldt af: virksomheden'],
  caseWorkerNotified: [{}, ''],
  consultantMet: [{}, ''],
  firstTalkHeld: [{}, ''],
  introTalkHeld: [{}, ''],
  trialReviewed: [{}, ''],
  progressMeasured: [{ scores: { everyday: 7 } }, 'tal: hverdag og transport: 7'],
  subGoalScored: [
    { score: 6, achieved: true, category: 'tasks' },
    'borgerens tal fra 1 til 10: 6 · nået: ja',
  ],
  compensationChecked: [{ contacted: true }, 'der er talt med nogen om det: ja'],
  referralBackDone: [{}, ''],
  promiseMade: [{}, ''],
  promiseKept: [{}, ''],
  helpRequested: [{ from: 'citizen' }, 'fra: borgeren'],
  helpAnswered: [{}, ''],
  sparringAsked: [{}, ''],
  sparringHeld: [{}, ''],
  nextStepSet: [
    { step: 'companyVisit', by: '2026-04-20' },
    'skridt: besøg i en virksomhed · frist: 20. april 2026',
  ],
  rhythmTightened: [{ weeks: 4 }, 'uger: 4'],
  closeContactUntil: [{ until: '2026-05-01' }, 'til og med: 1. maj 2026'],
  exemptionUsed: [{ year: 2026, percent: 60 }, 'år: 2026 · procent: 60'],
  aftercareHeld: [{ form: 'walk', inJob: true }, 'hvordan: gåtur · i job: ja'],
  outcomeStatusGiven: [{ status: 'notInJob' }, 'hvordan det går: ikke i job'],
  assigneeChanged: [{ role: 'jobBroker', to: 'entra-sara' }, 'rolle: jobformidler · ny ansvarlig: '],
  annualClarificationHeld: [{}, ''],
  casePaused: [{}, ''],
  caseResumed: [{}, ''],
  participationEnded: [{ outcome: 'earlyPension' }, 'Afklaring: førtidspension'],
};

const textOf = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<\/(td|th|p|h\d|li)>/g, '\n')
    .replace(/<[^>]+>/g, '');

async function letter(team: Setting, over: object = {}): Promise<string> {
  const known = (await team.store.teams.get(team.teamId))!;
  const [{ id: by } = { id: '' }] = await team.store.members.list(team.teamId);
  const asked = { kind: 'case', case: 'b-101', by, as: 'document', now: '2026-03-20T09:00' } as const;
  return exportOfTeam({ store: team.store, team: known, ...asked, ...over });
}

describe('the letter to a citizen', () => {
  let team: Setting;
  let html: string;
  let words: string;

  beforeAll(async () => {
    team = await aSetting('2026-03-02T10:00');
    const types = (Object.keys(each) as CaseEventType[]).filter((type) => type !== 'caseOpened');
    await team.opens('B-101');
    await team.opens('B-102', [{ type: 'contactHeld', form: 'talk' }]);
    for (const type of types) await team.happens('B-101', [{ type, ...each[type][0] } as never]);
    const taken = await team.happens('B-101', [{ type: 'contactHeld', form: 'video' }]);
    if (taken.type === 'done') await team.act('B-101', { type: 'undo', act: taken.record.sequence });
    await team.goTo('2026-03-20T08:00');
    const look = createLook({ store: team.store, clock: team.time.clock });
    const [member] = await team.store.members.list(team.teamId);
    await look({ team: { id: team.teamId }, member: member! }, { at: 'list', cases: ['B-101', 'B-102'] });
    html = await letter(team);
    words = textOf(html);
  });

  test.each(Object.entries(each))('tells %s with its answers', (type, [, answers]) => {
    const row = html
      .split('<tr>')
      .find((one) => one.includes(`<td>${eventNames[type as CaseEventType]}</td>`));
    expect(row).toContain('2026');
    expect(textOf(row ?? '')).toContain(answers);
  });

  test('says of what was taken back that it does not count', () => {
    expect(words).toContain('Kontakt mellem borger og medarbejder (taget tilbage igen, gælder ikke)');
  });

  test('says who saw it by their function, and names nobody', async () => {
    expect(words).toMatch(
      /20\. marts 2026 kl\. 08:00\n[^\n]+\nså på din sag, eller på en liste med din kode/,
    );
    for (const { id, name, signInName, teamsUserId } of await team.store.members.list(team.teamId))
      for (const one of [id, name, signInName, teamsUserId]) expect(html).not.toContain(one);
  });

  test('says nothing of another case', () => expect(html).not.toContain('B-102'));

  test('tells each field that is stored of the case, and no code of a program', async () => {
    const record = (await team.record('B-101'))!;
    const rows = html.split('<h2>Alt, som det står lige nu')[1]!;
    expect(rows.split('<tr>').length).toBeGreaterThan(Object.keys(record.state).length / 2);
    expect(words.match(/\b[a-z]+[A-Z][A-Za-z]+\b/g)).toBeNull();
  });

  test('says until when, by the periods', () => {
    expect(words).toMatch(/Alt om dig bliver slettet \d+\. \w+ 202\d/);
    expect(words).toContain(`${periods.absenceDays} dage efter, at det er afklaret`);
    expect(words).toContain(`bliver slettet efter ${periods.auditMonths} måneder`);
  });

  test('is one file that prints: no script, nothing from elsewhere', () => {
    expect(html).toMatch(/<html lang="da">/);
    expect(html).toContain('@media print');
    expect(html).not.toMatch(/<script|https?:|url\(|src=|href=/);
  });

  test('that it was taken out stands in the audit, and in the next letter', async () => {
    const next = textOf(await letter(team));
    const known = await team.store.audit.since(team.teamId, '2026-03-20T00:00:00Z');
    expect(known.filter(({ act }) => act === 'export').length).toBeGreaterThan(0);
    expect(next).toContain('B-101');
  });

  test.each(Object.entries(refusals))(
    'a no to %s says its rule and where to complain',
    async (why, { rule }) => {
      const no = textOf(await letter(team, { as: 'refusal', refusal: why }));
      expect(no).toContain(rule);
      expect(no).toContain('Datatilsynet');
      expect(no).not.toContain('telefon: ');
    },
  );

  test('there is none of a case that nobody knows', () =>
    expect(letter(team, { case: 'B-999' })).rejects.toThrow('Sag B-999 findes ikke.'));
});
