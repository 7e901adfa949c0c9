import { describe, expect, it } from 'vitest';
import { importText, memoryCases } from '../imports/support.ts';

const cases = 'sagskode;program;startdato;ansvarlig\nB-301;Jobstyrke i Nord;06-04-2026;mette@kommune.dk\n';

async function aCase() {
  const kept = memoryCases();
  await importText(cases, { cases: kept });
  const attendance = (text: string) => importText(text, { kind: 'attendance', cases: kept });
  const told = () => kept.events('B-301').filter(({ type }) => type !== 'caseOpened');
  return { attendance, told };
}

describe('attendance from a file', () => {
  it('is a schedule for each row with weekdays, and nothing the second time', async () => {
    const { attendance, told } = await aCase();
    const file =
      'sagskode;mødedage;mødetid;fra;til\nB-301;man-tir;9.00;14-04-2026;27-04-2026\nB-301;man-tor;08:00;28-04-2026;\n';
    expect((await attendance(file)).counts).toMatchObject({ new: 2, faulty: 0 });
    expect((await attendance(file)).counts).toMatchObject({ new: 0, same: 2 });
    expect(told()).toMatchObject([
      {
        type: 'attendanceSchedule',
        days: ['mon', 'tue'],
        start: '09:00',
        from: '2026-04-14',
        until: '2026-04-27',
      },
      { type: 'attendanceSchedule', days: ['mon', 'tue', 'wed', 'thu'], start: '08:00', from: '2026-04-28' },
    ]);
  });

  it('is a ramp-up plan in whatever order its steps stand', async () => {
    const { attendance, told } = await aCase();
    await attendance(
      'sagskode;mødedage;mødetid;fra;til\nB-301;man-tor;08:00;28-04-2026;\nB-301;man-tir;9.00;14-04-2026;27-04-2026\n',
    );
    expect(told().map((event) => 'from' in event && event.from)).toEqual(['2026-04-14', '2026-04-28']);
  });

  it('is what is agreed ahead', async () => {
    const { attendance, told } = await aCase();
    await attendance(
      'sagskode;dato;status\nB-301;20-04-2026;færre timer\nB-301;21-04-2026;kommer senere\nB-301;22-04-2026;fri\n',
    );
    expect(told()).toMatchObject([{ mark: 'reducedHours' }, { mark: 'later' }, { mark: 'agreedOff' }]);
  });

  it('is how a day went for each row with a status; another status is a change', async () => {
    const { attendance, told } = await aCase();
    const rows = (status: string) =>
      `sagskode;dato;mødetid;status\nB-301;09-04-2026;08:00;${status}\nB-301;20-04-2026;08:00;aftalt fri\n`;
    expect((await attendance(rows('Mødt'))).counts).toMatchObject({ new: 2 });
    expect((await attendance(rows('udeblevet'))).counts).toMatchObject({ changed: 1, same: 1 });
    expect(told()).toMatchObject([
      { type: 'attendanceMarked', on: '2026-04-09', mark: 'met' },
      { type: 'attendanceMarked', on: '2026-04-20', mark: 'agreedOff' },
      { type: 'attendanceMarked', on: '2026-04-09', mark: 'missed' },
    ]);
  });

  it('tells of somebody who is missing today as it is told on the list', async () => {
    const { attendance, told } = await aCase();
    await attendance('sagskode;dato;status\nB-301;13-04-2026;ikke mødt\n');
    expect(told()).toMatchObject([{ type: 'notArrived', at: '2026-04-13T10:00' }]);
  });

  it.each([
    ['B-301;;;altid;08:00;', 'weekdays'],
    ['B-301;;;man;25:00;', 'startTime'],
    ['B-301;;;;08:00;', 'missing'],
    ['B-301;09-04-2026;syg;;;', 'attendance'],
    ['B-301;20-04-2026;mødt;;;', 'futureDate'],
    ['B-999;09-04-2026;mødt;;;', 'unknownCase'],
  ])('%s: %s', async (row, code) => {
    const { attendance, told } = await aCase();
    const report = await attendance(`sagskode;dato;status;mødedage;mødetid;fra\n${row}\n`);
    expect(report.faults.map((fault) => fault.code)).toContain(code);
    expect(told()).toEqual([]);
  });
});
