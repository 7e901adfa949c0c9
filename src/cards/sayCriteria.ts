import type { CaseEvent } from '../engine/events.ts';
import type { Programme } from '../engine/programme.ts';
import { nameIn } from '../language/named.ts';
import type { Asked, Saying } from './saying.ts';
import { headOf } from './saying.ts';

/** The criteria of the case's stage that are not met yet, with their names. */
export function openCriteria({ state, programme, language = 'da' }: Asked): {
  values: string[];
  titles: Record<string, string>;
} {
  const stage = programme?.stages.find(({ id }) => id === state?.stage?.id);
  const open = (stage?.exit ?? []).filter(({ id }) => state?.criteria[id] === undefined);
  return {
    values: open.map(({ id }) => id),
    titles: Object.fromEntries(open.map((one) => [one.id, nameIn(language, one)])),
  };
}

/** A match starts more than the next stage, as the CTI track (engine-rules.md 3.6). */
function isMatch(criterion: string, { stages }: Programme): boolean {
  const found = stages.flatMap(({ exit }) => exit).find(({ id }) => id === criterion);
  return found?.metBy?.event === 'matchFound';
}

/** Ticks what is in place in the stage; what is left can follow later. */
export function criteria(id: string, texts: Saying['texts']): Saying {
  return {
    id,
    texts,
    fields: (asked) => [
      { id: 'met', kind: 'ticks', ...openCriteria(asked), required: true },
      { id: 'on', kind: 'date', when: 'past', required: true },
    ],
    events: (said, input) =>
      (said.met ?? '')
        .split(',')
        .map(
          (criterion): CaseEvent =>
            isMatch(criterion, input.world.programme)
              ? { ...headOf(input, said), type: 'matchFound' }
              : { ...headOf(input, said), type: 'criterionMet', criterion },
        ),
  };
}
