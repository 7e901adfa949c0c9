import type { LocalDate } from '../calendar/local.ts';
import { capital, faceOf } from '../cards/face.ts';
import { nameOf } from '../cards/people.ts';
import type { Block, Cell } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { cardName } from '../language/cardNames.ts';
import { dateText } from '../language/dates.ts';
import { fill, type Language, text } from '../language/text.ts';
import type { Member } from '../store/rows.ts';
import type { Forecast } from './forecast.ts';
import type { Period } from './period.ts';
import { forecastTexts } from './textsForecast.ts';

/** More would not be read on a phone: what is fewer stands together. */
const mostCards = 5;
const mostPeople = 10;

interface ForecastInput {
  language: Language;
  period: Period;
  forecast: Forecast;
  members: readonly Member[];
  today: LocalDate;
}

/** Counts of each thing and each person; for the leader alone (6-privacy.md 6.4). */
export function forecastFace({ language, period, forecast, members, today }: ForecastInput): Face {
  const words = forecastTexts(language);
  const { cards } = forecast;
  const count = cards === 0 ? words.none : fill(cards === 1 ? words.one : words.many, { count: cards });
  return faceOf(
    {
      title: titleOf(period, language, today),
      status: [count],
      tone: 'figures',
      blocks: [
        ...tableOf(words.byCard, cardCounts(forecast, language), language),
        ...tableOf(words.byPerson, peopleCounts(forecast, members, language), language),
        ...(cards === 0 ? [] : [{ kind: 'note' as const, text: words.absence }]),
      ],
    },
    { language, ids: { team: '', message: '', card: '' }, summary: text(language, 'summary.reply') },
  );
}

type Count = readonly [name: string, count: number];

function tableOf(title: string, counts: readonly Count[], language: Language): Block[] {
  const words = forecastTexts(language);
  if (counts.length === 0) return [];
  const rows = counts.map(([name, count]): Cell[] => [{ text: name }, { text: String(count), strong: true }]);
  return [{ kind: 'table', rows: [[{ text: title }, { text: words.count }], ...rows] }];
}

function titleOf({ kind, from, to }: Period, language: Language, today: string): string {
  const words = forecastTexts(language);
  const [first, last] = [from, to].map((date) => dateText(language, date, today));
  return kind === 'day'
    ? fill(words.day, { date: first ?? '' })
    : fill(words.week, { from: first ?? '', to: last ?? '' });
}

/** The most frequent first, and the others in one line. */
function cardCounts({ byCard }: Forecast, language: Language): Count[] {
  const counts = [...byCard].sort((a, b) => b.count - a.count);
  const rest = counts.slice(mostCards).reduce((sum, { count }) => sum + count, 0);
  return [
    ...counts.slice(0, mostCards).map(({ card, count }): Count => [capital(cardName(language, card)), count]),
    ...(rest > 0 ? [[forecastTexts(language).others, rest] as const] : []),
  ];
}

/** By name, never by number; last, workers of cases whom the team does not know, and the channel. */
function peopleCounts(
  { byPerson, toChannel }: Forecast,
  members: readonly Member[],
  language: Language,
): Count[] {
  const words = forecastTexts(language);
  const known = byPerson.filter(({ worker }) => members.some(({ id }) => id === worker));
  const people = known
    .map(({ worker, count }): Count => [nameOf(members, worker, language), count])
    .sort(([a], [b]) => a.localeCompare(b, language));
  const rest = people.slice(mostPeople);
  const restSum = rest.reduce((sum, [, count]) => sum + count, 0);
  const unknown = sumOf(byPerson) - sumOf(known);
  return [
    ...people.slice(0, mostPeople),
    ...(rest.length > 0 ? [[fill(words.more, { count: rest.length }), restSum] as const] : []),
    ...(unknown > 0 ? [[words.unknown, unknown] as const] : []),
    ...(toChannel > 0 ? [[words.channel, toChannel] as const] : []),
  ];
}

function sumOf(people: Forecast['byPerson']): number {
  return people.reduce((sum, { count }) => sum + count, 0);
}
