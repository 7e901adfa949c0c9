import type { LocalInstant } from '../calendar/local.ts';
import type { Month } from '../calendar/months.ts';
import { type HourKind, hourKinds } from '../engine/events.ts';
import { type HourSource, hourSources } from '../engine/hourSources.ts';
import type { Hundredths } from '../engine/hours.ts';
import type { LoggedEvent } from '../store/rows.ts';
import { answersIn } from './answers.ts';
import type { Week } from './week.ts';

/** One registration of a month, as the log has it. */
export interface HoursEntry {
  at: LocalInstant;
  /** Member id, or `import`. */
  by: string;
  kind: HourKind;
  hundredths: Hundredths;
  /** What stood before; nothing for the first one. */
  before?: Hundredths;
  source?: HourSource;
  week?: { week: Week; hundredths: Hundredths };
}

/** Who wrote what of a month, newest first; what was taken back stays out. */
export function historyOf(log: readonly LoggedEvent[], month: Month): HoursEntry[] {
  return answersIn(log)
    .flatMap((answer) => entryOf(answer, month))
    .reverse();
}

function entryOf({ event, by }: ReturnType<typeof answersIn>[number], month: Month): HoursEntry[] {
  if (event.answer.month !== month) return [];
  const { hundredths, before, week, weekHundredths } = event.answer;
  const kind = hourKinds.find((one) => one === event.answer.kind);
  const source = hourSources.find((one) => one === event.answer.source);
  if (!kind || typeof hundredths !== 'number') return [];
  return [
    {
      ...{ at: event.at, by, kind, hundredths },
      ...(typeof before === 'number' ? { before } : {}),
      ...(source ? { source } : {}),
      ...(typeof week === 'string' ? { week: { week, hundredths: Number(weekHundredths) } } : {}),
    },
  ];
}
