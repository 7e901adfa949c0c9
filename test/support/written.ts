/** A scenario as its file writes it (scenarios/README.md), before it is read. */
export interface WrittenScenario {
  from: string;
  to: string;
  team?: {
    closingDays?: string[];
    caseloadLimit?: number;
    leader?: string;
    caseloads?: Record<string, number>;
  };
  cases: WrittenCase[];
  events: WrittenEvent[];
}

export interface WrittenCase {
  caseRef: string;
  programme: string;
  variant?: string;
  assignees: Record<string, string>;
  rules?: string[];
}

/** An event but for when and in which case. */
export interface WrittenFields {
  type: string;
  date?: string;
  [field: string]: unknown;
}

export interface WrittenEvent extends WrittenFields {
  at: string;
  caseRef: string;
}
