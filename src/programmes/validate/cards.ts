import { cardKinds, channelCards, type PlannedCardId, type Role } from '../../engine/cards.ts';
import type { CardSetting, Programme } from '../../engine/programme.ts';
import { type Finding, repeated } from './finding.ts';
import type { Parts } from './parts.ts';

/** Who gets what, and whether a card that is on has what it counts from. */
export function cardFindings(parts: Parts): Finding[] {
  const cards = Object.entries(parts.cards ?? {}) as [PlannedCardId, CardSetting][];
  const on = cards.filter(([, { enforce }]) => enforce !== 'off');
  const none: Finding[] = parts.cards && on.length === 0 ? [{ path: ['cards'], code: 'noCards' }] : [];
  return [
    ...none,
    ...roleFindings(parts),
    ...forgetful(parts),
    ...cards.flatMap(([id, setting]) => [
      ...audienceFindings(id, setting),
      ...unknownKinds(id, setting),
      ...strangers(id, setting, parts.roles),
    ]),
    ...on.flatMap(([id]) => needs[id]?.(parts) ?? []),
  ];
}

/** No programme goes without the card that keeps everybody in sight, nor without its question. */
function forgetful({ cards, primaryRole = 'leader' }: Parts): Finding[] {
  if (!cards) return [];
  const fault = (path: Finding['path']): Finding => ({
    path,
    code: 'neverOff',
    values: { known: primaryRole },
  });
  if (!isOn(cards.C45)) return [fault(['cards', 'C45'])];
  const off = Object.entries(cards.C45?.kinds ?? {}).filter(
    ([kind, to]) => kind.startsWith('gap') && to === 'off',
  );
  return off.map(([kind]) => fault(['cards', 'C45', 'kinds', kind]));
}

function roleFindings({ roles, primaryRole, deadline: times }: Parts): Finding[] {
  if (!roles) return [];
  const escalationTo = times?.escalationTo;
  return [
    ...repeated(roles, ({ role }) => role).map(
      ({ index, key }): Finding => ({
        path: ['roles', index, 'role'],
        code: 'roleTwice',
        values: { value: key },
      }),
    ),
    ...(primaryRole ? notHere(primaryRole, ['primaryRole'], roles) : []),
    ...(escalationTo ? notHere(escalationTo, ['deadline', 'escalationTo'], roles) : []),
  ];
}

function strangers(id: PlannedCardId, { to, kinds }: CardSetting, roles: Parts['roles']): Finding[] {
  if (!roles) return [];
  const lists: [(string | number)[], readonly Role[]][] = [
    [['cards', id, 'to'], to === 'channel' ? [] : to],
    ...Object.entries(kinds).map(([kind, list]): [string[], Role[]] => [
      ['cards', id, 'kinds', kind],
      list === 'off' ? [] : list,
    ]),
  ];
  return lists.flatMap(([path, list]) => list.flatMap((role, n) => notHere(role, [...path, n], roles)));
}

function notHere(role: Role, path: Finding['path'], roles: Programme['roles']): Finding[] {
  if (roles.some((known) => known.role === role)) return [];
  const known = roles.map((entry) => entry.role).join(', ');
  return [{ path, code: 'roleNotHere', values: { value: role, known } }];
}

function audienceFindings(id: PlannedCardId, { to }: CardSetting): Finding[] {
  const path = ['cards', id, 'to'];
  if (to === 'channel') return channelCards.has(id) ? [] : [{ path, code: 'neverInChannel' }];
  if (channelCards.has(id)) return [{ path, code: 'onlyInChannel' }];
  // Per-adviser figures are the leader's (6-privacy.md 6.4).
  if (id === 'C28' && to.some((role) => role !== 'leader')) return [{ path, code: 'onlyToLeader' }];
  return [];
}

function unknownKinds(id: PlannedCardId, { kinds }: CardSetting): Finding[] {
  return Object.keys(kinds)
    .filter((kind) => !(cardKinds[id] as readonly string[]).includes(kind))
    .map((kind) => ({
      path: ['cards', id, 'kinds', kind],
      code: 'unknownKind',
      values: { value: kind, known: cardKinds[id].join(', ') },
    }));
}

/** What a card counts from, where a programme can be without it. */
const needs: Partial<Record<PlannedCardId, (parts: Parts) => Finding[]>> = {
  C06: (parts) => needsStage('C06', 'intake.stage', parts.intake?.stage, parts),
  C11: ({ cards }) =>
    isOn(cards?.C09) ? [] : [{ path: ['cards', 'C11'], code: 'needsCard', values: { value: 'C09' } }],
  C14: (parts) => needsHours('C14', parts),
  C15: (parts) => needsHours('C15', parts),
  C18: needsInterruption,
  C33: (parts) => needsStage('C33', 'openingMeeting.stage', parts.openingMeeting?.stage, parts),
  C38: (parts) => needsCourse('C38', parts),
  C39: (parts) => needsCourse('C39', parts),
  C20: needsAftercare,
  C23: (parts) => needsStage('C23', 'intro.stage', parts.intro?.stage, parts),
};

function isOn(setting: CardSetting | undefined): boolean {
  return setting !== undefined && setting.enforce !== 'off';
}

function needsStage(
  card: PlannedCardId,
  field: string,
  value: string | undefined,
  { stages }: Parts,
): Finding[] {
  if (value === undefined || !stages || stages.some(({ id }) => id === value)) return [];
  return [{ path: ['cards', card], code: 'needsStage', values: { field, value } }];
}

function needsCourse(card: PlannedCardId, { course, stages }: Parts): Finding[] {
  if (!course || !stages || course.stages.some((id) => stages.some((stage) => stage.id === id))) return [];
  const values = { field: 'course.stages', value: course.stages.join(', ') };
  return [{ path: ['cards', card], code: 'needsStage', values }];
}

function needsInterruption(parts: Parts): Finding[] {
  const value = parts.newMatch?.stage;
  const missing = needsStage('C18', 'newMatch.stage', value, parts);
  if (missing.length > 0 || value === undefined || parts.stageAfterInterruption === value) return missing;
  return [{ path: ['cards', 'C18'], code: 'needsInterruption', values: { value } }];
}

function needsHours(card: PlannedCardId, { paidHours }: Parts): Finding[] {
  if (!paidHours || paidHours.countingKinds.length > 0) return [];
  return [{ path: ['cards', card], code: 'needsHours' }];
}

function needsAftercare({ aftercare }: Parts): Finding[] {
  if (!aftercare) return [];
  if (aftercare.offered === 'none') return [{ path: ['cards', 'C20'], code: 'needsAftercare' }];
  return aftercare.months.length > 0 ? [] : [{ path: ['cards', 'C20'], code: 'needsMonths' }];
}
