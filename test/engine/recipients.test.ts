import { describe, expect, it } from 'vitest';
import type { CardKind, PlannedCard, PlannedCardId } from '../../src/engine/cards.ts';
import { roles } from '../../src/engine/cards.ts';
import { addressed } from '../../src/engine/recipients.ts';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { newCase, worldOf } from './cases.ts';

/** engine-rules.md 6, in the order of its columns. */
const columns = [
  'social-stoette-cti',
  'flere-skal-med',
  'helhedsorienteret-indsats',
  'cba-jobraadgiver',
  'jobstyrke',
];
const table: [PlannedCardId, CardKind, string, string, string, string, string][] = [
  ['C01', 'due', '–', 'jobBroker', '–', '–', '–'],
  ['C01', 'escalation', '–', 'leader', '–', '–', '–'],
  ['C02', 'due', '–', 'jobBroker', '–', '–', '–'],
  ['C03', 'headsUp', 'ctiWorker', '–', '–', '–', '–'],
  ['C04', 'handover', 'ctiWorker', '–', '–', '–', '–'],
  ['C04', 'closing', 'ctiWorker+caseWorker', '–', '–', '–', '–'],
  ['C05', 'due', 'caseWorker', 'coordinatingCaseWorker', '–', 'jobAdviser', '–'],
  ['C06', 'trialReview', '–', '–', '–', '–', 'instructor'],
  ['C06', 'earlyConsultant', '–', '–', '–', '–', 'companyConsultant'],
  ['C07', 'due', 'companyConsultant+ctiWorker', 'jobBroker', 'companyConsultant', '–', 'companyConsultant'],
  ['C08', 'due', 'companyConsultant', 'jobBroker', 'companyConsultant', '–', 'companyConsultant'],
  ['C09', 'callNow', 'ctiWorker', '–', 'contactPerson', '–', 'companyConsultant'],
  ['C10', 'reported', 'companyConsultant+ctiWorker', 'jobBroker', '–', '–', 'companyConsultant'],
  ['C11', 'longAbsence', '–', '–', '–', '–', 'companyConsultant'],
  ['C12', 'ending', '–', 'jobBroker', '–', '–', 'companyConsultant'],
  ['C13', 'due', 'companyConsultant', 'jobBroker', '–', 'jobAdviser', 'companyConsultant'],
  ['C14', 'share', 'channel', 'channel', '–', 'channel', 'channel'],
  ['C15', 'share', '–', 'channel', '–', '–', '–'],
  ['C16', 'share', 'channel', 'channel', 'channel', 'channel', 'channel'],
  [
    'C17',
    'interrupted',
    'companyConsultant+ctiWorker',
    'jobBroker+coordinatingCaseWorker',
    'companyConsultant+coordinatingCaseWorker',
    '–',
    'companyConsultant+instructor',
  ],
  ['C18', 'due', '–', 'jobBroker', '–', '–', '–'],
  ['C19', 'due', '–', '–', 'coordinatingCaseWorker', '–', '–'],
  ['C20', 'due', '–', '–', '–', '–', 'companyConsultant'],
  ['C21', 'due', '–', '–', '–', '–', 'projectLead'],
  ['C22', 'planned', '–', '–', 'caseWorker', '–', '–'],
  ['C23', 'agenda', '–', '–', 'channel', '–', '–'],
  ['C24', 'due', 'caseWorker', 'jobBroker', 'caseWorker', 'jobAdviser', '–'],
  ['C25', 'due', '–', '–', '–', 'jobAdviser', '–'],
  ['C26', 'prepare', '–', '–', '–', 'jobAdviser', '–'],
  ['C27', 'change', 'leader', 'leader', 'leader', 'leader', 'leader'],
  ['C28', 'over', '–', '–', '–', 'leader', '–'],
];

/** To whom a card goes in a case in which every worker is named after his role. */
function sentTo(id: string, card: PlannedCardId, kind: CardKind): string {
  const { programme, rules } = worldOf(id);
  const rule = rules.find((known) => known.card === card);
  if (!rule) throw new Error(`No rule for ${card}`);
  const planned: PlannedCard = { card, kind, cycle: '2026-03-02', at: '2026-03-02T08:00' };
  const state = newCase(id, { assignees: roles.map((role) => [role, role]) });
  const sent = addressed(state, planned, rule, programme);
  if (!sent) return '–';
  return sent.where === 'channel' ? 'channel' : sent.to.join('+');
}

describe('what is on, and to whom', () => {
  it.each(table)('%s %s', (card, kind, ...expected) => {
    expect(columns.map((id) => sentTo(id, card, kind))).toEqual(expected);
  });

  it.each([
    ['social-stoette-cti', 'ctiWorker'],
    ['flere-skal-med', 'jobBroker'],
    ['helhedsorienteret-indsats', 'contactPerson'],
    ['cba-jobraadgiver', 'jobAdviser'],
    ['jobstyrke', 'companyConsultant'],
  ])('the primary role of %s is %s', (id, role) => {
    expect(builtInProgrammes.find((programme) => programme.id === id)?.primaryRole).toBe(role);
  });
});

describe('recipients', () => {
  const { programme, rules } = worldOf('flere-skal-med');
  const planned: PlannedCard = { card: 'C17', kind: 'interrupted', cycle: 'x', at: '2026-03-02T08:00' };
  const rule = rules.find(({ card }) => card === 'C17');

  it.each<[string, Parameters<typeof newCase>[1], string[] | undefined]>([
    [
      'a role without an assignee falls back to the first',
      {
        assignees: [
          ['leader', 'boss'],
          ['coordinatingCaseWorker', 'case'],
        ],
      },
      ['boss', 'case'],
    ],
    ['each person once', { assignees: [['leader', 'boss']] }, ['boss']],
    ['a case with other rules only', { rules: ['C01'] }, undefined],
  ])('%s', (_, over, expected) => {
    if (!rule) throw new Error('No rule for C17');
    expect(addressed(newCase('flere-skal-med', over), planned, rule, programme)?.to).toEqual(expected);
  });
});
