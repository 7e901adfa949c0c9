import type { AgreementPart } from './events.ts';
import type { Programme, Stage } from './programme.ts';

/** Criteria that an agreement meets, where an older version has them as ticks alone (engine-rules.md 3.3). */
const partsOfCriteria: Readonly<Record<string, AgreementPart>> = {
  agreement: 'agreement',
  workAgreement: 'agreement',
  followUpPlan: 'followUpPlan',
  companyContact: 'contactPerson',
};

/**
 * A team's own version as the second edition of the rules reads it: it goes on as it was and its new cards are off, but
 * no programme forgets anybody (C45; engine-rules.md 6). A version that has C45 is of this edition and stays as it is.
 */
export function inThisEdition(programme: Programme): Programme {
  if (programme.cards.C45 !== undefined) return programme;
  const { cards, stages, stageAfterInterruption, primaryRole } = programme;
  const search = stages.find(({ id }) => id === 'jobSearch')?.id ?? stageAfterInterruption;
  return {
    ...programme,
    stages: stages.map(metByAgreement),
    ...(search === undefined ? {} : { stageAfterNoJob: programme.stageAfterNoJob ?? search }),
    cards: { ...cards, C45: { to: [primaryRole], kinds: {}, enforce: 'must' } },
  };
}

function metByAgreement(stage: Stage): Stage {
  return {
    ...stage,
    exit: stage.exit.map((criterion) => {
      const part = Object.hasOwn(partsOfCriteria, criterion.id) ? partsOfCriteria[criterion.id] : undefined;
      return part && !criterion.metBy
        ? { ...criterion, metBy: { event: 'agreementMade' as const, part } }
        : criterion;
    }),
  };
}
