import { dateOf } from '../calendar/localTime.ts';
import { compareCodes } from '../language/order.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { openCasesOf } from '../talk/ownCases.ts';
import type { TabPage } from '../talk/tabPage.ts';
import type { Person } from '../talk/who.ts';
import { weekTexts } from './textsTab.ts';
import { type WeekDay, weekDays, weekOfCase } from './week.ts';

interface CaseWeek {
  code: string;
  team: string;
  days: WeekDay[];
}

/** Who is expected this week and what was registered, of the cases that somebody may work on; and the list of today. */
export const attendancePage: TabPage = {
  menu: { isFor: () => true },
  load: async ({ persons, language }, deps) => {
    const all = await Promise.all(persons.map((person) => weeksOf(person, deps)));
    return {
      cases: all.flatMap(({ cases }) => cases),
      lists: all.flatMap(({ lists }) => lists),
      marks: weekTexts[language],
    };
  },
};

async function weeksOf(person: Person, deps: TalkDeps) {
  const { team, member } = person;
  const today = dateOf(deps.now());
  const [records, messages] = await Promise.all([
    openCasesOf(person, deps),
    deps.store.messages.ofDay(team.id, today),
  ]);
  const cases = records.flatMap((record): CaseWeek[] => {
    const world = deps.world(team, record.state.programme);
    const days = weekOfCase(record, weekDays(today, world), world);
    return days ? [{ code: record.caseRef, team: team.id, days }] : [];
  });
  const lists = messages
    .filter(({ view, to, audience, state }) => {
      return view === 'attendance' && audience === 'personal' && to === member.id && state === 'sent';
    })
    .map(({ id }) => ({ team: team.id, message: id, card: '' }));
  await deps.look(person, { at: 'list', cases: cases.map(({ code }) => code) });
  return { cases: cases.sort(byCode), lists };
}

function byCode({ code: one }: CaseWeek, { code: other }: CaseWeek): number {
  return compareCodes(one, other);
}
