import { lise, members, mette, team } from '../../cards/sampleTown.ts';
import type { RenderInput } from '../../outbox/contract.ts';
import { input, message, type Sample } from '../../outbox/sample.ts';
import type { MessageContent } from '../../store/messageRow.ts';
import type { AskedDeviation, Finding, QuarterFindings } from '../../store/postRows.ts';

const of = (n: number, d: number) => ({ n, d });

const findings: Finding[] = [
  { topic: 'followUp', outcome: 'interrupted', done: of(5, 24), left: of(6, 13) },
  { topic: 'followUp', outcome: 'hours', done: of(10, 21), left: of(2, 11) },
  { topic: 'contact', outcome: 'interrupted', done: of(0, 18), left: of(9, 12) },
  { topic: 'contact', outcome: 'hours', done: of(8, 16), left: of(1, 4) },
  { topic: 'payTalk', outcome: 'interrupted', done: of(1, 3), left: of(10, 34) },
  { topic: 'payTalk', outcome: 'hours', done: of(2, 3), left: of(9, 30) },
];
const quarter: QuarterFindings = { day: '2026-03-02', programme: 'flere-skal-med', findings };
const shared = { ...quarter, shared: '2026-03-03T10:00', decided: ['deviation|2026-03'] };

function sample(
  name: string,
  content: MessageContent,
  audience: Sample['audience'] = 'personal',
  more: Partial<RenderInput> = {},
): Sample {
  return {
    name: `quarter-${name}`,
    audience,
    shows: (language) =>
      input({
        ...{ team: { ...team, language }, reader: { ...lise, language }, members, cards: [], ...more },
        message: { ...message({ id: 'quarter-1', cards: [], audience, to: lise.id }), ...content },
      }),
  };
}

const decided: AskedDeviation = {
  ...{ month: '2026-03', version: 0, programme: 'flere-skal-med', deviation: 'decided', measure: 'works' },
  ...{ group: null, shown: '', bound: '', before: '' },
  answer: {
    ...{ handling: 'talks', handlingLine: 'Første opfølgning får fast tid', responsible: mette.id },
    ...{ deadline: '2026-05-04', by: lise.id, at: '2026-03-03T10:00' },
  },
};

/** What works for us, to the leader and shared, and what the team decided on it. */
export const quarterSamples: readonly Sample[] = [
  sample('open', { view: 'quarter', quarter }),
  sample('form', { view: 'quarter', quarter }, 'personal', {
    look: { form: { name: 'quarter', step: 0, filled: {} } },
  }),
  sample('shared-open', { view: 'quarter', quarter: shared }),
  sample('channel-open', { view: 'quarter', quarter }, 'channel'),
  sample('decided', { view: 'deviation', deviation: decided }, 'personal', { loaded: decided }),
];
