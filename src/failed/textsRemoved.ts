import type { Language } from '../language/text.ts';
import { periods } from '../privacy/periods.ts';

/** What a leader reads when the bot was taken out of the team. */
const da = {
  title: 'Fodfæste er fjernet fra teamet',
  text: `Der kommer ingen påmindelser og ingen kald ved fravær, før Fodfæste er føjet til teamet igen. Sagerne venter i ${periods.removedTeamDays} dage. Derefter sletter jeg teamet og alt, hvad jeg har gemt om det.`,
};

const en: typeof da = {
  title: 'Fodfæste was removed from the team',
  text: `There are no reminders and no alerts on absence until Fodfæste is added to the team again. The cases wait for ${periods.removedTeamDays} days. Then I delete the team and everything that I have kept about it.`,
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function removedTexts(language: Language): typeof da {
  return byLanguage[language];
}
