import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { addToMonth, firstDayOf, monthOf } from '../calendar/months.ts';
import type { StoryRow } from '../store/storyRow.ts';

/** Few enough that a month's post stays within what Teams takes. */
const mostInOne = 4;
const postedAt = '09:00';

/** One post of Månedens historier: to which channel, of which month, with which stories. */
export interface MonthPost {
  id: string;
  channel: string;
  stories: StoryRow[];
}

/** The first working day of a month at 09:00, or as soon after it as somebody looks. */
export function isMonthTime(now: LocalInstant, calendar: Calendar): boolean {
  const today = now.slice(0, 10);
  const first = calendar.nextWorkingDay(firstDayOf(monthOf(today)));
  return today > first || (today === first && now.slice(11) >= postedAt);
}

/** Stories that were approved in earlier months and wait for their month's post, by channel. */
export function monthPosts(rows: readonly StoryRow[], today: LocalDate): MonthPost[] {
  const waiting = rows
    .filter(
      (row) =>
        row.state === 'approved' && row.when === 'month' && approvedOn(row) < firstDayOf(monthOf(today)),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const channels = [...new Set(waiting.flatMap((row) => row.channels))].sort();
  return channels.flatMap((channel) => {
    const own = waiting.filter((row) => row.channels.includes(channel));
    return Array.from({ length: Math.ceil(own.length / mostInOne) }, (_, index) => ({
      id: `stories:${addToMonth(monthOf(today), -1)}:${index + 1}:${channel}`,
      channel,
      stories: own.slice(index * mostInOne, (index + 1) * mostInOne),
    }));
  });
}

/** `2026-03` of a month post's id. */
export function monthOfPost(id: string): string {
  return id.split(':')[1] ?? '';
}

function approvedOn({ approvals }: StoryRow): LocalDate {
  return approvals.at(-1)?.at.slice(0, 10) ?? '';
}
