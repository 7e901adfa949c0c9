import { fill, type Language } from '../language/text.ts';

/** What people read about the marbles box, and about what it is celebrated with (C30). */
const da = {
  help: {
    what: '/kugle',
    detail: 'Se kuglekassen',
  },
  title: 'Kuglekassen',
  summary: 'Kuglekassen',
  none: 'ingen kugler endnu',
  one: '1 kugle',
  many: '{count} kugler',
  inMonth: 'kugler i {month}',
  inMonthOne: 'kugle i {month}',
  goal: 'Målet er {goal}.',
  goalReached: 'Målet på {goal} er nået 🎉',
  party: '{treat} {date}.',
  how: 'Der lægges en kugle i under hver god nyhed.',
  picture: 'Et glas: {marbles}. Tallene står nedenfor.',
  pictureGoal: 'Et glas med plads til {goal}: {marbles}. Tallene står nedenfor.',
  wholeYear: 'Hele {year}',
  colour: 'Kugle',
  all: 'I alt',
  job: '✔ Job',
  flexJob: '+ Fleksjob',
  education: '▲ Uddannelse',
  target: '= Mindst 30 lønnede timer',
  first: '| Første lønnede timer',
  treats: { cake: 'Der er kage', hotdogs: 'Der er hotdogs', other: 'Det bliver fejret' },
  cake: {
    title: 'Tid til kage?',
    summary: 'Månedens mål er nået',
    text: 'Målet på {goal} er nået: {marbles} i {month}. Det, du vælger, står under kuglerne.',
    lost: 'Kuglerne er rettet: {marbles} i {month}, målet er {goal}. Du skal ikke gøre noget.',
    on: 'Hvornår?',
    onError: 'Vælg en dag fra i dag og et år frem.',
    treat: 'Hvad?',
    treatError: 'Vælg, hvad I fejrer det med.',
    treats: { cake: 'Kage', hotdogs: 'Hotdogs', other: 'Noget andet' },
    chosenTitle: 'Månedens fejring',
    yes: 'Ja, det gør vi',
    none: 'Ikke nu',
    chosenNone: 'Ikke nu',
    change: 'Vælg om',
  },
};

const en: typeof da = {
  help: {
    what: '/marbles',
    detail: 'See the marbles box',
  },
  title: 'The marbles box',
  summary: 'The marbles box',
  none: 'no marbles yet',
  one: '1 marble',
  many: '{count} marbles',
  inMonth: 'marbles in {month}',
  inMonthOne: 'marble in {month}',
  goal: 'The goal is {goal}.',
  goalReached: 'The goal of {goal} is reached 🎉',
  party: '{treat} {date}.',
  how: 'A marble is put in under each good news.',
  picture: 'A glass: {marbles}. The numbers stand below.',
  pictureGoal: 'A glass with room for {goal}: {marbles}. The numbers stand below.',
  wholeYear: 'All of {year}',
  colour: 'Marble',
  all: 'In all',
  job: '✔ Job',
  flexJob: '+ Flex job',
  education: '▲ Education',
  target: '= At least 30 paid hours',
  first: '| First paid hours',
  treats: { cake: 'There is cake', hotdogs: 'There are hotdogs', other: 'It is celebrated' },
  cake: {
    title: 'Time for cake?',
    summary: 'The goal of the month is reached',
    text: 'The goal of {goal} is reached: {marbles} in {month}. What you choose is shown under the marbles.',
    lost: 'The marbles were corrected: {marbles} in {month}, and the goal is {goal}. You need not do anything.',
    on: 'When?',
    onError: 'Choose a day from today and a year ahead.',
    treat: 'What?',
    treatError: 'Choose what to celebrate it with.',
    treats: { cake: 'Cake', hotdogs: 'Hotdogs', other: 'Something else' },
    chosenTitle: 'The month is celebrated',
    yes: 'Yes, let us',
    none: 'Not now',
    chosenNone: 'Not now',
    change: 'Choose again',
  },
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function marbleTexts(language: Language): typeof da {
  return byLanguage[language];
}

/** `ingen kugler endnu`, `1 kugle`, `3 kugler`. */
export function marblesText(count: number, language: Language): string {
  const { none, one, many } = byLanguage[language];
  return count === 0 ? none : count === 1 ? one : fill(many, { count });
}
