import { refuse } from '../cards/answers.ts';
import type { CardAnswered } from '../engine/events.ts';
import { fill, messageText, text } from '../language/text.ts';
import type { DecideInput } from '../register/contract.ts';
import type { Outcome } from '../register/handle.ts';
import type { LoggedEvent } from '../store/rows.ts';
import { type Answer, replaceBy, say } from './answer.ts';
import type { TalkDeps } from './deps.ts';
import { readCase } from './findCase.ts';
import { type MemberPressInput, textIn } from './press.ts';
import { settledFace } from './settledReply.ts';
import { typedTexts } from './textsTyped.ts';
import { mayUndo } from './undoTyped.ts';

/** A title of ours is shorter; what a client sends instead is shown to nobody else. */
const longestTitle = 60;

/** *Journalført* on what was typed: that it stands in the case system, noted as on the cards that ask for it. */
export async function journaliseTyped(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, language, source } = input;
  const code = textIn(pressed, 'case');
  const found = await readCase(code, person, deps.store);
  if (!found) return say(text(language, 'command.noCase', { code }));
  const { team, member, record } = found;
  const sequence = Number(pressed.inputs.act);
  let act: LoggedEvent | undefined;
  const registered = await deps.register({
    ...{ teamId: team.id, caseRef: record.caseRef, by: member.id, source, verb: 'typed.journalise' },
    needsLog: true,
    decide: (given, log) => {
      act = actIn(log, sequence);
      if (!act) return refuse('answer.nothingToUndo');
      return mayUndo(act, given, found) ? journalised(given, log, sequence) : refuse('answer.forbidden');
    },
  });
  if (registered.type === 'refused') return say(messageText(language, registered.message, registered.values));
  if (registered.type !== 'done' || !act)
    return say(fill(typedTexts(language).cannotUndo, { code: record.caseRef }));
  const typed = { title: textIn(pressed, 'title').slice(0, longestTitle), isFact: true } as const;
  const filed = { sequence, by: act.by, at: act.event.at };
  return replaceBy(settledFace(registered, found, typed, language, deps, filed));
}

/** Unless it was taken back. */
function actIn(log: readonly LoggedEvent[], sequence: number): LoggedEvent | undefined {
  const isUndone = log.some(({ event }) => event.type === 'eventUndone' && event.sequence === sequence);
  return isUndone ? undefined : log.find((entry) => entry.sequence === sequence);
}

/** Pressed twice it is noted once. */
function journalised({ now, record }: DecideInput, log: readonly LoggedEvent[], sequence: number): Outcome {
  const cycle = String(sequence);
  const isNoted = log.some(
    ({ event }) => event.type === 'cardAnswered' && event.card === 'command' && event.cycle === cycle,
  );
  const note: CardAnswered = {
    ...{ at: now, caseRef: record.caseRef, card: 'command', kind: '', cycle },
    ...{ type: 'cardAnswered', answer: { journalised: true } },
  };
  return { type: 'events', events: isNoted ? [] : [note] };
}
