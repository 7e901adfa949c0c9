import { describe, expect, test } from 'vitest';
import { guardOutgoing } from '../../src/privacy/guardOutgoing.ts';

const facts = { initials: ['MH', 'KBN'] };
const card = (text: string, more: object = {}) => ({
  type: 'AdaptiveCard',
  body: [{ type: 'Container', items: [{ type: 'TextBlock', text }] }],
  ...more,
});

const cases: [string, unknown, 'personal' | 'channel', string][] = [
  ['the neutral twin', card('Sag B-301: kontakt i dag kl. 08:30'), 'channel', 'pass'],
  ['a CPR number', card('Sag 241235-4209'), 'channel', 'cpr'],
  ['a CPR number to one person', card('Sag 241235-4209'), 'personal', 'cpr'],
  [
    'a CPR number in a link',
    card('Åbn', { actions: [{ url: 'https://x.example/2412354209' }] }),
    'personal',
    'cpr',
  ],
  [
    'a CPR number in data',
    card('Tag den', { actions: [{ data: { ref: '241235-4217' } }] }),
    'channel',
    'cpr',
  ],
  [
    'a CPR number as a number',
    card('Tag den', { actions: [{ data: { ref: 2412354209 } }] }),
    'channel',
    'cpr',
  ],
  ['a CPR number as a key', card('Tag den', { data: { '241235-4209': 1 } }), 'channel', 'cpr'],
  ['initials', card('Sag B-301 (MH)'), 'channel', 'initials'],
  ['initials with dots', card('Ring til K.B.N. i dag'), 'channel', 'initials'],
  ['initials to the person responsible', card('Sag B-301 (MH)'), 'personal', 'pass'],
  ['letters inside a word or an id', card('MHM', { id: 'MH' }), 'channel', 'pass'],
  ['a sensitive word', card('Sag B-301: sygemeldt'), 'channel', 'sensitive'],
  ['a sensitive word with a capital', card('Diabetes er nævnt'), 'channel', 'sensitive'],
  ['a colleague whose name is a word', card('Ansvarlig: Dorte Munk'), 'channel', 'pass'],
  ['a colleague by the first name alone', card('Christian kl. 08:00: ringet op'), 'channel', 'pass'],
  ['a sensitive word to one person', card('Sag B-301: sygemeldt'), 'personal', 'pass'],
  [
    'a sensitive word in a fact',
    card('Sag', { facts: [{ title: 'Grund', value: 'Misbrug' }] }),
    'channel',
    'sensitive',
  ],
];

test.each(cases)('%s', (_, content, audience, rule) => {
  const verdict = guardOutgoing(content, audience, facts);
  expect(verdict).toEqual(rule === 'pass' ? { type: 'pass' } : { type: 'stopped', rule });
});

describe('an id that happens to look like a CPR number', () => {
  // A group of an Entra id: hexadecimal digits, here those of a safe test number.
  const id = '4a241235-4209-4c3b-9d21-0f3a6b7c8d9e';
  const passed = (data: object, ids: string[]) =>
    guardOutgoing(card('Tag den', { data }), 'channel', { ...facts, ids }).type;

  test('is known to be one', () => {
    expect(passed({ team: id }, [])).toBe('stopped');
    expect(passed({ team: id }, [id])).toBe('pass');
    expect(passed({ members: `${id},${id}` }, [id])).toBe('pass');
    expect(passed({ message: `setUp:${id}` }, [id])).toBe('pass');
    expect(passed({ case: `${id}|B-301` }, [id])).toBe('pass');
  });

  test('excuses nothing beside it', () => {
    expect(passed({ team: `${id} 241235-4209` }, [id])).toBe('stopped');
    expect(passed({ team: id, note: '241235-4209' }, [id])).toBe('stopped');
    expect(passed({ case: `${id}|241235-4209` }, [id])).toBe('stopped');
    expect(passed({ note: '241235-4209' }, ['241235-4209', '-4209'])).toBe('stopped');
  });
});

test('a fault in the guard stops the card', () => {
  const endless: Record<string, unknown> = {};
  endless.self = endless;
  expect(guardOutgoing(endless, 'channel', facts)).toEqual({ type: 'stopped', rule: 'fault' });
});
