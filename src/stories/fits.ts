import type { CaseState } from '../engine/state.ts';
import type { StorySubject } from '../store/storyRow.ts';

/** Fewer than five could be the one: no story that is anonymous (6-privacy.md 6.3, k = 5 [local]). */
export const fewest = 5;

/** Whether at least five cases of the programme could be what the story is about. */
export function fitsEnough(
  states: readonly CaseState[],
  { programme, subject }: { programme?: string; subject: StorySubject },
): boolean {
  const could = states.filter((state) => state.programme === programme && about[subject](state));
  return could.length >= fewest;
}

const about: Record<StorySubject, (state: CaseState) => boolean> = {
  placement: ({ placements }) => placements.length > 0,
  paidHours: ({ paidHours }) => Object.values(paidHours).some(({ ordinary = 0 }) => ordinary > 0),
  job: ({ ended }) => ended?.by === 'jobStarted' || ended?.by === 'educationStarted',
  other: () => true,
};
