/** List prices of Azure, West Europe, without tax, as they stood in 2025; rounded, in euro. */
const prices = {
  /** Table and queue, locally redundant: 10,000 operations. */
  operations: 0.0004 / 10_000,
  /** A month of a gigabyte in a table. */
  gigabyte: 0.05,
  /** A month of an App Service B1 (Linux, one core, 1.75 GB), which one process fills by far not. */
  machine: 12.5,
} as const;

/** What a case asks for in a month: reminders and alerts, each answered once. */
const cardsPerCase = 4;
/** Its state, its log and a quarter of a year's cards. */
const gigabytesPerCase = 25 / 1024 / 1024;
const minutesPerMonth = 30 * 24 * 60;

export interface Counts {
  operationsPerCard: number;
  operationsPerAnswer: number;
  /** Of a process that has nothing to do, in a month, however many teams there are. */
  idle: number;
  /** For each team, in each rescue pass; the processes share the teams. */
  rescuePerTeam: number;
}

export interface Month {
  operations: number;
  storage: number;
  machines: number;
  total: number;
}

/** A month in euro. Azure Bot with the Teams channel is free, and so are 5 GB of log and metrics, which this keeps below. */
export function monthOf(counts: Counts, size: { cases: number; teams: number; machines: number }): Month {
  const { operationsPerCard, operationsPerAnswer, idle, rescuePerTeam } = counts;
  const cards = size.cases * cardsPerCase;
  const rescue = rescuePerTeam * size.teams * minutesPerMonth;
  const operations = cards * (operationsPerCard + operationsPerAnswer) + size.machines * idle + rescue;
  const storage = operations * prices.operations + size.cases * gigabytesPerCase * prices.gigabyte;
  const machines = size.machines * prices.machine;
  return { operations, storage, machines, total: storage + machines };
}
