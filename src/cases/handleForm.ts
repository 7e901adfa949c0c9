import { addDays } from '../calendar/days.ts';
import { answered, refuse } from '../cards/answers.ts';
import { cardHandle } from '../cards/commonHandles.ts';
import { eventDate, eventHead, withTicks } from '../cards/fields.ts';
import { payTalked } from '../cards/payTalk.ts';
import { type Saying, sayingHandles } from '../cards/saying.ts';
import { type CaseEvent, placementResults } from '../engine/events.ts';
import { currentPlacement } from '../engine/placements.ts';
import { endOf, validOutcomes } from '../programmes/ends.ts';
import type { ActionInput, Handle, Outcome } from '../register/handle.ts';
import { type CourseCard, formData } from './forms.ts';

type Data = Record<string, string | number | boolean | undefined>;
type Follows = { events: CaseEvent[]; answer?: Record<string, string> } | { refuse: Outcome };

/** The answer of a form is kept as codes; what rules plan from becomes events beside it. */
function saveForm(card: CourseCard): Handle {
  const schema = formData(card);
  return (input) => {
    const parsed = schema.safeParse(withTicks(input.data, 'talked', ['employee', 'employer']));
    if (!parsed.success) return refuse('answer.badInput');
    const { journalised, ...data } = parsed.data as Data;
    if (String(data.on ?? '') > input.today) return refuse('say.dateError');
    const follows = followsOf(card, input, data);
    if ('refuse' in follows) return follows.refuse;
    const said = Object.fromEntries(
      Object.entries(data).filter(([, value]) => value !== undefined && value !== ''),
    ) as Record<string, string | number | boolean>;
    return {
      type: 'events',
      events: [...follows.events, answered(input, { ...said, ...follows.answer })],
      ...(journalised ? { note: 'journalised' } : {}),
    };
  };
}

function followsOf(card: CourseCard, input: ActionInput, data: Data): Follows {
  switch (card) {
    case 'C12':
      return placementFollows(input, data);
    case 'C17':
      return ruled(input, data);
    case 'C20':
      return { events: [aftercareHeld(input, data)] };
    case 'C21':
      return {
        events: [{ ...headOn(input, data), type: 'outcomeStatusGiven', status: data.status as 'unknown' }],
      };
  }
}

/** What was not said the day it happened has its own date. */
function headOn(input: ActionInput, { on }: Data) {
  return { ...eventHead(input), ...(on ? eventDate(String(on), input.today) : {}) };
}

function aftercareHeld(input: ActionInput, { on, form, inJob, help }: Data): CaseEvent {
  return {
    ...headOn(input, { on }),
    type: 'aftercareHeld',
    form: form === 'visit' ? 'companyVisit' : 'phone',
    inJob: inJob === 'yes',
    ...(help === '' || help === undefined ? {} : { helpWanted: help !== 'none' }),
  };
}

/** A case worker has two weeks to find out, and is asked then. */
const clarificationDays = 14;

/**
 * Only the coordinating case worker decides that what comes next is clarification (4-cards.md C17): its outcome ends the
 * course; while there is none, it is the next step.
 */
function ruled(input: ActionInput, { next }: Data): Follows {
  if (next !== 'clarification') return { events: [] };
  const { by, world, today, data } = input;
  if (!by.roles.includes('coordinatingCaseWorker')) return { refuse: refuse('C17.clarificationError') };
  const clarified = String(data.clarified ?? 'notYet');
  if (clarified === 'notYet') {
    const step = { step: 'caseWorkerAnswers', by: addDays(today, clarificationDays) };
    return { events: [{ ...eventHead(input), type: 'nextStepSet', ...step }], answer: { clarified } };
  }
  const isKnown = validOutcomes(world.programme, today).some(({ id }) => id === clarified);
  if (!isKnown) return { refuse: refuse('answer.badInput') };
  return {
    events: [{ ...eventHead(input), ...endOf(clarified) }],
    answer: { clarified },
  };
}

/** C12: paid hours that were agreed, a longer placement, or a job. */
function placementFollows(input: ActionInput, data: Data): Follows {
  const talked = payTalked(input, {
    pay: (data.pay as 'yes') ?? '',
    payFrom: String(data.payFrom ?? ''),
    payReason: (data.payReason as 'citizen') ?? '',
  });
  if ('refuse' in talked) return { refuse: refuse(talked.refuse) };
  const moved = nextPlacement(input, data);
  if ('refuse' in moved) return moved;
  return { events: [...talked.events, ...moved.events], answer: talked.answer };
}

function nextPlacement(input: ActionInput, { next, weeks, result }: Data): Follows {
  if (next === 'end') return ended(input, result);
  if (next === 'job') return { events: [{ ...eventHead(input), type: 'jobStarted', kind: 'ordinary' }] };
  if (next !== 'prolong') return { events: [] };
  const placement = currentPlacement(input.record.state, input.today);
  const maxWeeks = Number(weeks ?? 0);
  if (!placement || maxWeeks <= placement.maxWeeks || maxWeeks > 52) {
    return { refuse: refuse('C12.weeksError', { weeks: String(placement?.maxWeeks ?? 0) }) };
  }
  return {
    events: [{ ...eventHead(input), type: 'placementPlanned', start: placement.start, maxWeeks }],
  };
}

/** What it led to decides where the course goes on (engine-rules.md 3.4). */
function ended(input: ActionInput, said: Data[string]): Follows {
  const result = placementResults.find((one) => one === said) ?? 'other';
  if (!currentPlacement(input.record.state, input.today)) return { events: [] };
  return { events: [{ ...eventHead(input), type: 'placementEnded', result }] };
}

export function courseFormHandle(card: CourseCard, says: readonly Saying[] = []): Handle {
  return cardHandle({ ...sayingHandles(says), [`${card}.save`]: saveForm(card) });
}
