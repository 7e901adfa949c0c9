import { plannedCardIds } from '../../engine/cards.ts';
import type { CardSetting } from '../../engine/programme.ts';
import { type Finding, type Path, repeated } from './finding.ts';
import type { Parts } from './parts.ts';

/** What is listed twice, ends before it begins, or is celebrated with a card that is off. */
export function listFindings(parts: Parts): Finding[] {
  const { validFrom, validTo } = parts;
  return [
    ...twice(['variants'], parts.variants, ({ id }) => id),
    ...twice(['outcomes'], parts.outcomes, ({ id }) => id),
    ...twice(['milestones'], parts.milestones, ({ id }) => id),
    ...twice(['measures'], parts.measures, (measure) => measure),
    ...twice(['paidHours', 'countingKinds'], parts.paidHours?.countingKinds, (kind) => kind),
    ...twice(['talk', 'forms'], parts.talk?.forms, (form) => form),
    ...order(['validTo'], { validFrom, validTo }),
    ...(parts.outcomes ?? []).flatMap((outcome, i) => order(['outcomes', i, 'validTo'], outcome)),
    ...silentCelebrations(parts),
  ];
}

function twice<T>(path: Path, list: readonly T[] | undefined, keyOf: (entry: T) => string): Finding[] {
  return repeated(list ?? [], keyOf).map(({ index, key }) => ({
    path: [...path, index],
    code: 'listedTwice',
    values: { value: key },
  }));
}

function order(path: Path, { validFrom, validTo }: { validFrom?: string; validTo?: string }): Finding[] {
  if (validFrom === undefined || validTo === undefined || validFrom <= validTo) return [];
  return [{ path, code: 'toBeforeFrom', values: { from: validFrom, to: validTo } }];
}

/** Only planned cards can be off; others of the catalogue belong to features. */
function silentCelebrations({ milestones = [], cards }: Parts): Finding[] {
  if (!cards) return [];
  const settings: Readonly<Record<string, CardSetting | undefined>> = cards;
  return milestones.flatMap(({ card, celebrate }, i): Finding[] => {
    if (!celebrate || card === undefined || !plannedCardIds.some((id) => id === card)) return [];
    const setting = settings[card];
    if (setting && setting.enforce !== 'off') return [];
    return [{ path: ['milestones', i, 'card'], code: 'milestoneCardOff', values: { value: card } }];
  });
}
