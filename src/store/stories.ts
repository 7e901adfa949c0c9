import { escapeKey, storyKey, storyPrefix } from './keys.ts';
import { lookUp } from './lookUp.ts';
import type { StoryStore } from './store.ts';
import type { StoryRow } from './storyRow.ts';
import type { Table } from './table.ts';
import { prefixRange, readAll, readRow } from './tableRows.ts';

export function storyStore(table: Table): StoryStore {
  return {
    get: (teamId, id) => lookUp(() => readRow<StoryRow>(table, escapeKey(teamId), storyKey(id))),
    list: (teamId) => readAll<StoryRow>(table, escapeKey(teamId), prefixRange(storyPrefix)),
  };
}
