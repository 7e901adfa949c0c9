import { createCalendar } from '../../calendar/calendar.ts';
import type { CardKind, PlannedCardId } from '../../engine/cards.ts';
import { openCase } from '../../engine/state.ts';
import { kinds, viewOf } from '../../features.ts';
import type { Render, RenderInput } from '../../outbox/contract.ts';
import { stopPersonalData } from '../../outbox/guard.ts';
import { createRender } from '../../outbox/render.ts';
import { loadTemplates } from '../../outbox/templates.ts';
import { builtInProgramme } from '../../programmes/builtIn.ts';
import { type MarblePicture, marbleSvg } from '../../results/marblePicture.ts';
import type { MessageBase, MessageContent, MessageRow } from '../../store/messageRow.ts';
import type { CardRow, CaseRecord, Member, Team } from '../../store/rows.ts';
import { createDrawFace } from '../../talk/drawAnswer.ts';

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
    upn: 'mette@kommune.example',
    name: 'Mette Holm',
    teamsUserId: '29:mette',
    roles: ['jobBroker'],
  },
  {
    id: 'id-anders',
    upn: 'anders@kommune.example',
    name: 'Anders Bo Christoffersen',
    teamsUserId: '29:anders',
    roles: ['jobBroker', 'companyConsultant'],
  },
  {
    id: 'id-sara',
    upn: 'sara@kommune.example',
    name: 'Sara Lund',
    teamsUserId: '29:sara',
    roles: ['coordinatingCaseWorker'],
  },
  { id: 'id-carl', upn: 'carl@kommune.example', name: 'Carl Friis', teamsUserId: '29:carl', roles: [] },
  {
    id: 'id-lise',
    upn: 'lise@kommune.example',
    name: 'Lise Kjær',
    teamsUserId: '29:lise',
    roles: ['leader'],
  },
];
export const [mette, anders, sara, , lise] = members as [Member, Member, Member, Member, Member];

export function card(over: Partial<CardRow> = {}): CardRow {
  const row: CardRow = {
    key: '',
    caseRef: 'B-101',
    card: 'C01',
    kind: 'due',
    cycle: '2026-03-16',
    at: now,
    due: '2026-04-16',
    to: [mette.upn],
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
          ['jobBroker', mette.upn],
          ['coordinatingCaseWorker', sara.upn],
        ],
      }),
      opened: '2026-01-06',
      placements: [{ start: '2026-02-16', maxWeeks: 13 }],
      lastContact: '2026-03-16',
      ...over,
    },
  };
}

export function message(over: Partial<MessageBase> & Partial<MessageContent> = {}): MessageRow {
  const row = {
    id: 'B-101|C01|due|2026-03-16|mette@kommune.example',
    audience: 'personal',
    to: mette.upn,
    cards: ['B-101|C01|due|2026-03-16'],
    view: 'card',
    state: 'queued',
    at: now,
    attempts: 0,
    possibleDuplicates: 0,
    ...over,
  };
  return row as MessageRow;
}

export function input(over: Partial<RenderInput> = {}): RenderInput {
  return {
    message: message(),
    team,
    reader: mette,
    members,
    cards: [{ card: card(), record: record() }],
    now,
    ...over,
  };
}

/** A day of a busy person: overdue, due and coming ones, 22 in all. */
export function agendaCards(): CardRow[] {
  const day: [PlannedCardId, CardKind, string][] = [
    ['C01', 'due', '2026-04-16'],
    ['C01', 'overdue', '2026-04-15'],
    ['C05', 'headsUp', '2026-04-21'],
    ['C07', 'due', '2026-04-16'],
    ['C08', 'overdue', '2026-04-15'],
    ['C09', 'callNow', '2026-04-16'],
  ];
  return Array.from({ length: 22 }, (_, index) => {
    const [id, kind, due] = day[index % day.length] ?? ['C01', 'due', '2026-04-16'];
    return card({ caseRef: `B-${101 + index}`, card: id, kind, due });
  });
}

/** Drawn in place, as nobody serves pictures to a gallery. */
export function marbleUrl(picture: MarblePicture): string {
  return `data:image/svg+xml;base64,${Buffer.from(marbleSvg(picture)).toString('base64')}`;
}

const templates = loadTemplates('cards');

export const render: Render = createRender({
  templates,
  viewOf,
  calendarFor: createCalendar,
  programmeOf: (id) => builtInProgramme(id),
  guard: stopPersonalData,
  kinds,
  // Drawn in place, as nobody serves pictures to a gallery.
  site: () => undefined,
});

export const drawFace = createDrawFace(templates);
