import { describe, expect, test } from 'vitest';
import { anders, card, mette, record } from '../../src/cards/sampleTown.ts';
import type { RenderInput } from '../../src/outbox/contract.ts';
import { input, message } from '../../src/outbox/sample.ts';
import type { CardRow } from '../../src/store/rows.ts';
import { agendaCards } from '../../src/tools/gallery/agendas.ts';
import { render } from '../../src/tools/gallery/draw.ts';
import { ofType, shownIn, wordsOf } from './walk.ts';

function agenda(rows: CardRow[], look?: RenderInput['look']) {
  const outgoing = render(
    input({
      message: message({
        view: 'agenda',
        id: 'agenda-1',
        at: '2026-04-16T08:00',
        cards: rows.map(({ key }) => key),
      }),
      cards: rows.map((row) => ({ card: row, record: record() })),
      look,
    }),
  );
  const { card: json } = outgoing;
  const lines = shownIn(json).filter((word) => /^B-\d+:/.test(word));
  return { ...outgoing, lines, words: wordsOf(json), buttons: ofType(json, 'Action.Submit') };
}

const rows = [
  card({ caseRef: 'B-1', kind: 'headsUp', due: '2026-04-21' }),
  card({ caseRef: 'B-2', kind: 'overdue', due: '2026-04-15' }),
  card({ caseRef: 'B-3' }),
  card({ caseRef: 'B-4', card: 'C09', kind: 'callNow', due: undefined }),
];
const done = {
  state: 'answered',
  handled: { by: mette.id, at: '2026-04-16T09:10', verb: 'contact.register' },
} as const;

describe('Dagens opgaver', () => {
  test('ring now first, then overdue, today and what is coming', () =>
    expect(agenda(rows).lines).toEqual(['B-4: ikke mødt', 'B-2: kontakt', 'B-3: kontakt', 'B-1: kontakt']));

  test('counts, and says so on the lock screen without naming anybody', () => {
    const { words, summary } = agenda(rows);
    expect(words).toContain('1 ring nu · 1 overskredet · 1 i dag · 1 på vej');
    expect(summary).toBe('4 opgaver i dag');
    expect(agenda(rows.slice(0, 1)).summary).toBe('1 opgave i dag');
  });

  const [coming, late, today] = rows as [CardRow, CardRow, CardRow];
  test.each([
    ['nothing is due today', [late, coming], '1 overskredet · 1 på vej'],
    ['nothing has to be done at all', [coming], 'Intet forfalder i dag · 1 på vej'],
    ['some of it is done', [today, { ...late, ...done }], '1 i dag · 1 klaret'],
    [
      'it is put off',
      [today, { ...late, state: 'snoozed', snoozedTo: '2026-04-17' } as const],
      '1 i dag · 1 udsat',
    ],
  ])('counts no zeros when %s', (_, cards, counts) => expect(agenda([...cards]).words).toContain(counts));

  test('says what was tried, and when a handled one comes again', () => {
    const notes = [{ code: 'attempted', by: mette.id, at: '2026-04-16T09:00' }];
    const next = { ...done, handled: { ...done.handled, next: '2026-05-18' } };
    const { words } = agenda([
      { ...today, notes },
      { ...late, ...next },
    ]);
    expect(words.join()).toContain('Mette Holm prøvede kl. 09:00');
    expect(words).toContain('Mette Holm kl. 09:10 · næste senest mandag 18. maj');
  });

  test('a handled line keeps its place, so that a second tap hits no other, and can be taken back there', () => {
    const later = { ...done, handled: { ...done.handled, at: '2026-04-16T11:00' } };
    const before = agenda([late, today]).lines;
    const { lines, buttons } = agenda([
      { ...late, ...done },
      { ...today, ...later },
    ]);
    expect(lines).toEqual(before);
    expect(buttons.filter(({ title }) => title === 'Fortryd')).toHaveLength(2);
  });

  test('a handled line shows who and when, where it stood', () => {
    const handled = { ...card({ caseRef: 'B-3' }), ...done };
    const { lines, words } = agenda([handled, ...rows.slice(0, 2)]);
    expect(words).toContain('Mette Holm kl. 09:10');
    expect(lines).toEqual(agenda([card({ caseRef: 'B-3' }), ...rows.slice(0, 2)]).lines);
  });

  test('what was put off from the list stays in its place; what was put off before stands by itself', () => {
    const snoozed = { state: 'snoozed', snoozedTo: '2026-04-17' } as const;
    const fromHere = agenda([{ ...late, ...snoozed, snoozedAt: '2026-04-16T08:30' }, today]);
    expect(fromHere.lines).toEqual(['B-2: kontakt', 'B-3: kontakt']);
    const before = agenda([{ ...late, ...snoozed, snoozedAt: '2026-04-15T08:30' }, today]);
    expect(before.lines).toEqual(['B-3: kontakt', 'B-2: kontakt']);
    expect(before.buttons.filter(({ title }) => title === 'Fortryd')).toHaveLength(1);
  });

  test('is one line a case with all its tasks, and says which of them is done', () => {
    const plan = card({ caseRef: 'B-3', card: 'C05', kind: 'due', cycle: '2026-03-16' });
    const { lines, buttons } = agenda([today, plan]);
    expect(lines).toEqual(['B-3: kontakt, plan']);
    expect(buttons.filter(({ data }) => (data as { whole?: string }).whole === 'true')).not.toEqual([]);
    const partly = agenda([{ ...today, ...done }, plan]);
    expect(partly.lines).toEqual(['B-3: plan']);
    expect(partly.words.join()).toContain('kontakt klaret');
    const opened = agenda([today, plan], { open: today.key, whole: true });
    expect(opened.lines).toEqual(['B-3: opgaver', 'B-3: kontakt', 'B-3: plan']);
  });

  test('says which lines a colleague has taken', () => {
    const taken = { by: anders.id, at: '2026-04-16T08:20' };
    const said = 'Anders Bo Christoffersen har den siden kl. 08:20';
    expect(agenda([card({ taken })]).words).toContain(said);
    expect(agenda([card({ taken: { ...taken, by: mette.id } })]).words).not.toContain(said);
  });

  test('one tap answers the usual case, with the card of its line', () => {
    const quick = agenda(rows).buttons.filter(({ title }) => title === 'Talt');
    expect(quick).toHaveLength(3);
    expect(quick[0]?.data).toMatchObject({
      verb: 'contact.register',
      message: 'agenda-1',
      card: rows[1]?.key,
      date: 'today',
    });
  });

  test('is warm when all is done, on the lock screen too', () => {
    const { words, summary } = agenda(rows.map((row) => ({ ...row, ...done })));
    expect(words.join()).toContain('Alt er klaret for i dag');
    expect(summary).toBe('Dagens opgaver er klaret');
  });

  test('turns pages of fifteen, and a page that is not there is the last', () => {
    const many = agendaCards();
    const lines = (page: number) => agenda(many, { page }).lines.length;
    expect([lines(1), lines(2), lines(9), lines(-1)]).toEqual([15, 7, 7, 15]);
  });

  test('opens a line in place, with a way back and the ids of both', () => {
    const { words, buttons } = agenda(rows, { open: rows[2]?.key });
    expect(words).toContain('B-3: kontakt i dag');
    const back = buttons.find(({ data }) => (data as { verb: string }).verb === 'agenda.back');
    expect(back?.data).toMatchObject({ message: 'agenda-1', card: rows[2]?.key });
  });

  test('holds the longest ids of twenty cards in 24 KB', () => {
    const long = agendaCards().map((row) => ({ ...row, key: `${row.key}${'x'.repeat(80)}` }));
    expect(JSON.stringify(agenda(long).card).length).toBeLessThan(24 * 1024);
  });
});
