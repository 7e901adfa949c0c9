import type { Language } from '../language/text.ts';

/** What a leader reads when the bot was taken out of the team. */
const da = {
  title: 'Fodfæste er fjernet fra teamet',
  text: 'Der kommer ingen påmindelser og ingen kald ved fravær, før Fodfæste er føjet til teamet igen. Sagerne venter, og intet er slettet.',
};

const en: typeof da = {
  title: 'Fodfæste was removed from the team',
  text: 'There are no reminders and no alerts on absence until Fodfæste is added to the team again. The cases wait, and nothing was deleted.',
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function removedTexts(language: Language): typeof da {
  return byLanguage[language];
}
