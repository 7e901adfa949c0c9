import { describe, expect, test } from 'vitest';
import { members } from '../../src/cards/sampleTown.ts';
import { countCards, type Sent } from '../../src/results/forecast.ts';
import { forecastFace } from '../../src/results/viewForecast.ts';
import type { Member } from '../../src/store/rows.ts';
import { drawFace } from '../../src/tools/gallery/draw.ts';
import { ofType, shownIn } from '../cards/walk.ts';

const [first, second] = members.map(({ id }) => id);
const personal = (card: Sent['card'], ...to: string[]): Sent => ({ card, to, where: 'personal' });
const day = { kind: 'day', from: '2026-04-20', to: '2026-04-20' } as const;

function shown(cards: readonly Sent[], { of = members, language = 'da' as 'da' | 'en' } = {}) {
  const people: readonly Member[] = of;
  const about = { language, period: day, forecast: countCards(cards), today: '2026-04-16' };
  const { card } = drawFace(forecastFace({ ...about, members: people }));
  const [title = '', status = ''] = shownIn(card);
  const tables = ofType(card, 'Table').map((table) =>
    ofType(table, 'TableRow').map((row) => shownIn(row).join(': ')),
  );
  return { title, status, groups: tables.map(([, ...rows]) => rows) };
}

describe('what is sent, as a leader reads it', () => {
  test('the most frequent first; people in the order of names, whoever has most', () => {
    const names = members.filter(({ id }) => id === first || id === second).map(({ name }) => name);
    const { title, groups } = shown([
      personal('C13', second!),
      personal('C13', second!),
      personal('C13', second!),
      personal('C01', first!),
      personal('C01', second!),
    ]);
    expect(title).toBe('Udsigt for mandag 20. april');
    expect(groups[0]).toEqual(['Løntimer: 3', 'Månedskontakt: 2']);
    expect(groups[1]?.map((line) => line.split(':')[0])).toEqual(
      names.sort((a, b) => a.localeCompare(b, 'da')),
    );
  });

  test('five things, and the others in one line', () => {
    const ids = ['C01', 'C02', 'C03', 'C05', 'C07', 'C08', 'C12'] as const;
    const { groups } = shown(ids.map((id) => personal(id, first!)));
    expect(groups[0]).toHaveLength(6);
    expect(groups[0]?.at(-1)).toBe('Øvrige: 2');
  });

  test('who is not of the team is one line, and the channel another', () => {
    const { groups } = shown([
      personal('C01', 'entra-x'),
      personal('C01', 'entra-y'),
      { card: 'C23', to: [], where: 'channel' },
    ]);
    expect(groups[1]).toEqual(['Personer uden for teamet: 2', 'Teamets kanal: 1']);
  });

  test.each<[Sent[], string]>([
    [[], 'Ingen påmindelser er på vej'],
    [[personal('C01', 'x')], '1 påmindelse, hvis intet registreres forinden'],
    [[personal('C01', 'x', 'y'), personal('C02', 'x')], '2 påmindelser, hvis intet registreres forinden'],
  ])('%j: %s', (cards, line) => expect(shown(cards).status).toBe(line));

  test('a large team does not fill a phone', () => {
    const of = Array.from({ length: 40 }, (_, n) => ({
      ...members[0]!,
      ...{ id: `m${n}`, name: `Navn ${n}` },
    }));
    const { groups } = shown(
      of.map(({ id }) => personal('C01', id)),
      { of, language: 'en' },
    );
    expect(groups[1]).toHaveLength(11);
    expect(groups[1]?.at(-1)).toBe('and 30 more: 30');
  });
});
