import type { LocalDate } from '../calendar/local.ts';
import { addToMonth, monthOf } from '../calendar/months.ts';
import { ruleOf } from '../engine/world.ts';
import { cycleKeyOf } from '../store/cardKey.ts';
import type { CaseRecord } from '../store/rows.ts';
import type { Loaded } from './loaded.ts';

/** What was reached longer ago than this is no news: an import of a case's past asks nobody. */
const newsMonths = 2;

/** `reached`: a day or a month. */
export function isNews(reached: string, today: LocalDate): boolean {
  return reached.slice(0, 7) >= addToMonth(monthOf(today), -newsMonths);
}

/** Cards that an import has decided about what began long ago, or is over, stay silent: the case system has told of it. */
export function withoutOldNews(
  { record, registration, world, today }: Loaded,
  after: CaseRecord,
): CaseRecord {
  if (registration.by !== 'import') return after;
  const known = new Set(record.state.decided.map(cycleKeyOf));
  const old = after.state.decided.filter((card) => {
    if (known.has(cycleKeyOf(card))) return false;
    const rule = ruleOf(card, world);
    const since = rule?.since?.(card.kind, after.state);
    return rule?.isPast?.(card, after.state) || (since !== undefined && !isNews(since, today));
  });
  const silenced = Object.fromEntries(old.map((card) => [cycleKeyOf(card), { reason: 'import' }]));
  return old.length === 0 ? after : { ...after, silenced: { ...after.silenced, ...silenced } };
}
