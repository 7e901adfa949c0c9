import { isLateAlert } from '../cards/alert.ts';
import { type Form, opens } from '../cards/form.ts';
import { personalFace } from '../cards/personal.ts';
import type { Block, Button, Choice, Question } from '../cards/said.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { scheduleOn } from '../engine/attendance.ts';
import { hasCard } from '../engine/recipients.ts';
import { dateText } from '../language/dates.ts';
import { fill } from '../language/text.ts';
import { absenceHelps, absenceReasons } from './codes.ts';
import { lastAbsence, stabilityLine } from './facts.ts';
import { type CallTexts, callTexts } from './textsCall.ts';

/** C09 and C10: call, then what came of it, and what was agreed the last time (S004:133). */
export function callView(input: ViewInput): Face {
  const words = callTexts(input.language);
  const isLate = isLateAlert(input.card, input.now);
  return personalFace(input, {
    title: titleOf(input, words),
    status: statusOf(input, words),
    tone: isLate || dayOf(input) !== input.today ? 'late' : 'now',
    blocks: blocksOf(input, words),
    ...answersOf(input, words),
    moreNote: stabilityLine(input),
    forms: [reachedForm(input, words, isLate)],
    ...{ dismissible: false, snoozable: false, askSparring: false },
  });
}

function dayOf({ card }: ViewInput): string {
  return card.cycle.slice(0, 10);
}

function titleOf({ card }: ViewInput, { call }: CallTexts): string {
  if (card.card === 'C10') return call.reported;
  return card.kind === 'outreach' ? call.outreach : call.notMet;
}

/** "Ring nu" is for the morning; later the same card only asks what became of it (5-time-rules.md 5.3.8). */
function statusOf(input: ViewInput, { call }: CallTexts): string[] {
  const { card, language, record, today, now } = input;
  const day = dayOf(input);
  const time = record && scheduleOn(record.state, day)?.start;
  const inARow = record?.state.absence.inARow ?? 0;
  const streak = inARow > 1 ? [fill(call.inARow, { count: inARow })] : [];
  if (day !== today) return [fill(call.unresolvedOn, { day: dateText(language, day, today) }), ...streak];
  const urgency = isLateAlert(card, now) ? call.unresolved : call.now;
  const isSecond = record?.state.comesLater?.[day] !== undefined;
  const waited = time && card.card === 'C09' ? [fill(isSecond ? call.later : call.expected, { time })] : [];
  return [urgency, ...waited, ...streak];
}

/** What the caller must know, and what was agreed with the citizen the last time. */
function blocksOf(input: ViewInput, { call }: CallTexts): Block[] {
  const { card, now } = input;
  const ask = isLateAlert(card, now) ? call.askLate : call.ask;
  // A company waits for its answer, however late.
  const line = card.card === 'C10' ? call.askReported : ask;
  const last = lastAbsence(input, dayOf(input));
  const notes = [...(isLong(input) ? [call.long] : []), ...(last ? [last] : [])];
  return [{ kind: 'line', text: line }, ...notes.map((text) => ({ kind: 'note' as const, text }))];
}

/** The municipality's case worker is to know, and does not yet (C11). */
function isLong({ record }: ViewInput): boolean {
  return record?.open.some((key) => key.split('|')[1] === 'C11') === true;
}

/** Before the call there is one thing to do; after it, two things can have come of it. */
function answersOf(
  input: ViewInput,
  { call }: CallTexts,
): { primary: Button; other: Button; more: Button[] } {
  const { card } = input;
  const reached = opens('reached', call.reached);
  const attempt = (form: string, title: string): Button => ({
    verb: 'absence.attempt',
    title,
    data: { form },
  });
  const met: Button = { verb: 'absence.met', title: call.met };
  const off: Button = { verb: 'absence.off', title: call.off };
  const others = [attempt('sms', call.smsSent), attempt('homeVisit', call.visiting)];
  if (card.kind === 'outreach') {
    const [sms, visit] = others as [Button, Button];
    return { primary: reached, other: sms, more: [visit, met] };
  }
  const notReached = attempt('phone', call.notReached);
  if (mustCall(input)) {
    const seen: Button = { verb: 'absence.seen', title: call.calling };
    return { primary: seen, other: met, more: [reached, notReached, off] };
  }
  return { primary: reached, other: notReached, more: [met, off, ...others] };
}

/** Nobody has said that they call. */
function mustCall({ card, opened, now }: ViewInput): boolean {
  const isSeen = card.taken !== undefined || (card.notes ?? []).length > 0;
  return card.kind !== 'outreach' && !isSeen && !opened && !isLateAlert(card, now);
}

function reachedForm(input: ViewInput, words: CallTexts, isLate: boolean): Form {
  const { call, reasons, helps } = words;
  const agreed = agreedQuestion(input, words, isLate);
  return {
    ...{ name: 'reached', verb: 'absence.reached' },
    steps: () => [
      {
        questions: [
          {
            ...{ kind: 'choice', id: 'reason', label: call.reason, required: call.reasonError },
            choices: choices(absenceReasons, reasons),
          },
          {
            ...{ kind: 'choice', id: 'help', label: call.help, required: call.helpError },
            choices: choices(absenceHelps, helps),
          },
          ...(agreed ? [agreed] : []),
        ],
      },
    ],
  };
}

/** What was agreed on the way: fewer hours while it is today, an answer where promises are followed up. */
function agreedQuestion(input: ViewInput, { call }: CallTexts, isLate: boolean): Question | undefined {
  const { card, today, programme } = input;
  const isToday = dayOf(input) === today && !isLate;
  const all = [
    ...(isToday ? [{ value: 'fewer', title: call.fewer }] : []),
    ...(card.card === 'C10' ? [{ value: 'company', title: call.company }] : []),
    ...(isLong(input) ? [{ value: 'notified', title: call.notified }] : []),
    ...(programme && hasCard(programme, 'C24') ? [{ value: 'promise', title: call.promise }] : []),
  ];
  if (all.length === 0) return undefined;
  return { kind: 'choice', id: 'agreed', label: call.also, choices: all, several: true, style: 'expanded' };
}

function choices<Code extends string>(codes: readonly Code[], names: Record<Code, string>): Choice[] {
  return codes.map((value) => ({ value, title: names[value] }));
}
