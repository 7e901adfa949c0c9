import type { TableClient } from '@azure/data-tables';
import { prefixRange, readAll, readRow } from './gateway.ts';
import { escapeKey, storyKey, storyPrefix } from './keys.ts';
import type { StoryStore } from './store.ts';
import type { StoryRow } from './storyRow.ts';

export function storyStore(table: TableClient): StoryStore {
  return {
    get: (teamId, id) => readRow<StoryRow>(table, escapeKey(teamId), storyKey(id)),
    list: (teamId) => readAll<StoryRow>(table, escapeKey(teamId), prefixRange(storyPrefix)),
  };
}
