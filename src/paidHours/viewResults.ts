import { addToMonth, type Month } from '../calendar/months.ts';
import { faceOf } from '../cards/face.ts';
import type { Face } from '../cards/view.ts';
import { monthText } from '../language/dates.ts';
import { fill, type Language } from '../language/text.ts';
import type { ShownMonth } from './export.ts';
import { figuresTable } from './figuresTable.ts';
import { monthHoursTexts } from './textsResults.ts';

interface ResultsInput {
  language: Language;
  month: Month;
  /** The month, those before it, and the same month last year. */
  months: readonly ShownMonth[];
  /** Where the months are fetched as a file; empty where none is served. */
  fileUrl: string;
}

/** `/løntal 2026-05`: a month's paid hours for the leader, hidden as in the channel, and a file of the year (C31). */
export function resultsFace({ language, month, months, fileUrl }: ResultsInput): Face {
  const { update: words, results } = monthHoursTexts(language);
  const shown = (of: Month) => months.find((one) => one.month === of)?.shown;
  const isHidden = months.some((one) => Object.values(one.shown).includes('hidden'));
  const figures = [shown(month), shown(addToMonth(month, -1)), shown(addToMonth(month, -12))] as const;
  return faceOf(
    {
      title: fill(words.title, { month: monthText(language, month) }),
      status: [results.text],
      tone: 'figures',
      blocks: [
        figuresTable(language, month, figures),
        ...(isHidden ? [{ kind: 'note' as const, text: words.hidden }] : []),
      ],
      link: { url: fileUrl, title: results.file },
    },
    { language, ids: { team: '', message: '', card: '' }, summary: words.summary },
  );
}
