import { toEpochMs } from '../../../src/calendar/localTime.ts';
import type { Random } from '../random.ts';

export const days = [7, 8, 9, 10, 11, 12, 13, 14].map((day) => `2026-04-${String(day).padStart(2, '0')}`);

/** Minutes in which something is looked at on each day, beside those in which something falls due. */
const minutes = ['06:00', '08:00', '08:01', '08:31', '08:47', '09:05', '12:51', '13:03', '15:00', '19:00'];

/** At any millisecond of its minute, and now and then just as it begins. */
export function momentsOf(day: string, chance: Random): number[] {
  return minutes.map((minute) => toEpochMs(`${day}T${minute}`) + (chance.chance(0.1) ? 0 : within(chance)));
}

const within = (chance: Random) => chance.int(1, 59_999);
