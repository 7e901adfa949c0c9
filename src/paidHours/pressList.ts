import { dateOf } from '../calendar/localTime.ts';
import { messageText, text } from '../language/text.ts';
import type { Registered, Registration } from '../register/contract.ts';
import type { ActionInput, Outcome } from '../register/handle.ts';
import { caseRefOf } from '../store/cardKey.ts';
import type { Member } from '../store/rows.ts';
import { actionInput } from '../talk/actionInput.ts';
import { type Answer, replaceBy, say } from '../talk/answer.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { draw } from '../talk/drawMessage.ts';
import { beginFilling, endFilling } from '../talk/filling.ts';
import type { MemberPressInput } from '../talk/press.ts';
import { mayAnswer, mayWorkOnCase } from '../talk/rights.ts';
import { correctHours, paidHoursHandle } from './handle.ts';
import { lineBetween } from './viewList.ts';

/** What was filled in on one line. */
interface Line {
  card: string;
  /** Of a correction: the kind under which the hours stand. */
  was?: string;
  data: Record<string, unknown>;
}

/**
 * One save for the whole list: each line is an answer of its own on its case, under that case's lock, with a source of
 * its own, so that a line that is wrong or was answered meanwhile takes nothing from the others.
 */
export async function saveHoursList(action: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, language } = action;
  const { team } = person;
  const message = (await deps.store.messages.get(team.id, pressed.message))?.row;
  if (message?.view !== 'hours') return say(text(language, 'answer.tooOld'));
  const members = await deps.store.members.list(team.id);
  const lines = linesIn(pressed.inputs).filter(({ card }) => message.cards.includes(card));
  const save = pressed.inputs.edit === 'true' ? correction : answer;
  const gathers = deps.now();
  const results: Registered[] = [];
  for (const line of lines) {
    results.push(await deps.register({ ...save(line, action, members), gathers }));
  }
  const refused = results.find((result) => result.type === 'refused');
  if (refused) return say(messageText(language, refused.message, refused.values));
  const isWrong = results.some((result) => result.type === 'done' && result.card?.draft !== undefined);
  if (!isWrong) {
    await endFilling(deps, team.id, message.id);
    return replaceBy(await draw(team, message, deps));
  }
  // What was not understood is written again where it stands.
  await beginFilling(deps, team.id, message.id);
  const name = pressed.inputs.form === 'kinds' ? 'kinds' : 'hours';
  return replaceBy(await draw(team, message, deps, { form: { name, step: 0, filled: {} } }));
}

/** The button names its lines, as clients leave out an empty text; a line without a kind of its own has that of all. */
function linesIn(inputs: Readonly<Record<string, unknown>>): Line[] {
  const own = (field: string, id: string) => inputs[`${field}:${id}`] ?? inputs[`${field}:all`];
  return lineIds(inputs).map((id) => {
    const [caseRef, card, kind, cycle, was] = id.split('|');
    const data = { hours: inputs[`hours:${id}`], kind: own('kind', id), source: own('source', id) };
    return { card: [caseRef, card, kind, cycle].join('|'), ...(was ? { was } : {}), data };
  });
}

/** Lists that were posted before named them by their kinds. */
function lineIds(inputs: Readonly<Record<string, unknown>>): string[] {
  const prefix = 'kind:';
  if (typeof inputs.lines === 'string') return inputs.lines.split(lineBetween);
  return Object.keys(inputs)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
}

function answer(line: Line, action: MemberPressInput, members: readonly Member[]): Registration {
  const handle = (input: ActionInput) => paidHoursHandle({ ...input, verb: 'hours.line' });
  return { ...registrationOf(line, 'hours.register', action, members, handle), cardKey: line.card };
}

/** The card stays as it was handled; who corrected it, and what stood before, is in the log. */
function correction(line: Line, action: MemberPressInput, members: readonly Member[]): Registration {
  const data = { ...line.data, month: line.card.split('|')[3], was: line.was };
  return registrationOf({ ...line, data }, 'hours.correct', action, members, correctHours);
}

function registrationOf(
  { card, was, data }: Line,
  verb: string,
  { person: { team, member }, source }: MemberPressInput,
  members: readonly Member[],
  handle: (input: ActionInput) => Outcome,
): Registration {
  return {
    teamId: team.id,
    caseRef: caseRefOf(card),
    by: member.id,
    source: [source, card, was ?? ''].join('|'),
    verb,
    decide: (input) => {
      const rights = { team, who: member, members, today: dateOf(input.now) };
      const { card: row, record } = input;
      const may = row ? mayAnswer(row, record, verb, rights) : mayWorkOnCase(record, rights);
      if (!may) return { type: 'refuse', message: 'answer.forbidden' };
      return handle(actionInput(input, { verb, data, by: member, members }));
    },
  };
}
