import { crowd, lise, members, team } from '../cards/sampleTown.ts';
import { type TextKey, text } from '../language/text.ts';
import type { RenderInput } from '../outbox/contract.ts';
import { input, message, type Sample } from '../outbox/sample.ts';
import type { Member } from '../store/rows.ts';

function ofTeam(
  name: string,
  view: 'welcome' | 'setUp',
  setUp: boolean,
  look?: RenderInput['look'],
  more: readonly Member[] = [],
): Sample {
  const audience = view === 'welcome' ? 'channel' : 'personal';
  return {
    name,
    audience,
    shows: (language) =>
      input({
        team: { ...team, language, setUp, caseSystemUrl: 'https://fagsystem.example/sag/{code}' },
        reader: { ...lise, language },
        message: message({ view, cards: [], audience }),
        cards: [],
        look,
        members: [...members, ...more],
      }),
  };
}

function large(name: string, form?: string, step = 0, filled: Readonly<Record<string, string>> = {}): Sample {
  const look = form === undefined ? undefined : { form: { name: form, step, filled } };
  return ofTeam(`setUp-large-${name}`, 'setUp', true, look, crowd);
}

function form(name: string, form: string, step: number, error?: TextKey): Sample {
  const open = { name: form, step, filled: {} };
  const sample = ofTeam(`setUp-form-${name}`, 'setUp', false, { form: open });
  if (!error) return sample;
  return {
    ...sample,
    shows: (language) => ({
      ...(sample.shows(language) as RenderInput),
      look: { form: { ...open, error: text(language, error) } },
    }),
  };
}

/** The first post, and how a team is set up, step by step. */
export const samples: readonly Sample[] = [
  ofTeam('welcome', 'welcome', false),
  ofTeam('setUp', 'setUp', false),
  ofTeam('setUp-saved', 'setUp', true),
  form('channels', 'team', 0),
  form('team', 'team', 1),
  form('wrong', 'team', 1, 'settings.closingDaysError'),
  form('member', 'member', 0),
  large('saved'),
  large('leader', 'team', 2),
  large('found', 'member', 0, { member_find: 'kjær' }),
  large('nobody', 'member', 0, { member_find: 'zz' }),
];
