import { expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import type { CaseEvent } from '../../src/engine/events.ts';
import { fold } from '../../src/engine/fold.ts';
import { exportCsv } from '../../src/imports/exportCsv.ts';
import { type ImportKind, importKinds } from '../../src/imports/kinds.ts';
import { paidHoursCsv } from '../../src/paidHours/export.ts';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { check } from './check.ts';
import { type Cases, importFilesTogether, importText, memoryCases, now } from './support.ts';

const files: Partial<Record<ImportKind, string>> = {
  cases:
    'sagskode;program;startdato;ansvarlig;ansvarlig virksomhedskonsulent;trin;trin fra;slutdato;udfald;match;opstartsmøde;pause fra;pause til;frikort pct.;status efter;ansøgt\n' +
    'B-101;Flere skal med;06-01-2026;mette@vejen.example;søren@vejen.example;Trin 3;01-02-2026;;;15-01-2026;;;;40;;\n' +
    'B-102;jobstyrke;01-02-2026;åse@vejen.example;;Indslusning;01-03-2026;;;;;;;;;\n' +
    'B-103;Flere skal med;06-01-2025;mette@vejen.example;;;;01-03-2026;førtidspension;;;;;;ukendt;\n' +
    'B-104;cba-jobraadgiver;06-01-2026;mette@vejen.example;;;;;;;;01-02-2026;01-03-2026;80;;\n' +
    'B-105;helhedsorienteret-indsats;06-01-2026;mette@vejen.example;;;;01-04-2026;fleksjob;;;;;;job;\n' +
    'B-107;Flere skal med;01-12-2025;mette@vejen.example;;Trin 3;15-03-2026;;;12-03-2026;;;;;;\n' +
    'B-106;social-stoette-cti;06-04-2026;mette@vejen.example;;;;;;;10-04-2026;10-04-2026;;;;10-04-2026\n',
  plans:
    'sagskode;plandato;jobmål;udleveret;i gang\nB-101;15-01-2026;ja;ja;20-01-2026\nB-101;01-04-2026;nej;;\nB-102;10-02-2026;;nej;\nB-105;20-01-2026;ja;ja;21-01-2026\n',
  contacts:
    'sagskode;dato;form;rolle;nået;status\nB-101;09-03-2026;gåtur;;;\nB-101;09-03-2026;sms;CTI;;\nB-101;10-03-2026;tlf.;;nej;\n' +
    'B-101;10-03-2026;video;;ja;\nB-101;10-03-2026;hjemmebesøg;;;udeblevet\nB-102;12-03-2026;førstegangssamtale;;;\nB-105;10-04-2026;efterværn;;;\n' +
    'B-105;10-03-2026;tlf.;;;\nB-103;10-02-2026;gåtur;;;\n',
  placements:
    'sagskode;type;start;planlagt slut;faktisk slut;resultat;timer pr. uge;løn fra;afbrudt;årsagskode\n' +
    'B-101;afklaringspraktik;01-02-2026;01-03-2026;;;12,5;;;\nB-101;træningspraktik;05-03-2026;30-06-2026;;;16;01-04-2026;;\n' +
    'B-107;afklaringspraktik;05-01-2026;01-02-2026;20-01-2026;;10;12-01-2026;ja;match\nB-107;træningspraktik;01-02-2026;15-03-2026;10-03-2026;ikke job;12;;;\n' +
    'B-107;virksomhedspraktik;16-03-2026;30-06-2026;;;;01-04-2026;;\n' +
    'B-102;virksomhedspraktik;02-02-2026;;10-03-2026;;;;ja;match\nB-104;rekrutteringspraktik;02-03-2026;10-04-2026;10-04-2026;ikke job;20;;;\n' +
    'B-105;træningspraktik;01-02-2026;14-02-2026;10-02-2026;;;;ja;match\nB-105;rekrutteringspraktik;02-03-2026;29-03-2026;;;;;;\n',
  paidHours:
    'sagskode;måned;timer;type;kilde;arbejdsgiver\nB-101;2026-02;10;ordinær;lønseddel;A\nB-101;2026-02;8,25;ordinær;virksomhed;B\n' +
    'B-101;2026-03;1;småjob;;\nB-103;2026-02;37;;eIndkomst;\n',
  attendance:
    'sagskode;mødedage;mødetid;fra;til;dato;status\nB-102;man-tor;08:30;01-03-2026;;;\nB-102;fre;09:00;01-05-2026;01-06-2026;;\nB-102;;;;;02-04-2026;mødt\nB-102;;;;;13-04-2026;udeblevet\n',
  progress:
    'sagskode;dato;indikator;score\nB-104;01-03-2026;jobtro;4\nB-104;01-03-2026;netværk;6\nB-104;10-04-2026;jobtro;5\n',
};

async function aTown(): Promise<Cases> {
  const cases = memoryCases();
  for (const kind of importKinds) {
    const report = await importText(files[kind] ?? '', { kind, cases });
    expect([kind, report.faults]).toEqual([kind, []]);
  }
  return cases;
}

function exported(kind: ImportKind, cases: Cases): string {
  const all = [...cases.kept.values()].map(({ record, log }) => ({
    ...{ record, log },
    programme: builtInProgrammes.find(({ id }) => id === record.state.programme)!,
  }));
  if (kind === 'paidHours') return paidHoursCsv(all, { from: '2025-01', to: '2026-12' });
  return exportCsv(kind, all, '2026-04-13');
}

test.each(importKinds)(
  '%s: what is exported is read back without a fault, and changes nothing',
  async (kind) => {
    const cases = await aTown();
    const before = JSON.stringify([...cases.kept]);
    const text = exported(kind, cases);
    expect((await check(text, kind)).exitCode).toBe(0);
    const { counts, faults } = await importText(text, { kind, cases });
    expect(faults).toEqual([]);
    expect(counts).toMatchObject({ new: 0, changed: 0, closed: 0, skipped: 0, faulty: 0 });
    expect(counts.same).toBeGreaterThan(0);
    expect(JSON.stringify([...cases.kept])).toBe(before);
  },
);

/** What people register that no file said. */
const byPeople: CaseEvent[] = (
  [
    { type: 'contactHeld', form: 'phone' },
    { type: 'contactHeld', form: 'phone' },
    { type: 'placementInterrupted', reason: 'transport' },
    { type: 'placementPlanned', start: '2026-05-04' },
    { type: 'progressMeasured' },
    { type: 'assigneeChanged', role: 'coordinatingCaseWorker', to: 'gone@vejen.example' },
    { type: 'casePaused' },
    { type: 'caseResumed' },
    { type: 'casePaused' },
    { type: 'participationEnded', outcome: 'somethingElse' },
  ] as const
).map((event) => ({ at: now, caseRef: 'B-101', ...event }));

test.each(importKinds)(
  '%s: the same of what people have registered, also by somebody who is gone',
  async (kind) => {
    const cases = await aTown();
    cases.deps.people = new Map(
      ['mette@vejen.example', 'søren@vejen.example', 'åse@vejen.example'].map((upn) => [upn, upn]),
    );
    const one = cases.kept.get('B-101')!;
    const programme = builtInProgrammes.find(({ id }) => id === 'flere-skal-med')!;
    const world = { programme, calendar: createCalendar(), rules: [], caseload: { limit: 35, of: () => 0 } };
    one.record.state = fold(one.record.state, byPeople, world);
    one.log.push(
      ...byPeople.map((event, at) => ({ sequence: 100 + at, event, by: 'mette', source: `${at}` })),
    );
    const before = JSON.stringify([...cases.kept]);
    const { counts, faults } = await importText(exported(kind, cases), { kind, cases });
    expect(faults).toEqual([]);
    expect(counts).toMatchObject({ new: 0, changed: 0, closed: 0, skipped: 0, faulty: 0 });
    expect(JSON.stringify([...cases.kept])).toBe(before);
  },
);

test('hours of two employers stand in two rows, each with its source', async () => {
  const text = exported('paidHours', await aTown());
  expect(text).toMatch(/B-101;2026-02;10;[^;]+;lønsed/i);
  expect(text).toMatch(/B-101;2026-02;8,25;[^;]+;virksomhed/i);
});

test('what one team exported comes out of an empty one, to the byte', async () => {
  const first = memoryCases();
  const told = importKinds.map((kind) => [kind, files[kind] ?? ''] as const);
  expect(await importFilesTogether(told, first)).toEqual([]);
  // Of the case that is over, too, what happened before its end.
  expect(exported('placements', first)).toContain('B-105;træningspraktik;2026-02-01;2026-02-14;2026-02-10');
  expect(exported('contacts', first)).toContain('B-103;2026-02-10');
  // And of one that goes on, what was over before.
  expect(exported('placements', first)).toMatch(/B-107;[^\n]*2026-01-20;[^\n]*\nB-107;[^\n]*2026-03-10/);
  expect(exported('cases', first)).toMatch(/B-107;[^\n]*Trin 3: [^;]*;2026-03-15/);
  const texts = importKinds.map((kind) => [kind, exported(kind, first)] as const);
  const second = memoryCases();
  expect(await importFilesTogether(texts, second)).toEqual([]);
  for (const [kind, text] of texts) expect([kind, exported(kind, second)]).toEqual([kind, text]);
  const third = memoryCases();
  expect(await importFilesTogether(texts.toReversed(), third)).toEqual([]);
  for (const [kind, text] of texts) expect([kind, exported(kind, third)]).toEqual([kind, text]);
});
