import type { Language } from '../language/text.ts';

/** Who has gone silent, and what nobody has. */
const da = {
  noAnswer: 'Intet svar i tre arbejdsdage',
  waiting: '{count} opgaver venter',
  waitingOne: '1 opgave venter',
  ask: 'Der er ikke skrevet ferie. Skal en kollega overtage så længe?',
  setStandIn: 'Sæt stedfortræder',
  talk: 'Tag en snak',
  theirCases: 'Se sagerne',
  who: 'Hvem står for opgaverne så længe?',
  whoRequired: 'Vælg en kollega i teamet.',
  until: 'Til og med hvornår?',
  untilRequired: 'Vælg en dag.',
  standsIn: '{name} har opgaverne til og med {date}',
  summary: 'En sag har brug for dig',
  orphans: '{count} sager uden ansvarlig',
  orphansOne: '1 sag uden ansvarlig',
  orphansNone: 'Alle sager har en ansvarlig',
  orphansStatus: 'Ingen af dem på sagen er i teamet mere',
  hasLeft: '{name} er ikke i teamet mere',
  nobody: 'Ingen ansvarlig',
  choose: 'Vælg',
  more: 'Og {count} mere.',
};

const en: typeof da = {
  noAnswer: 'No answer for three working days',
  waiting: '{count} tasks wait',
  waitingOne: '1 task waits',
  ask: 'No leave is written. Should a colleague take over for a while?',
  setStandIn: 'Set a stand-in',
  talk: 'Have a talk',
  theirCases: 'See the cases',
  who: 'Who has the tasks for so long?',
  whoRequired: 'Choose a colleague of the team.',
  until: 'Until when?',
  untilRequired: 'Choose a day.',
  standsIn: '{name} has the tasks until {date}',
  summary: 'A case needs you',
  orphans: '{count} cases without anybody',
  orphansOne: '1 case without anybody',
  orphansNone: 'All cases have somebody',
  orphansStatus: 'None of their people is in the team any more',
  hasLeft: '{name} is not in the team any more',
  nobody: 'Nobody responsible',
  choose: 'Choose',
  more: 'And {count} more.',
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function quietTexts(language: Language): typeof da {
  return byLanguage[language];
}
