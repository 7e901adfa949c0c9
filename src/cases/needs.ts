import { addDays } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/local.ts';
import { ballOf } from '../engine/ball.ts';
import { currentPlacement, lastDayOf } from '../engine/placements.ts';
import { assigneeOf } from '../engine/recipients.ts';
import type { World } from '../engine/world.ts';
import { waitsForNextStep } from '../measures/nextStep.ts';
import type { CaseRecord, Member } from '../store/rows.ts';
import { isOnList, type Standing } from './own.ts';

/** Why a case needs somebody, in the order in which they are told; each is a list of its own on the board. */
export const needs = [
  ...(['absent', 'late', 'help', 'promise', 'nobody', 'noPlan', 'planNotHanded', 'unseen'] as const),
  ...(['noNextStep', 'newToMe', 'waitsCitizen', 'waitsCompany', 'interrupted', 'endsSoon'] as const),
  ...(['hoursMissing', 'sparring', 'paused'] as const),
] as const;
export type Need = (typeof needs)[number];

/** A case is new to whoever got it so many days ago. */
const newDays = 14;
const soonDays = 14;

export interface NeedOf {
  record: CaseRecord;
  standing: Standing;
  world: World;
  members: readonly Member[];
  /** Member id of whoever looks. */
  reader: string;
  today: LocalDate;
}

export function needsOf(of: NeedOf): Need[] {
  return needs.filter((need) => tests[need](of));
}

const tests: Record<Need, (of: NeedOf) => boolean> = {
  absent: ({ record: { state }, standing, today }) =>
    standing === 'now' || state.attendance?.[today] === 'missed',
  late: (of) => isListed('late', of),
  help: ({ record: { state } }) => (state.help?.length ?? 0) > 0,
  promise: ({ record: { state } }) => state.promises.length > 0,
  nobody: ({ record: { state }, world, members }) => {
    const primary = assigneeOf(state, world.programme.primaryRole, {});
    return !members.some(({ id, left }) => id === primary && !left);
  },
  noPlan: (of) => isListed('noPlan', of),
  planNotHanded: ({ record: { state } }) =>
    state.planRegistered !== undefined && !state.planDelivered && !state.paused,
  unseen: (of) => isListed('unseen', of),
  noNextStep: ({ record: { state }, today, world }) => waitsForNextStep(state, today, world),
  newToMe: ({ record: { state }, reader, today, world }) => {
    const { workerChange, opened } = state;
    const since = workerChange?.to === reader ? workerChange.on : workerChange ? undefined : opened;
    const isMine = assigneeOf(state, world.programme.primaryRole, {}) === reader;
    return isMine && since !== undefined && since > addDays(today, -newDays);
  },
  waitsCitizen: ({ record: { state }, today }) => ballOf(state, today) === 'citizen',
  waitsCompany: ({ record: { state }, today }) => ballOf(state, today) === 'company',
  interrupted: ({ record: { state }, today }) => {
    const [last] = state.placements.toSorted((a, b) => b.start.localeCompare(a.start));
    return last?.interrupted !== undefined && !currentPlacement(state, today);
  },
  endsSoon: ({ record: { state }, world, today }) => {
    const placement = currentPlacement(state, today);
    const last = placement && lastDayOf(placement, world);
    return last !== undefined && last >= today && last <= addDays(today, soonDays);
  },
  hoursMissing: ({ record: { open } }) => open.some((key) => key.split('|')[1] === 'C13'),
  sparring: ({ record: { state } }) => state.sparring !== undefined,
  paused: ({ record: { state } }) => state.paused,
};

function isListed(list: Parameters<typeof isOnList>[0], { record, standing, today }: NeedOf): boolean {
  return isOnList(list, record, standing, today);
}
