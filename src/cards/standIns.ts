import { dayNumber } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/local.ts';
import type { Leave, Member } from '../store/rows.ts';

/** A stand-in may have one too; longer chains go to the leader. */
export const longestChain = 3;

/** The leave that somebody has on a day; of several that cover it, the one that was written last. */
export function leaveOn({ leaves = [] }: Pick<Member, 'leaves'>, day: LocalDate): Leave | undefined {
  return leaves.findLast(({ from, to }) => from <= day && day <= to);
}

/** Who stands in for somebody on a day, and who for them while they are away too, in turn. */
export function standInsOf(worker: string, members: readonly Member[], day: LocalDate): string[] {
  const chain: string[] = [];
  let reader: string | undefined = worker;
  while (reader !== undefined && chain.length < longestChain) {
    const member = members.find((known) => known.id === reader);
    reader = member && !member.left ? leaveOn(member, day)?.standIn : undefined;
    if (reader !== undefined) chain.push(reader);
  }
  return chain;
}

/** The list of what is still open comes on the first working day after a leave, which must be known until then. */
const keptDays = 14;

/** With one more: those that are long over are forgotten, and the same days written again are one leave. */
export function withLeave({ leaves = [] }: Pick<Member, 'leaves'>, leave: Leave, today: LocalDate): Leave[] {
  const others = leaves.filter(
    ({ from, to }) =>
      dayNumber(today) - dayNumber(to) <= keptDays && !(from === leave.from && to === leave.to),
  );
  return [...others, leave];
}
