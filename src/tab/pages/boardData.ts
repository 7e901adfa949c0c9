/** `GET /api/tab/board`. */
export interface Board {
  cases: BoardCase[];
  teams: { id: string; name: string }[];
  /** In the order in which they are told. */
  needs: { id: string; name: string }[];
  standings: Readonly<Record<string, string>>;
  leads: boolean;
}

export interface BoardCase {
  code: string;
  team: string;
  stage: string;
  standing: string;
  next?: { what: string; on: string };
  lastContact?: string;
  /** Hundredths of hours. */
  hours: number;
  tasks: number;
  needs: string[];
  mine: boolean;
  worker?: { id: string; name: string };
}

export interface Choice {
  scope: 'mine' | 'team';
  need?: string;
  worker?: string;
  /** One of several that somebody is in. */
  of?: string;
}

/** The cases of a choice, in the order of the server: the most urgent first. */
export function chosen(cases: readonly BoardCase[], { scope, need, worker, of }: Choice): BoardCase[] {
  return cases.filter(
    (one) =>
      (scope === 'team' || one.mine) &&
      (need === undefined || one.needs.includes(need)) &&
      (worker === undefined || one.worker?.id === worker) &&
      (of === undefined || one.team === of),
  );
}

/** How many of them each need has; those that none has are left out. */
export function needCounts(board: Board, choice: Choice): { id: string; name: string; count: number }[] {
  const cases = chosen(board.cases, { ...choice, need: undefined });
  return board.needs
    .map((need) => ({ ...need, count: cases.filter(({ needs }) => needs.includes(need.id)).length }))
    .filter(({ count }) => count > 0);
}

/** In the order of their names: it is no ranking. */
export function workersOf(cases: readonly BoardCase[]): { id: string; name: string }[] {
  const byId = new Map(cases.flatMap(({ worker }) => (worker ? [[worker.id, worker] as const] : [])));
  return [...byId.values()].sort((one, other) => one.name.localeCompare(other.name, 'da'));
}
