import { addToMonth } from '../../calendar/months.ts';
import type { StatementRow } from '../../store/statementRow.ts';
import type { LoadedDeviation, LoadedStatement, Reader } from './shown.ts';

/** A deviation as a reader hears of it; without its bound where that tells of figures that are hidden. */
export interface ToldDeviation extends LoadedDeviation {
  boundHidden?: true;
}

/** A channel and a board hear of a deviation only where they read its figure. */
export function deviationsFor(
  { deviations, row, earlier, programme }: LoadedStatement & { programme: { id: string } },
  reader: Reader,
): ToldDeviation[] {
  const own = deviations.filter((one) => one.programme === programme.id && !one.gone);
  if (reader === 'leader') return own;
  const versions = new Map([...earlier, row].map((one) => [one.month, one]));
  return own.flatMap((one): ToldDeviation[] => {
    // It tells of no figure.
    if (one.deviation === 'decided') return [one];
    const line = lineOf(versions.get(one.month), one);
    if (!line?.to.includes(reader) || line.open.value === null) return [];
    const isTold = one.deviation === 'band' || isMeanTold(one, versions);
    return [isTold ? one : { ...one, boundHidden: true }];
  });
}

/** The mean of three months is their sum: who reads two of them reads the third in it. */
function isMeanTold(one: LoadedDeviation, versions: ReadonlyMap<string, StatementRow>): boolean {
  return [-1, -2, -3].every((step) => {
    const line = lineOf(versions.get(addToMonth(one.month, step)), one);
    return line !== undefined && !line.open.hidden && line.open.n !== null;
  });
}

function lineOf(row: StatementRow | undefined, { programme, measure, group }: LoadedDeviation) {
  return row?.lines.find(
    (one) =>
      one.programme === programme &&
      one.measure === measure &&
      one.group === group &&
      one.since === undefined,
  );
}
