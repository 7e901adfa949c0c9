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

/** One line a card: the median of its states. */
export function printMeasures(measures: readonly Measure[]): void {
  const groups = new Map<string, Measure[]>();
  for (const one of measures) groups.set(groupOf(one.name), [...(groups.get(groupOf(one.name)) ?? []), one]);
  for (const [group, all] of groups) {
    const median = (of: (one: Measure) => number) => medianOf(all.map(of));
    const { height, bytes, controls } = {
      height: median((one) => one.height),
      bytes: median((one) => one.bytes),
      controls: median((one) => one.controls),
    };
    console.log(`${group.padEnd(16)} ${height} px  ${bytes} bytes  ${controls} controls`);
  }
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
