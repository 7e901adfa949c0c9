import type { Language } from '../language/text.ts';

/** How somebody is looked for in a large team. */
const da = {
  find: 'Find en kollega',
  placeholder: 'En del af navnet',
  search: 'Søg',
  more: 'Vis flere',
  shown: 'Nr. {from}–{to} af {count}',
  none: 'Ingen i teamet hedder det. Prøv med en mindre del af navnet.',
};

const en: typeof da = {
  find: 'Find a colleague',
  placeholder: 'Part of the name',
  search: 'Search',
  more: 'Show more',
  shown: 'No. {from}–{to} of {count}',
  none: 'Nobody in the team is called that. Try a shorter part of the name.',
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function peopleTexts(language: Language): typeof da {
  return byLanguage[language];
}
