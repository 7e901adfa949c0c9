import { firstDayOf, type Month } from '../calendar/months.ts';
import type { CaseEvent } from '../engine/events.ts';
import { cardSetting } from '../engine/recipients.ts';
import type { World } from '../engine/world.ts';
import type { Kept } from '../store/keptRow.ts';
import type { CaseRecord, LoggedEvent } from '../store/rows.ts';
import { type LongAbsence, longAbsences } from './longAbsences.ts';
import { attended, type Counted, type Days, effective, handledBeforeNoon, toldInTime } from './measures.ts';

/** One case with what its figures are counted from. */
export interface FiguresCase {
  record: CaseRecord;
  log: readonly LoggedEvent[];
  world: World;
}

/** Absence in a team in one month: whole numbers, nothing hidden yet (7-numbers.md M10–M12). */
export interface AbsenceFigures {
  month: Month;
  handled: Counted;
  attended: Counted;
  told: Counted;
}

/** `kept`: what cases that are gone still count, by team. */
export function figuresOf(
  cases: readonly FiguresCase[],
  month: Month,
  kept: readonly Kept[] = [],
): AbsenceFigures {
  const period = daysOf(month);
  return {
    month,
    handled: sum([
      ...cases.map(({ log, record }) => handledBeforeNoon(log, period, record.counted)),
      ...ofGone(kept, month, 'handled'),
    ]),
    attended: sum([...cases.map(({ log }) => attended(log, period)), ...ofGone(kept, month, 'attended')]),
    told: sum([
      ...cases.map((one) => toldInTime(longAbsencesOf(one), period, one.world.calendar)),
      ...ofGone(kept, month, 'told'),
    ]),
  };
}

function ofGone(kept: readonly Kept[], month: Month, name: 'handled' | 'attended' | 'told'): Counted[] {
  return kept.flatMap((months) => months[month]?.[name] ?? []);
}

/** From the first day up to the last, compared as text: no month has a 32nd. */
function daysOf(month: Month): Days {
  return { from: firstDayOf(month), to: `${month}-31` };
}

/** Only where the programme asks for the case worker at all. */
function longAbsencesOf({ record, log, world }: FiguresCase): LongAbsence[] {
  if (!cardSetting(record.state, 'C11', world.programme)) return [];
  const events = effective(log).filter(
    (event): event is CaseEvent => event.type !== 'cardAnswered' && event.type !== 'eventUndone',
  );
  return longAbsences(record.opening ?? record.state, events, world);
}

function sum(counts: readonly Counted[]): Counted {
  return counts.reduce((all, { count, of }) => ({ count: all.count + count, of: all.of + of }), {
    count: 0,
    of: 0,
  });
}
