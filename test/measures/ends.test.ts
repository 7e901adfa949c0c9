import { describe, expect, test } from 'vitest';
import { counted, type Told } from './asking.ts';

const at = (day: string, time = '10:00') => `2026-${day}T${time}`;
const opened: Told = [at('01-05'), 'caseOpened'];
const left = (outcome: string, day = '03-10'): Told => [at(day), 'participationEnded', { outcome }];

describe('M15: how courses end', () => {
  test.each<[string, Told, string]>([
    ['an ordinary job', [at('03-10'), 'jobStarted', { kind: 'ordinary' }], 'job:ordinary'],
    [
      'a social enterprise',
      [at('03-10'), 'jobStarted', { kind: 'socialEnterprise' }],
      'job:socialEnterprise',
    ],
    ['an ordinary job, said at the end', left('ordinaryJob'), 'job:ordinary'],
    ['a flex job, said at the end', left('flexJob'), 'job:flexJob'],
    ['self-support', left('selfSupport'), 'job:selfSupport'],
    ['step 3', left('step3Reached'), 'job:step3Reached'],
    ['an education', [at('03-10'), 'educationStarted'], 'education:education'],
    ['an education, said at the end', left('education'), 'education:education'],
    ['STU', left('stu'), 'education:stu'],
    ['early pension', left('earlyPension'), 'earlyPension:earlyPension'],
    ['prison', left('imprisoned'), 'other:imprisoned'],
    ['what nobody knows', left('constructor'), 'other:constructor'],
  ])('%s', (_, end, single) => {
    const [group] = single.split(':');
    const groups = ['job', 'education', 'earlyPension', 'other'].map((one) =>
      one === group ? `${one}: 1/1 100 %` : `${one}: 0/1 0 %`,
    );
    expect(counted('H', 'M15', '2026-03', [opened, end])).toEqual([...groups, `${single}: 1/1 100 %`]);
  });

  test('single ones in the order of their groups, unknown ones last as plain text', () => {
    const ends = ['zebra', 'other', 'moved', 'alpha', 'stu', 'selfSupport', 'ordinaryJob'];
    const lines = counted('H', 'M15', '2026-03', ...ends.map((outcome) => [opened, left(outcome)]));
    expect(lines.slice(4).map((line) => line.split(' ')[0])).toEqual([
      'job:ordinary:',
      'job:selfSupport:',
      'education:stu:',
      'other:moved:',
      'other:other:',
      'other:alpha:',
      'other:zebra:',
    ]);
  });

  test('the first end counts, and one dated before the opening counts on its day', () => {
    const early: Told = [at('03-10'), 'educationStarted', { date: '2026-01-02' }];
    const twice: Told[] = [opened, early, left('moved', '03-20')];
    expect(counted('H', 'M15', '2026-01', twice)[1]).toBe('education: 1/1 100 %');
    expect(counted('H', 'M15', '2026-03', twice)[1]).toBe('education: 0/0 –');
  });
});

describe('M19: aftercare', () => {
  /** A job from 2 March: contacts on 1 April (the 2nd is a holiday), 1 May (the 2nd is a Saturday) and 2 June. */
  const job: Told[] = [opened, [at('03-02'), 'jobStarted', { kind: 'ordinary' }]];
  const held = (day: string, inJob = true): Told => [at(day), 'aftercareHeld', { form: 'phone', inJob }];
  const inMonth = (month: string, ...told: Told[]) => counted('J', 'M19', `2026-${month}`, [...job, ...told]);
  /** Each counts five working days after its own: 13 April, 8 May, 10 June. */
  const all = (...told: Told[]) => ['04', '05', '06'].map((month) => inMonth(month, ...told)[0]);

  test.each<[string, Told[], string[]]>([
    ['none', [], ['0/1 0 %', '0/1 0 %', '0/1 0 %']],
    [
      'each on its day',
      [held('04-01'), held('05-01'), held('06-02')],
      ['1/1 100 %', '1/1 100 %', '1/1 100 %'],
    ],
    ['thirteen days early', [held('03-19')], ['1/1 100 %', '0/1 0 %', '0/1 0 %']],
    ['fourteen days early', [held('03-18')], ['0/1 0 %', '0/1 0 %', '0/1 0 %']],
    ['five working days late', [held('04-13')], ['1/1 100 %', '0/1 0 %', '0/1 0 %']],
    ['six working days late', [held('04-14')], ['0/1 0 %', '0/1 0 %', '0/1 0 %']],
    ['two in one month', [held('04-01'), held('04-02')], ['1/1 100 %', '0/1 0 %', '0/1 0 %']],
    ['out of the job: nobody asks again', [held('04-01', false)], ['1/1 100 %', '0/0 –', '0/0 –']],
    ['out of the job before the first', [held('03-20', false)], ['0/0 –', '0/0 –', '0/0 –']],
  ])('%s', (_, told, figures) => {
    expect(all(...told)).toEqual(figures);
  });

  test.each<[string, Told[], string]>([
    ['never', [], 'reached: 0/1 0 %'],
    ['once', [held('06-01')], 'reached: 1/1 100 %'],
    ['planned or not', [held('03-20', false)], 'reached: 1/1 100 %'],
  ])('reached %s', (_, told, figure) => {
    expect(inMonth('06', ...told)[1]).toBe(figure);
  });

  test('nobody who left otherwise is asked', () => {
    expect(counted('J', 'M19', '2026-04', [opened, left('flexJob', '03-02')])[0]).toBe('0/0 –');
  });
});

describe('M20: what has become of people', () => {
  /** Left on 2 March: asked on 2 September, counted on the 16th; after three months on 2 June, counted on the 16th. */
  const gone: Told[] = [opened, left('moved', '03-02')];
  const status = (day: string, given: string): Told => [at(day), 'outcomeStatusGiven', { status: given }];
  const inSeptember = (...told: Told[]) => counted('H', 'M20', '2026-09', [...gone, ...told]);

  test.each<[string, Told[], string]>([
    ['nobody knows', [], 'unknown'],
    ['a job', [status('09-02', 'ordinary')], 'ordinary'],
    ['the last answer counts', [status('09-02', 'ordinary'), status('09-10', 'notInJob')], 'notInJob'],
    ['an answer of the last day', [status('09-16', 'education')], 'education'],
    ['an answer of a day later', [status('09-17', 'education')], 'unknown'],
    ['an answer of 27 days before', [status('08-06', 'socialEnterprise')], 'socialEnterprise'],
    ['an answer of 28 days before', [status('08-05', 'socialEnterprise')], 'unknown'],
  ])('%s', (_, told, given) => {
    const isEmployed = given === 'ordinary' || given === 'socialEnterprise';
    const share = (hit: boolean) => (hit ? '1/1 100 %' : '0/1 0 %');
    expect(inSeptember(...told)).toEqual([
      `employed: ${share(isEmployed)}`,
      ...['ordinary', 'socialEnterprise', 'education', 'notInJob', 'unknown'].map(
        (one) => `${one}: ${share(one === given)}`,
      ),
      'employed3: 0/0 –',
    ]);
  });

  test('after three months, in one programme alone', () => {
    const events = [...gone, status('06-10', 'ordinary')];
    expect(counted('H', 'M20', '2026-06', events).at(-1)).toBe('employed3: 1/1 100 %');
    expect(counted('J', 'M20', '2026-06', events).at(-1)).toBe('unknown: 0/0 –');
  });

  test('nobody is asked about the dead', () => {
    expect(counted('H', 'M20', '2026-09', [opened, left('dead', '03-02')])[0]).toBe('employed: 0/0 –');
  });
});

describe('M29: from participant to job', () => {
  const placed: Told = [at('01-10'), 'placementPlanned', { start: '2026-02-02' }];
  const job = (kind = 'ordinary'): Told => [at('03-10'), 'jobStarted', { kind }];
  const of = (month: string, ...courses: Told[][]) => counted('J', 'M29', `2026-${month}`, ...courses);

  test('of those who were opened in the month, up to its end', () => {
    expect(of('01', [opened, placed, job()])).toEqual([
      'participants: 1 1',
      'placement: 0/1 0 %',
      'job: 0/1 0 %',
      'job:ordinary: 0/0 –',
      'jobOfPlacement: 0/0 –',
    ]);
  });

  test('none were opened later', () => {
    expect(of('03', [opened, placed, job()])[0]).toBe('participants: 0 0');
  });
});
