import { expect, test } from 'vitest';
import type { CaseEvent } from '../../src/engine/events.ts';
import { preview } from '../../src/engine/preview.ts';
import { rules } from '../../src/features.ts';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { importText, memoryCases } from './support.ts';

const files = {
  cases:
    'sagskode;program;startdato;ansvarlig;trin;trin fra\n' +
    'B-101;Flere skal med;02-01-2026;mette@vejen.example;Trin 3;02-02-2026\n',
  plans: 'sagskode;plandato;jobmål\nB-101;05-01-2026;ja\n',
  contacts: 'sagskode;dato;form\nB-101;10-02-2026;telefon\nB-101;09-03-2026;gåtur\n',
  placements: 'sagskode;start;planlagt slut\nB-101;02-02-2026;02-08-2026\n',
} as const;
const kinds = Object.keys(files) as (keyof typeof files)[];

/** Files of one minute count as one registration, in whatever order they come. */
const orders: [string, (keyof typeof files)[]][] = [
  ['one after the other', kinds],
  ['placements first', ['cases', 'placements', 'contacts', 'plans']],
];

test.each(orders)(
  'a case imported today, its contact five weeks old: one overdue card, not three (%s)',
  async (_, order) => {
    const cases = memoryCases();
    for (const kind of order) await importText(files[kind], { kind, cases });
    const assignees: [['jobBroker', string]] = [['jobBroker', 'mette@vejen.example']];
    const sent = preview(
      {
        from: '2026-04-13',
        to: '2026-04-16',
        team: { closingDays: [], caseloadLimit: 35, caseloads: {} },
        cases: [{ caseRef: 'B-101', programme: 'flere-skal-med', assignees }],
        events: cases.events('B-101') as CaseEvent[],
      },
      { programmes: builtInProgrammes, rules },
    );
    expect(sent.map(({ at, card, kind }) => `${at.slice(0, 10)} ${card} ${kind}`)).toEqual([
      '2026-04-13 C01 overdue',
      '2026-04-16 C01 escalation',
    ]);
  },
);
