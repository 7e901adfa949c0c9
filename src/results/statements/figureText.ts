import { shownIn } from '../../language/measureNames.ts';
import type { Language } from '../../language/text.ts';
import { type FigureKind, shownText } from '../../measures/figure.ts';
import { kindOf } from '../../measures/table.ts';
import { exactly } from '../../measures/targets.ts';
import type { StatementLine, StatementRow } from '../../store/statementRow.ts';
import { sameLine } from './shown.ts';

/** A target or a bound as people read it, by the kind of the figure that it is for. */
export function aimText(
  aim: string,
  figure: { measure: string; group: string | null },
  language: Language,
): string {
  return shownIn(shownText(readAs(figure), exactly(Number(aim))), language);
}

/** A count of which a mean is taken, or that is aimed at in parts, has a decimal. */
function readAs(figure: { measure: string; group: string | null }): FigureKind {
  const kind = kindOf(figure) ?? 'count';
  return kind === 'count' ? 'rate' : kind;
}

/** The mean of a figure over the months before that have it; of one month alone there is none to tell. */
export function meanOfEarlier(line: StatementLine, earlier: readonly StatementRow[]): string | undefined {
  if (line.since !== undefined) return undefined;
  const values = earlier.flatMap((row) => sameLine(row, line)?.exact.value ?? []);
  if (values.length < 2) return undefined;
  const parts = values.map((value) => exactly(Number(value)));
  const top = parts.reduce((sum, one) => sum + one.top, 0);
  return shownText(readAs(line), { top, bottom: parts.length * 10_000 });
}
