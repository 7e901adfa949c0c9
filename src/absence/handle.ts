import { z } from 'zod';
import { addDays } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/local.ts';
import { answered, refuse } from '../cards/answers.ts';
import { cardHandle } from '../cards/commonHandles.ts';
import { eventHead, tick, withTicks } from '../cards/fields.ts';
import { furthestPause, pauseCase } from '../cards/sayLife.ts';
import type { AttendanceMark, CaseEvent } from '../engine/events.ts';
import { hasCard } from '../engine/recipients.ts';
import type { ActionInput, Handle, Outcome } from '../register/handle.ts';
import { absenceHelps, absenceReasons, attemptForms, longAgreements } from './codes.ts';

/** C09 and C10: the call, and what came of it; a try keeps the card open (D12). */
export const callHandle: Handle = cardHandle({
  'absence.seen': (input) => trying([answered(input, { seen: true })], 'seen'),
  'absence.reached': reached,
  'absence.attempt': attempt,
  'absence.met': (input) => marked(input, 'met'),
  'absence.off': (input) => marked(input, 'agreedOff'),
});

const reachedData = z.object({
  reason: z.enum(absenceReasons),
  help: z.enum(absenceHelps),
  fewer: tick,
  company: tick,
  notified: tick,
  promise: tick,
});

/** The three questions (S004:133): why, what it takes, and whether fewer hours today would help. */
function reached(input: ActionInput): Outcome {
  const parsed = reachedData.safeParse(
    withTicks(input.data, 'agreed', ['fewer', 'company', 'notified', 'promise']),
  );
  if (!parsed.success) return refuse('answer.badInput');
  const { reason, help, fewer, company, notified, promise } = parsed.data;
  const day = absentOn(input);
  const events: CaseEvent[] = [{ ...eventHead(input), type: 'contactHeld', form: 'phone' }];
  if (fewer && day === input.today) events.push(mark(input, day, 'reducedHours'));
  if (notified) events.push({ ...eventHead(input), type: 'caseWorkerNotified' });
  if (promise && hasCard(input.world.programme, 'C24'))
    events.push({ ...eventHead(input), type: 'promiseMade' });
  return {
    type: 'events',
    events: [...events, answered(input, { reached: true, ...(company ? { company: true } : {}) })],
    absence: { day, reason, help },
  };
}

const attemptData = z.object({ form: z.enum(attemptForms) });
const attemptNotes = { phone: 'attempted', sms: 'smsSent', homeVisit: 'visiting' } as const;

function attempt(input: ActionInput): Outcome {
  const parsed = attemptData.safeParse(input.data);
  if (!parsed.success) return refuse('answer.badInput');
  const { form } = parsed.data;
  return trying([{ ...eventHead(input), type: 'contactAttempted', form }], attemptNotes[form]);
}

function trying(events: Extract<Outcome, { type: 'events' }>['events'], note: string): Outcome {
  return { type: 'events', events, stays: true, note };
}

function marked(input: ActionInput, as: AttendanceMark): Outcome {
  return { type: 'events', events: [mark(input, absentOn(input), as)] };
}

function mark(input: ActionInput, on: LocalDate, as: AttendanceMark): CaseEvent {
  return { ...eventHead(input), type: 'attendanceMarked', on, mark: as };
}

/** The day that the card is about: its cycle begins with it. */
function absentOn({ card, today }: ActionInput): LocalDate {
  return card ? card.cycle.slice(0, 10) : today;
}

const notifiedData = z.object({
  agreed: z.enum(longAgreements),
  until: z.iso.date().optional().catch(undefined),
});

/** C11: the municipality's case worker knows; the notice itself goes by the case system or secure mail. */
export const longAbsenceHandle: Handle = cardHandle({
  'absence.notified': (input) => {
    const parsed = notifiedData.safeParse(input.data);
    if (!parsed.success) return refuse('answer.badInput');
    const { agreed, until } = parsed.data;
    const notified: CaseEvent = { ...eventHead(input), type: 'caseWorkerNotified' };
    if (agreed !== 'pause') return { type: 'events', events: [notified, answered(input, { agreed })] };
    const isPossible =
      until !== undefined && until > input.today && until <= addDays(input.today, furthestPause);
    if (!isPossible) return refuse('say.dateError');
    const events = [notified, ...pauseCase.events({}, input)];
    return { type: 'events', events: [...events, answered(input, { agreed, said: pauseCase.id, until })] };
  },
});
