import type { CasePart } from '../register/featureParts.ts';
import { newMessage } from '../register/newMessage.ts';
import { digestOf } from '../store/digest.ts';

/**
 * A case has another person: both workers are told at once, but for whoever moved it themselves. The leader has C27. Of
 * what a file moved nobody is told one by one; the morning's list has it.
 */
export const movedMessages: NonNullable<CasePart['tells']> = (
  before,
  { caseRef, state },
  { events, by, now, today },
) => {
  const change = state.workerChange;
  const isNew = change?.cycle !== before.state.workerChange?.cycle;
  const isSaid = events.some(({ event }) => event.type === 'assigneeChanged');
  if (!change || !isNew || !isSaid || by === 'import') return [];
  const { from, to } = change;
  const readers = [...new Set([to, from])].filter((worker) => worker !== by);
  return readers.map((reader) =>
    newMessage({
      ...{ id: `${now}|moved|${caseRef}|${digestOf(reader)}`, audience: 'personal', to: reader, cards: [] },
      ...{ at: now, view: 'moved', moved: { by, from, to } },
      list: { day: today, start: '', caseRefs: [caseRef] },
    }),
  );
};
