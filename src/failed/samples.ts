import { lise, members, mette, team } from '../cards/sampleTown.ts';
import { input, message, type Sample } from '../outbox/sample.ts';
import type { AsideRow } from '../store/unreadable.ts';
import { failedFace } from './view.ts';

const errors = [
  'Teams refused with 403',
  'Teams refused with 404',
  'nobody of that name in the team',
  'stopped by the privacy guard: cpr',
  'refused with 0',
];

const aside = (key: string, fault: AsideRow['fault']): AsideRow => {
  return { table: 'cases', partition: team.id, key, team: team.id, fault };
};
const unreadRows = [
  aside('card:K-1|C01|due|x', { type: 'notJson' }),
  aside('message:m-1', { type: 'newer', shape: 9 }),
  aside('member:m-2', { type: 'field', field: 'roles' }),
];

const strangers = [
  { caseRef: 'B-101', names: ['ny.kollega@kommune.example'] },
  { caseRef: 'B-102', names: ['ny.kollega@kommune.example', 'vikar@kommune.example'] },
];

function failed(
  name: string,
  count: number,
  more: Pick<Parameters<typeof failedFace>[0], 'unread' | 'strangers'> = { unread: [] },
): Sample {
  const messages = Array.from({ length: count }, (_, index) => {
    const to = index % 3 === 2 ? '19:reminders@thread.tacv2' : mette.id;
    const audience = index % 3 === 2 ? ('channel' as const) : ('personal' as const);
    return message({
      id: `m-${index}`,
      to,
      audience,
      state: 'failed',
      lastError: errors[index % errors.length],
    });
  });
  return {
    name: `failed-${name}`,
    audience: 'personal',
    shows: (language) =>
      failedFace({ ...more, language, team: team.id, messages, members, today: '2026-04-16' }),
  };
}

function notice(view: 'silence' | 'removed'): Sample {
  return {
    name: `notice-${view}`,
    audience: 'personal',
    shows: (language) =>
      input({
        team: { ...team, language },
        reader: { ...lise, language },
        message: message({ view, cards: [], to: lise.id }),
        cards: [],
      }),
  };
}

/** What did not arrive, and what a leader alone is told. */
export const samples: readonly Sample[] = [
  failed('none', 0),
  failed('one', 1),
  failed('many', 20),
  failed('unread', 1, { unread: unreadRows }),
  failed('strangers', 0, { unread: [], strangers }),
  notice('silence'),
  notice('removed'),
];
