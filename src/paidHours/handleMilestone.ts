import { z } from 'zod';
import { answered, refuse } from '../cards/answers.ts';
import { cardHandle } from '../cards/commonHandles.ts';
import { eventHead } from '../cards/fields.ts';
import { isPrimary } from '../cards/primary.ts';
import { type CaseEvent, type CourseOutcome, courseOutcomes } from '../engine/events.ts';
import { isOpen } from '../engine/state.ts';
import { ruleOf } from '../engine/world.ts';
import type { ActionInput, Outcome } from '../register/handle.ts';

type Milestone = 'C14' | 'C15' | 'C16';

const nextData = z.object({
  next: z.enum(['followUp', 'finish', '']).default(''),
  aftercare: z.enum(['yes', 'no', '']).default(''),
  outcome: z.enum([...courseOutcomes, '']).default(''),
});

function isMilestone(card: string | undefined): card is Milestone {
  return card === 'C14' || card === 'C15' || card === 'C16';
}

/** What comes next, and what it has become, where it was said. */
function nextSteps(input: ActionInput): Record<string, string> {
  const parsed = nextData.safeParse(input.data);
  if (!parsed.success) return {};
  return Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== ''));
}

const outcomeData = z.object({ outcome: z.enum(courseOutcomes).optional().catch(undefined) });

/** Whoever shares a job knows what kind it is: the event that brought the card may not have said. */
function namedOutcome(id: Milestone, input: ActionInput): { outcome?: CourseOutcome } {
  const { outcome } = outcomeData.parse(input.data);
  return id === 'C16' && outcome ? { outcome } : {};
}

/** Del: only while it is true, and once a case. */
function share(input: ActionInput): Outcome {
  const { card, record, world } = input;
  const id = card?.card;
  if (!isMilestone(id) || card?.kind !== 'ask') return refuse('answer.tooOld');
  const rule = ruleOf({ card: id, kind: 'share' }, world);
  const reached = rule?.milestone?.(record.state, world) !== undefined;
  if (!reached || record.state.shared.includes(id)) return refuse('answer.handledBefore');
  return {
    type: 'events',
    events: [
      { ...eventHead(input), type: 'celebrationShared', card: id, ...namedOutcome(id, input) },
      ...finished(input),
      answered(input, { shared: true, ...nextSteps(input) }),
    ],
  };
}

function decline(input: ActionInput): Outcome {
  const answer = answered(input, { shared: false, ...nextSteps(input) });
  return { type: 'events', events: [...finished(input), answer] };
}

/** C15: step 3 is over with it, where whoever says so may end the case (engine-rules.md 9; domain/6-privacy.md 6.4). */
function finished(input: ActionInput): CaseEvent[] {
  const { card, record, world, team, by: who, members, today } = input;
  if (card?.card !== 'C15' || nextSteps(input).next !== 'finish' || !isOpen(record.state)) return [];
  if (!isPrimary(record.state, world.programme, { team, who, members, today })) return [];
  return [{ ...eventHead(input), type: 'participationEnded', outcome: 'step3Reached' }];
}

/** The post in the channel says that it was corrected, and no more. */
function retract(input: ActionInput): Outcome {
  const id = input.card?.card;
  if (!isMilestone(id) || input.card?.kind !== 'retract') return refuse('answer.tooOld');
  return { type: 'events', events: [answered(input, { retracted: true })], retracts: id };
}

function keep(input: ActionInput): Outcome {
  return { type: 'events', events: [answered(input, { retracted: false })] };
}

/** 👏: one a person; pressed again it is taken back. */
function clap({ card, by }: ActionInput): Outcome {
  if (card?.kind !== 'share') return refuse('answer.tooOld');
  const claps = card.claps ?? [];
  const after = claps.includes(by.id) ? claps.filter((id) => id !== by.id) : [...claps, by.id];
  return { type: 'events', events: [], stays: true, put: { claps: after } };
}

/** Læg en kugle i: one marble an outcome, whoever was first. */
function putMarble({ card, by, now }: ActionInput): Outcome {
  if (card?.kind !== 'share') return refuse('answer.tooOld');
  const put = card.marble ? {} : { marble: { by: by.id, at: now } };
  return { type: 'events', events: [], stays: true, put };
}

export const milestoneHandle = cardHandle({
  'milestone.share': share,
  'milestone.decline': decline,
  'milestone.retract': retract,
  'milestone.keep': keep,
  'cheer.clap': clap,
  'cheer.marble': putMarble,
});
