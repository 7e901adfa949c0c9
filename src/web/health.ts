import type restify from 'restify';

/** What `/readyz` looks at. */
export interface Health {
  /** Whether the store answers. */
  storeReachable(): Promise<boolean>;
  /** The last sweep, and whether it is long enough ago to worry (architecture.md, silence alarm). */
  lastSweep(): { at?: string; late: boolean };
}

/** `/healthz`: the process answers. `/readyz`: the store answers and reminders are going out. */
export function addHealth(routes: restify.Server, health: Health): void {
  routes.get('/healthz', async (_request: restify.Request, response: restify.Response) => {
    response.send(200, { ok: true });
  });
  routes.get('/readyz', async (_request: restify.Request, response: restify.Response) => {
    const store = await health.storeReachable().catch(() => false);
    const sweep = health.lastSweep();
    response.send(store && !sweep.late ? 200 : 503, { store, lastSweep: sweep.at ?? null, late: sweep.late });
  });
}
