import { toEntity } from './entity.ts';
import { prefixRange, readAll, readRow } from './gateway.ts';
import { escapeKey, memberKey } from './keys.ts';
import { lookUp } from './lookUp.ts';
import { createRecent } from './recent.ts';
import type { Member } from './rows.ts';
import type { MemberStore } from './store.ts';
import type { Table } from './table.ts';
import { linkMember } from './teams.ts';
import { updateRow } from './updateRow.ts';

export function memberStore(cases: Table, teams: Table, clock: () => number): MemberStore {
  const read = async (teamId: string) =>
    (await readAll<Member>(cases, escapeKey(teamId), prefixRange('member:'))).map(({ row }) => row);
  const recent = createRecent(read, clock);
  return {
    list: recent.fresh,
    recent: recent.get,
    get: async (teamId, memberId) =>
      (await lookUp(() => readRow<Member>(cases, escapeKey(teamId), memberKey(memberId))))?.row,
    update: async (teamId, memberId, change) => {
      const partition = escapeKey(teamId);
      const rowKey = memberKey(memberId);
      const link = async (current: Member | undefined) => {
        if (!current) await linkMember(teams, memberId, teamId);
      };
      const toRow = (row: Member) => toEntity(partition, rowKey, row);
      try {
        return await updateRow<Member>(cases, partition, rowKey, change, toRow, link);
      } finally {
        recent.forget(teamId);
      }
    },
  };
}
