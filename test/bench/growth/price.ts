import { type Operations, total } from './operations.ts';

/**
 * List prices of Azure, West Europe, without tax, as they stood in 2025; rounded, in euro. Queues are those of a general
 * purpose v2 account, where an operation costs ten times what it costs on a table.
 */
const prices = {
  /** Locally redundant, whatever the operation does. */
  tableOperation: 0.0004 / 10_000,
  queueOperation: 0.004 / 10_000,
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
  perCard: Operations;
  perAnswer: Operations;
  /** Of a process that has nothing to do, in a month, however many teams there are. */
  idle: Operations;
  /** For each team, in each rescue pass; the processes share the teams. */
  rescuePerTeam: Operations;
}

/** What a month holds, and what each part of it costs in euro. */
export interface Month {
  tableOperations: number;
  queueOperations: number;
  gigabytes: number;
  operations: number;
  storage: number;
  machines: number;
  total: number;
}

/** Azure Bot with the Teams channel is free, and so are 5 GB of log and metrics, which this keeps below. */
export function monthOf(counts: Counts, size: { cases: number; teams: number; machines: number }): Month {
  const cards = size.cases * cardsPerCase;
  const sum = (of: (operations: Operations) => number) =>
    cards * (of(counts.perCard) + of(counts.perAnswer)) +
    size.machines * of(counts.idle) +
    size.teams * minutesPerMonth * of(counts.rescuePerTeam);
  const queueOperations = sum(({ queue }) => queue);
  const tableOperations = sum(total) - queueOperations;
  const gigabytes = size.cases * gigabytesPerCase;
  const operations = tableOperations * prices.tableOperation + queueOperations * prices.queueOperation;
  const storage = gigabytes * prices.gigabyte;
  const machines = size.machines * prices.machine;
  const all = operations + storage + machines;
  return { tableOperations, queueOperations, gigabytes, operations, storage, machines, total: all };
}
