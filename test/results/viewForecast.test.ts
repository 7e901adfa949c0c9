import { describe, expect, test } from 'vitest';
import { countCards, type Sent } from '../../src/results/forecast.ts';
import { forecastData } from '../../src/results/viewForecast.ts';
import { members } from '../../src/cards/sampleTown.ts';

const [first, second] = members.map(({ upn }) => upn);
const personal = (card: Sent['card'], ...to: string[]): Sent => ({ card, to, where: 'personal' });
const day = { kind: 'day', from: '2026-04-20', to: '2026-04-20' } as const;

function shown(...cards: Sent[]) {
  const forecast = countCards(cards);
  const { title, lines, groups } = forecastData({
    language: 'da',
    period: day,
    forecast,
    members,
    today: '2026-04-16',
  });
  return {
    title,
    lines,
    groups: groups.map(({ facts }) => facts.map((fact) => `${fact.title}: ${fact.value}`)),
  };
}

describe('what is sent, as a leader reads it', () => {
  test('by card in their order; by person in the order of names, whoever has most', () => {
    const names = members.filter(({ upn }) => upn === first || upn === second).map(({ name }) => name);
    const { title, groups } = shown(
      personal('C13', second!),
      personal('C13', second!),
      personal('C01', first!),
      personal('C01', second!),
    );
    expect(title).toBe('Kort mandag 20. april');
    expect(groups[0]).toEqual(['Månedskontakt: 2', 'Løntimer: 2']);
    expect(groups[1]?.map((line) => line.split(':')[0])).toEqual(
      names.sort((a, b) => a.localeCompare(b, 'da')),
    );
  });

  test('who is not of the team is one line, and the channel another', () => {
    const { groups } = shown(personal('C01', 'x@kommune.dk'), personal('C01', 'y@kommune.dk'), {
      card: 'C23',
      to: [],
      where: 'channel',
    });
    expect(groups[1]).toEqual(['Personer uden for teamet: 2', 'Teamets kanal: 1']);
  });

  test.each<[Sent[], string]>([
    [[], 'Der er ingen kort på vej.'],
    [[personal('C01', 'x')], '1 kort, hvis ingen registrerer noget inden da.'],
    [[personal('C01', 'x', 'y'), personal('C02', 'x')], '2 kort, hvis ingen registrerer noget inden da.'],
  ])('%j: %s', (cards, line) => expect(shown(...cards).lines).toEqual([line]));

  test('a large team does not fill a phone', () => {
    const many = Array.from({ length: 40 }, (_, n) => ({
      ...members[0]!,
      id: `m${n}`,
      upn: `m${n}`,
      name: `Navn ${n}`,
    }));
    const forecast = countCards(many.map(({ upn }) => personal('C01', upn)));
    const { groups } = forecastData({
      language: 'en',
      period: day,
      forecast,
      members: many,
      today: '2026-04-16',
    });
    expect(groups[1]?.facts).toHaveLength(26);
    expect(groups[1]?.facts.at(-1)).toEqual({ title: '…', value: 'and 15 more people' });
  });
});
