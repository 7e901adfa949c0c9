import { z } from 'zod';
import type { LocalDate } from '../calendar/local.ts';
import type { ActionInput, Handle, Outcome } from '../register/handle.ts';
import { answered, byVerb, noting, refuse } from './answers.ts';
import { eventHead } from './fields.ts';
import { nameOf } from './people.ts';
import { dismissReasons } from './reasons.ts';
import { responsibleFor } from './responsible.ts';
import { snoozeDays } from './snooze.ts';
import { canUndo } from './undo.ts';

/** Day on which a card that is not relevant now comes up again; without one, never. */
export type ComesAgain = (input: ActionInput) => LocalDate | undefined;

/** The verbs that every card has, and those of one card. */
export function cardHandle(
  own: Readonly<Record<string, Handle>>,
  comesAgain: ComesAgain = () => undefined,
): Handle {
  return byVerb({
    'card.snooze': snooze,
    'card.dismiss': (input) => dismiss(input, comesAgain),
    'card.take': take,
    'card.undo': undo,
    'card.journalise': noting('journalised', { journalised: true }),
    'sparring.ask': askSparring,
    'escalation.agreed': (input) => ({ type: 'events', events: [answered(input, { agreed: true })] }),
    'assignee.change': changeAssignee,
    ...own,
  });
}

/** A colleague's view is wanted: it waits with the case until it was had, and the card stays. */
function askSparring(input: ActionInput): Outcome {
  const asked = input.record.state.sparring ? [] : [{ ...eventHead(input), type: 'sparringAsked' as const }];
  return {
    type: 'events',
    events: [...asked, answered(input, { sparring: true })],
    ...{ stays: true, note: 'sparringAsked' },
  };
}

const snoozeData = z.object({ until: z.iso.date() });

function snooze(input: ActionInput): Outcome {
  const { card, today, calendar, data } = input;
  const parsed = snoozeData.safeParse(data);
  if (!parsed.success) return refuse('actions.snoozeError');
  if (!card || !snoozeDays(card, today, calendar).includes(parsed.data.until))
    return refuse('answer.noSnooze');
  return { type: 'snooze', until: parsed.data.until };
}

const dismissData = z.object({ reason: z.enum(dismissReasons) });

function dismiss(input: ActionInput, comesAgain: ComesAgain): Outcome {
  const parsed = dismissData.safeParse(input.data);
  if (!parsed.success) return refuse('actions.dismissError');
  const until = comesAgain(input);
  return { type: 'silence', reason: parsed.data.reason, ...(until ? { until } : {}) };
}

function take({ card, by, members, team }: ActionInput): Outcome {
  const language = by.language ?? team.language;
  if (!card?.taken || card.taken.by === by.id) return { type: 'take' };
  return refuse('answer.cannotTake', { name: nameOf(members, card.taken.by, language) });
}

function undo({ card, now }: ActionInput): Outcome {
  if (!card || (!card.handled && card.state !== 'snoozed')) return refuse('answer.nothingToUndo');
  return canUndo(card, now) ? { type: 'undo' } : refuse('answer.tooLateToUndo');
}

const assigneeData = z.object({ to: z.string().min(1).max(200) });

/** The role of the card that was escalated moves to a colleague who is in the team (engine-rules.md 2.6). */
function changeAssignee(input: ActionInput): Outcome {
  const { card, data, members, record, world, now } = input;
  const parsed = assigneeData.safeParse(data);
  if (!parsed.success) return refuse('escalation.changeError');
  const member = members.find(({ id, left }) => id === parsed.data.to && !left);
  if (!member) return refuse('escalation.notMember');
  const responsible = card && responsibleFor(card.card, record.state, world.programme);
  if (!responsible) return refuse('answer.tooOld');
  if (responsible.worker === member.id) return refuse('escalation.sameAssignee');
  const { role } = responsible;
  return {
    type: 'events',
    events: [{ at: now, caseRef: record.caseRef, type: 'assigneeChanged', role, to: member.id }],
  };
}
