import { dateOf } from '../calendar/localTime.ts';
import { isPrimary } from '../cards/primary.ts';
import { text } from '../language/text.ts';
import { type Answer, say } from '../talk/answer.ts';
import type { SayAbout } from '../talk/caseSay.ts';
import type { Asked } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { type CaseOf, lookUpCase } from '../talk/findCase.ts';
import { mayWorkOnCase } from '../talk/rights.ts';

/** A case with all that its own card is drawn from, and whether its reader may say what only the primary worker may. */
export interface ShownCase extends CaseOf {
  about: SayAbout;
  isPrimary: boolean;
  /** Its reader had it until some days ago, and only looks. */
  isFormer: boolean;
}

/** The case of a code, for its people, their stand-ins and the leader; one that has ended for its last primary worker and the leader alone. */
export async function findShown(
  code: string,
  asked: Pick<Asked, 'persons' | 'language'>,
  deps: TalkDeps,
): Promise<ShownCase | Answer> {
  const found = await lookUpCase(code, asked, deps, { ended: true, overlap: true });
  if ('type' in found) return found;
  const shown = shownCase(found, deps);
  if (found.record.state.ended && !shown.isPrimary)
    return say(text(asked.language, 'command.noCase', { code }));
  await deps.look(shown, { at: 'case', caseRef: found.record.caseRef });
  return shown;
}

/** As it stands after something was said, too. */
export function shownCase(found: CaseOf, deps: Pick<TalkDeps, 'world' | 'now'>): ShownCase {
  const { team, member, members, record } = found;
  const { state } = record;
  const { programme } = deps.world(team, state.programme);
  const today = dateOf(deps.now());
  const rights = { team, who: member, members, today };
  return {
    ...{ ...found, about: { state, programme, today } },
    isPrimary: isPrimary(state, programme, rights),
    isFormer: !mayWorkOnCase(record, rights),
  };
}
