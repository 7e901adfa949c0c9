import type { Language } from '../language/text.ts';

/** What a member wants to be reminded of. */
const da = {
  title: 'At huske',
  asked: 'Du bad mig minde dig',
  done: 'Klaret',
  told: 'Jeg minder dig om {code} {date}. Kun du ser det.',
  usage: 'Skriv for eksempel: mind mig om B-101 den 12/5',
  dayError: 'Vælg en dag fra i morgen og højst et år frem.',
  help: { what: 'mind mig om B-101 den 12/5', detail: 'En linje i din liste den morgen. Kun du ser den.' },
};

const en: typeof da = {
  title: 'To remember',
  asked: 'You asked me to remind you',
  done: 'Done',
  told: 'I will remind you of {code} {date}. Only you see it.',
  usage: 'Write for example: remind me of B-101 on 12/5',
  dayError: 'Choose a day from tomorrow, a year ahead at most.',
  help: { what: 'remind me of B-101 on 12/5', detail: 'A line in your list that morning. Only you see it.' },
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function reminderTexts(language: Language): typeof da {
  return byLanguage[language];
}

/** On a case's own card. */
export const sayTexts = {
  da: { open: 'Mind mig om sagen', labels: { on: 'Hvilken dag? Kun du ser det.' } },
  en: { open: 'Remind me of the case', labels: { on: 'Which day? Only you see it.' } },
};
