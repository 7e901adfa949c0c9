import { card, mette, record, team } from '../../cards/sampleTown.ts';
import { type CardKind, cardKinds, type PlannedCardId } from '../../engine/cards.ts';
import { dayParts } from '../../features.ts';
import type { RenderInput } from '../../outbox/contract.ts';
import { input, message, type Sample } from '../../outbox/sample.ts';
import type { CardRow, CaseRecord } from '../../store/rows.ts';
import { cardOf } from './planned.ts';

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

function agenda(
  name: string,
  rows: CardRow[],
  look?: RenderInput['look'],
  listed: readonly CaseRecord[] = [],
): Sample {
  return {
    name: `C41-${name}`,
    audience: 'personal',
    shows: (language) =>
      input({
        team: { ...team, language, caseSystemUrl: 'https://fagsystem.example/sag/{code}' },
        reader: { ...mette, language },
        message: message({
          view: 'agenda',
          id: 'agenda-2026-04-16-mette',
          cards: rows.map(({ key }) => key),
          ...(listed.length > 0 && { day: { parts: partsOf(listed) } }),
        }),
        loaded: listed,
        cards: rows.map((row) => ({ card: row, record: { ...record(), caseRef: row.caseRef ?? '' } })),
        look,
      }),
  };
}

/** Every group that a feature has on the list, each with all of these cases. */
function partsOf(listed: readonly CaseRecord[]): Record<string, string[]> {
  const codes = listed.map(({ caseRef }) => caseRef);
  return Object.fromEntries(dayParts.map(({ name }) => [name, codes]));
}

/** One that waits in every group, and one that was answered in each. */
const inParts: CaseRecord[] = [
  {
    ...record({ paused: true, sparring: '2026-04-13' }),
    caseRef: 'B-201',
    pausedUntil: '2026-04-15',
    reminders: [{ by: mette.id, on: '2026-04-16' }],
  },
  { ...record(), caseRef: 'B-202' },
];

const day = agendaCards();
const done = day.map((row) => ({
  ...row,
  state: 'answered' as const,
  handled: { by: mette.id, at: '2026-04-16T09:10', verb: 'contact.register' },
}));
const snoozed = day.map((row) => ({ ...row, state: 'snoozed' as const, snoozedTo: '2026-04-17' }));
const long = day.map((row, index) =>
  card({ ...row, caseRef: `SAGSKODE-2026-${100_000 + index}-ABCDEFGHIJK` }),
);

/** Dagens opgaver, from nothing to more than a page, and what is opened from it. */
export const agendaSamples: readonly Sample[] = [
  agenda('none', []),
  agenda('one', day.slice(0, 1)),
  agenda('open', day.slice(0, 6)),
  agenda('partly', [...day.slice(0, 3), ...snoozed.slice(3, 4), ...done.slice(4, 6)]),
  agenda('done', done.slice(0, 5)),
  agenda('fifteen', day.slice(0, 15)),
  agenda('long', long.slice(0, 15)),
  agenda('parts', day.slice(0, 2), undefined, inParts),
  agenda('partsAlone', [], undefined, inParts),
  agenda('page1', day),
  agenda('page2', day, { page: 2 }),
  ...(['C05', 'C08'] as const).flatMap((id) =>
    cardKinds[id].map((kind) => {
      const row = cardOf(id, kind);
      return { ...agenda(`opened-${id}-${kind}`, [row], { open: row.key }), card: id };
    }),
  ),
  { ...agenda('opened', day.slice(0, 6), { open: day[0]?.key }), card: 'C01' },
  { ...agenda('openedDone', done.slice(0, 6), { open: done[0]?.key }), card: 'C01' },
];
