import { addToMonth, type Month } from '../../calendar/months.ts';
import { cellId, type MeasureId, measureIds } from '../../measures/measureIds.ts';
import { kindOf } from '../../measures/table.ts';
import type { Benchmark, StatementLine } from '../../store/statementRow.ts';
import type { TeamTarget } from '../../store/teamParts.ts';

/** With another target: of the same figure from the same month on the later one stands. */
export function withTarget(targets: readonly TeamTarget[] = [], added: TeamTarget): TeamTarget[] {
  const key = ({ measure, group, programme, from }: TeamTarget) =>
    JSON.stringify([measure, group, programme, from]);
  return [...targets.filter((one) => key(one) !== key(added)), added];
}

export function targetFrom(current: Month): Month {
  return addToMonth(current, 1);
}

/** Figures that a leader may set a target for, by their names in a form. */
export function aimableLines(lines: readonly StatementLine[], programme: string): StatementLine[] {
  return lines.filter(
    (line) =>
      line.programme === programme &&
      line.since === undefined &&
      measureIds.includes(line.measure as MeasureId) &&
      !line.group?.includes(':') &&
      ['share', 'count', 'rate', 'medianDays'].includes(kindOf(line) ?? ''),
  );
}

export function cellOf({ measure, group }: Pick<StatementLine, 'measure' | 'group'>): string {
  return cellId(measure as MeasureId, group);
}

/** What is typed as a whole number: percent of a share. */
export function typedAim(typed: number, figure: Pick<StatementLine, 'measure' | 'group'>): number {
  return kindOf(figure) === 'share' ? typed / 100 : typed;
}

/** As many as a statement has room for. */
export const mostBenchmarks = 8;

/** The same name, source and period is the same figure, entered anew. */
export function withBenchmark(benchmarks: readonly Benchmark[] = [], added: Benchmark): Benchmark[] {
  return [...benchmarks.filter((one) => benchmarkKey(one) !== benchmarkKey(added)), added];
}

export function benchmarkKey({ name, source, period }: Benchmark): string {
  return [name, source, period].join(' · ');
}
