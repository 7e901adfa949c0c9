/** What a scenario may say about the cases of one programme. */
export interface ProgrammeVocabulary {
  stages: readonly string[];
  criteria: readonly string[];
  variants: readonly string[];
}

/** By programme id. */
export type Vocabulary = Readonly<Record<string, ProgrammeVocabulary>>;

/** engine-rules.md 3.3 */
export const builtInVocabulary: Vocabulary = {
  'social-stoette-cti': {
    stages: ['startAndPlan', 'followUp', 'effort'],
    criteria: ['openingMeeting', 'assessment', 'planWithJobGoal', 'match', 'workAgreement'],
    variants: [],
  },
  'flere-skal-med': {
    stages: ['step1', 'step2', 'step3'],
    criteria: ['visitation', 'cv', 'jobGoal', 'jobBroker', 'agreement', 'followUpPlan', 'companyContact'],
    variants: [],
  },
  'helhedsorienteret-indsats': {
    stages: ['intro', 'active'],
    criteria: ['assessment', 'subGoals'],
    variants: ['unge', 'voksne'],
  },
  'cba-jobraadgiver': { stages: ['course'], criteria: [], variants: [] },
  jobstyrke: {
    stages: ['visitation', 'preparation', 'placement', 'aftercare', 'jobSearch'],
    criteria: ['saidYes', 'jobGoal', 'firstSubGoal', 'courseStarted', 'stability', 'citizenReady', 'match'],
    variants: [],
  },
};
