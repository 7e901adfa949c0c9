import { describe, expect, test } from 'vitest';
import { anders, card, mette, record } from '../../src/cards/sampleTown.ts';
import type { RenderInput } from '../../src/outbox/contract.ts';
import { input, message } from '../../src/outbox/sample.ts';
import type { CardRow } from '../../src/store/rows.ts';
import { render } from '../../src/tools/gallery/draw.ts';
import { ofType, wordsOf } from './walk.ts';

const at = '2026-04-16T09:10';
const handled = { by: mette.id, at, verb: 'contact.register', sequence: 8, next: '2026-05-13' };

function drawn(over: Partial<CardRow>, more: Partial<RenderInput> = {}) {
  const row = card(over);
  // As of one kind: what a kind shows beside its cards is not looked at here.
  const view = (more.message?.view ?? 'card') as 'card';
  const { card: json } = render(
    input({
      ...more,
      message: message({ view, cards: [row.key] }),
      cards: [{ card: row, record: record() }],
    }),
  );
  const actions = ofType(json, 'Action.Execute', 'Action.ShowCard', 'Action.OpenUrl');
  return { words: wordsOf(json).join('\n'), buttons: actions.map(({ title }) => String(title)), json };
}

describe('what a personal card shows', () => {
  const table: [string, Partial<CardRow>, string[], string[]][] = [
    [
      'the wording of an early one',
      { kind: 'headsUp', due: '2026-04-21' },
      ['Senest tirsdag 21. april', 'sidst talt mandag 16. marts'],
      ['Udsæt til fredag 17. april', 'Udsæt til mandag 20. april'],
    ],
    ['its own day', {}, ['B-101: kontakt i dag'], ['Registrér kontakt', 'Fik ikke fat i', 'Ikke relevant']],
    ['another day once its own has passed', { due: '2026-04-15' }, ['Forfaldt onsdag 15. april'], []],
    [
      'a hand when it is late',
      { kind: 'overdue', due: '2026-04-15' },
      ['Overskredet · forfaldt onsdag 15. april'],
      ['Bed om sparring'],
    ],
    [
      'a try without an answer',
      { notes: [{ code: 'attempted', by: mette.id, at }] },
      ['Mette Holm prøvede kl. 09:10'],
      ['Registrér kontakt'],
    ],
    [
      'who has taken it',
      { taken: { by: anders.id, at } },
      ['Anders Bo Christoffersen har den siden kl. 09:10'],
      ['Registrér kontakt'],
    ],
    [
      'when it comes back',
      { state: 'snoozed', snoozedTo: '2026-04-17' },
      ['Udsat til fredag 17. april'],
      ['Fortryd'],
    ],
    [
      'who, when and what is next',
      { state: 'answered', handled },
      ['B-101: kontakt registreret', 'Mette Holm kl. 09:10 · næste senest onsdag 13. maj'],
      ['Fortryd', 'Journalført'],
    ],
    [
      'the date of another day',
      { state: 'answered', handled: { ...handled, at: '2026-04-15T14:00' } },
      ['onsdag 15. april kl. 14:00'],
      ['Fortryd'],
    ],
    [
      'an import as the case system',
      { state: 'answered', handled: { ...handled, by: 'import', verb: 'import' } },
      ['Fagsystemet kl. 09:10'],
      ['Fortryd'],
    ],
    [
      'that it was not relevant',
      { state: 'answered', handled: { ...handled, verb: 'card.dismiss' } },
      ['B-101: kontakt', 'Ikke relevant · Mette Holm'],
      ['Fortryd'],
    ],
    ['that nothing is left to do', { state: 'cancelled' }, ['Klaret · du skal ikke gøre noget'], []],
    ['that it has expired', { state: 'expired' }, ['B-101: kontakt', 'Udløbet'], []],
  ];
  test.each(table)('%s', (_, over, words, buttons) => {
    const shown = drawn(over);
    for (const word of words) expect(shown.words).toContain(word);
    for (const button of buttons) expect(shown.buttons).toContain(button);
  });
});

describe('what it does not offer', () => {
  const table: [string, Partial<CardRow>, string][] = [
    ['to put it off on its due day', {}, 'Udsæt'],
    [
      'to put it off twice',
      { kind: 'headsUp', due: '2026-04-21', state: 'snoozed', snoozedTo: '2026-04-17' },
      'Udsæt',
    ],
    [
      'sparring that was asked for',
      { kind: 'overdue', notes: [{ code: 'sparringAsked', by: mette.id, at }] },
      'Bed om sparring',
    ],
    [
      'to undo after a day',
      { state: 'answered', handled: { ...handled, at: '2026-04-15T07:59' } },
      'Fortryd',
    ],
    [
      'to file what is filed',
      { state: 'answered', handled, notes: [{ code: 'journalised', by: mette.id, at }] },
      'Journalført',
    ],
    ['an answer when it is handled', { state: 'answered', handled }, 'Registrér kontakt'],
    ['a link without a case system', {}, 'Åbn i fagsystemet'],
  ];
  test.each(table)('%s', (_, over, button) => expect(drawn(over).buttons).not.toContain(button));

  test('filing again when the answer that was filed was taken back', () => {
    const notes = [{ code: 'journalised', by: mette.id, at: '2026-04-16T08:30' }];
    expect(drawn({ state: 'answered', handled, notes }).buttons).toContain('Journalført');
  });
});

test('a reader gets their own language, a channel the team’s', () => {
  const english = { ...mette, language: 'en' as const };
  expect(drawn({}, { reader: english }).words).toContain('B-101: contact today');
  const twin = message({ view: 'twin', audience: 'channel' });
  const { card: json } = render(input({ reader: english, message: twin }));
  expect(wordsOf(json).join()).toContain('B-101: opgave torsdag 16. april,Mette Holm · venter på svar');
});

test('a name with Markdown in it stays a name', () => {
  const odd = { ...anders, name: '[Anders](https://x.example) *Bo*' };
  const shown = drawn({ taken: { by: odd.id, at } }, { members: [mette, odd] });
  expect(shown.words).toContain('Anders(https://x.example) Bo har den');
});
