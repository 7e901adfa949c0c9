import { dateOf } from '../calendar/localTime.ts';
import type { CardKind, PlannedCard } from '../engine/cards.ts';
import { escalated, scheduled } from '../engine/cycle.ts';
import { assigneeOf } from '../engine/recipients.ts';
import { type CaseState, isOpen } from '../engine/state.ts';
import type { EventInput, Rule } from '../engine/world.ts';

/** C17: a placement broke off; find the reason at once (S001:124). */
export const placementInterrupted: Rule = {
  card: 'C17',
  kinds: ['interrupted'],
  planned: () => [],
  decidedBy: ({ event, before, after }) => {
    const isHit = event.type === 'placementInterrupted' && after.placements !== before.placements;
    return isHit ? { kind: 'interrupted' } : undefined;
  },
  // A course that is imported when it is over is history as a whole.
  since: (_kind, { ended, opened }) => (ended ? opened : undefined),
  // Of several only the last may have nothing after it.
  isPast: ({ cycle }, { decided, placements }) => {
    const last = decided.findLast(({ card }) => card === 'C17');
    const latest = placements.toSorted((a, b) => (a.start < b.start ? -1 : 1)).at(-1);
    return last?.cycle !== cycle || latest?.interrupted === undefined;
  },
};

/** C22: the first talk the day after the application (S002:760). */
export const firstTalk: Rule = {
  card: 'C22',
  kinds: ['planned'],
  planned: () => [],
  decidedBy: ({ event, world: { calendar, programme } }) => {
    if (event.type !== 'applicationReceived') return undefined;
    const applied = event.date ?? event.at.slice(0, 10);
    const due = calendar.nextWorkingDay(calendar.addDays(applied, programme.firstTalk.days));
    return { kind: 'planned', due };
  },
};

/** C24: an answer was promised by tomorrow (S002:677); the leader hears of one that nobody gave. */
export const promiseDue: Rule = {
  card: 'C24',
  kinds: ['due', 'overdue', 'escalation'],
  planned: ({ state, world }) =>
    state.promises.flatMap((promised) => {
      const { workingDays, overdue, escalation } = world.programme.promise;
      const on = (kind: CardKind, days: number): PlannedCard => {
        const date = world.calendar.addWorkingDays(promised, days);
        return scheduled({ card: 'C24', kind, cycle: promised, date }, world);
      };
      const due = dateOf(on('due', workingDays).at);
      const cards = [
        on('due', workingDays),
        ...escalated(on('overdue', overdue), on('escalation', escalation)),
      ];
      return cards.map((card) => ({ ...card, due }));
    }),
};

/** C27: another contact person: the leader hears of it at once (S004:341). */
export const workerChange: Rule = {
  card: 'C27',
  kinds: ['change'],
  planned: () => [],
  decidedBy: ({ before, after }) =>
    after.workerChange?.cycle === before.workerChange?.cycle ? undefined : { kind: 'change' },
};

/** C27: the two workers are to overlap. */
export const workersOverlap: Rule = {
  card: 'C27',
  kinds: ['overlap'],
  planned: ({ state, world }) => {
    const change = state.workerChange;
    if (!change) return [];
    const { overlapWorkingDays } = world.programme.workerChange;
    const date = world.calendar.addWorkingDays(change.on, overlapWorkingDays);
    return [{ ...scheduled({ card: 'C27', kind: 'overlap', cycle: change.cycle, date }, world), due: date }];
  },
  recipients: (_, { workerChange: change }) => (change ? [change.from, change.to] : undefined),
};

/** C28: «35 sager pr. medarbejder» (S003:26): the case that tips a worker over the limit. */
export const caseloadOver: Rule = {
  card: 'C28',
  kinds: ['over'],
  planned: () => [],
  decidedBy: ({ event, before, after, world }) => {
    const { programme, caseload } = world;
    if (!mayTip(event, programme.primaryRole) || !isOpen(after)) return undefined;
    const worker = assigneeOf(after, programme.primaryRole, world);
    if (worker === undefined) return undefined;
    const counts = (state: CaseState): number =>
      isOpen(state) && assigneeOf(state, programme.primaryRole, world) === worker ? 1 : 0;
    const beside = caseload.of(worker);
    const isTipped = beside + counts(before) <= caseload.limit && beside + counts(after) > caseload.limit;
    return isTipped ? { kind: 'over' } : undefined;
  },
};

function mayTip(event: EventInput['event'], primaryRole: string): boolean {
  if (event.type === 'assigneeChanged') return event.role === primaryRole;
  return event.type === 'caseOpened';
}
