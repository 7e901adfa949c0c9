import type { HoursFault } from '../engine/hours.ts';
import type { CardRow } from '../store/rows.ts';

type Draft = NonNullable<CardRow['draft']>;

/** Digits, and the letters that slip in between them: whatever else was typed could be about somebody. */
const figureLike = /^[\doOlI.,\s+–−-]{1,12}$/;

/** A line that could not be read, kept so that it can be put right; the text only where it can be no more than a figure. */
export function draftOf(
  fault: HoursFault,
  { hours, kind, source = '' }: { hours: string; kind: string; source?: string },
): Draft {
  return { fault, hours: figureLike.test(hours) ? hours : '', kind, source };
}
