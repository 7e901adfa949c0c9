import { describe, expect, test } from 'vitest';
import { card } from '../../src/cards/sampleTown.ts';
import { lineId, postLines } from '../../src/day/postLines.ts';
import { postMessage } from '../../src/day/postMessage.ts';
import type { PlannedCardId } from '../../src/engine/cards.ts';
import type { CardRow } from '../../src/store/rows.ts';
import { seededRandom } from '../support/random.ts';

/*
 * Whether a reader of the channel can tell absences from other lines of the same joining time: a month of twelve teams, each
 * line as it was seen in every state of its post, and a classifier that knows all of that but the code and the person.
 */

const minute = 60_000;
const joins = [11 * 60, 14 * 60];
const dayEnds = 17 * 60;
const absences: readonly PlannedCardId[] = ['C09', 'C10'];
/** What else comes up during a day, by an event, a late registration or a change. */
const others: readonly PlannedCardId[] = ['C17', 'C22', 'C27', 'C43', 'C45', 'C01', 'C08', 'C33'];

interface Task {
  row: CardRow;
  isAbsence: boolean;
  /** Minutes of the day. */
  comes: number;
  joins: number;
  taken?: number;
  ends?: number;
  how: 'answered' | 'snoozed' | 'cancelled';
}

/** An absence comes by the hour of a list, the rest over the day. Once it waits, people come to it in their own rounds. */
function tasksOf(chance: () => number, day: number, hurry: number): Task[] {
  const tasks: Task[] = [];
  const of = (ids: readonly PlannedCardId[], isAbsence: boolean, count: number) => {
    for (let index = 0; index < count; index += 1) {
      const comes = isAbsence ? 510 + 30 * Math.floor(chance() * 9) : 485 + Math.floor(chance() * 350);
      const at = joins.find((time) => time > comes);
      // Most absences are settled before they would join; those are no lines.
      const settledBefore = chance() < (isAbsence ? 0.6 : 0.2);
      if (at === undefined || settledBefore) continue;
      const id = ids[Math.floor(chance() * ids.length)] ?? 'C01';
      const caseRef = `B-${101 + Math.floor(chance() * 51)}`;
      const row = card({ caseRef, card: id, kind: 'due', cycle: `2026-04-${day}|${index}|${isAbsence}` });
      const round = at + (-Math.log(1 - chance()) * 150) / (isAbsence ? hurry : 1);
      const taken = chance() < 0.15 ? { taken: at + chance() * 60 } : {};
      const ends = chance() < 0.85 && round < dayEnds ? { ends: round } : {};
      const how = isAbsence
        ? 'answered'
        : chance() < 0.2
          ? 'snoozed'
          : chance() < 0.1
            ? 'cancelled'
            : 'answered';
      tasks.push({ row, isAbsence, comes, joins: at, how, ...taken, ...ends });
    }
  };
  of(absences, true, 5);
  of(others, false, 4);
  return tasks;
}

/** The row as it stands at a minute of the day. */
function rowAt({ row, taken, ends, how }: Task, now: number): CardRow {
  const isTaken = taken !== undefined && taken <= now ? { taken: { by: 'id-anders', at: row.at } } : {};
  const isOver = ends !== undefined && ends <= now;
  return { ...row, ...isTaken, state: isOver ? how : 'open' };
}

/** What somebody who never looks away sees of each line: where it stood, what it said, when that changed. */
function seenIn(tasks: readonly Task[]): { features: number[]; isAbsence: boolean }[] {
  const seen = new Map<Task, { first: number; order: number; states: string[]; changes: number[] }>();
  const ids = new Map(tasks.map((task) => [task, lineId(task.row.key)]));
  // Drawn when it joins, and else at the marks that the message's kind names.
  for (
    let at = joins[0] ?? 0;
    at <= dayEnds;
    at = (postMessage.redrawnAt?.((at + 1) * minute) ?? 0) / minute
  ) {
    const shown = tasks.filter((task) => task.joins <= at);
    const { lines } = postLines(shown.map((task) => ({ card: rowAt(task, at) })));
    for (const task of shown) {
      const order = lines.findIndex(({ line }) => line === ids.get(task));
      const own = lines[order];
      const known = seen.get(task) ?? { first: at, order, states: [], changes: [] };
      if (known.states.at(-1) !== own?.state) {
        known.states.push(own?.state ?? '');
        if (known.states.length > 1) known.changes.push(at);
      }
      seen.set(task, known);
    }
  }
  return [...seen].map(([{ isAbsence }, { first, order, states, changes }]) => ({
    isAbsence,
    features: [
      ...[order, changes.length, states.includes('taken') ? 1 : 0, states.length],
      ...[((changes.at(-1) ?? dayEnds) - first) / 60, ((changes[0] ?? dayEnds) - first) / 60, first / 600],
    ],
  }));
}

function month(seed: number, hurry: number) {
  const chance = seededRandom(seed).next;
  const days = Array.from({ length: 22 * 12 }, (_, index) => tasksOf(chance, 1 + (index % 22), hurry));
  return days.flatMap(seenIn);
}

/** Logistic regression on the features and their squares, learnt on one half and judged on the other. */
function areaUnderCurve(lines: readonly { features: number[]; isAbsence: boolean }[]): number {
  const wide = lines.map(({ features, isAbsence }) => ({
    isAbsence,
    x: [1, ...features, ...features.map((value) => value * value)],
  }));
  const scale = (wide[0]?.x ?? []).map((_, at) =>
    Math.max(1e-9, ...wide.map(({ x }) => Math.abs(x[at] ?? 0))),
  );
  const data = wide.map(({ x, isAbsence }) => ({
    isAbsence,
    x: x.map((value, at) => value / (scale[at] ?? 1)),
  }));
  const [learn, judge] = [data.filter((_, at) => at % 2 === 0), data.filter((_, at) => at % 2 === 1)];
  let weights = scale.map(() => 0);
  const score = (x: readonly number[]) => x.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
  for (let step = 0; step < 150; step += 1) {
    const slope = scale.map(() => 0);
    for (const { x, isAbsence } of learn) {
      const miss = (isAbsence ? 1 : 0) - 1 / (1 + Math.exp(-score(x)));
      for (const [at, value] of x.entries()) slope[at] = (slope[at] ?? 0) + miss * value;
    }
    weights = weights.map((weight, at) => weight + (8 * (slope[at] ?? 0)) / learn.length);
  }
  const scores = judge.map(({ x, isAbsence }) => ({ isAbsence, at: score(x) }));
  const yes = scores.filter(({ isAbsence }) => isAbsence);
  const no = scores.filter(({ isAbsence }) => !isAbsence);
  let won = 0;
  for (const a of yes) for (const b of no) won += a.at > b.at ? 1 : a.at === b.at ? 0.5 : 0;
  return won / (yes.length * no.length);
}

describe('the channel’s post over a month', () => {
  const lines = month(17, 2);
  const atOnce = (time: number) => lines.filter(({ features }) => features[6] === time / 600);

  test('has enough of both to tell them apart', () => {
    expect(lines.filter(({ isAbsence }) => isAbsence).length).toBeGreaterThan(200);
    expect(lines.filter(({ isAbsence }) => !isAbsence).length).toBeGreaterThan(200);
  });

  test.each(joins)('does not tell absences from other lines that joined at minute %i', (time) => {
    expect(areaUnderCurve(atOnce(time))).toBeLessThanOrEqual(0.55);
  });

  test('would be found out if a line said anything of its kind', () => {
    const told = lines.map(({ features, isAbsence }, at) => ({
      isAbsence,
      features: [...features, isAbsence === at % 5 > 0 ? 1 : 0],
    }));
    expect(areaUnderCurve(told)).toBeGreaterThan(0.7);
  });
});
