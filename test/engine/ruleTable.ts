import { expect, it } from 'vitest';
import { type Course, sentIn, type Told } from './course.ts';

export const talk = (at: string, date?: string): Told => [
  at,
  'contactHeld',
  { form: 'talk', ...(date ? { date } : {}) },
];
export const cti = (at: string): Told => [at, 'contactHeld', { form: 'talk', track: 'cti' }];
export const planned = (at: string, start: string, maxWeeks?: number): Told => [
  at,
  'placementPlanned',
  { start, ...(maxWeeks ? { maxWeeks } : {}) },
];
export const opened = (at: string, stage?: string): Told => [at, 'caseOpened', stage ? { stage } : {}];
export const ended = (at: string): Told => [at, 'participationEnded', { outcome: 'moved' }];

export type Row = [title: string, course: Omit<Course, 'programme' | 'rules'>, lines: string[]];

/** Every row with one programme and one rule on; the card's name is left out of the expected lines. */
export function table(programme: string, card: string, rows: Row[]): void {
  it.each(rows)('%s', (_, course, lines) => {
    const sent = sentIn({ ...course, programme, rules: [card] });
    expect(sent).toEqual(lines.map((line) => line.replace(' ', ` ${card} `)));
  });
}
