import { toEntity } from './entity.ts';
import { identified, identifiedMember, idsOf } from './identities.ts';
import { escapeKey, memberKey } from './keys.ts';
import { lookUp } from './lookUp.ts';
import { type MemberRow, memberRow, readMember } from './memberRow.ts';
import { createRecent } from './recentReads.ts';
import type { Member } from './rows.ts';
import type { MemberStore } from './store.ts';
import type { Table } from './table.ts';
import { prefixRange, readAll, readRow } from './tableRows.ts';
import { linkMember } from './teams.ts';
import { updateRow } from './updateRow.ts';

export function memberStore(cases: Table, teams: Table, clock: () => number): MemberStore {
  const read = async (teamId: string) => {
    const rows = await readAll<MemberRow>(cases, escapeKey(teamId), prefixRange('member:'));
    const members = rows.map(({ row }) => readMember(row));
    const idOf = idsOf(members);
    return members.map((member) => identifiedMember(member, idOf));
  };
  const recent = createRecent(read, clock);
  const whole = (teamId: string, row: MemberRow): Member | Promise<Member> =>
    identified(readMember(row), identifiedMember, () => recent.get(teamId));
  const get = async (teamId: string, memberId: string) => {
    const stored = await lookUp(() => readRow<MemberRow>(cases, escapeKey(teamId), memberKey(memberId)));
    return stored && whole(teamId, stored.row);
  };
  return {
    list: recent.fresh,
    recent: recent.get,
    get,
    update: async (teamId, memberId, change) => {
      const partition = escapeKey(teamId);
      const rowKey = memberKey(memberId);
      const link = async (current: MemberRow | undefined) => {
        if (!current) await linkMember(teams, memberId, teamId);
      };
      const toRow = (row: MemberRow) => toEntity(partition, rowKey, row);
      const changed = async (row: MemberRow | undefined) =>
        memberRow(change(row && (await whole(teamId, row))));
      try {
        return readMember(await updateRow(cases, partition, rowKey, changed, toRow, link));
      } finally {
        recent.forget(teamId);
      }
    },
  };
}
