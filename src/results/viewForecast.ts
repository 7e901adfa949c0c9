import type { LocalDate } from '../calendar/calendar.ts';
import { nameOf } from '../cards/people.ts';
import type { Face } from '../cards/view.ts';
import { cardName } from '../language/cardNames.ts';
import { dateText } from '../language/dates.ts';
import { fill, type Language } from '../language/text.ts';
import type { Member } from '../store/rows.ts';
import { replyFace } from '../talk/replyFace.ts';
import type { Forecast } from './forecast.ts';
import type { Period } from './period.ts';
import { forecastTexts } from './textsForecast.ts';

/** More would not be read on a phone. */
const mostPeople = 25;

interface ForecastInput {
  language: Language;
  period: Period;
  forecast: Forecast;
  members: readonly Member[];
  today: LocalDate;
}

/** What will be sent, per card and per person; for the leader who asked, alone (6-privacy.md 6.4). */
export function forecastFace(input: ForecastInput): Face {
  return replyFace({ template: 'forecast', language: input.language, team: '', data: forecastData(input) });
}

export function forecastData({ language, period, forecast, members, today }: ForecastInput) {
  const words = forecastTexts(language);
  const { cards } = forecast;
  const text = cards === 0 ? words.none : fill(cards === 1 ? words.one : words.many, { count: cards });
  return {
    title: titleOf(period, language, today),
    lines: [text],
    groups: [
      { title: words.byCard, facts: cardFacts(forecast, language) },
      { title: words.byPerson, facts: peopleFacts(forecast, members, language) },
    ].filter(({ facts }) => facts.length > 0),
    notes: [words.absence],
  };
}

function titleOf({ kind, from, to }: Period, language: Language, today: string): string {
  const words = forecastTexts(language);
  const [first, last] = [from, to].map((date) => dateText(language, date, today));
  return kind === 'day'
    ? fill(words.day, { date: first ?? '' })
    : fill(words.week, { from: first ?? '', to: last ?? '' });
}

function cardFacts({ byCard }: Forecast, language: Language) {
  return byCard.map(({ card, count }) => ({
    title: capital(cardName(language, card)),
    value: String(count),
  }));
}

/** By name, never by number; last, workers of cases whom the team does not know, and the channel. */
function peopleFacts({ byPerson, toChannel }: Forecast, members: readonly Member[], language: Language) {
  const words = forecastTexts(language);
  const known = byPerson.filter(({ worker }) => members.some(({ upn }) => upn === worker));
  const people = known
    .map(({ worker, count }) => ({ title: nameOf(members, worker, language), value: String(count) }))
    .sort((a, b) => a.title.localeCompare(b.title, language));
  const unknown = sumOf(byPerson) - sumOf(known);
  const rest = people.slice(mostPeople);
  return [
    ...people.slice(0, mostPeople),
    ...(rest.length > 0 ? [{ title: '…', value: fill(words.more, { count: rest.length }) }] : []),
    ...(unknown > 0 ? [{ title: words.unknown, value: String(unknown) }] : []),
    ...(toChannel > 0 ? [{ title: words.channel, value: String(toChannel) }] : []),
  ];
}

function sumOf(people: Forecast['byPerson']): number {
  return people.reduce((sum, { count }) => sum + count, 0);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
