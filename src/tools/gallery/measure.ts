import { own } from '../../language/own.ts';
import { before } from './before.ts';

export interface Measure {
  name: string;
  bytes: number;
  controls: number;
  height: number;
}

/** Inputs and buttons of a card, also behind *Mere*; rows of lists are not counted. */
export function controlsOf(card: unknown, inRow = false): number {
  if (Array.isArray(card)) return card.reduce((sum: number, one) => sum + controlsOf(one, inRow), 0);
  if (typeof card !== 'object' || card === null) return 0;
  const { type } = card as { type?: string };
  const isInput = type?.startsWith('Input.') === true;
  const isButton = type?.startsWith('Action.') === true && !inRow;
  const within = inRow || type === 'ColumnSet';
  const own = isInput || isButton ? 1 : 0;
  const inner = Object.entries(card).filter(([key]) => key !== 'fallback' && key !== 'selectAction');
  return inner.reduce((sum, [, value]) => sum + controlsOf(value, within), own);
}

/** As it arrives: neither what became of it, nor what is opened from it, nor a code of 32 letters. */
export function arrives(name: string): boolean {
  return !/-(taken|attempted|snoozed|handled|filed|old|dismissed|cancelled|expired|long|refused)(-twin)?$|-form-/.test(
    name,
  );
}

/** A line a card: median height and controls as it arrives, before and now, and its bytes; last, all cards. */
export function printMeasures(measures: readonly Measure[]): void {
  const groups = new Map<string, Measure[]>();
  for (const one of measures.filter(({ name }) => arrives(name)))
    groups.set(groupOf(one.name), [...(groups.get(groupOf(one.name)) ?? []), one]);
  const lines = [...groups].map(([group, all]) => {
    const median = (of: (one: Measure) => number) => medianOf(all.map(of));
    const [height, controls] = [median((one) => one.height), median((one) => one.controls)];
    return { group, was: own(before, group), height, controls, bytes: median((one) => one.bytes) };
  });
  for (const { group, was, height, controls, bytes } of lines) {
    console.log(
      `${group.padEnd(16)} ${compared(was?.[0], height)} px  ${compared(was?.[1], controls)} controls  ${bytes} bytes`,
    );
  }
  const both = lines.flatMap(({ was, height, controls }) => (was ? [{ was, height, controls }] : []));
  const height = compared(medianOf(both.map(({ was }) => was[0])), medianOf(both.map((one) => one.height)));
  const sum = (of: (one: (typeof both)[number]) => number) => both.reduce((all, one) => all + of(one), 0);
  const controls = compared(
    sum(({ was }) => was[1]),
    sum((one) => one.controls),
  );
  console.log(`${'all'.padEnd(16)} ${height} px  ${controls} controls`);
}

/** `270 → 184 (68 %)` */
function compared(was: number | undefined, is: number): string {
  if (was === undefined) return `${is}`;
  return `${was} → ${is}${was === 0 ? '' : ` (${Math.round((100 * is) / was)} %)`}`;
}

export function groupOf(name: string): string {
  const [first = '', second = ''] = name.split('-');
  const group = first === 'absence' ? second : first;
  return name.endsWith('-twin') ? `${group}-twin` : group;
}

export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
}
