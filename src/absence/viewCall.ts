import { isLateAlert } from '../cards/alert.ts';
import { values } from '../cards/frame.ts';
import { personalFace } from '../cards/personal.ts';
import type { Choice, Face, ViewInput } from '../cards/view.ts';
import { scheduleOn } from '../engine/attendance.ts';
import { dateText } from '../language/dates.ts';
import { fill } from '../language/text.ts';
import { absenceHelps, absenceReasons, attemptForms } from './codes.ts';
import { lastAbsence, stabilityFacts, trendOf } from './facts.ts';
import { absenceTexts } from './texts.ts';

/** C09 and C10: call, the three questions, and what happened on the way (S004:133). */
export function callView(input: ViewInput): Face {
  const { card, language } = input;
  const words = absenceTexts(language);
  const isLate = isLateAlert(card, input.now);
  return personalFace(input, {
    template: 'C09',
    given: values(input),
    tone: isLate ? 'emphasis' : 'accent',
    ...wording(input),
    facts: factsOf(input),
    dismissible: false,
    data: {
      w: words,
      reasons: choices(absenceReasons, words.reasons),
      helps: choices(absenceHelps, words.helps),
      attempts: choices(attemptForms, words.attempts),
      first: card.kind !== 'outreach',
      fromCompany: card.card === 'C10',
      canSee: card.kind === 'callNow' && !isSeen(input) && !input.opened && !isLate,
      isToday: card.cycle.startsWith(input.today) && !isLate,
      snooze: [],
      ...trendOf(input),
    },
  });
}

/** "Ring nu" is for the morning; later the same card only asks what became of it (5-time-rules.md 5.3.8). */
function wording(input: ViewInput): { title?: string; lines?: string[] } {
  const { card, language, record, today, now } = input;
  const words = absenceTexts(language);
  const day = card.cycle.slice(0, 10);
  const time = record && scheduleOn(record.state, day)?.start;
  if (card.card !== 'C09' || !time) return {};
  const given = { code: card.caseRef ?? '', time, day: dateText(language, day, today) };
  if (day !== today) {
    return { title: fill(words.titleBefore, given), lines: [fill(words.expectedBefore, given)] };
  }
  if (isLateAlert(card, now)) {
    return { title: fill(words.titleBefore, given), lines: [fill(words.expectedLate, given)] };
  }
  const isSecond = record?.state.comesLater?.[day] !== undefined;
  return card.kind === 'callNow'
    ? { lines: [fill(isSecond ? words.expectedLater : words.expected, given)] }
    : {};
}

function factsOf(input: ViewInput): { title: string; value: string }[] {
  const { record, language, card } = input;
  const words = absenceTexts(language).facts;
  const inARow = record?.state.absence.inARow ?? 0;
  const streak = inARow > 1 ? [{ title: words.inARow, value: String(inARow) }] : [];
  return [...streak, ...stabilityFacts(input), ...lastAbsence(input, card.cycle.slice(0, 10))];
}

function isSeen({ card }: ViewInput): boolean {
  return card.taken !== undefined || (card.notes ?? []).length > 0;
}

function choices<Code extends string>(codes: readonly Code[], names: Record<Code, string>): Choice[] {
  return codes.map((value) => ({ value, title: names[value] }));
}
