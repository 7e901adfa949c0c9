import { instantOf } from '../calendar/localTime.ts';
import { missedAt } from '../engine/attendance.ts';
import { scheduled } from '../engine/cycle.ts';
import { seriesUpTo } from '../engine/series.ts';
import type { Rule } from '../engine/world.ts';

/** C22: somebody applied and no case was opened; from the second time on the leader hears of it too. */
export const unopened: Rule = {
  card: 'C22',
  kinds: ['unopened'],
  life: 'unopened',
  planned: ({ state, day, world }) => {
    const { application } = state;
    if (!application || application.withdrawn) return [];
    const { on } = application;
    const { calendar, programme } = world;
    const { unopenedWorkingDays: every } = programme.firstTalk;
    const near = Math.floor(calendar.workingDaysBetween(on, day) / every);
    return seriesUpTo(day, near, (nth) => calendar.addWorkingDays(on, every * nth)).map(({ nth, date }) => ({
      ...scheduled({ card: 'C22', kind: 'unopened', cycle: `${on},${nth}`, date }, world),
      nth,
    }));
  },
  alsoTo: ({ nth = 1 }, { deadline }) => (nth > 1 ? [deadline.escalationTo] : []),
};

/** C22: «Hvad aftalte vi, hvor langt er du kommet» (S002:760): each day of the intro on which nobody has asked yet. */
export const introTalk: Rule = {
  card: 'C22',
  kinds: ['introTalk'],
  ownClock: true,
  planned: ({ state, day, world }) => {
    const { intro, introTalk: talk } = world.programme;
    if (state.stage?.id !== intro.stage || !world.calendar.isWorkingDay(day)) return [];
    if (day >= world.calendar.addDays(state.stage.since, intro.days)) return [];
    const { introTalk: asked, firstTalk, lastContact, lastCti } = state;
    if ([asked, firstTalk, lastContact, lastCti].includes(day)) return [];
    const at = instantOf(day, talk.askAt);
    const missed = missedAt(state, day, world);
    if (missed !== undefined && missed <= at) return [];
    return [{ card: 'C22', kind: 'introTalk', cycle: day, at }];
  },
  laterDays: ({ day, world }) => [world.calendar.addWorkingDays(day, 1)],
};
