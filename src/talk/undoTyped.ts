import { dateOf, toEpochMs } from '../calendar/localTime.ts';
import { refuse } from '../cards/answers.ts';
import { undoMs } from '../cards/undo.ts';
import { fill, messageText, text } from '../language/text.ts';
import type { DecideInput } from '../register/contract.ts';
import type { Outcome } from '../register/handle.ts';
import type { LoggedEvent } from '../store/rows.ts';
import { type Answer, replaceBy, say } from './answer.ts';
import type { TalkDeps } from './deps.ts';
import { type CaseOf, readCase } from './findCase.ts';
import { type MemberPressInput, textIn } from './press.ts';
import { replyFace } from './replyFace.ts';
import { mayWorkOnCase } from './rights.ts';
import { typedTexts } from './textsTyped.ts';

/** *Fortryd* on what was typed: by whoever wrote it, and by whoever works on the case, for a day. */
export async function undoTyped(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, language, source } = input;
  const code = textIn(pressed, 'case');
  const found = await readCase(code, person, deps.store);
  if (!found) return say(text(language, 'command.noCase', { code }));
  const { team, member, record } = found;
  const registered = await deps.register({
    ...{ teamId: team.id, caseRef: record.caseRef, by: member.id, source, verb: 'typed.undo' },
    needsLog: true,
    decide: (given, log) => undo(given, log, Number(pressed.inputs.act), found),
  });
  if (registered.type === 'refused') return say(messageText(language, registered.message, registered.values));
  if (registered.type !== 'done') return say(fill(typedTexts(language).cannotUndo, { code: record.caseRef }));
  const { title, status } = typedTexts(language).undone;
  const said = { code: record.caseRef, title, status: [status], tone: 'dropped' } as const;
  return replaceBy(replyFace(said, { language, team: team.id }));
}

function undo(given: DecideInput, log: readonly LoggedEvent[], act: number, found: CaseOf): Outcome {
  const entry = log.find(({ sequence }) => sequence === act);
  const isUndone = log.some(({ event }) => event.type === 'eventUndone' && event.sequence === act);
  if (!entry || isUndone || entry.event.type === 'eventUndone') return refuse('answer.nothingToUndo');
  if (!mayUndo(entry, given, found)) return refuse('answer.forbidden');
  if (toEpochMs(given.now) - toEpochMs(entry.event.at) > undoMs) return refuse('answer.tooLateToUndo');
  return { type: 'undo', act };
}

/** A case of somebody else's is told of on the telephone, and what was told can be taken back by the same. */
export function mayUndo(
  { by }: LoggedEvent,
  { record, team, now }: DecideInput,
  { member, members }: CaseOf,
): boolean {
  return by === member.id || mayWorkOnCase(record, { team, who: member, members, today: dateOf(now) });
}
