import type { LocalDate, LocalInstant } from '../calendar/local.ts';

/** The cards that the engine plans (domain/4-cards.md); the others belong to features without a plan. */
export const plannedCardIds = [
  'C01',
  'C02',
  'C03',
  'C04',
  'C05',
  'C06',
  'C07',
  'C08',
  'C09',
  'C10',
  'C11',
  'C12',
  'C13',
  'C14',
  'C15',
  'C16',
  'C17',
  'C18',
  'C19',
  'C20',
  'C21',
  'C22',
  'C23',
  'C24',
  'C25',
  'C26',
  'C27',
  'C28',
  'C33',
  'C34',
  'C35',
  'C36',
  'C37',
  'C38',
  'C39',
  'C40',
  'C43',
  'C44',
  'C45',
] as const;
export type PlannedCardId = (typeof plannedCardIds)[number];

export const everyCardKind = [
  'headsUp',
  'due',
  'overdue',
  'escalation',
  'phaseChange',
  'handover',
  'closing',
  'trialReview',
  'earlyConsultant',
  'callNow',
  'outreach',
  'reported',
  'longAbsence',
  'halfway',
  'ending',
  'share',
  /** Whether to share a milestone, and what to do with the post of one that is gone: delivery's own, never planned. */
  'ask',
  'retract',
  'interrupted',
  'planned',
  'agenda',
  'prepare',
  'change',
  'overlap',
  'over',
  'again',
  'renewal',
  'notStarted',
  'stageLimit',
  'totalLimit',
  'waiting',
  'reopen',
  'introTalk',
  'unopened',
  'missingRoles',
  'start',
  'missing',
  'atStart',
  'checklist',
  'stillInStep',
  'before',
  'atEnd',
  'afterFollowUp',
  'now',
  'unanswered',
  'nearing',
  'full',
  'gap',
  'gapOverdue',
  'gapEscalation',
  'transition',
] as const;
export type CardKind = (typeof everyCardKind)[number];

const deadlineKinds = ['headsUp', 'due', 'overdue', 'escalation'] as const;

/** Every kind of each card (scenarios/README.md, output). */
export const cardKinds: Record<PlannedCardId, readonly CardKind[]> = {
  C01: deadlineKinds,
  C02: ['due'],
  C03: deadlineKinds,
  C04: ['phaseChange', 'handover', 'closing'],
  C05: [...deadlineKinds, 'renewal', 'notStarted'],
  C06: ['trialReview', 'earlyConsultant', 'stageLimit', 'totalLimit'],
  C07: ['due'],
  C08: deadlineKinds,
  C09: ['callNow', 'outreach'],
  C10: ['reported'],
  C11: ['longAbsence'],
  C12: ['halfway', 'ending'],
  C13: ['due', 'again'],
  C14: ['share'],
  C15: ['share'],
  C16: ['share'],
  C17: ['interrupted'],
  C18: ['due', 'waiting'],
  C19: deadlineKinds,
  C20: ['due', 'reopen'],
  C21: ['due'],
  C22: ['planned', 'introTalk', 'unopened'],
  C23: ['agenda'],
  C24: ['due', 'overdue', 'escalation'],
  C25: ['due'],
  C26: ['prepare', 'due', 'overdue', 'escalation'],
  C27: ['change', 'overlap'],
  C28: ['over'],
  C33: [...deadlineKinds, 'missingRoles'],
  C34: ['start', 'halfway'],
  C35: ['missing', 'atStart'],
  C36: ['due'],
  C37: ['checklist', 'stillInStep'],
  C38: ['before', 'overdue', 'escalation', 'atEnd'],
  C39: ['atStart', 'afterFollowUp'],
  C40: ['due'],
  C43: ['now', 'unanswered'],
  C44: ['nearing', 'full'],
  C45: ['gap', 'gapOverdue', 'gapEscalation', 'transition', ...deadlineKinds],
};

/** Cards that name no citizen (engine-rules.md 2.6); every other one is about one, and no channel may see it. */
export const channelCards: ReadonlySet<PlannedCardId> = new Set(['C14', 'C15', 'C16', 'C23']);

/** Roles that work with citizens. */
export const caseWorkRoles = [
  'caseWorker',
  'coordinatingCaseWorker',
  'jobBroker',
  'jobAdviser',
  'companyConsultant',
  'ctiWorker',
  'instructor',
  'contactPerson',
] as const;
export const roles = [...caseWorkRoles, 'projectLead', 'leader'] as const;
export type Role = (typeof roles)[number];

/**
 * One occurrence of a card in the plan of a case. (case, card, kind, cycle) is its identity: the same
 * occurrence always has the same one, whoever computes it and how often (engine-rules.md 2.2).
 */
export interface PlannedCard {
  card: PlannedCardId;
  kind: CardKind;
  /** What makes the occurrence one of a kind: a cycle start, a year's end, a month; plain text without `|`. */
  cycle: string;
  /** When it is to be sent. */
  at: LocalInstant;
  /** The deadline that the card speaks of, where it has one. */
  due?: LocalDate;
  /** Of what goes to the leader: the moment at which the person responsible is told first (engine-rules.md 2.5). */
  after?: LocalInstant;
  /** Of a series, which one it is, where people are to know. */
  nth?: number;
}

/** A card that the engine says must be sent now, and to whom. */
export interface CardToSend extends PlannedCard {
  /** `null` for a card about the whole team (C23). */
  caseRef: string | null;
  /** Worker ids in the order of the roles in engine-rules.md 6; empty for the channel. */
  to: readonly string[];
  where: 'personal' | 'channel';
}
