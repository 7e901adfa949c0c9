import type { Language } from '../../language/text.ts';
import type { Reader } from './shown.ts';

/** What the tab says of a month's statement beside the statement's own words. */
const da = {
  readers: {
    leader: 'Lederens tal',
    channel: 'Som kanalen ser dem',
    board: 'Som til udvalget',
  } satisfies Record<Reader, string>,
  running: '{month} indtil nu',
  notShared: 'Her er ingen resultater endnu. De kommer, når lederen deler dem.',
  none: 'Der er ingen tal endnu.',
};

const en: typeof da = {
  readers: {
    leader: 'The leader’s figures',
    channel: 'As the channel sees them',
    board: 'As for the committee',
  },
  running: '{month} so far',
  notShared: 'There are no results yet. They come when the leader shares them.',
  none: 'There are no figures yet.',
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function resultsTabTexts(language: Language): typeof da {
  return byLanguage[language];
}
