import { dateOf } from '../calendar/localTime.ts';
import { messageText, text } from '../language/text.ts';
import { caseRefOf } from '../store/cardKey.ts';
import { actionInput } from '../talk/actionInput.ts';
import { type Answer, say, toAlone } from '../talk/answer.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { type MemberPressInput, textIn } from '../talk/press.ts';
import { mayAnswer } from '../talk/rights.ts';
import { lineId } from './postLines.ts';

/**
 * *Tag den* on a line: the card comes to whoever pressed, in person, and the post says so with its next changes. What is wrong
 * is said to them alone, as an answer in the channel would tell of the line.
 */
export async function takeLine(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, language, source } = input;
  const { team, member } = person;
  const alone = (key: Parameters<typeof text>[1]) => toAlone(person, say(text(language, key)));
  const message = (await deps.store.messages.get(team.id, pressed.message))?.row;
  const line = textIn(pressed, 'line');
  const key = message?.view === 'dayPost' ? message.cards.find((one) => lineId(one) === line) : undefined;
  if (key === undefined) return alone('answer.tooOld');
  const caseRef = caseRefOf(key);
  const [card, record, members] = await Promise.all([
    deps.store.cases.card(team.id, key),
    deps.store.cases.get(team.id, caseRef),
    deps.store.members.list(team.id),
  ]);
  if (!card) return alone('answer.tooOld');
  const rights = { team, who: member, members, today: dateOf(deps.now()) };
  if (!mayAnswer(card.row, record?.row, 'card.take', rights)) return alone('answer.forbidden');
  const handle = deps.handleOf(card.row.card);
  if (!handle) return alone('answer.unknown');
  const registered = await deps.register({
    ...{ teamId: team.id, caseRef, by: member.id, source, verb: 'card.take', cardKey: key },
    decide: (given) => handle(actionInput(given, { verb: 'card.take', data: {}, by: member, members })),
  });
  if (registered.type === 'handled') return alone('state.twinCancelled');
  if (registered.type === 'refused')
    return toAlone(person, say(messageText(language, registered.message, registered.values)));
  return registered.type === 'missing' ? alone('answer.tooOld') : { type: 'posted' };
}
