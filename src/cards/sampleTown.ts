import { openCase } from '../engine/state.ts';
import type { CardRow, CaseRecord, Member, Team } from '../store/rows.ts';

/* A small town for what every feature shows of itself: a team, its people, a card and a case, all of them invented. */

export const now = '2026-04-16T08:00';

export const team: Team = {
  id: '7f6d1c52-0b7e-4c47-9a53-0d5a2f6f1e01',
  teamsId: '19:team@thread.tacv2',
  tenantId: 'tenant',
  serviceUrl: 'https://smba.example/emea/',
  bot: { id: '28:bot' },
  knownChannels: [
    { id: '19:general@thread.tacv2', name: 'Generelt' },
    { id: '19:reminders@thread.tacv2', name: 'Opfølgning' },
    { id: '19:party@thread.tacv2', name: 'Fejringer' },
  ],
  channels: { reminders: '19:reminders@thread.tacv2', celebrations: '19:party@thread.tacv2' },
  language: 'da',
  closingDays: ['06-05', '12-24', '12-31'],
  deliveryMode: 'both',
  caseloadLimit: 35,
  leader: 'id-lise',
  owner: 'id-lise',
  setUp: false,
};

export const members: Member[] = [
  {
    id: 'id-mette',
    signInName: 'mette@kommune.example',
    name: 'Mette Holm',
    teamsUserId: '29:mette',
    roles: ['jobBroker'],
  },
  {
    id: 'id-anders',
    signInName: 'anders@kommune.example',
    name: 'Anders Bo Christoffersen',
    teamsUserId: '29:anders',
    roles: ['jobBroker', 'companyConsultant'],
  },
  {
    id: 'id-sara',
    signInName: 'sara@kommune.example',
    name: 'Sara Lund',
    teamsUserId: '29:sara',
    roles: ['coordinatingCaseWorker'],
  },
  {
    id: 'id-carl',
    signInName: 'carl@kommune.example',
    name: 'Carl Friis',
    teamsUserId: '29:carl',
    roles: [],
  },
  {
    id: 'id-lise',
    signInName: 'lise@kommune.example',
    name: 'Lise Kjær',
    teamsUserId: '29:lise',
    roles: ['leader'],
  },
];
export const [mette, anders, sara, , lise] = members as [Member, Member, Member, Member, Member];

/** More than anybody wants to leaf through; two of them have one name. */
export const crowd = Array.from(
  { length: 60 },
  (_, index): Member => ({
    ...{ id: `id-crowd-${index}`, signInName: `kollega${index}@kommune.example` },
    name: index < 2 ? 'Åse Kjær' : `Kollega Nr${index}`,
    ...{ teamsUserId: `29:crowd-${index}`, roles: [] },
  }),
);

export function card(over: Partial<CardRow> = {}): CardRow {
  const row: CardRow = {
    key: '',
    caseRef: 'B-101',
    card: 'C01',
    kind: 'due',
    cycle: '2026-03-16',
    at: now,
    due: '2026-04-16',
    to: [mette.id],
    where: 'personal',
    state: 'open',
    messages: ['m-1'],
    ...over,
  };
  return { ...row, key: [row.caseRef, row.card, row.kind, row.cycle].join('|') };
}

export function record(over: Partial<CaseRecord['state']> = {}): CaseRecord {
  return {
    caseRef: 'B-101',
    sequence: 7,
    recentSources: [],
    silenced: {},
    due: [],
    open: [],
    state: {
      ...openCase({
        caseRef: 'B-101',
        programme: 'flere-skal-med',
        assignees: [
          ['jobBroker', mette.id],
          ['coordinatingCaseWorker', sara.id],
        ],
      }),
      opened: '2026-01-06',
      placements: [{ start: '2026-02-16', maxWeeks: 13 }],
      lastContact: '2026-03-16',
      ...over,
    },
  };
}
