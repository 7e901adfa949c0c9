import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { addToMonth } from '../../src/calendar/months.ts';
import { casesIn } from '../../src/imports/casesIn.ts';
import type { ImportDeps } from '../../src/imports/deps.ts';
import { importFiles } from '../../src/imports/importFiles.ts';
import type { ImportKind } from '../../src/imports/kinds.ts';
import { peopleOf } from '../../src/imports/people.ts';
import { danish } from '../../src/privacy/danishLexicon.ts';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { loadSource } from '../../src/register/loadMeasured.ts';
import { register } from '../../src/register/register.ts';
import { nextVersion } from '../../src/results/statements/version.ts';
import { forgetCases } from '../../src/retention/cases.ts';
import type { StatementRow } from '../../src/store/statementRow.ts';
import { exportOfTeam } from '../../src/tools/export/ofTeam.ts';
import { press } from '../paidHours/town.ts';
import { shown } from '../support/botServerActivities.ts';
import { button } from '../support/botServerCases.ts';
import { type Here, openTown } from '../support/town.ts';

/*
 * The totals of Viborg (S002:1036–1042) and of Jobstyrke (S004:43, 49, 255, 297), as files of a case system hold them
 * and as the project printed them.
 */

const month = '2026-06';
const asked = '2026-07-02T10:00';
const cut = '2026-07-03T09:00';
const { addDays } = createCalendar();

const danishDate = (day: string) => day.split('-').reverse().join('-');
const table = (head: string, rows: readonly string[]) => `${[head, ...rows].join('\r\n')}\r\n`;
const repeated = (counts: Record<string, number>) =>
  Object.entries(counts).flatMap(([word, count]) => Array.from({ length: count }, () => word));

/** 153 ends in twelve months: 37, 29, 34 and 53. */
const viborg = repeated({
  ...{ ordinærtJob: 22, fleksjob: 15, uddannelse: 12, STU: 7, revalidering: 10, førtidspension: 34 },
  ...{ flyttet: 30, 'mistet ret': 12, afsoner: 6, dødsfald: 5 },
}).map((outcome, index) => {
  const end = addDays('2025-07-01', index * 2);
  const word = outcome === 'ordinærtJob' ? 'ordinært job' : outcome;
  return `V-${101 + index};Helhedsorienteret indsats;${danishDate(addDays(end, -300))};WORKER;${danishDate(end)};${word}`;
});

const participants = 132;
const [inPlacement, inJob] = [60, 29];
const jobs = repeated({ 'ordinært job': 22, socialøkonomisk: 7 });
const codeOf = (index: number) => `J-${101 + index}`;
const jobDay = (index: number) => addDays('2026-03-02', index % 19);

const jobstyrke = Array.from({ length: participants }, (_, index) => {
  const [end, outcome] =
    index < inJob ? [jobDay(index), jobs[index]] : [addDays('2026-04-01', index % 28), 'andet'];
  return `${codeOf(index)};Jobstyrke;${danishDate(addDays('2025-03-03', index))};WORKER;${danishDate(end)};${outcome}`;
});

const placements = Array.from({ length: inPlacement }, (_, index) => {
  const start = danishDate(addDays('2025-10-01', index % 40));
  return `${codeOf(index)};virksomhedspraktik;${start};${danishDate(addDays('2025-12-01', index % 40))};;nej;`;
});
/** Somebody's first one broke off. */
const brokenOff = `${codeOf(0)};virksomhedspraktik;01-09-2025;01-10-2025;15-09-2025;ja;match`;

const aftercare = Array.from({ length: inJob }, (_, index) =>
  [28, 58, 88].map((days) => `${codeOf(index)};${danishDate(addDays(jobDay(index), days))};efterværn;ja`),
).flat();

const files: [ImportKind, string][] = [
  ['cases', table('sagskode;program;startdato;ansvarlig;slutdato;udfald', [...viborg, ...jobstyrke])],
  [
    'placements',
    table('sagskode;type;start;planlagt slut;faktisk slut;afbrudt;årsagskode', [brokenOff, ...placements]),
  ],
  ['contacts', table('sagskode;dato;form;nået', aftercare)],
];

let here: Here;

async function imported(): Promise<unknown[]> {
  const { delivery } = here.app;
  const { store, town } = here;
  const deps: ImportDeps = {
    ...{ lexicon: danish, programmes: builtInProgrammes, ...(await peopleOf(store, town.groupId)) },
    ...casesIn(store, (registration) => register(delivery, registration)),
  };
  const members = await store.members.list(town.groupId);
  const worker = members.find(({ id }) => id === town.memberId('mette'))?.signInName ?? '';
  const given = files.map(([kind, text]) => ({
    kind,
    open: () => Readable.from([Buffer.from(text.replaceAll('WORKER', worker))]),
  }));
  const reports = await importFiles(given, { teamId: town.groupId, now: asked, write: true }, deps);
  return reports.flatMap(({ faults }) => faults);
}

async function stored(): Promise<StatementRow> {
  const versions = await here.store.statements.ofMonth(here.town.groupId, month);
  const row = versions.at(-1)?.row;
  if (!row) throw new Error('no statement was cut');
  return row;
}

const card = (programme: string) =>
  here
    .inChat('lise', 'Resultater for juni 2026')
    .filter((one) => shown(one).includes(programme))
    .at(-1);

async function csv(programme: string): Promise<string> {
  const { text } = await press(here, 'lise', button(card(programme), 'statement.file'));
  return (await fetch(/https?:[^"\\]*resultater\.csv[^"\\]*/.exec(text)?.[0] ?? '')).text();
}

/** `npm run export -- --kind statement`. */
async function exported(reader: 'leader' | 'board'): Promise<string> {
  const team = (await here.store.teams.get(here.town.groupId))!;
  return exportOfTeam({
    ...{ kind: 'statement', for: reader, from: month, to: month, store: here.store, team },
    now: here.app.time.local(),
  });
}

interface Total {
  programme: string;
  name: string;
  measure: string;
  group: string;
  since?: string;
  n: number;
  d: number;
  shown: string;
}

const year = addToMonth(month, -11);
const start = '2025-03';
const h = { programme: 'helhedsorienteret-indsats', name: 'Effektiv indsats', measure: 'M15', since: year };
const j = { programme: 'jobstyrke', name: 'Jobstyrke i Nord', measure: 'M29', since: start };
const totals: Total[] = [
  { ...h, group: 'job', n: 37, d: 153, shown: '24 %' },
  { ...h, group: 'education', n: 29, d: 153, shown: '19 %' },
  { ...h, group: 'earlyPension', n: 34, d: 153, shown: '22 %' },
  { ...h, group: 'other', n: 53, d: 153, shown: '35 %' },
  { ...j, group: 'placement', n: 60, d: 132, shown: '45 %' },
  { ...j, group: 'job', n: 29, d: 132, shown: '22 %' },
  { ...j, group: 'job:ordinary', n: 22, d: 29, shown: '76 %' },
  { ...j, group: 'jobOfPlacement', n: 29, d: 60, shown: '48 %' },
  { ...j, since: undefined, measure: 'M19', group: 'reached', n: 29, d: 29, shown: '100 %' },
];

const lineOf = (row: StatementRow, { programme, measure, group, since }: Total) =>
  row.lines.find(
    (line) =>
      line.programme === programme &&
      line.measure === measure &&
      line.group === group &&
      line.since === since,
  );

beforeAll(async () => {
  here = await openTown({
    ...{ now: asked, pictures: { key: 'a key of the test' }, leader: 'lise' },
    ...{ people: ['lise', 'mette'], roles: { mette: ['contactPerson', 'companyConsultant'] } },
    team: ({ closedChannel }) => ({
      setUp: true,
      deliveryMode: 'personal',
      channels: { reminders: closedChannel },
    }),
  });
});
afterAll(() => here.close());

describe('the totals of the sources', () => {
  test('come out of imported files, in storage, on the card and in the file', async () => {
    expect(await imported()).toEqual([]);
    await here.goTo(cut);
    const told = (await here.store.cases.events(here.town.groupId, codeOf(0))).map(({ event }) => event.type);
    expect(told.slice(0, 5)).toEqual([
      ...['caseOpened', 'placementPlanned', 'placementInterrupted', 'placementPlanned', 'jobStarted'],
    ]);
    // Of a case that is over nobody is asked for a new match.
    const asked = await here.store.cases.cards(here.town.groupId, codeOf(0));
    expect(asked.filter(({ row }) => row.card === 'C17' && row.state === 'open')).toEqual([]);
    expect(here.inChat('mette', 'afbrudt')).toEqual([]);
    const row = await stored();
    for (const total of totals) {
      const { n, d, shown: words } = total;
      expect([total.group, lineOf(row, total)?.exact]).toEqual([
        total.group,
        expect.objectContaining({ n, d, shown: words }),
      ]);
    }
    for (const programme of ['helhedsorienteret-indsats', 'jobstyrke']) {
      const own = totals.filter((one) => one.programme === programme);
      const [words, file] = [shown(card(own[0]!.name)), await csv(own[0]!.name)];
      expect(await exported('leader')).toContain(file.slice(file.indexOf('\r\n')).trimEnd());
      for (const { measure, group, since, n, d, shown: printed } of own) {
        if (since !== undefined) expect(words).toContain(`${printed} (${n} af ${d})`);
        const line = `${since === undefined ? '' : `${since}/`}${month};1;${programme};${measure};${group};`;
        expect(file.split('\r\n').find((one) => one.startsWith(line))).toMatch(
          new RegExp(`;${n};${d};${printed}$`),
        );
      }
    }
    const people = row.lines.find(
      ({ measure, group, since }) => measure === 'M29' && group === 'participants' && since,
    );
    expect(people?.exact.n).toBe(participants);
  });

  test('are the same when retention has deleted every case', async () => {
    const { delivery, time } = here.app;
    const team = (await here.store.teams.get(here.town.groupId))!;
    const before = await stored();
    time.advance(300 * 24 * 60 * 60_000);
    const codes: string[] = [];
    for await (const { caseRef, due } of here.store.cases.list(team.id)) {
      // Its own rows say that it is to go by now.
      if (due.some(({ why, at }) => why === 'forget' && at <= '2027-04-01')) codes.push(caseRef);
    }
    expect(codes).toHaveLength(viborg.length + participants);
    while (codes.length > 0) await forgetCases(delivery, team, codes.splice(0, 10));
    for await (const { caseRef } of here.store.cases.list(team.id)) expect(caseRef).toBe('none');
    const again = { month, at: '2027-04-29T09:00', known: '2027-04-28' };
    const source = await loadSource(delivery, team);
    const row = nextVersion(source, again, { versions: [], earlier: new Map() })!;
    for (const total of totals) expect(lineOf(row, total)?.exact).toEqual(lineOf(before, total)?.exact);
    expect(nextVersion(source, again, { versions: [before], earlier: new Map() })).toBeUndefined();
    expect(await stored()).toEqual(before);
  });
});
