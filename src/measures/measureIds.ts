/** The measures in the order in which they are printed (measures.md 3). */
export const measureIds = [
  'M1',
  'M2',
  'M3',
  'M4',
  'M5',
  'M6',
  'M7',
  'M8',
  'M9',
  'M10',
  'M11',
  'M12',
  'M13',
  'M14',
  'M15',
  'M16',
  'M18',
  'M19',
  'M20',
  'M21',
  'M22',
  'M23',
  'M24',
  'M25',
  'M26',
  'M27',
  'M29',
  'M17',
] as const;
export type MeasureId = (typeof measureIds)[number];

/** One figure of a programme: a measure, or a group of it. */
export type CellId = MeasureId | `${MeasureId}:${string}`;

export function cellId(measure: MeasureId, group: string | null): CellId {
  return group === null ? measure : `${measure}:${group}`;
}
