import type { Language } from '../language/text.ts';

/** The paid hours of a team's month, as its leader asks for them and as its channel reads them. */
const da = {
  results: {
    text: 'Foreløbigt · kun du ser det',
    file: 'Hent CSV',
    notLeader: 'Månedens tal er for teamets leder.',
    usage: 'Skriv /løntal og en måned, der er slut, for eksempel /løntal 2026-05.',
  },
  update: {
    title: 'Teamets løntimer, {month}',
    figure: 'Tal',
    summary: 'Nyt fra teamet',
    text: 'Hele teamets måned',
    citizens: 'Borgere',
    sum: 'Timer i alt',
    median: 'Typisk pr. borger',
    first: 'Første gang',
    reached: 'Nåede målet',
    hiddenCell: 'skjult',
    hidden: 'Tal under 5 er skjult, og tal, de kan regnes ud af.',
    corrected: 'Rettet {date} · udgave {version}',
  },
};

const en: typeof da = {
  results: {
    text: 'Preliminary · only you see it',
    file: 'Get CSV',
    notLeader: 'The month’s figures are for the team’s leader.',
    usage: 'Write /paidhours and a month that is over, for example /paidhours 2026-05.',
  },
  update: {
    title: 'The team’s paid hours, {month}',
    figure: 'Figure',
    summary: 'News from the team',
    text: 'The whole team’s month',
    citizens: 'Citizens',
    sum: 'Hours in all',
    median: 'Typical per citizen',
    first: 'First time',
    reached: 'Reached the target',
    hiddenCell: 'hidden',
    hidden: 'Figures under 5 are hidden, and those they could be worked out from.',
    corrected: 'Corrected {date} · version {version}',
  },
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function monthHoursTexts(language: Language): typeof da {
  return byLanguage[language];
}

/** A figure that nobody may see: under five where that is all it can mean, else only hidden (6-privacy.md 6.2). */
export function hiddenText(name: string, language: Language): string {
  return name === 'citizens' ? '<5' : monthHoursTexts(language).update.hiddenCell;
}
