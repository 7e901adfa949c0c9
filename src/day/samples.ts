import { anders, card, members, mette, record, team } from '../cards/sampleTown.ts';
import type { CardKind, PlannedCardId } from '../engine/cards.ts';
import type { Language } from '../language/text.ts';
import type { RenderInput } from '../outbox/contract.ts';
import { input, message, type Sample } from '../outbox/sample.ts';
import type { ListOfDay } from '../store/messageRow.ts';
import type { CardRow } from '../store/rows.ts';

const at = '2026-04-16T08:00';
const done = {
  state: 'answered',
  handled: { by: mette.id, at: '2026-04-16T09:10', verb: 'contact.register' },
} as const;

/** A morning after some days on which not all was answered. */
function open(): CardRow[] {
  const rows: [string, PlannedCardId, CardKind, string][] = [
    ['B-104', 'C09', 'callNow', '2026-04-16'],
    ['B-101', 'C01', 'overdue', '2026-04-10'],
    ['B-101', 'C05', 'overdue', '2026-04-14'],
    ['B-107', 'C07', 'due', '2026-04-15'],
    ['B-102', 'C01', 'due', '2026-04-16'],
    ['B-103', 'C03', 'due', '2026-04-16'],
    ['B-105', 'C01', 'headsUp', '2026-04-21'],
    ['B-106', 'C05', 'due', '2026-04-13'],
  ];
  return rows.map(([caseRef, id, kind, due]) => {
    const isCall = id === 'C09';
    const moment = isCall ? '2026-04-16T08:30' : `${due < '2026-04-16' ? due : '2026-04-16'}T08:00`;
    return card({ caseRef, card: id, kind, at: moment, due: isCall ? undefined : due });
  });
}

function list(name: string, rows: CardRow[], day?: ListOfDay, look?: RenderInput['look']): Sample {
  const coming = day?.coming ?? [];
  return {
    name: `day-${name}`,
    audience: 'personal',
    shows: (language: Language) =>
      input({
        team: { ...team, language },
        reader: { ...mette, language },
        now: '2026-04-16T09:15',
        message: message({ view: 'agenda', id: 'list-mette', at, cards: rows.map(({ key }) => key), day }),
        cards: rows.map((row) => ({ card: row, record: { ...record(), caseRef: row.caseRef ?? '' } })),
        loaded: coming.map(({ key }) => {
          const caseRef = key.slice(0, key.indexOf('|'));
          const due = { at: '2026-04-20T06:00:00.000Z', cardKey: key, caseRef, why: 'plan' as const };
          return { ...record(), caseRef, due: [due] };
        }),
        look,
      }),
  };
}

function post(name: string, rows: CardRow[], over?: true): Sample {
  return {
    name: `day-post-${name}`,
    audience: 'channel',
    shows: (language: Language) =>
      input({
        team: { ...team, language },
        reader: undefined,
        members,
        message: message({
          ...{ view: 'dayPost', id: '2026-04-16|post|1a2b', audience: 'channel', at },
          ...{ cards: rows.map(({ key }) => key), post: { day: '2026-04-16', ...(over && { over }) } },
        }),
        cards: rows.map((row) => ({ card: row })),
      }),
  };
}

const coming = [
  { key: 'B-108|C01|due|2026-03-20', on: '2026-04-20' },
  { key: 'B-109|C12|midway|2026-04-21', on: '2026-04-21' },
];
const rows = open();
const answered = rows.map((row, index) => (index % 3 === 1 ? { ...row, ...done } : row));
const taken = rows.map((row, index) =>
  index === 2 ? { ...row, taken: { by: anders.id, at } } : index === 4 ? { ...row, ...done } : row,
);
const many = Array.from({ length: 23 }, (_, index) =>
  card({ caseRef: `B-${101 + index}`, to: [index % 2 ? mette.id : anders.id] }),
);

/** The lists of a day and the channel's post, in what can become of them. */
export const samples: readonly Sample[] = [
  list('open', rows),
  list('answered', answered),
  list('coming', rows.slice(4), { coming }),
  list('snoozed', [
    ...rows.slice(4, 6),
    { ...(rows[6] ?? card()), state: 'snoozed', snoozedTo: '2026-04-17', snoozedAt: '2026-04-15T09:00' },
  ]),
  list('case', rows, undefined, { open: rows[1]?.key, whole: true }),
  list('over', rows, { over: true }),
  list(
    'calls',
    rows
      .slice(0, 1)
      .flatMap((row) => ['B-301', 'B-302', 'B-303'].map((caseRef) => card({ ...row, caseRef }))),
  ),
  post('open', rows),
  post('taken', taken),
  post('many', many),
  post('over', rows, true),
  {
    name: 'day-news',
    audience: 'personal',
    shows: (language) =>
      input({
        team: { ...team, language },
        reader: { ...mette, language },
        message: message({ view: 'postNews', id: 'postNews', cards: [] }),
        cards: [],
      }),
  },
];
