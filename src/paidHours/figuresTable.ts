import { addToMonth, type Month } from '../calendar/months.ts';
import { capital } from '../cards/face.ts';
import type { Block, Cell } from '../cards/said.ts';
import { hoursText } from '../engine/hours.ts';
import type { Cell as Figure } from '../engine/smallNumbers.ts';
import { monthText } from '../language/dates.ts';
import type { Language } from '../language/text.ts';
import type { ShownFigures } from './statement.ts';
import { hiddenText, monthHoursTexts } from './textsResults.ts';

const rows = ['citizens', 'sum', 'median', 'first', 'reached'] as const;

/** A month of a team beside the one before and the same a year ago, for whoever may see it. */
export function figuresTable(
  language: Language,
  month: Month,
  [now, before, lastYear]: readonly [
    ShownFigures | undefined,
    ShownFigures | undefined,
    ShownFigures | undefined,
  ],
): Block {
  const words = monthHoursTexts(language).update;
  const name = (of: Month) => shortMonth(language, of);
  const year = addToMonth(month, -12).slice(0, 4);
  return {
    kind: 'table',
    rows: [
      [{ text: words.figure }, { text: name(month) }, { text: name(addToMonth(month, -1)) }, { text: year }],
      ...rows.map((row): Cell[] => [
        { text: words[row] },
        { text: cellText(now?.[row], row, language), strong: true },
        { text: cellText(before?.[row], row, language) },
        { text: cellText(lastYear?.[row], row, language) },
      ]),
    ],
  };
}

/** `Marts`, `Feb.`: a column is no wider. */
function shortMonth(language: Language, month: Month): string {
  const name = capital(monthText(language, month).split(' ')[0] ?? '');
  return name.length > 5 ? `${name.slice(0, 3)}.` : name;
}

/** Whole hours for a team; one person's usual ones with their decimals. */
function cellText(cell: Figure | undefined, name: (typeof rows)[number], language: Language): string {
  if (cell === undefined) return '–';
  if (cell === 'hidden') return hiddenText(name, language);
  if (name === 'sum') return hoursText(Math.round(cell / 100) * 100, language);
  return name === 'median' ? hoursText(cell, language) : String(cell);
}
