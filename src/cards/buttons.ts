import type { Button } from './said.ts';

/** What every button carries back: where it was pressed. */
export interface Ids {
  team: string;
  message: string;
  card: string;
}

/** What `cards/parts/button.json` binds to. */
export function pressed({ verb, title, data, asks, style, tip }: Button, ids: Ids) {
  return {
    ...{ verb, title, style: style ?? 'default', tip: tip ?? title },
    inputs: asks ? 'auto' : 'none',
    data: { verb, ...ids, ...data },
  };
}
