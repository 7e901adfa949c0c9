import { dateOf } from '../calendar/localTime.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { lookAtList } from '../talk/looks.ts';
import { isLeader, mayWorkOnCase } from '../talk/rights.ts';
import type { TabAsked, TabPage } from '../talk/tabPage.ts';
import type { Person } from '../talk/who.ts';
import { type BoardRow, boardRow } from './board.ts';
import { openCases } from './commandOwn.ts';
import { needs } from './needs.ts';
import { boardTexts } from './textsBoard.ts';
import { sorted } from './viewOwn.ts';

/** The board: the open cases that somebody may work on, the most urgent first; the leader has the whole team's. */
export const boardPage: TabPage = {
  menu: { isFor: () => true },
  load: async ({ persons, language }: TabAsked, deps) => {
    const rows = await Promise.all(persons.map((person) => rowsOf(person, language, deps)));
    const { needs: words, standings } = boardTexts(language);
    return {
      cases: rows.flat(),
      teams: persons.map(({ team }, index) => ({ id: team.id, name: team.name ?? `Team ${index + 1}` })),
      needs: needs.map((id) => ({ id, name: words[id] })),
      standings,
      leads: persons.some(({ team, member }) => isLeader(team, member)),
    };
  },
};

async function rowsOf(person: Person, language: TabAsked['language'], deps: TalkDeps): Promise<BoardRow[]> {
  const { team, member } = person;
  const today = dateOf(deps.now());
  const [open, members] = await Promise.all([openCases(team, deps), deps.store.members.list(team.id)]);
  const rights = { team, who: member, members, today };
  const seen = open.filter(({ record }) => mayWorkOnCase(record, rights));
  await lookAtList(deps.look, [person], seen);
  return sorted(seen, today).map((one) => {
    const world = deps.world(team, one.record.state.programme);
    return boardRow({ one, world, members, reader: member.id, language, today });
  });
}
