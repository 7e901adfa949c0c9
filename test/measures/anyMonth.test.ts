import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../../src/measures/cell.ts';
import { cellId } from '../../src/measures/measureIds.ts';
import { hideSmallNumbers } from '../../src/measures/smallNumbers.ts';
import { aCell } from './aCell.ts';
import { workedOut } from './attacker.ts';
import { isFew, sumOf, sums } from './sums.ts';

/** How many of `whole` fall into each of so many parts. */
const partsOf = (whole: number, parts: number): fc.Arbitrary<number[]> =>
  fc
    .array(fc.nat({ max: whole }), { minLength: parts - 1, maxLength: parts - 1 })
    .map((cuts) => [0, ...cuts.toSorted((one, other) => one - other), whole])
    .map((cuts) => cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0)));

const few = (max: number) => fc.oneof(fc.nat({ max: Math.min(max, 12) }), fc.nat({ max }));
const inside = (whole: number) => fc.nat({ max: whole });

const stock = fc
  .record({ start: few(60), came: few(15) })
  .chain(({ start, came }) =>
    fc.record({
      start: fc.constant(start),
      came: fc.constant(came),
      out: inside(Math.min(15, start + came)),
    }),
  )
  .chain(({ start, came, out }) => {
    const end = start + came - out;
    return fc
      .record({
        paused: inside(Math.min(end, 9)),
        ends: partsOf(out, 4),
        placed: inside(came),
        jobs: inside(came),
      })
      .chain(({ paused, ends: [job = 0, education = 0, pension = 0, other = 0], placed, jobs }) => {
        const active = end - paused;
        return fc
          .record({
            without: inside(active),
            running: inside(active),
            seen: inside(active),
            next: inside(active),
            ordinary: inside(jobs),
            both: inside(Math.min(placed, jobs)),
          })
          .chain((one) => fc.record({ one: fc.constant(one), overdue: inside(one.without) }))
          .map(({ one: { without, running, seen, next, ordinary, both }, overdue }) => [
            aCell('M2', without, active),
            aCell('M2:overdue', overdue, active),
            aCell('M7', running, active),
            aCell('M15:job', job, out),
            aCell('M15:education', education, out),
            aCell('M15:earlyPension', pension, out),
            aCell('M15:other', other, out),
            aCell('M22:stockStart', start),
            aCell('M22:in', came),
            aCell('M22:out', out),
            aCell('M22:stockEnd', end),
            aCell('M22:paused', paused),
            aCell('M24', out, start),
            aCell('M25', seen, active),
            aCell('M26', next, active),
            aCell('M29:participants', came),
            aCell('M29:placement', placed, came),
            aCell('M29:job', jobs, came),
            aCell('M29:job:ordinary', ordinary, jobs),
            aCell('M29:jobOfPlacement', both, placed),
          ]);
      });
  });

const statuses = few(40)
  .chain((whole) => fc.record({ whole: fc.constant(whole), parts: partsOf(whole, 4) }))
  .chain(({ whole, parts }) =>
    fc.record({ whole: fc.constant(whole), parts: fc.constant(parts), ordinary: inside(parts[0] ?? 0) }),
  )
  .map(({ whole, parts: [employed = 0, education = 0, notInJob = 0, unknown = 0], ordinary }) =>
    Object.entries({
      employed,
      ordinary,
      socialEnterprise: employed - ordinary,
      education,
      notInJob,
      unknown,
    }).map(([group, n]) => aCell(`M20:${group}`, n, whole)),
  );

const placements = fc
  .record({ started: few(20), stopped: few(20) })
  .chain(({ started, stopped }) =>
    fc.record({
      started: fc.constant(started),
      stopped: fc.constant(stopped),
      purposes: partsOf(started, 4),
      interrupted: inside(stopped),
    }),
  )
  .chain((one) => fc.record({ one: fc.constant(one), early: inside(one.interrupted) }))
  .map(({ one: { started, stopped, purposes, interrupted }, early }) => [
    aCell('M7:started', started),
    ...['clarification', 'training', 'recruitment', 'noPurpose'].map((group, index) =>
      aCell(`M7:${group}`, purposes[index] ?? 0),
    ),
    aCell('M8', interrupted, stopped),
    aCell('M8:within14', early, interrupted),
  ]);

const anyMonth = fc.tuple(stock, statuses, placements).map((parts): Cell[] => parts.flat());

const nameOf = (cell: string, part: 'n' | 'd') => `${cell}/${part}`;
const idOf = ({ measure, group }: Cell) => cellId(measure, group);

function numbers(cells: readonly Cell[], of: (cell: Cell) => { n: number | null; d: number | null }) {
  return new Map(
    cells.flatMap((cell) => {
      const { n, d } = of(cell);
      const known = [[nameOf(idOf(cell), 'n'), n] as const, [nameOf(idOf(cell), 'd'), d] as const];
      return known.flatMap(([name, number]): [string, number][] => (number === null ? [] : [[name, number]]));
    }),
  );
}

const equations = sums.map((text) => sumOf(text, nameOf));

test('whatever a month is, what is shown of it tells no cell under five by sums and differences', () => {
  fc.assert(
    fc.property(anyMonth, (month) => {
      const truth = numbers(month, ({ n, d }) => ({ n, d }));
      const shown = numbers([...hideSmallNumbers(month)], ({ numerator, denominator }) => ({
        n: numerator,
        d: denominator,
      }));
      const told = [...workedOut(equations, shown)].filter(
        ([name]) => name.endsWith('/n') && isFew(truth.get(name)),
      );
      const open = [...shown].filter(([, number]) => isFew(number));
      expect([...told, ...open]).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});
