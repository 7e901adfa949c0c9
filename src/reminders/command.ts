import { dateOf } from '../calendar/localTime.ts';
import { dateText } from '../language/dates.ts';
import { fill } from '../language/text.ts';
import { type Answer, say, toAlone } from '../talk/answer.ts';
import { readCaseLine } from '../talk/caseLine.ts';
import { comingDay } from '../talk/comingDay.ts';
import type { CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { namedCase, refusedText } from '../talk/findCase.ts';
import { type MemberPressInput, textIn } from '../talk/press.ts';
import { sayForm } from '../talk/sayForm.ts';
import { isPossible, remind } from './remind.ts';
import { reminderTexts } from './texts.ts';

/** `mind mig om B-101 den 12/5`: a line in that morning's list of whoever wrote it. */
export async function remindCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const words = reminderTexts(input.language);
  const line = readCaseLine(
    input.rest
      .trim()
      .replace(/^(mig|me)\s+/i, '')
      .replace(/^(om|of|about)\s+/i, ''),
  );
  const found = await namedCase(line?.caseRef, words.usage, input, deps);
  if ('type' in found) return found;
  const { team, member, record } = found;
  const today = dateOf(deps.now());
  const on = comingDay((line?.said ?? '').replace(/^(on|om|in)\s+/i, ''), today);
  if (input.onlyAsk || on === undefined) {
    const form = sayForm(found, 'remindMe', on === undefined ? {} : { on }, input, deps, 'whole');
    return form ?? toAlone(found, say(words.usage));
  }
  if (!isPossible(on, today)) return toAlone(found, say(words.dayError));
  const registered = await deps.register({
    ...{
      teamId: team.id,
      caseRef: record.caseRef,
      by: member.id,
      source: input.source,
      verb: 'say.remindMe',
    },
    decide: (given) => remind(given, { by: member.id, on }),
  });
  const date = dateText(input.language, on, today);
  const told = fill(words.told, { code: record.caseRef, date });
  const isDone = registered.type === 'done' || registered.type === 'repeated';
  return toAlone(found, say(isDone ? told : refusedText(registered, record.caseRef, input.language)));
}

/** The case of a pressed line, as its presser may see it. */
export function caseOfPress(input: MemberPressInput, deps: TalkDeps) {
  return namedCase(textIn(input.pressed, 'case'), reminderTexts(input.language).usage, input, deps, {
    ended: true,
  });
}
