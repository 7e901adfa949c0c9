import { dateOf } from '../calendar/localTime.ts';
import type { CasePart, Happened } from '../register/featureParts.ts';
import type { CaseRecord } from '../store/rows.ts';
import { movedMessages } from './moved.ts';
import { sparringOnCase } from './sparringPart.ts';

/** Answers with which the former worker is out of the case; the leader's ends it at once. */
const ends: ReadonlySet<string> = new Set(['overlapHeld', 'overlapNotNeeded']);

/**
 * Who had the case before sees it until the two have met, at most for the working days of the overlap
 * (domain/6-privacy.md 6.4).
 */
export const caseOnCase: CasePart = {
  ...sparringOnCase,
  happened: (record, happened) => withEnd(withOverlap(record, happened), happened),
  tells: movedMessages,
};

function withOverlap(record: CaseRecord, { world, now }: Happened): CaseRecord {
  const { workerChange: change } = record.state;
  if (!change || change.cycle === record.overlap?.cycle) return record;
  const { overlapWorkingDays } = world.programme.workerChange;
  const until = world.calendar.addWorkingDays(change.on, overlapWorkingDays);
  // A change that is told late, as by an import, opens nothing that is over.
  if (until < dateOf(now)) return record;
  return { ...record, overlap: { worker: change.from, cycle: change.cycle, until } };
}

/** Where the leader has said that there is nothing to hand over, nobody is asked whether it was. */
function withEnd(record: CaseRecord, { events }: Happened): CaseRecord {
  const { overlap, silenced } = record;
  const end = events.find(
    ({ event }) => event.type === 'cardAnswered' && ends.has(String(event.answer.said)),
  );
  if (!overlap || !end || end.event.type !== 'cardAnswered') return record;
  const over = { ...record, overlap: { ...overlap, over: end.sequence } };
  if (end.event.answer.said !== 'overlapNotNeeded') return over;
  return { ...over, silenced: { ...silenced, [`C27|${overlap.cycle}`]: { reason: 'noOverlap' } } };
}
