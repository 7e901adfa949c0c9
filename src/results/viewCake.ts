import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate } from '../calendar/local.ts';
import { faceOf } from '../cards/face.ts';
import { type Form, withForm } from '../cards/form.ts';
import type { Button, Said } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { dateText, monthText } from '../language/dates.ts';
import { fill, type Language } from '../language/text.ts';
import type { RenderInput } from '../outbox/contract.ts';
import type { MessageOf } from '../store/messageRow.ts';
import type { CakeQuestion } from '../store/postRows.ts';
import { marblesText, marbleTexts } from './texts.ts';

/** C30 to the leader: what the month's goal is celebrated with, and when. */
export function cakeView(
  {
    message,
    team,
    reader,
    now,
    look,
  }: Pick<RenderInput<MessageOf<'cake'>>, 'message' | 'team' | 'reader' | 'now' | 'look'>,
  calendar: Calendar,
): Face {
  const language = reader?.language ?? team.language;
  const { cake: words } = marbleTexts(language);
  const { cake } = message;
  const today = now.slice(0, 10);
  const isReached = cake.count >= cake.goal;
  const said: Said = {
    title: cake.answer ? words.chosenTitle : words.title,
    status: statusOf(cake, language, today),
    ...(isReached || cake.answer ? { tone: 'done', icon: 'Star' } : { tone: 'dropped' }),
    buttons: buttonsOf(cake, isReached, language),
  };
  const open = look?.form?.name === 'cake' ? look.form : undefined;
  const form = cakeForm(cake, language, today, calendar);
  return faceOf(open ? withForm(said, form, open, language) : said, {
    ...{ language, ids: { team: team.id, message: message.id, card: '' } },
    summary: words.summary,
  });
}

function buttonsOf({ answer }: CakeQuestion, isReached: boolean, language: Language): Button[] {
  const { cake: words } = marbleTexts(language);
  const open: Button = {
    verb: 'form.open',
    title: answer ? words.change : words.yes,
    data: { form: 'cake' },
  };
  const none: Button = { verb: 'cake.answer', title: words.none, data: { treat: 'none' } };
  if (answer) return [open];
  return isReached ? [{ ...open, style: 'positive' }, none] : [];
}

function cakeForm({ answer }: CakeQuestion, language: Language, today: LocalDate, calendar: Calendar): Form {
  const { cake: words } = marbleTexts(language);
  const treats = (['cake', 'hotdogs', 'other'] as const).map((value) => ({
    value,
    title: words.treats[value],
  }));
  return {
    ...{ name: 'cake', verb: 'cake.answer' },
    steps: () => [
      {
        questions: [
          {
            ...{
              kind: 'choice',
              id: 'treat',
              label: words.treat,
              choices: treats,
              required: words.treatError,
            },
            value: answer && answer.treat !== 'none' ? answer.treat : 'cake',
          },
          {
            ...{ kind: 'date', id: 'on', label: words.on, min: today, required: words.onError },
            value: answer?.on ?? nextFriday(today, calendar),
          },
        ],
      },
    ],
  };
}

/** When people have time for cake; a working day after today. */
function nextFriday(today: LocalDate, calendar: Calendar): LocalDate {
  const daysTo = (5 - calendar.weekday(today) + 7) % 7 || 7;
  return calendar.nextWorkingDay(calendar.addDays(today, daysTo));
}

function statusOf(cake: CakeQuestion, language: Language, today: string): string[] {
  const texts = marbleTexts(language);
  const { count, goal, answer } = cake;
  const marbles = marblesText(count, language);
  const given = { marbles, goal, month: monthText(language, cake.month) };
  if (!answer) return [fill(count >= goal ? texts.cake.text : texts.cake.lost, given)];
  const { treat, on } = answer;
  if (treat === 'none' || on === undefined) return [texts.cake.chosenNone];
  return [fill(texts.party, { treat: texts.treats[treat], date: dateText(language, on, today) })];
}
