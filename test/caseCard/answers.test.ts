import { describe, expect, test } from 'vitest';
import { sara } from '../../src/cards/sampleTown.ts';
import { type Field, inputId, type Saying, verbOf } from '../../src/cards/saying.ts';
import { says as casesSay } from '../../src/cases/sayOnCards.ts';
import type { PlannedCardId } from '../../src/engine/cards.ts';
import { handleOf, says } from '../../src/features.ts';
import { says as followUpsSay } from '../../src/followUps/sayOnCards.ts';
import { says as paySay } from '../../src/paidHours/sayOnCards.ts';
import { jobstyrke } from '../../src/programmes/jobstyrke.ts';
import { says as progressSay } from '../../src/progress/sayOnCards.ts';
import type { Outcome } from '../../src/register/handle.ts';
import { samples } from '../../src/tools/gallery/samples.ts';
import { pressing } from '../cards/pressing.ts';
import { ofType } from '../cards/walk.ts';

/*
 * No answer is a dead end: each changes the plan (events), reaches somebody, is shown to the others on the card, or is
 * counted. Every verb that a card shows stands here; one that is new, and one that does nothing, fails.
 */
const onCard = {
  'card.snooze': 'comes again',
  'card.dismiss': 'silences the cycle',
  'card.take': 'somebody else has it',
  'card.undo': 'is taken back',
  'card.journalise': 'is shown on the card',
  'goal.underWay': 'is shown on the card',
  'placement.joining': 'is shown on the card',
  'placement.calling': 'is shown on the card',
  'absence.seen': 'is shown on the card',
  'milestone.decline': 'is counted',
  'milestone.keep': 'is counted',
  'milestone.retract': 'corrects the post',
  'cheer.clap': 'is shown in the channel',
  'cheer.marble': 'is counted',
  'escalation.agreed': 'is counted',
  'say.newAgreement': 'keeps the promise and makes one for the next working day',
} as const;

type Row = [PlannedCardId, string, Record<string, unknown>, string[]];
const contact = { date: '2026-04-15', form: 'phone' };
const followUp = { talked: 'citizen', date: '2026-04-15', form: 'phone', status: 'red' };

const promised = ['contactHeld', 'promiseMade'];

/** What the forms of the first edition cause, by the answers that differ. */
const answers: Row[] = [
  ['C01', 'contact.register', { ...contact, reached: 'yes' }, ['contactHeld']],
  ['C01', 'contact.register', { ...contact, reached: 'no' }, ['contactAttempted']],
  ['C01', 'sparring.ask', {}, ['sparringAsked']],
  ['C01', 'assignee.change', { to: 'id-anders' }, ['assigneeChanged']],
  ['C02', 'cadence.change', { cadence: 'close', closeUntil: '2026-07-16' }, ['closeContactUntil']],
  ['C05', 'plan.register', { date: '2026-04-15', goal: 'yes', delivered: 'true' }, ['planRegistered']],
  [
    'C07',
    'placement.confirm',
    { contactPerson: 'true', onePager: 'true' },
    ['agreementMade', 'onePagerGiven'],
  ],
  ['C08', 'firstFollowUp.register', followUp, ['contactHeld']],
  ['C08', 'firstFollowUp.register', { ...followUp, next: '2026-04-20' }, ['contactHeld', 'nextStepSet']],
  ['C08', 'firstFollowUp.register', { ...followUp, pay: 'companyNo' }, ['contactHeld', 'payTalkHeld']],
  ['C09', 'absence.reached', { reason: 'sick', help: 'nothing' }, ['contactHeld']],
  ['C10', 'absence.reached', { reason: 'sick', help: 'nothing', agreed: 'company,promise' }, promised],
  ['C09', 'absence.attempt', { form: 'sms' }, ['contactAttempted']],
  ['C09', 'absence.met', {}, ['attendanceMarked']],
  ['C09', 'absence.off', {}, ['attendanceMarked']],
  ['C11', 'absence.notified', { agreed: 'meeting' }, ['caseWorkerNotified']],
  ['C11', 'absence.notified', { agreed: 'pause', until: '2026-05-11' }, ['caseWorkerNotified', 'casePaused']],
  ['C12', 'C12.save', { hours: 'same', next: 'prolong', weeks: '20' }, ['placementPlanned']],
  ['C12', 'C12.save', { hours: 'same', next: 'end', result: 'noJob' }, ['placementEnded']],
  ['C12', 'C12.save', { hours: 'same', next: 'job' }, ['jobStarted']],
  ['C15', 'milestone.decline', { next: 'finish' }, ['participationEnded']],
  ['C17', 'C17.save', { cause: 'match', next: 'clarification' }, ['nextStepSet']],
  ['C18', 'sparring.ask', {}, ['sparringAsked']],
  ['C20', 'C20.save', { form: 'phone', inJob: 'no' }, ['aftercareHeld']],
  ['C21', 'C21.save', { status: 'education' }, ['outcomeStatusGiven']],
  ['C22', 'reminder.done', {}, ['firstTalkHeld']],
  ['C24', 'reminder.done', {}, ['promiseKept']],
  ['C22', 'say.firstTalkHeld', { firstTalkHeld_on: '2026-04-14' }, ['firstTalkHeld']],
  ['C22', 'say.introTalkThen', { introTalkThen_on: '2026-04-14' }, ['introTalkHeld']],
  ['C24', 'say.promiseKept', { promiseKept_on: '2026-04-14' }, ['promiseKept']],
];

/** Only counted: kept as codes, of which results count (measures.md), or which a leader reads. */
const counted: [PlannedCardId, string, Record<string, unknown>][] = [
  ['C02', 'cadence.change', { cadence: 'ordinary' }],
  ['C12', 'C12.save', { hours: 'up', next: 'goOn' }],
  ['C17', 'C17.save', { cause: 'match', next: 'newMatch' }],
  ['C28', 'reminder.done', {}],
];

function typesOf(outcome: Outcome): string[] {
  return outcome.type === 'events' ? outcome.events.map(({ type }) => type) : [outcome.type];
}

const by = { by: sara };
const press = (card: PlannedCardId, verb: string, data: Record<string, unknown>) =>
  typesOf(handleOf(card)(pressing(verb, data, { card }, verb === 'C17.save' ? by : {})));

describe('an answer on a card', () => {
  test.each(answers)('%s %s %j tells %j', (card, verb, data, types) =>
    expect(press(card, verb, data).filter((type) => type !== 'cardAnswered')).toEqual(types),
  );

  test.each(counted)('%s %s %j is counted', (card, verb, data) =>
    expect(press(card, verb, data)).toEqual(['cardAnswered']),
  );

  test('is listed here, or is something that can be said', () => {
    const listed = new Set<string>([
      ...Object.keys(onCard),
      ...[...answers, ...counted].map(([, verb]) => verb),
    ]);
    const sayable = new Set(onCards.map(({ saying }) => verbOf(saying)));
    const shown = samples.flatMap(({ card, draw }) =>
      card === undefined
        ? []
        : ofType(draw('da').card, 'Action.Submit', 'Action.Execute').map(({ data }) =>
            String((data as { verb?: string }).verb),
          ),
    );
    const others = /^(form|agenda|case|hours|list)\.|^milestone\.share$/;
    const unlisted = shown.filter((verb) => !listed.has(verb) && !sayable.has(verb) && !others.test(verb));
    expect([...new Set(unlisted)]).toEqual([]);
    expect(new Set(shown).size).toBeGreaterThan(40);
  });
});

const all = { ...casesSay, ...followUpsSay, ...paySay, ...progressSay };
const onCards = Object.values(all).flatMap((kinds) =>
  Object.values(kinds).flatMap((list) => (list as readonly Saying[]).map((saying) => ({ saying }))),
);
const offered = says.flatMap(({ saying, opens }) => (opens === undefined ? [saying as Saying] : []));
const sayings = [
  ...new Map([...onCards.map(({ saying }) => saying), ...offered].map((one) => [one.id, one])),
];

/** Said by one press or choice that is counted, and changes nothing but that. */
const onlyCounted = [
  // Reaches whoever asked for it, or whom it is given to.
  ...['remindMe', 'passedOn'],
  ...['notNow', 'extendPause', 'referralSent.sent.notYet'],
  // To whom is handed over, and that two workers meet: codes on the card; the overlap ends the former worker's right.
  ...['phaseChecked', 'handoverAgreed', 'ctiClosed', 'overlapAgreed', 'overlapHeld', 'overlapNotNeeded'],
];

/** Each choice of each question, with the likeliest answer to the others. */
function fillings(saying: Saying): [string, Record<string, string>][] {
  const { state } = pressing('').record;
  const fields = saying.fields?.({ state, programme: jobstyrke, members: [sara], today: '2026-04-16' }) ?? [];
  const usual = Object.fromEntries(fields.map((field) => [inputId(saying, field.id), usualOf(field)]));
  const each = fields.flatMap((field): [string, Record<string, string>][] =>
    'values' in field
      ? field.values.map((value) => [
          `${saying.id}.${field.id}.${value}`,
          { ...usual, [inputId(saying, field.id)]: value },
        ])
      : [],
  );
  return each.length > 0 ? each : [[saying.id, usual]];
}

function usualOf(field: Field): string {
  if (field.kind === 'number') return '12';
  if (field.kind === 'person') return 'id-anders';
  if (field.kind !== 'date') return field.values[0] ?? '';
  return typeof field.when === 'object' ? '2026-04-20' : '2026-04-15';
}

describe('what can be said', () => {
  test.each(sayings)('%s tells something, whatever is chosen', (_, saying) => {
    const dead = fillings(saying).filter(([name, data]) => {
      const world = { ...pressing('').world, programme: jobstyrke };
      const input = pressing(verbOf(saying), data, {}, { world, card: undefined });
      const said = Object.fromEntries(
        Object.entries(data).map(([id, value]) => [id.slice(saying.id.length + 1), value]),
      );
      const told = saying.events(said, input);
      const isCounted = onlyCounted.some((one) => one === name || one === saying.id);
      return 'refuse' in told || (told.length === 0) !== isCounted;
    });
    expect(dead.map(([name]) => name)).toEqual([]);
  });
});
