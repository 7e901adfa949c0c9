import type { AttendanceMark } from '../engine/events.ts';
import { digestOf } from '../store/digest.ts';

/** The marks that are one tap away on the list; `missed` is what no tap at all says. */
export const tappedMarks = ['met', 'later', 'agreedOff', 'reducedHours'] as const satisfies AttendanceMark[];
export type TappedMark = (typeof tappedMarks)[number];

/** Whose line it is: as short for the longest code, so that eighty taps fit in 24 KB. */
export function lineOf(caseRef: string): string {
  return digestOf(caseRef).slice(0, 7);
}

/** Which list of a day it is; with the day, the id of its message (post.ts). */
export function listOf(messageId: string): string {
  return messageId.split('|')[1] ?? '';
}

export function listId(day: string, list: string): string {
  return `${day}|${list}`;
}
