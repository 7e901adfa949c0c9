import { escapeKey, storyKey, storyPrefix } from './keys.ts';
import { lookUp } from './lookUp.ts';
import type { StoryStore } from './store.ts';
import type { StoryRow } from './storyRow.ts';
import type { Table } from './table.ts';
import { deleteUnder, prefixRange, readAll, readRow } from './tableRows.ts';

export function storyStore(table: Table): StoryStore {
  return {
    get: (teamId, id) => lookUp(() => readRow<StoryRow>(table, escapeKey(teamId), storyKey(id))),
    remove: (teamId, { row, etag }) => deleteUnder(table, escapeKey(teamId), storyKey(row.id), etag),
    list: (teamId) => readAll<StoryRow>(table, escapeKey(teamId), prefixRange(storyPrefix)),
  };
}
