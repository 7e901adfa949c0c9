import type { LocalDate } from '../../calendar/local.ts';
import { dateText } from '../../language/dates.ts';
import { fill, type Language } from '../../language/text.ts';
import type { AskedDeviation, DeviationAnswer } from '../../store/postRows.ts';
import { statementTexts } from './texts.ts';
import { deviationTexts } from './textsDeviation.ts';
import { measureName, shownIn } from './textsMeasures.ts';

/** `Kontakt til tiden: 83 % · under 90 %`, or against the mean of three months. */
export function boundText(
  { deviation, bound }: Pick<AskedDeviation, 'deviation' | 'bound'>,
  language: Language,
): string {
  const words = deviationTexts(language);
  if (deviation === 'fall') return fill(words.mean, { mean: oneDecimal(bound, language) });
  const [side = '', limit = ''] = bound.split(' ');
  return fill(side === 'min' ? words.min : words.max, { limit: `${Math.round(Number(limit) * 100)} %` });
}

function oneDecimal(value: string, language: Language): string {
  const rounded = Number(value).toFixed(1).replace(/\.0$/, '');
  return language === 'da' ? rounded.replace('.', ',') : rounded;
}

/** What C31 says of a deviation until it is settled; without an answer only the leader reads that it is missing. */
export function deviationLine(
  { answer, ...asked }: AskedDeviation,
  {
    language,
    today,
    reader,
  }: { language: Language; today: LocalDate; reader: 'leader' | 'channel' | 'board' },
): string {
  const words = statementTexts(language);
  const name = measureName(asked, language);
  const what = fill(words.deviation, {
    ...{ measure: name, shown: shownIn(asked.shown, language), bound: boundText(asked, language) },
  });
  if (!answer) return reader === 'leader' ? `${what} ${words.missing}` : what;
  const handled = fill(words.handling, {
    handling: handlingText(answer, language),
    date: dateText(language, answer.deadline, today),
    state: words.states[stateOf(answer, today)],
  });
  return `${what} ${handled}`;
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
