import { z } from 'zod';
import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import type { CakeQuestion } from '../store/postRows.ts';
import { treats } from './marbles.ts';

const given = z.object({ treat: z.enum(treats), on: z.iso.date().optional() });

/** What the leader has chosen; the last choice stands. Undefined: the day is missing, over, or more than a year away. */
export function answerCake(
  question: CakeQuestion,
  data: Readonly<Record<string, unknown>>,
  { by, now }: { by: string; now: LocalInstant },
): CakeQuestion | undefined {
  const parsed = given.safeParse(data);
  if (!parsed.success) return undefined;
  const { treat, on } = parsed.data;
  if (treat === 'none') return { ...question, answer: { treat, by, at: now } };
  if (on === undefined || !isAhead(on, now.slice(0, 10))) return undefined;
  return { ...question, answer: { treat, on, by, at: now } };
}

function isAhead(on: LocalDate, today: LocalDate): boolean {
  const yearOn = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return today <= on && on <= yearOn;
}
