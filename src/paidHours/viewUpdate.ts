import type { Face } from '../cards/view.ts';
import { hoursText } from '../engine/hours.ts';
import type { Cell } from '../engine/smallNumbers.ts';
import { dateText, monthText } from '../language/dates.ts';
import { fill, type Language, textsOf } from '../language/text.ts';
import type { MessageOf } from '../store/messageRow.ts';
import type { HoursStatement, SaidHours } from '../store/postRows.ts';
import { type ShownFigures, shownFigures } from './statement.ts';
import { hiddenText, paidHoursTexts } from './texts.ts';

export const rows = ['citizens', 'sum', 'median', 'first', 'reached'] as const;

interface UpdateInput {
  message: Pick<MessageOf<'hoursUpdate'>, 'id' | 'hours'>;
  team: { id: string; language: Language };
}

/** The month's paid hours, for the whole channel: sums of five or more, nobody and no case. */
export function hoursUpdateView({ message, team }: UpdateInput): Face {
  const { language } = team;
  const words = paidHoursTexts(language).update;
  const said = message.hours;
  const { figures } = said.statement;
  const shown = shownOf(said);
  const isHidden = Object.values(shown).some((one) => Object.values(one).includes('hidden'));
  return {
    template: 'hoursUpdate',
    summary: words.summary,
    data: {
      t: textsOf(language),
      lang: language,
      ids: { team: team.id, message: message.id, card: '' },
      title: fill(words.title, { month: monthText(language, figures.month) }),
      subtitle: '',
      tone: 'good',
      lines: [words.text],
      rows: rows.map((name) => ({
        title: words[name],
        value: cellText(shown.figures[name], name, language),
        compared: fill(words.compared, {
          last: cellText(shown.lastMonth[name], name, language),
          year: cellText(shown.lastYear[name], name, language),
        }),
      })),
      notes: [
        ...(isHidden ? [words.hidden] : []),
        ...(said.corrected ? [correctedText(said, language)] : []),
      ],
    },
  };
}

function shownOf({ statement, hidden }: SaidHours): Record<keyof HoursStatement, ShownFigures> {
  const shown = (of: keyof HoursStatement) => shownFigures(statement[of], hidden?.[statement[of].month]);
  return { figures: shown('figures'), lastMonth: shown('lastMonth'), lastYear: shown('lastYear') };
}

function correctedText({ version, corrected = '' }: SaidHours, language: Language): string {
  const words = paidHoursTexts(language).update;
  return fill(words.corrected, { version, date: dateText(language, corrected.slice(0, 10)) });
}

export function cellText(cell: Cell, name: (typeof rows)[number], language: Language): string {
  if (cell === 'hidden') return hiddenText(name, language);
  return name === 'sum' || name === 'median' ? hoursText(cell, language) : String(cell);
}
