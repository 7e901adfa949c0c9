import type { LocalDate } from '../../calendar/local.ts';
import { later } from '../dates.ts';
import type { AgreementPart, CaseEvent } from '../events.ts';
import type { Programme } from '../programme.ts';
import { type CaseState, mattersOf, type PlacementMatters } from '../state.ts';

/** Criteria that stand for a part of an agreement, in every programme (engine-rules.md 3.9). */
const partOfCriterion: Readonly<Record<string, AgreementPart>> = {
  agreement: 'agreement',
  workAgreement: 'agreement',
  followUpPlan: 'followUpPlan',
  companyContact: 'contactPerson',
};

export function agree(state: CaseState, parts: readonly AgreementPart[]): CaseState {
  const known = mattersOf(state).parts;
  return settle(state, { parts: [...new Set([...known, ...parts])] });
}

/** A ticked criterion tells of a part as the agreement itself would. */
export function agreeByCriterion(state: CaseState, criterion: string, programme: Programme): CaseState {
  const own = programme.stages
    .flatMap(({ exit }) => exit)
    .flatMap(({ id, metBy }) => (id === criterion && metBy?.event === 'agreementMade' ? [metBy.part] : []));
  const standing = Object.hasOwn(partOfCriterion, criterion) ? partOfCriterion[criterion] : undefined;
  const parts = standing ? [...own, standing] : own;
  return parts.length === 0 ? state : agree(state, parts);
}

/** The first match of all starts the CTI track; the latest of this placement's search asks for an agreement. */
export function findMatch(state: CaseState, on: LocalDate): CaseState {
  const found = { ...state, matchFound: state.matchFound ?? on, effort: true as const };
  return settle(found, { match: later(on, mattersOf(state).match) });
}

export function talkAboutPay(
  state: CaseState,
  { answer }: Extract<CaseEvent, { type: 'payTalkHeld' }>,
): CaseState {
  return answer === 'yes' ? settle(state, { paid: true }) : state;
}

export function giveOnePager(state: CaseState): CaseState {
  return settle(state, { onePager: true });
}

function settle(state: CaseState, matters: Partial<PlacementMatters>): CaseState {
  return { ...state, matters: { ...mattersOf(state), ...matters } };
}
