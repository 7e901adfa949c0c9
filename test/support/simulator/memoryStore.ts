import type { Clock } from '../../../src/outbox/contract.ts';
import type { Store } from '../../../src/store/store.ts';
import { tableStore } from '../../../src/store/tableStore.ts';
import { keptReads } from './keptReads.ts';
import { type MemoryTable, memoryTable, type TableFaults } from './memoryTable.ts';

export interface MemoryStorage {
  /** As one process sees it; others see the same tables through stores of their own. */
  store: Store;
  teams: MemoryTable;
  cases: MemoryTable;
  another(clock?: Clock): Store;
  /** Every row, as it lies there. */
  everything(): string[];
}

/** The real store over tables in memory. */
export function memoryStorage(clock: Clock = Date.now, faults?: TableFaults): MemoryStorage {
  const teams = memoryTable(clock, faults);
  const cases = memoryTable(clock, faults);
  const read = keptReads();
  const another = (its: Clock = clock) => tableStore({ teams: teams.client, cases: cases.client }, its, read);
  const rowsOf = (table: MemoryTable) => table.partitions().flatMap((name) => table.rows(name));
  const everything = () => [teams, cases].flatMap(rowsOf).map((row) => JSON.stringify(row));
  return { store: another(), teams, cases, another, everything };
}
