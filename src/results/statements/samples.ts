import { createCalendar } from '../../calendar/calendar.ts';
import { addToMonth } from '../../calendar/months.ts';
import { lise, members, mette, record, team } from '../../cards/sampleTown.ts';
import type { Face } from '../../cards/view.ts';
import type { RenderInput } from '../../outbox/contract.ts';
import { input, message, type Sample } from '../../outbox/sample.ts';
import type { MessageRow } from '../../store/messageRow.ts';
import type { AskedDeviation, DeviationAnswer } from '../../store/postRows.ts';
import type { PrintedFigure, StatementLine, StatementRow } from '../../store/statementRow.ts';
import { chartSvg } from '../charts/picture.ts';
import type { LoadedStatement } from './shown.ts';
import { channelFace, leaderFace, replyFace, type StatementView } from './view.ts';

const programme = 'flere-skal-med';

function line(
  [measure, group, shown, value]: readonly [string, string | null, string, string],
  more: Partial<StatementLine> = {},
): StatementLine {
  const exact: PrintedFigure = { value, n: null, d: null, shown };
  return {
    programme,
    measure,
    group,
    exact,
    open: { ...exact, hidden: false },
    to: ['channel', 'board'],
    ...more,
  };
}

const hidden = { open: { value: null, n: null, d: null, shown: '<5', hidden: true } };

const lines = (share: string): StatementLine[] => [
  line(['M1', null, share, `0.${share.slice(0, 2)}00`], { target: '1', outside: 'min 0.9', to: ['channel'] }),
  line(['M2', null, '4 %', '0.0400'], { target: '0', ...hidden }),
  line(['M13', null, '100 %', '1.0000'], { target: '1', to: ['channel'] }),
  line(['M6', 'sum', '412 timer', '412.0000']),
  line(['M7', null, '38 %', '0.3800']),
  line(['M7', 'started', '7', '7']),
  line(['M15', 'job', '44 %', '0.4400'], hidden),
  line(['M15', 'education', '0 %', '0.0000']),
  line(['M15', 'earlyPension', '0 %', '0.0000']),
  line(['M15', 'other', '56 %', '0.5600'], hidden),
  line(['M22', 'stockStart', '49', '49']),
  line(['M22', 'in', '11', '11']),
  line(['M22', 'out', '9', '9']),
  line(['M22', 'stockEnd', '51', '51']),
  line(['M25', null, '92 %', '0.9200'], { target: '1' }),
  line(['M15', 'job', '52 %', '0.5200'], { since: '2025-04' }),
];

const deviation: AskedDeviation = {
  ...{ month: '2026-03', version: 1, programme, deviation: 'band', measure: 'M1', group: null },
  ...{ shown: '83 %', bound: 'min 0.9', before: '87 %' },
};
const answer: DeviationAnswer = {
  ...{ why: 'absence', handling: 'talks', handlingLine: 'Fast tid hver uge', responsible: mette.id },
  ...{ deadline: '2026-05-04', by: lise.id, at: '2026-04-10T10:00' },
};

function version(number: number, more: Partial<StatementRow> = {}): StatementRow {
  return {
    ...{ month: '2026-03', version: number, at: '2026-04-07T09:00', known: '2026-04-06' },
    ...{ changed: number > 1 ? ['M1', 'M22'] : [], lines: lines('83 %'), deviations: [], ...more },
  };
}

/** The twelve months before, each a little better than the last; of the first few the channel reads less. */
const earlier = Array.from({ length: 12 }, (_, index): StatementRow => {
  const value = (of: number) => ({ value: String(of), shown: String(of) });
  const changed = lines(`${68 + 2 * index} %`).map((one): StatementLine => {
    const { exact, measure, group } = one;
    const hours = 190 + 18 * index + 30 * (index % 3);
    if (measure === 'M6') {
      const figure = { ...exact, value: `${hours}.0000`, shown: `${hours} timer` };
      return { ...one, exact: figure, open: index === 1 ? hidden.open : { ...figure, hidden: false } };
    }
    if (group !== 'stockEnd') return one;
    const figure = { ...exact, ...value(38 + index + (index % 4)) };
    return { ...one, exact: figure, open: { ...figure, hidden: false } };
  });
  return { ...version(1), month: addToMonth('2026-03', index - 12), lines: changed };
});

/** A year of statements, oldest first. */
export const sampleStatements: readonly StatementRow[] = [...earlier, version(1)];

function sample(
  name: string,
  audience: Sample['audience'],
  row: Partial<MessageRow>,
  more: Partial<RenderInput> = {},
): Sample {
  return {
    name,
    audience,
    shows: (language) =>
      input({
        ...{ team: { ...team, language }, reader: { ...lise, language }, members, cards: [], ...more },
        message: message({ id: 'team-31', cards: [], audience, to: lise.id, ...row }),
      }),
  };
}

function statement(
  name: string,
  loaded: LoadedStatement,
  over: { waits?: string; channel?: true; look?: RenderInput['look'] } = {},
): Sample {
  const { channel, look, ...waits } = over;
  const own = { month: loaded.row.month, version: loaded.row.version, programme, ...waits };
  const view = channel ? 'statementPost' : 'statement';
  return sample(
    `statement-${name}`,
    channel ? 'channel' : 'personal',
    { view, statement: own },
    { loaded, look },
  );
}

function asked(name: string, over: Partial<AskedDeviation>, look?: RenderInput['look']): Sample {
  const own = { ...deviation, ...over };
  return sample(
    `deviation-${name}`,
    'personal',
    { view: 'deviation', deviation: own },
    { loaded: own, look },
  );
}

const shared = {
  shared: { [programme]: '2026-04-08T10:00' },
  comments: { [programme]: 'Godt gået i påsken.' },
};
const unseen = { day: '2026-04-13', start: '', caseRefs: ['B-101'] };

const missing = { ...deviation, askedAt: '2026-04-07T09:00' };
const benchmarks = {
  benchmarks: {
    [programme]: [
      { name: 'I job seks måneder efter', value: '30 af 100', source: 'Jobstyrke', period: '2021–2023' },
    ],
  },
};

const formOf = (name: string, step: number) => ({
  look: { form: { name, step, filled: { measure: 'M25' } } },
});

/** Pictures are drawn in place, as nobody serves them to a gallery. */
function drawn(name: string, audience: Sample['audience'], face: (view: StatementView) => Face): Sample {
  return {
    name: `statement-${name}`,
    audience,
    shows: (language) =>
      face({
        ...{ row: version(1, { ...shared, ...benchmarks }), earlier, deviations: [{ ...missing, answer }] },
        ...{ language, today: '2026-04-16', calendar: createCalendar() },
        chartUrl: (chart) =>
          `data:image/svg+xml;base64,${Buffer.from(chartSvg({ ...chart, language })).toString('base64')}`,
        ...{
          ids: { team: team.id, message: 'team-31' },
          programme: { id: programme, name: 'Flere skal med', nameEn: 'Include more people' },
        },
      }),
  };
}

/** The statement to the leader and the channel, what it asks about, and the week's receipt. */
export const statementSamples: readonly Sample[] = [
  statement('open', { row: version(1, benchmarks), earlier, deviations: [missing] }),
  statement('again-open', { row: version(1), earlier: [], deviations: [] }, { waits: '2026-04-07' }),
  statement('corrected-open', { row: version(2), earlier, deviations: [] }),
  statement('shared-open', { row: version(1, shared), earlier, deviations: [{ ...missing, answer }] }),
  statement('channel-open', { row: version(1, shared), earlier, deviations: [] }, { channel: true }),
  statement('channel-corrected', { row: version(2, shared), earlier: [], deviations: [] }, { channel: true }),
  statement('target-form', { row: version(1), earlier, deviations: [] }, formOf('statementTarget', 0)),
  statement('aim-form', { row: version(1), earlier, deviations: [] }, formOf('statementTarget', 1)),
  statement('others-form', { row: version(1), earlier, deviations: [] }, formOf('statementBenchmark', 0)),
  statement(
    'without-form',
    { row: version(1, benchmarks), earlier, deviations: [] },
    formOf('statementBenchmark', 0),
  ),
  drawn('drawn-leader', 'personal', leaderFace),
  drawn('drawn-channel', 'channel', channelFace),
  drawn('drawn-board', 'personal', (view) => replyFace(view, 'board')),
  drawn('drawn-all', 'personal', (view) => replyFace(view, 'leader')),
  asked('open', {}),
  asked('form', {}, { form: { name: 'deviation', step: 0, filled: {} } }),
  asked('answered', { answer }),
  asked('due-open', { answer: { ...answer, deadline: '2026-04-16' } }),
  asked('gone', { gone: true }),
  sample('receipt-all', 'channel', {
    view: 'receipt',
    receipt: { day: '2026-04-13', cases: 51, withStep: 51, seen: 92 },
  }),
  sample('receipt-some', 'channel', {
    view: 'receipt',
    receipt: { day: '2026-04-13', cases: 51, withStep: 48 },
  }),
  sample('unseen-open', 'personal', { view: 'unseen', list: unseen }, { loaded: [record()] }),
];
