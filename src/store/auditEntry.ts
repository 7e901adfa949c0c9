import type { UtcInstant } from './utc.ts';

/** What the audit tells that somebody did; never with what content (domain/6-privacy.md 6.2). */
export const acts = ['view', 'answer', 'register', 'change', 'import', 'export', 'forget', 'audit'] as const;
export type Act = (typeof acts)[number];

/** Who did what to which case, and when. */
export interface AuditEntry {
  at: UtcInstant;
  /** Member id, the id of who may read the audit, or `import`, `export`, `schedule`. */
  who: string;
  act: Act;
  /** The button, command or page by which it was done. */
  verb: string;
  caseRef?: string;
  /** Codes on a list that somebody looked at. */
  cases?: string[];
  card?: string;
}

/** Releases before acts told the verb alone. */
export function readAuditEntry(stored: Omit<AuditEntry, 'act'> & { act?: Act }): AuditEntry {
  return { ...stored, act: stored.act ?? actOfVerb(stored) };
}

function actOfVerb({ verb, card, caseRef }: Pick<AuditEntry, 'verb' | 'card' | 'caseRef'>): Act {
  if (verb === 'tab.case' || verb === 'forecast.view' || verb === 'absence.figures') return 'view';
  if (verb === 'case.forget') return 'forget';
  if (verb === 'import.write') return 'import';
  if (verb.startsWith('export.') || verb === 'statement.file') return 'export';
  if (caseRef === undefined) return 'change';
  return card === undefined ? 'register' : 'answer';
}

/** Whether it is about a case, alone or on a list. */
export function isAboutCase({ caseRef, cases = [] }: AuditEntry, code: string): boolean {
  return caseRef === code || cases.includes(code);
}
