/** engine-rules.md 3.3 and 6, copied out a second time. */
type Roles = Record<string, string[]>;

interface NaiveProgramme {
  /** In order; `next` is where the exit criteria lead. */
  stages: { id: string; exit: string[] }[];
  afterInterruption?: string;
  afterNoJob?: string;
  primary: string;
  /** Roles by card, or by card and kind (`C06 trialReview`); a card that is off is not here; [] is the channel. */
  cards: Roles;
  outreach: boolean;
}

const channel: string[] = [];

export const naiveProgrammes: Record<string, NaiveProgramme> = {
  'social-stoette-cti': {
    stages: [
      { id: 'startAndPlan', exit: ['openingMeeting', 'assessment', 'planWithJobGoal'] },
      { id: 'followUp', exit: ['match', 'workAgreement'] },
      { id: 'effort', exit: [] },
    ],
    afterInterruption: 'followUp',
    afterNoJob: 'followUp',
    primary: 'ctiWorker',
    outreach: false,
    cards: {
      C03: ['ctiWorker'],
      C04: ['ctiWorker'],
      'C04 closing': ['ctiWorker', 'caseWorker'],
      C05: ['caseWorker'],
      C07: ['companyConsultant', 'ctiWorker'],
      C08: ['companyConsultant'],
      C09: ['ctiWorker'],
      C10: ['companyConsultant', 'ctiWorker'],
      C13: ['companyConsultant'],
      C14: channel,
      C16: channel,
      C17: ['companyConsultant', 'ctiWorker'],
      C24: ['caseWorker'],
      C27: ['leader'],
      C33: ['caseWorker'],
      C34: ['companyConsultant'],
      C35: ['companyConsultant'],
      C43: ['ctiWorker'],
      'C43 unanswered': ['leader'],
      C45: ['ctiWorker'],
    },
  },
  'flere-skal-med': {
    stages: [
      { id: 'step1', exit: ['visitation', 'cv', 'jobGoal', 'jobBroker'] },
      { id: 'step2', exit: ['agreement', 'followUpPlan', 'companyContact'] },
      { id: 'step3', exit: [] },
    ],
    afterInterruption: 'step2',
    afterNoJob: 'step2',
    primary: 'jobBroker',
    outreach: false,
    cards: {
      C01: ['jobBroker'],
      C02: ['jobBroker'],
      C05: ['coordinatingCaseWorker'],
      C07: ['jobBroker'],
      C08: ['jobBroker'],
      C10: ['jobBroker'],
      C12: ['jobBroker'],
      C13: ['jobBroker'],
      C14: channel,
      C15: channel,
      C16: channel,
      C17: ['jobBroker', 'coordinatingCaseWorker'],
      C18: ['jobBroker'],
      C24: ['jobBroker'],
      C27: ['leader'],
      C20: ['jobBroker'],
      C34: ['jobBroker'],
      C35: ['jobBroker'],
      C37: ['coordinatingCaseWorker'],
      C43: ['jobBroker'],
      'C43 unanswered': ['leader'],
      C45: ['jobBroker'],
    },
  },
  'helhedsorienteret-indsats': {
    stages: [
      { id: 'intro', exit: ['assessment', 'subGoals'] },
      { id: 'active', exit: [] },
    ],
    primary: 'contactPerson',
    outreach: true,
    cards: {
      C07: ['companyConsultant'],
      C08: ['companyConsultant'],
      C09: ['contactPerson'],
      C16: channel,
      C17: ['companyConsultant', 'coordinatingCaseWorker'],
      C19: ['coordinatingCaseWorker'],
      C22: ['caseWorker'],
      C23: channel,
      C24: ['caseWorker'],
      C27: ['leader'],
      C05: ['coordinatingCaseWorker'],
      C21: ['coordinatingCaseWorker'],
      'C22 introTalk': ['contactPerson'],
      C43: ['contactPerson'],
      'C43 unanswered': ['leader'],
      C45: ['contactPerson'],
    },
  },
  'cba-jobraadgiver': {
    stages: [{ id: 'course', exit: [] }],
    primary: 'jobAdviser',
    outreach: false,
    cards: {
      C05: ['jobAdviser'],
      C13: ['jobAdviser'],
      C14: channel,
      C16: channel,
      C24: ['jobAdviser'],
      C25: ['jobAdviser'],
      C26: ['jobAdviser'],
      C27: ['leader'],
      C28: ['leader'],
      C07: ['jobAdviser'],
      C08: ['jobAdviser'],
      C09: ['jobAdviser'],
      C10: ['jobAdviser'],
      C12: ['jobAdviser'],
      C17: ['jobAdviser'],
      C20: ['jobAdviser'],
      C34: ['jobAdviser'],
      C43: ['jobAdviser'],
      'C43 unanswered': ['leader'],
      C44: ['jobAdviser'],
      C45: ['jobAdviser'],
    },
  },
  jobstyrke: {
    stages: [
      { id: 'visitation', exit: ['saidYes', 'jobGoal', 'firstSubGoal', 'courseStarted'] },
      { id: 'preparation', exit: ['stability', 'citizenReady', 'match'] },
      { id: 'placement', exit: [] },
      { id: 'aftercare', exit: [] },
      { id: 'jobSearch', exit: [] },
    ],
    afterInterruption: 'preparation',
    afterNoJob: 'jobSearch',
    primary: 'companyConsultant',
    outreach: false,
    cards: {
      'C06 trialReview': ['instructor'],
      'C06 earlyConsultant': ['companyConsultant'],
      C07: ['companyConsultant'],
      C08: ['companyConsultant'],
      C09: ['companyConsultant'],
      C10: ['companyConsultant'],
      C11: ['companyConsultant'],
      C12: ['companyConsultant'],
      C13: ['companyConsultant'],
      C14: channel,
      C16: channel,
      C17: ['companyConsultant', 'instructor'],
      C20: ['companyConsultant'],
      C21: ['projectLead'],
      C27: ['leader'],
      C05: ['instructor'],
      'C06 stageLimit': ['instructor'],
      'C06 totalLimit': ['companyConsultant'],
      C34: ['companyConsultant'],
      C36: ['instructor'],
      C37: ['companyConsultant'],
      C38: ['companyConsultant'],
      C39: ['companyConsultant'],
      C40: ['companyConsultant'],
      C43: ['companyConsultant'],
      'C43 unanswered': ['leader'],
      C45: ['companyConsultant'],
    },
  },
};

/** Kinds that section 6 takes out of a card that is on. */
const kindsOff: Record<string, string[]> = { 'cba-jobraadgiver': ['C05 renewal', 'C05 notStarted'] };

/**
 * 2.6: `escalation` and `gapEscalation` go to the leader; otherwise the roles of section 6, those of the kind before
 * those of the card.
 */
export function rolesFor(programme: string, card: string, kind: string): string[] | undefined {
  const { cards } = naiveProgrammes[programme]!;
  if (kindsOff[programme]?.includes(`${card} ${kind}`)) return undefined;
  const roles = cards[`${card} ${kind}`] ?? cards[card];
  return roles && ['escalation', 'gapEscalation'].includes(kind) ? ['leader'] : roles;
}

/** Section 6 alone: `rules` of the case do not matter. */
export function hasOn(programme: string, card: string): boolean {
  return Object.keys(naiveProgrammes[programme]!.cards).some((name) => name.startsWith(card));
}
