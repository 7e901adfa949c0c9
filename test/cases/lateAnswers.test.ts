import { expect, test } from 'vitest';
import type { PlannedCardId } from '../../src/engine/cards.ts';
import { aCaseOf, type CaseGiven, caseTown, press } from '../caseCard/town.ts';
import { aChange } from '../support/rows.ts';

/*
 * What happened may be told late, with its day: on a card that has expired, that its leader has heard of, and on one that
 * asks for today by one press. Tuesday 14 April 2026.
 */
const here = caseTown();
const code = 'B-101';

const broker: CaseGiven = {
  programme: 'flere-skal-med',
  people: [['jobBroker', 'mette']],
  events: [
    { type: 'caseOpened', date: '2026-01-05' },
    { type: 'planRegistered', jobGoal: true, date: '2026-01-08' },
    { type: 'placementPlanned', start: '2026-03-02' },
    { type: 'contactHeld', form: 'talk', date: '2026-03-16' },
  ],
};
const applicant: CaseGiven = {
  programme: 'helhedsorienteret-indsats',
  people: [['contactPerson', 'mette']],
  events: [{ type: 'applicationReceived' }],
};
const youth: CaseGiven = {
  programme: 'helhedsorienteret-indsats',
  people: [['contactPerson', 'mette']],
  events: [{ type: 'caseOpened', date: '2026-04-14' }],
};
const promise: CaseGiven = {
  ...youth,
  events: [
    { type: 'caseOpened', date: '2026-01-05' },
    { type: 'promiseMade', date: '2026-04-14' },
  ],
};

interface Late {
  of: CaseGiven;
  card: PlannedCardId;
  kind: string;
  /** Answered then. */
  at: string;
  by?: 'lise';
  /** As an earlier release left it. */
  expired?: true;
  form: string;
  answer: { verb: string } & Record<string, string>;
  /** Type and day of what is told. */
  told: [string, string | undefined];
}

const walked = {
  ...{ card: 'C01', at: '2026-05-04T10:00', form: 'contact', told: ['contactHeld', '2026-04-17'] },
  answer: { verb: 'contact.register', form: 'walk', reached: 'yes', date: '2026-04-17' },
} satisfies Partial<Late>;
const kept = {
  ...{ card: 'C24', at: '2026-05-04T10:00', form: 'promiseKept', told: ['promiseKept', '2026-04-16'] },
  answer: { verb: 'say.promiseKept', promiseKept_on: '2026-04-16' },
} satisfies Partial<Late>;
const passedOver = {
  ...{ by: 'lise', at: '2026-05-04T10:00', form: 'assignee', told: ['assigneeChanged', undefined] },
  answer: { verb: 'assignee.change', to: '@anders' },
} satisfies Partial<Late>;

const cards: Late[] = [
  { of: broker, kind: 'overdue', ...walked },
  { of: broker, kind: 'overdue', expired: true, ...walked },
  { of: broker, card: 'C01', kind: 'escalation', ...passedOver },
  { of: promise, kind: 'overdue', ...kept },
  { of: promise, kind: 'overdue', expired: true, ...kept },
  { of: promise, card: 'C24', kind: 'escalation', ...passedOver },
  { of: promise, card: 'C45', kind: 'gapEscalation', ...passedOver },
  {
    ...{ of: applicant, card: 'C22', kind: 'planned', at: '2026-04-24T10:00', form: 'firstTalkHeld' },
    answer: { verb: 'say.firstTalkHeld', firstTalkHeld_on: '2026-04-15' },
    told: ['firstTalkHeld', '2026-04-15'],
  },
  {
    ...{ of: applicant, card: 'C22', kind: 'unopened', at: '2026-05-20T10:00', form: 'caseOpened' },
    answer: { verb: 'say.caseOpened', caseOpened_on: '2026-04-20' },
    told: ['caseOpened', '2026-04-20'],
  },
  {
    ...{ of: youth, card: 'C22', kind: 'introTalk', at: '2026-04-17T10:00', form: 'introTalkThen' },
    answer: { verb: 'say.introTalkThen', introTalkThen_on: '2026-04-15' },
    told: ['introTalkHeld', '2026-04-15'],
  },
];

test.each(cards)(
  '$card $kind of $at opens its form, and takes an earlier day (expired: $expired)',
  async (late) => {
    const { store, town } = here();
    const { of, card, kind, at, by = 'mette', expired, form, told } = late;
    await aCaseOf(here(), code, of);
    await here().goTo(at);
    const rows = await store.cases.cards(town.groupId, code);
    const found = rows.find(({ row }) => row.card === card && row.kind === kind);
    if (!found) throw new Error(`no ${card} ${kind} among ${rows.map(({ row }) => row.key).join()}`);
    if (expired) {
      const row = { ...found.row, state: 'expired' as const };
      await store.commit(town.groupId, aChange({ cards: [{ row, etag: found.etag }] }));
    }
    const where = { message: found.row.messages[0] ?? '', card: found.row.key };
    const opened = await press(here(), by, { verb: 'form.open', form, ...where });
    const { verb, to, ...fields } = late.answer;
    expect(opened.text).toContain(`"${verb}"`);
    const answer = { verb, ...fields, ...(to ? { to: town.memberId(to.slice(1)) } : {}) };
    expect((await press(here(), by, { ...answer, ...where })).type).toBe('card');
    const log = await store.cases.events(town.groupId, code);
    expect(log.map(({ event }) => [event.type, 'date' in event ? event.date : undefined])).toContainEqual(
      told,
    );
  },
);
