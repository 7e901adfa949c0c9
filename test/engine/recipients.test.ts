import { describe, expect, it } from 'vitest';
import type { CardKind, PlannedCard, PlannedCardId } from '../../src/engine/cards.ts';
import { roles } from '../../src/engine/cards.ts';
import { addressed } from '../../src/engine/recipients.ts';
import { ruleOf } from '../../src/engine/world.ts';
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
  [
    'C05',
    'due',
    'caseWorker',
    'coordinatingCaseWorker',
    'coordinatingCaseWorker',
    'jobAdviser',
    'instructor',
  ],
  ['C05', 'renewal', 'caseWorker', 'coordinatingCaseWorker', 'coordinatingCaseWorker', '–', 'instructor'],
  ['C05', 'notStarted', 'caseWorker', 'coordinatingCaseWorker', 'coordinatingCaseWorker', '–', 'instructor'],
  ['C06', 'trialReview', '–', '–', '–', '–', 'instructor'],
  ['C06', 'stageLimit', '–', '–', '–', '–', 'instructor'],
  ['C06', 'earlyConsultant', '–', '–', '–', '–', 'companyConsultant'],
  ['C06', 'totalLimit', '–', '–', '–', '–', 'companyConsultant'],
  [
    'C07',
    'due',
    'companyConsultant+ctiWorker',
    'jobBroker',
    'companyConsultant',
    'jobAdviser',
    'companyConsultant',
  ],
  ['C08', 'due', 'companyConsultant', 'jobBroker', 'companyConsultant', 'jobAdviser', 'companyConsultant'],
  ['C09', 'callNow', 'ctiWorker', '–', 'contactPerson', 'jobAdviser', 'companyConsultant'],
  ['C10', 'reported', 'companyConsultant+ctiWorker', 'jobBroker', '–', 'jobAdviser', 'companyConsultant'],
  ['C11', 'longAbsence', '–', '–', '–', '–', 'companyConsultant'],
  ['C12', 'ending', '–', 'jobBroker', '–', 'jobAdviser', 'companyConsultant'],
  ['C13', 'due', 'companyConsultant', 'jobBroker', '–', 'jobAdviser', 'companyConsultant'],
  ['C13', 'again', 'companyConsultant', 'jobBroker', '–', 'jobAdviser', 'companyConsultant'],
  ['C14', 'share', 'channel', 'channel', '–', 'channel', 'channel'],
  ['C15', 'share', '–', 'channel', '–', '–', '–'],
  ['C16', 'share', 'channel', 'channel', 'channel', 'channel', 'channel'],
  [
    'C17',
    'interrupted',
    'companyConsultant+ctiWorker',
    'jobBroker+coordinatingCaseWorker',
    'companyConsultant+coordinatingCaseWorker',
    'jobAdviser',
    'companyConsultant+instructor',
  ],
  ['C18', 'due', '–', 'jobBroker', '–', '–', '–'],
  ['C18', 'waiting', '–', 'jobBroker', '–', '–', '–'],
  ['C19', 'due', '–', '–', 'coordinatingCaseWorker', '–', '–'],
  ['C20', 'due', '–', 'jobBroker', '–', 'jobAdviser', 'companyConsultant'],
  ['C20', 'reopen', '–', 'jobBroker', '–', 'jobAdviser', 'companyConsultant'],
  ['C21', 'due', '–', '–', 'coordinatingCaseWorker', '–', 'projectLead'],
  ['C22', 'planned', '–', '–', 'caseWorker', '–', '–'],
  ['C22', 'introTalk', '–', '–', 'contactPerson', '–', '–'],
  ['C22', 'unopened', '–', '–', 'caseWorker', '–', '–'],
  ['C23', 'agenda', '–', '–', 'channel', '–', '–'],
  ['C24', 'due', 'caseWorker', 'jobBroker', 'caseWorker', 'jobAdviser', '–'],
  ['C24', 'escalation', 'leader', 'leader', 'leader', 'leader', '–'],
  ['C25', 'due', '–', '–', '–', 'jobAdviser', '–'],
  ['C26', 'prepare', '–', '–', '–', 'jobAdviser', '–'],
  ['C27', 'change', 'leader', 'leader', 'leader', 'leader', 'leader'],
  ['C28', 'over', '–', '–', '–', 'leader', '–'],
  ['C33', 'missingRoles', 'caseWorker', '–', '–', '–', '–'],
  ['C34', 'start', 'companyConsultant', 'jobBroker', '–', 'jobAdviser', 'companyConsultant'],
  ['C35', 'missing', 'companyConsultant', 'jobBroker', '–', '–', '–'],
  ['C36', 'due', '–', '–', '–', '–', 'instructor'],
  ['C37', 'checklist', '–', 'coordinatingCaseWorker', '–', '–', 'companyConsultant'],
  ['C38', 'before', '–', '–', '–', '–', 'companyConsultant'],
  ['C39', 'atStart', '–', '–', '–', '–', 'companyConsultant'],
  ['C40', 'due', '–', '–', '–', '–', 'companyConsultant'],
  ['C43', 'now', 'ctiWorker', 'jobBroker', 'contactPerson', 'jobAdviser', 'companyConsultant'],
  ['C43', 'unanswered', 'leader', 'leader', 'leader', 'leader', 'leader'],
  ['C44', 'full', '–', '–', '–', 'jobAdviser', '–'],
  ['C45', 'gap', 'ctiWorker', 'jobBroker', 'contactPerson', 'jobAdviser', 'companyConsultant'],
  ['C45', 'gapEscalation', 'leader', 'leader', 'leader', 'leader', 'leader'],
  ['C45', 'escalation', 'leader', 'leader', 'leader', 'leader', 'leader'],
];

/** To whom a card goes in a case in which every worker is named after his role. */
function sentTo(id: string, card: PlannedCardId, kind: CardKind): string {
  const world = worldOf(id);
  const rule = ruleOf({ card, kind }, world);
  if (!rule) throw new Error(`No rule for ${card}`);
  const planned: PlannedCard = { card, kind, cycle: '2026-03-02', at: '2026-03-02T08:00' };
  const state = newCase(id, { assignees: roles.map((role) => [role, role]) });
  const sent = addressed(state, { card: planned, rule, world });
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
  const world = worldOf('flere-skal-med');
  const planned: PlannedCard = { card: 'C17', kind: 'interrupted', cycle: 'x', at: '2026-03-02T08:00' };
  const rule = ruleOf(planned, world);

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
    expect(addressed(newCase('flere-skal-med', over), { card: planned, rule, world })?.to).toEqual(expected);
  });
});
