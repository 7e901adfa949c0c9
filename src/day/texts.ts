import type { Language } from '../language/text.ts';

/** Dagens opgaver beside its lines, and the channel's post of the day. */
const da = {
  tasks: 'opgaver',
  open: '{count} venter på dig',
  openOne: '1 venter på dig',
  over: 'Afløst af en nyere liste',
  show: 'Vis dagens opgaver',
  since: 'siden {date}',
  help: { what: '/opgaver', detail: 'Se alt, der er åbent' },
  none: 'Du har ingen åbne opgaver. Godt arbejde.',
};

const en: typeof da = {
  tasks: 'tasks',
  open: '{count} are waiting for you',
  openOne: '1 is waiting for you',
  over: 'A newer list has taken over',
  show: 'Show today’s tasks',
  since: 'since {date}',
  help: { what: '/tasks', detail: 'See all that is open' },
  none: 'You have no open tasks. Well done.',
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function listTexts(language: Language): typeof da {
  return byLanguage[language];
}

/** The channel's post of the day. */
const postDa = {
  title: 'Opgaver {day}',
  many: '{count} opgaver',
  one: '1 opgave',
  answers: 'svar ses ikke her i dag',
  doneOf: '{done} af {count} klaret',
  over: 'Afløst af dagens opslag',
  line: '{code}: opgave {day}',
  with: '→ {name}',
  taken: '{name} har den',
  rest: '{name}: {count} til',
  mine: 'Se mine',
  takeOf: 'Tag {code}',
  news: {
    title: 'Kanalen får nu ét opslag om dagen',
    status: 'I stedet for et opslag for hver opgave',
    text: 'Hver morgen kommer ét opslag med dagens opgaver: sagskode og ansvarlig, intet om hvad de handler om. Det, der kommer til i løbet af dagen, kommer med kl. 11 og 14. Det, der haster, kommer personligt til den, der skal handle.',
    nothing:
      'Teamet er på over {most} personer, så kanalen får intet om sager. Alt kommer personligt til den, der skal handle.',
    change: 'Vælg noget andet',
    summary: 'Nyt om opslag i kanalen',
  },
};

const postEn: typeof postDa = {
  title: 'Tasks, {day}',
  many: '{count} tasks',
  one: '1 task',
  answers: 'answers do not show here today',
  doneOf: '{done} of {count} done',
  over: 'A newer post has taken over',
  line: '{code}: task, {day}',
  with: '→ {name}',
  taken: '{name} has it',
  rest: '{name}: {count} more',
  mine: 'See mine',
  takeOf: 'Take {code}',
  news: {
    title: 'The channel now gets one post a day',
    status: 'Instead of a post for each task',
    text: 'Each morning one post lists the tasks of the day: case code and who has it, nothing of what they are about. What comes up during the day joins at 11 and 14. What is urgent is told in person to whoever must act.',
    nothing:
      'The team has more than {most} people, so the channel gets nothing about cases. Everything comes in person to whoever must act.',
    change: 'Choose otherwise',
    summary: 'News about posts in the channel',
  },
};

const postByLanguage: Record<Language, typeof postDa> = { da: postDa, en: postEn };

export function postTexts(language: Language): typeof postDa {
  return postByLanguage[language];
}
