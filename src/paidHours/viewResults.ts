import { addToMonth, type Month } from '../calendar/months.ts';
import type { Face } from '../cards/view.ts';
import { monthText } from '../language/dates.ts';
import { fill, type Language } from '../language/text.ts';
import { replyFace } from '../talk/replyFace.ts';
import type { ShownMonth } from './export.ts';
import { paidHoursTexts } from './texts.ts';
import { cellText, rows } from './viewUpdate.ts';

interface ResultsInput {
  language: Language;
  month: Month;
  /** The month, those before it, and the same month last year. */
  months: readonly ShownMonth[];
  /** Where the months are fetched as a file; empty where none is served. */
  fileUrl: string;
}

/** `/resultater 2026-05`: a month's paid hours for the leader, hidden as in the channel, and a file of the year (C31). */
export function resultsFace({ language, month, months, fileUrl }: ResultsInput): Face {
  const { update: words, results } = paidHoursTexts(language);
  const shown = (of: Month) => months.find((one) => one.month === of)?.shown;
  const cell = (of: Month, name: (typeof rows)[number]) => {
    const figures = shown(of);
    return figures ? cellText(figures[name], name, language) : '';
  };
  return replyFace({
    ...{ template: 'results', language, team: '', summary: words.summary },
    data: {
      title: fill(words.title, { month: monthText(language, month) }),
      lines: [results.text],
      rows: rows.map((name) => ({
        title: words[name],
        value: cell(month, name),
        compared: fill(words.compared, {
          last: cell(addToMonth(month, -1), name),
          year: cell(addToMonth(month, -12), name),
        }),
      })),
      notes: months.some((one) => Object.values(one.shown).includes('hidden')) ? [words.hidden] : [],
      ...{ fileUrl, fileTitle: results.file },
    },
  });
}
