import { refuse } from '../cards/answers.ts';
import { eventHead } from '../cards/fields.ts';
import type { ActionInput, Outcome } from '../register/handle.ts';

/**
 * A company phoned in an absence (C10). Whoever is responsible is told once: while that card waits for an answer, or is
 * on its way, a second report of the same day says nothing new.
 */
export function reportAbsent(input: Pick<ActionInput, 'now' | 'today' | 'record'>): Outcome {
  const { record, today } = input;
  const waiting = [...record.open, ...record.due.map(({ cardKey }) => cardKey)];
  if (waiting.some((key) => key.startsWith(`${record.caseRef}|C10|reported|${today}`))) {
    return refuse('answer.reportedBefore', { code: record.caseRef });
  }
  return { type: 'events', events: [{ ...eventHead(input), type: 'absenceReported', source: 'company' }] };
}
