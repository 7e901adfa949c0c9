import { z } from 'zod';
import type { TabPage } from '../talk/tabPage.ts';

const asked = z.object({ team: z.string().max(200) });

/**
 * Which of their teams somebody looks at in the tab, asked with `{team}` and remembered for all their devices; an empty
 * one is all of them.
 */
export const teamPage: TabPage = {
  load: async ({ body, persons }, { store }) => {
    const wanted = asked.safeParse(body).data?.team;
    const isOwn = wanted === '' || persons.some(({ team }) => team.id === wanted);
    if (wanted === undefined || !isOwn) return undefined;
    const turned = persons.filter(({ team, member }) => (team.id === wanted) !== (member.chosen ?? false));
    await Promise.all(
      turned.map(({ team, member }) =>
        store.members.update(team.id, member.id, (current = member) => {
          const { chosen: _, ...rest } = current;
          return team.id === wanted ? { ...rest, chosen: true } : rest;
        }),
      ),
    );
    return { team: wanted };
  },
};
