import { orAside } from './aside.ts';
import type { SweepContext } from './post.ts';

/**
 * Gives each row that is no look's to whoever owns its reason. What cannot be done now is still due, and stops nothing
 * else; a row that nobody owns is of a newer release, and is left to it.
 */
export async function serveHanded(context: SweepContext): Promise<void> {
  const { deps, view, handed } = context;
  const byReason = Map.groupBy(handed, ({ why }) => why);
  for (const [why, server] of deps.parts.servers) {
    const rows = byReason.get(why);
    if (!rows) continue;
    try {
      const caseRefs = [...new Set(rows.map(({ caseRef }) => caseRef))];
      await orAside(context, caseRefs, () => server.serve(context, rows));
    } catch (err) {
      deps.log.error(
        { err, teamId: view.team.id, why },
        'due rows could not be served; they are tried again',
      );
    }
  }
}
