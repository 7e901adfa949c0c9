import { faceOf } from '../cards/face.ts';
import { nameOf, namesOf } from '../cards/people.ts';
import type { Block, Button } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { dateText } from '../language/dates.ts';
import { compareNames } from '../language/order.ts';
import { fill, text } from '../language/text.ts';
import type { FaceInput } from '../outbox/message.ts';
import type { MessageOf } from '../store/messageRow.ts';
import { doneOf, type PostLine, postLines } from './postLines.ts';
import { postTexts } from './texts.ts';

type PostInput = FaceInput<MessageOf<'dayPost'>>;

/**
 * The one post about cases of a day in a closed channel: code, one word for all, the day, who has it, the state. The day is
 * the post's own on every line, as an older one, or an hour, would tell lines apart (6-privacy.md 6.1).
 */
export function postView(input: PostInput): Face {
  const { team, language, message } = input;
  const words = postTexts(language);
  const day = dateText(language, message.post.day);
  const { lines, rest } = postLines(input.lines);
  const count = lines.length + rest.length;
  const isOver = message.post.over === true;
  const status = count === 1 ? words.one : fill(words.many, { count });
  return faceOf(
    {
      title: fill(words.title, { day }),
      status: isOver ? overStatus(input) : [status, words.answers],
      ...{ tone: isOver ? 'dropped' : 'figures', icon: 'TaskListLtr' },
      ...(isOver
        ? {}
        : { blocks: [...lines.map((line) => rowOf(line, day, input)), ...restRows(rest, input)] }),
      ...(isOver ? {} : { buttons: [{ verb: 'day.mine', title: words.mine }] }),
    },
    {
      language,
      ids: { team: team.id, message: message.id, card: '' },
      summary: text(language, 'summary.channel'),
    },
  );
}

function overStatus({ language, lines }: PostInput): string[] {
  const words = postTexts(language);
  const done = doneOf(lines);
  return done === undefined ? [words.over] : [words.over, fill(words.doneOf, { done, count: lines.length })];
}

function rowOf({ code, line, who, state }: PostLine, day: string, { language, members }: PostInput): Block {
  const words = postTexts(language);
  const name =
    'taker' in who ? nameOf(members, who.taker, language) : namesOf(members, who.workers, language);
  const take: Button = { verb: 'day.take', title: text(language, 'actions.take'), data: { line } };
  return {
    ...{ kind: 'row', what: fill(words.line, { code, day }), tone: 'coming' },
    detail: fill(state === 'taken' ? words.taken : words.with, { name }),
    ...(state === 'open' ? { quick: [{ ...take, tip: fill(words.takeOf, { code }) }] } : {}),
  };
}

/** What does not fit, as a number per person. */
function restRows(rest: readonly PostLine[], { language, members }: PostInput): Block[] {
  const words = postTexts(language);
  const names = rest.map(({ who }) =>
    'taker' in who ? nameOf(members, who.taker, language) : namesOf(members, who.workers, language),
  );
  const counts = Map.groupBy(names, (name) => name);
  const sorted = [...counts].sort(([one], [other]) => compareNames(one, other));
  return sorted.map(([name, { length }]) => ({
    kind: 'note',
    text: fill(words.rest, { name, count: length }),
  }));
}
