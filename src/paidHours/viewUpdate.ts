import { faceOf } from '../cards/face.ts';
import type { Face } from '../cards/view.ts';
import { dateText, monthText } from '../language/dates.ts';
import { fill, type Language } from '../language/text.ts';
import type { MessageOf } from '../store/messageRow.ts';
import type { HoursStatement, SaidHours } from '../store/postRows.ts';
import { figuresTable } from './figuresTable.ts';
import { type ShownFigures, shownFigures } from './statement.ts';
import { monthHoursTexts } from './textsResults.ts';

interface UpdateInput {
  message: Pick<MessageOf<'hoursUpdate'>, 'id' | 'hours'>;
  team: { id: string; language: Language };
}

/** The month's paid hours, for the whole channel: sums of five or more, nobody and no case. */
export function hoursUpdateView({ message, team }: UpdateInput): Face {
  const { language } = team;
  const words = monthHoursTexts(language).update;
  const said = message.hours;
  const { month } = said.statement.figures;
  const shown = shownOf(said);
  const isHidden = Object.values(shown).some((one) => Object.values(one).includes('hidden'));
  return faceOf(
    {
      title: fill(words.title, { month: monthText(language, month) }),
      status: [said.corrected ? correctedText(said, language) : words.text],
      tone: 'figures',
      blocks: [
        figuresTable(language, month, [shown.figures, shown.lastMonth, shown.lastYear]),
        ...(isHidden ? [{ kind: 'note' as const, text: words.hidden }] : []),
      ],
    },
    { language, ids: { team: team.id, message: message.id, card: '' }, summary: words.summary },
  );
}

function shownOf({ statement, hidden }: SaidHours): Record<keyof HoursStatement, ShownFigures> {
  const shown = (of: keyof HoursStatement) => shownFigures(statement[of], hidden?.[statement[of].month]);
  return { figures: shown('figures'), lastMonth: shown('lastMonth'), lastYear: shown('lastYear') };
}

function correctedText({ version, corrected = '' }: SaidHours, language: Language): string {
  const words = monthHoursTexts(language).update;
  return fill(words.corrected, { version, date: dateText(language, corrected.slice(0, 10)) });
}
