import type { Stage } from '../../engine/programme.ts';
import { type Finding, repeated } from './finding.ts';
import type { Parts } from './parts.ts';

/** Stages that nobody reaches or leaves, and what names a stage or a criterion that is not there. */
export function stageFindings(parts: Parts): Finding[] {
  const { stages } = parts;
  if (!stages) return [];
  return [
    ...repeated(stages, ({ id }) => id).map(
      ({ index, key }): Finding => ({
        path: ['stages', index, 'id'],
        code: 'stageTwice',
        values: { value: key },
      }),
    ),
    ...deadEnds(stages),
    ...criteriaTwice(stages),
    ...neverMet(stages, parts.roles),
    ...noSuchStage(stages, 'stageAfterInterruption', parts.stageAfterInterruption),
    ...noSuchStage(stages, 'stageAfterNoJob', parts.stageAfterNoJob),
    ...tooLong(stages, parts.totalMaxWeeks),
    ...milestones(stages, parts.milestones),
  ];
}

/** The last stage is left by the end of the case, a chosen one is not on the way. */
function deadEnds(stages: readonly Stage[]): Finding[] {
  const last = stages.findLastIndex(({ entry }) => entry === 'next');
  const firstChosen: Finding[] =
    stages[0]?.entry === 'chosen' ? [{ path: ['stages', 0, 'entry'], code: 'firstStageChosen' }] : [];
  const stuck = stages.flatMap(({ entry, exit }, index): Finding[] =>
    entry === 'next' && exit.length === 0 && index < last
      ? [{ path: ['stages', index], code: 'stageDeadEnd' }]
      : [],
  );
  const unreached = stages.flatMap(({ entry }, index): Finding[] =>
    entry === 'next' && index > 0 && stages[index - 1]?.entry === 'chosen'
      ? [{ path: ['stages', index], code: 'stageUnreachable' }]
      : [],
  );
  return [...firstChosen, ...stuck, ...unreached];
}

function criteriaTwice(stages: readonly Stage[]): Finding[] {
  const all = stages.flatMap(({ exit, name }, stage) => exit.map(({ id }, n) => ({ id, stage, n, name })));
  return repeated(all, ({ id }) => id).flatMap(({ index, key }) => {
    const at = all[index];
    const first = all.find(({ id }) => id === key);
    if (!at || !first) return [];
    return [
      {
        path: ['stages', at.stage, 'exit', at.n],
        code: 'criterionTwice' as const,
        values: { value: key, first: first.name },
      },
    ];
  });
}

function neverMet(stages: readonly Stage[], roles: Parts['roles']): Finding[] {
  if (!roles) return [];
  return stages.flatMap(({ exit }, stage) =>
    exit.flatMap(({ metBy }, n) =>
      (metBy?.event === 'openingMeetingHeld' ? metBy.roles : []).flatMap((role, nth): Finding[] =>
        roles.some((known) => known.role === role)
          ? []
          : [
              {
                path: ['stages', stage, 'exit', n, 'metBy', 'roles', nth],
                code: 'metByUnknownRole',
                values: { value: role },
              },
            ],
      ),
    ),
  );
}

function noSuchStage(
  stages: readonly Stage[],
  field: 'stageAfterInterruption' | 'stageAfterNoJob',
  value: string | undefined,
): Finding[] {
  if (value === undefined || stages.some(({ id }) => id === value)) return [];
  return [{ path: [field], code: 'noSuchStage', values: { value, known: idsOf(stages) } }];
}

function tooLong(stages: readonly Stage[], limit: number | undefined): Finding[] {
  return stages.flatMap(({ maxWeeks = 0 }, index): Finding[] =>
    limit === undefined || maxWeeks <= limit
      ? []
      : [
          {
            path: ['stages', index, 'maxWeeks'],
            code: 'stageTooLong',
            values: { value: maxWeeks, limit },
          },
        ],
  );
}

function milestones(stages: readonly Stage[], list: Parts['milestones'] = []): Finding[] {
  const criteria = stages.flatMap(({ exit }) => exit);
  return list.flatMap(({ when }, index): Finding[] => {
    if ('stage' in when && !stages.some(({ id }) => id === when.stage)) {
      const values = { value: when.stage, known: idsOf(stages) };
      return [{ path: ['milestones', index, 'when', 'stage'], code: 'noSuchStage', values }];
    }
    if ('criterion' in when && !criteria.some(({ id }) => id === when.criterion)) {
      const values = { value: when.criterion, known: idsOf(criteria) };
      return [{ path: ['milestones', index, 'when', 'criterion'], code: 'noSuchCriterion', values }];
    }
    return [];
  });
}

function idsOf(list: readonly { id: string }[]): string {
  return list.map(({ id }) => id).join(', ');
}
