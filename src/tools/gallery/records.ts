import { anders, mette, record, sara } from '../../cards/sampleTown.ts';
import type { PlannedCardId } from '../../engine/cards.ts';
import type { CaseState } from '../../engine/state.ts';
import type { CaseRecord } from '../../store/rows.ts';

const jobstyrke: Partial<CaseState> = {
  programme: 'jobstyrke',
  assignees: [
    ['instructor', mette.id],
    ['companyConsultant', anders.id],
  ],
  stage: { id: 'preparation', since: '2026-01-26', byInterruption: false },
  entered: { preparation: '2026-01-26' },
  placements: [],
};

const cti: Partial<CaseState> = {
  programme: 'social-stoette-cti',
  assignees: [
    ['caseWorker', sara.id],
    ['ctiWorker', mette.id],
    ['companyConsultant', anders.id],
  ],
  opened: '2026-04-07',
};

const inFirstStep: Partial<CaseState> = {
  opened: '2026-04-09',
  stage: { id: 'step1', since: '2026-04-09', byInterruption: false },
  criteria: { visitation: '2026-04-09' },
  lastTalk: '2026-04-15',
  placements: [],
};

const at = '2026-04-16T07:50';

/** What a case of each card is like: the facts that its status names. Others are in their first placement. */
const states: Partial<Record<PlannedCardId, Partial<CaseState>>> = {
  C03: { lastCti: '2026-04-09' },
  C05: { planRegistered: '2026-01-15' },
  C06: jobstyrke,
  C18: {
    placements: [],
    placementOver: '2026-03-26',
    stage: { id: 'step2', since: '2026-03-26', byInterruption: true },
  },
  C20: { ended: { on: '2026-03-02', by: 'jobStarted' }, aftercare: '2026-04-15', placements: [] },
  C22: {
    programme: 'helhedsorienteret-indsats',
    application: { on: '2026-04-07' },
    stage: { id: 'intro', since: '2026-04-13', byInterruption: false },
    placements: [],
  },
  C25: { lastTalk: '2026-03-02' },
  C33: { ...cti, openingMeeting: '2026-04-15' },
  C35: { matters: { parts: ['agreement'], match: '2026-04-07' } },
  C36: { ...jobstyrke, subGoalScored: '2026-03-16' },
  C37: inFirstStep,
  C38: { ...jobstyrke, ended: { on: '2026-04-15', by: 'participationEnded', left: 'notInJob' } },
  C39: jobstyrke,
  C40: { placements: [{ start: '2026-04-20', maxWeeks: 13 }] },
  C43: { help: [{ cycle: at, told: at }] },
  C45: {
    workerChange: { on: '2026-03-16', from: anders.id, to: mette.id, cycle: '2026-03-16' },
    tightRhythm: { from: '2026-04-06', weeks: 4 },
  },
};

export function recordOf(card: PlannedCardId, caseRef = ''): CaseRecord {
  return { ...record(states[card]), caseRef };
}
