import type { Language } from '../language/text.ts';

/** Cases that rest. */
const da = {
  title: 'På pause',
  status: '{count} skulle være slut',
  statusOne: '1 skulle være slut',
  none: 'Ingen venter',
  until: 'Pause til {date}',
  resumed: 'Genoptaget',
  resume: 'Genoptag',
  more: 'og {count} til, når de første er besvaret',
  summary: 'Sager på pause venter på dig',
  extend: { open: 'Forlæng pausen', labels: { until: 'Til og med hvornår?' } },
};

const en: typeof da = {
  title: 'On pause',
  status: '{count} should be over',
  statusOne: '1 should be over',
  none: 'None is waiting',
  until: 'Paused until {date}',
  resumed: 'Resumed',
  resume: 'Resume',
  more: 'and {count} more, once the first are answered',
  summary: 'Paused cases wait for you',
  extend: { open: 'Prolong the pause', labels: { until: 'Until when?' } },
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function pauseTexts(language: Language): typeof da {
  return byLanguage[language];
}
