import type { Language } from '../language/text.ts';

/** Cases that rest. */
const da = {
  title: 'På pause',
  none: 'Ingen venter',
  one: '1 sag venter',
  many: '{count} sager venter',
  until: 'Pause til {date}',
  resumed: 'Genoptaget',
  resume: 'Genoptag',
  extendShort: 'Forlæng',
  summary: 'Sager på pause venter på dig',
  extend: { open: 'Forlæng pausen', labels: { until: 'Til og med hvornår?' } },
};

const en: typeof da = {
  title: 'On pause',
  none: 'None is waiting',
  one: '1 case is waiting',
  many: '{count} cases are waiting',
  until: 'Paused until {date}',
  resumed: 'Resumed',
  resume: 'Resume',
  extendShort: 'Prolong',
  summary: 'Paused cases wait for you',
  extend: { open: 'Prolong the pause', labels: { until: 'Until when?' } },
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function pauseTexts(language: Language): typeof da {
  return byLanguage[language];
}
