import { lise, members, mette, team } from '../cards/sampleTown.ts';
import { input, message, type Sample } from '../outbox/sample.ts';
import { failedFace } from './view.ts';

const errors = [
  'Teams refused with 403',
  'Teams refused with 404',
  'nobody of that name in the team',
  'stopped by the privacy guard: cpr',
  'refused with 0',
];

function failed(name: string, count: number): Sample {
  const messages = Array.from({ length: count }, (_, index) => {
    const to = index % 3 === 2 ? '19:reminders@thread.tacv2' : mette.upn;
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
    shows: (language) => failedFace({ language, team: team.id, messages, members, today: '2026-04-16' }),
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
        message: message({ view, cards: [], to: lise.upn }),
        cards: [],
      }),
  };
}

/** What did not arrive, and what a leader alone is told. */
export const samples: readonly Sample[] = [
  failed('none', 0),
  failed('one', 1),
  failed('many', 20),
  notice('silence'),
  notice('removed'),
];
