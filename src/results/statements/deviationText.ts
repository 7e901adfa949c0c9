import type { Calendar } from '../../calendar/calendar.ts';
import type { LocalDate } from '../../calendar/local.ts';
import { dateOf } from '../../calendar/localTime.ts';
import type { Month } from '../../calendar/months.ts';
import { capital } from '../../cards/face.ts';
import { dateText, monthText } from '../../language/dates.ts';
import { measureName, shownIn } from '../../language/measureNames.ts';
import { fill, type Language } from '../../language/text.ts';
import type { AskedDeviation, DeviationAnswer, DeviationWhy } from '../../store/postRows.ts';
import type { ToldDeviation } from './deviationsFor.ts';
import { aimText } from './figureText.ts';
import type { Reader } from './shown.ts';
import { statementTexts } from './texts.ts';
import { deviationTexts } from './textsDeviation.ts';

/** `Kontakt til tiden: 83 % · under 90 %`, or against the mean of three months. */
export function boundText(
  { deviation, bound, ...figure }: Pick<AskedDeviation, 'deviation' | 'bound' | 'measure' | 'group'>,
  language: Language,
): string {
  const words = deviationTexts(language);
  if (deviation === 'fall') return fill(words.mean, { mean: oneDecimal(bound, language) });
  const [side = '', limit = ''] = bound.split(' ');
  return fill(side === 'min' ? words.min : words.max, { limit: aimText(limit, figure, language) });
}

function oneDecimal(value: string, language: Language): string {
  const rounded = Number(value).toFixed(1).replace(/\.0$/, '');
  return language === 'da' ? rounded.replace('.', ',') : rounded;
}

/** Working days without an answer after which the leader reads that it is missing. */
const missingAfter = 5;

interface Reading {
  language: Language;
  today: LocalDate;
  calendar: Calendar;
  reader: Reader;
  /** The month of the statement; of a deviation of another one it is said. */
  month: Month;
}

/** What C31 says of a deviation until it is settled; without an answer only the leader reads that it is missing. */
export function deviationLine({ answer, askedAt, ...asked }: ToldDeviation, reading: Reading): string {
  const { language, today, calendar, reader, month } = reading;
  const words = statementTexts(language);
  const name = measureName(asked, language);
  const deviates = fill(asked.boundHidden ? words.deviationAlone : words.deviation, {
    ...{ measure: name, shown: shownIn(asked.shown, language), bound: boundText(asked, language) },
  });
  const own = asked.deviation === 'decided' ? words.decided : deviates;
  const what =
    asked.month === month
      ? own
      : fill(words.earlier, { month: capital(monthText(language, asked.month)), deviation: own });
  if (!answer) {
    const isMissing = calendar.addWorkingDays(dateOf(askedAt), missingAfter) <= today;
    return reader === 'leader' && isMissing ? `${what} ${words.missing}` : what;
  }
  const why = answer.why ? [fill(words.why, { why: whyText(answer.why, answer, language) })] : [];
  const handled = fill(words.handling, {
    handling: handlingText(answer, language),
    date: dateText(language, answer.deadline, today),
    state: words.states[stateOf(answer, today)],
  });
  // The channel hears what is done about it, the committee and the leader why it came so, too.
  return [what, ...(reader === 'channel' ? [] : why), handled].join(' ');
}

function whyText(why: DeviationWhy, { whyLine }: DeviationAnswer, language: Language): string {
  const name = deviationTexts(language).whys[why];
  return whyLine ? `${name}: ${whyLine}` : name;
}

export function handlingText({ handling, handlingLine }: DeviationAnswer, language: Language): string {
  const name = deviationTexts(language).handlings[handling];
  return handlingLine ? `${name}: ${handlingLine}` : name;
}

export function stateOf(
  { closed, deadline }: DeviationAnswer,
  today: LocalDate,
): 'open' | 'late' | 'done' | 'dropped' {
  if (closed) return closed.as;
  return deadline < today ? 'late' : 'open';
}
