import { z } from 'zod';
import type { Month } from '../calendar/months.ts';
import { answered, refuse } from '../cards/answers.ts';
import { cardHandle } from '../cards/commonHandles.ts';
import { eventHead, tick } from '../cards/fields.ts';

import { type HourKind, hourKinds } from '../engine/events.ts';
import { type HourSource, hourSources } from '../engine/hourSources.ts';
import { type Hundredths, readHours } from '../engine/hours.ts';
import type { ActionInput, Outcome } from '../register/handle.ts';
import { draftOf } from './draft.ts';

const written = z.string().max(200).default('');
const kind = z.enum(hourKinds);
const source = z
  .enum([...hourSources, ''])
  .default('')
  .transform((value) => value || undefined);
const hoursData = z.object({ hours: written, kind, source, journalised: tick });

/** What is known of one month of one case. */
export interface MonthEntry {
  month: Month;
  hundredths: Hundredths;
  kind: HourKind;
  source?: HourSource;
  /** The kind under which the hours stood before: they move. */
  was?: HourKind;
}

/**
 * The events of one entry; none when it stands like that already. The log keeps what stood before and where the
 * figure comes from, as the answer beside the event.
 */
export function entryEvents(input: ActionInput, entry: MonthEntry): Extract<Outcome, { type: 'events' }> {
  const { month, hundredths, kind, source, was } = entry;
  const stood = input.record.state.paidHours[month];
  const moved = was !== undefined && was !== kind && (stood?.[was] ?? 0) > 0;
  if (stood?.[kind] === hundredths && !moved) return { type: 'events', events: [] };
  const head = { ...eventHead(input), type: 'paidHoursRegistered', month } as const;
  const before = moved ? stood?.[was] : stood?.[kind];
  return {
    type: 'events',
    events: [
      ...(moved ? [{ ...head, hours: 0, kind: was }] : []),
      { ...head, hours: hundredths / 100, kind },
      answered(input, {
        ...{ month, kind, hundredths },
        ...(source ? { source } : {}),
        ...(before === undefined ? {} : { before }),
      }),
    ],
  };
}

/** C13: hours of the month that the card asks for; the same month and kind again is a correction. */
function registerHours(input: ActionInput): Outcome {
  const parsed = hoursData.safeParse(input.data);
  if (!parsed.success) return refuse('C13.kindError');
  if (!input.card) return refuse('answer.tooOld');
  const read = readHours(parsed.data.hours);
  if (read.type !== 'hours') return refuse('C13.hoursError');
  const { kind, source, journalised } = parsed.data;
  const entry = { month: input.card.cycle, hundredths: read.hundredths, kind, source };
  return { ...entryEvents(input, entry), ...(journalised ? { note: 'journalised' } : {}) };
}

/** One line of the month's list: saved, left for the next working day, or kept as it was typed until it is right. */
function saveLine(input: ActionInput): Outcome {
  const parsed = hoursData.safeParse(input.data);
  if (!parsed.success) return refuse('C13.kindError');
  const { card, calendar, today } = input;
  if (!card) return refuse('answer.tooOld');
  const { hours, kind, source } = parsed.data;
  const read = readHours(hours);
  switch (read.type) {
    case 'empty':
      return { type: 'snooze', until: calendar.addWorkingDays(today, 1) };
    case 'fault':
      return { type: 'events', events: [], stays: true, put: { draft: draftOf(read.fault, parsed.data) } };
    case 'hours':
      return entryEvents(input, { month: card.cycle, hundredths: read.hundredths, kind, source });
  }
}

const correction = hoursData.extend({ month: z.string().regex(/^\d{4}-\d{2}$/), was: kind.optional() });

/** Ret timer: another figure for a month that has one. No card: what was handled stays handled. */
export function correctHours(input: ActionInput): Outcome {
  const parsed = correction.safeParse(input.data);
  if (!parsed.success) return refuse('C13.kindError');
  const { hours, month, kind, source, was } = parsed.data;
  const read = readHours(hours);
  if (read.type !== 'hours') return refuse('C13.hoursError');
  return entryEvents(input, { month, hundredths: read.hundredths, kind, source, was });
}

export const paidHoursHandle = cardHandle({ 'hours.register': registerHours, 'hours.line': saveLine });
