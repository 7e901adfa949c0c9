import { z } from 'zod';
import type { LocalDate } from '../calendar/local.ts';
import { refuse } from '../cards/answers.ts';
import { day, eventDate } from '../cards/fields.ts';
import type { CaseEvent } from '../engine/events.ts';
import type { Programme } from '../engine/programme.ts';
import { hasCard } from '../engine/recipients.ts';
import type { DecideInput, Registration } from '../register/contract.ts';
import type { Outcome } from '../register/handle.ts';
import type { Member } from '../store/rows.ts';
import { newCaseCode } from './code.ts';

/** A new case as it was filled in. */
export interface Opening {
  caseRef: string;
  on: LocalDate;
  create: NonNullable<Registration['create']>;
  /** An application came in; the course has not begun. */
  isApplication: boolean;
  /** Where the course goes on; left out: at its beginning. */
  stage?: string;
}

export type OpeningFault = 'codeError' | 'dateError' | 'badInput';

const filled = z.object({
  code: z.string().max(40),
  programme: z.string().max(100),
  on: day,
  to: z.string().max(200),
  begun: z.enum(['yes', 'no', '']).default(''),
  stage: z.string().max(60).default(''),
});

/** What must be true of it whoever fills it in: a neutral code, a programme of the team's, somebody of the team, no day ahead. */
export function readOpening(
  data: Readonly<Record<string, unknown>>,
  of: { programmes: readonly Programme[]; members: readonly Member[]; today: LocalDate },
): Opening | OpeningFault {
  const parsed = filled.safeParse(data);
  if (!parsed.success) return parsed.error.issues[0]?.path[0] === 'on' ? 'dateError' : 'badInput';
  const { code, on, to, begun, stage } = parsed.data;
  const caseRef = newCaseCode(code);
  if (!caseRef) return 'codeError';
  if (on > of.today) return 'dateError';
  const programme = of.programmes.find(({ id }) => id === parsed.data.programme);
  const member = of.members.find(({ id, left }) => id === to && !left);
  if (!programme || !member) return 'badInput';
  if (stage !== '' && !programme.stages.some(({ id }) => id === stage)) return 'badInput';
  const create: Opening['create'] = {
    programme: programme.id,
    assignees: [[programme.primaryRole, member.id]],
  };
  const later = stage === '' || stage === programme.stages[0]?.id ? {} : { stage };
  return { caseRef, on, create, isApplication: begun === 'no' && hasCard(programme, 'C22'), ...later };
}

/** A code is used once; one whose application came before is opened under it. */
export function openCaseOf({ caseRef, on, create, isApplication, stage }: Opening) {
  return ({ record, now, today }: DecideInput): Outcome => {
    const { state } = record;
    const isWaiting = state.opened === undefined && state.application !== undefined && !state.ended;
    const isNew =
      record.sequence === 0 || (isWaiting && !isApplication && state.programme === create.programme);
    if (!isNew) return refuse('say.codeTaken');
    const head = { at: now, caseRef, ...eventDate(on, today) };
    const event: CaseEvent = isApplication
      ? { ...head, type: 'applicationReceived' }
      : { ...head, type: 'caseOpened', ...(stage === undefined ? {} : { stage }) };
    return { type: 'events', events: [event] };
  };
}
