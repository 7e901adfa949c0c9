import type { Language } from '../language/text.ts';

/** What a team came to since it began, and one's own figures. */
const da = {
  title: 'Sådan går det',
  status: 'De seneste 30 dage mod de første 30',
  later: 'Teamet kan se sig selv fra {date}',
  nothing: 'Der er ikke registreret noget endnu',
  days30: '30 dage',
  first: 'Før',
  last: 'Nu',
  contact: 'Kontakt til tiden',
  followUp: 'Til første opfølgning',
  absence: 'Fravær handlet før 12',
  days: '{days} dage',
  note: 'Tallene viser, hvad der er sket, ikke hvorfor.',
  own: 'Dine egne tal, {month}',
  noOwn: 'Du har ingen sager at tælle.',
  onlyYou: 'Kun du og din leder kan se dine tal.',
  summary: 'Nyt fra teamet',
  help: { what: '/effekt', detail: 'Hvordan det går: teamet mod de første 30 dage, og dine egne tal' },
};

const en: typeof da = {
  title: 'How it goes',
  status: 'The last 30 days against the first 30',
  later: 'The team can see itself from {date}',
  nothing: 'Nothing is registered yet',
  days30: '30 days',
  first: 'Before',
  last: 'Now',
  contact: 'Contact on time',
  followUp: 'To the first follow-up',
  absence: 'Absence handled before noon',
  days: '{days} days',
  note: 'The figures show what happened, not why.',
  own: 'Your own figures, {month}',
  noOwn: 'You have no cases to count.',
  onlyYou: 'Only you and your leader can see your figures.',
  summary: 'News from the team',
  help: { what: '/effect', detail: 'How it goes: the team against its first 30 days, and your own figures' },
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function effectTexts(language: Language): typeof da {
  return byLanguage[language];
}
