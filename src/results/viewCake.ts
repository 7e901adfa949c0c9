import type { Calendar, LocalDate } from '../calendar/calendar.ts';
import type { Face } from '../cards/view.ts';
import { dateText, monthText } from '../language/dates.ts';
import { fill, type Language, textsOf } from '../language/text.ts';
import type { RenderInput } from '../outbox/contract.ts';
import type { MessageOf } from '../store/messageRow.ts';
import type { CakeQuestion } from '../store/postRows.ts';
import { marblesText, marbleTexts } from './texts.ts';

/** C30 to the leader: what the month's goal is celebrated with, and when. */
export function cakeView(
  { message, team, reader, now }: Pick<RenderInput<MessageOf<'cake'>>, 'message' | 'team' | 'reader' | 'now'>,
  calendar: Calendar,
): Face {
  const language = reader?.language ?? team.language;
  const { cake: words } = marbleTexts(language);
  const { cake } = message;
  const today = now.slice(0, 10);
  const isReached = cake.count >= cake.goal;
  return {
    template: 'cake',
    summary: words.summary,
    data: {
      t: textsOf(language),
      lang: language,
      ids: { team: team.id, message: message.id, card: '' },
      title: words.title,
      subtitle: '',
      tone: isReached || cake.answer ? 'good' : 'emphasis',
      lines: linesOf(cake, language, today),
      notes: [],
      words,
      today,
      treat: cake.answer && cake.answer.treat !== 'none' ? cake.answer.treat : 'cake',
      treats: (['cake', 'hotdogs', 'other'] as const).map((value) => ({ value, title: words.treats[value] })),
      on: cake.answer?.on ?? nextFriday(today, calendar),
      asks: !cake.answer && isReached,
      answered: cake.answer !== undefined,
    },
  };
}

/** When people have time for cake; a working day after today. */
function nextFriday(today: LocalDate, calendar: Calendar): LocalDate {
  const daysTo = (5 - calendar.weekday(today) + 7) % 7 || 7;
  return calendar.nextWorkingDay(calendar.addDays(today, daysTo));
}

function linesOf(cake: CakeQuestion, language: Language, today: string): string[] {
  const texts = marbleTexts(language);
  const { count, goal, answer } = cake;
  const marbles = marblesText(count, language);
  const given = { marbles, goal, month: monthText(language, cake.month) };
  if (!answer) return [fill(count >= goal ? texts.cake.text : texts.cake.lost, given)];
  const { treat, on } = answer;
  if (treat === 'none' || on === undefined) return [texts.cake.chosenNone];
  return [fill(texts.party, { treat: texts.treats[treat], date: dateText(language, on, today) })];
}
