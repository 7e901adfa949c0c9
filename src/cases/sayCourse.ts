import { refuse } from '../cards/answers.ts';
import { type Asked, headOf, type Saying } from '../cards/saying.ts';
import { type CaseEvent, outcomeStatuses } from '../engine/events.ts';
import { nameIn } from '../language/named.ts';
import { caseSayTexts } from './textsSayOnCase.ts';

type Plain =
  | 'applicationReceived'
  | 'firstTalkHeld'
  | 'introTalkHeld'
  | 'promiseMade'
  | 'promiseKept'
  | 'sparringAsked'
  | 'sparringHeld';

/** That it happened, and when. */
function plain(type: Plain, texts: Saying['texts']): Saying {
  return {
    id: type,
    texts,
    fields: () => [{ id: 'on', kind: 'date', when: 'past', required: true }],
    events: (said, input): CaseEvent[] => [{ ...headOf(input, said), type }],
  };
}

export const applicationReceived = plain('applicationReceived', caseSayTexts.application);
export const firstTalkHeld = plain('firstTalkHeld', caseSayTexts.firstTalk);
export const promiseMade = plain('promiseMade', caseSayTexts.promiseMade);
export const promiseKept = plain('promiseKept', caseSayTexts.promiseKept);
/** On the cards that ask for today by one press: the same of another day. */
export const firstTalkThen: Saying = { ...firstTalkHeld, texts: caseSayTexts.firstTalkThen };
export const promiseKeptThen: Saying = { ...promiseKept, texts: caseSayTexts.promiseKeptThen };
export const introTalkThen: Saying = {
  ...plain('introTalkHeld', caseSayTexts.introTalkThen),
  id: 'introTalkThen',
};
export const sparringAsked = plain('sparringAsked', caseSayTexts.sparringAsked);
export const sparringHeld = plain('sparringHeld', caseSayTexts.sparringHeld);

/** Roles of the programme, in its words. */
function rolesOf({ programme, language = 'da' }: Asked): {
  values: string[];
  titles: Record<string, string>;
} {
  const roles = programme?.roles ?? [];
  return {
    values: roles.map(({ role }) => role),
    titles: Object.fromEntries(roles.map((one) => [one.role, nameIn(language, one)])),
  };
}

/** One person a role; the rights follow at once (engine-rules.md 2.6). */
export const people: Saying = {
  id: 'people',
  texts: caseSayTexts.people,
  fields: (asked) => [
    { id: 'role', kind: 'choice', ...rolesOf(asked), required: true },
    { id: 'to', kind: 'person', required: true },
  ],
  events: ({ role, to = '' }, { record, world, now }) => {
    const known = world.programme.roles.find((one) => one.role === role)?.role;
    if (!known) return { refuse: refuse('answer.badInput') };
    const isSame = record.state.assignees.some(([has, worker]) => has === known && worker === to);
    if (isSame) return { refuse: refuse('escalation.sameAssignee') };
    return [{ at: now, caseRef: record.caseRef, type: 'assigneeChanged', role: known, to }];
  },
};

/** Of somebody who has left (C21). */
export const outcomeStatus: Saying = {
  id: 'outcomeStatus',
  texts: caseSayTexts.outcomeStatus,
  fields: () => [
    { id: 'status', kind: 'choice', values: outcomeStatuses, required: true },
    { id: 'on', kind: 'date', when: 'past', required: true },
  ],
  events: (said, input) => {
    const status = outcomeStatuses.find((one) => one === said.status) ?? 'unknown';
    return [{ ...headOf(input, said), type: 'outcomeStatusGiven', status }];
  },
};
