import { dateOf } from '../../calendar/localTime.ts';
import { text } from '../../language/text.ts';
import { commit } from '../../register/commit.ts';
import { newMessage } from '../../register/newMessage.ts';
import { standInFor } from '../../register/readers.ts';
import { withLists } from '../../register/standOn.ts';
import { isOfView, type MessageOf } from '../../store/messageRow.ts';
import type { CaseRecord, Stored } from '../../store/rows.ts';
import { untilWritten } from '../../store/untilWritten.ts';
import { utcOf } from '../../store/utc.ts';
import { type Answer, replaceBy, say } from '../../talk/answer.ts';
import type { TalkDeps } from '../../talk/deps.ts';
import { draw } from '../../talk/draw.ts';
import { type MemberPressInput, textIn } from '../../talk/press.ts';
import { isLeader } from '../../talk/rights.ts';
import { waits } from './message.ts';
import { weekTexts } from './texts.ts';

/** *Spørg*: a card to whoever has the case today, once a week; the leader's row says that it was asked. */
export async function askWorker(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, language } = input;
  const { team, member } = person;
  const words = weekTexts(language);
  if (!isLeader(team, member)) return say(text(language, 'answer.forbidden'));
  const members = await deps.store.members.list(team.id);
  const caseRef = textIn(pressed, 'case');
  const done = await untilWritten('the question', async (): Promise<Answer | 'asked' | undefined> => {
    const list = await listOf(input, deps);
    const record = await deps.store.cases.get(team.id, caseRef);
    if (!list || !record || !list.row.list.caseRefs.includes(caseRef))
      return say(text(language, 'answer.tooOld'));
    if (list.row.list.asked?.includes(caseRef) || !waits(record.row, list.row.list.day)) return 'asked';
    const worker = record.row.state.assignees[0]?.[1];
    const reader =
      worker === undefined ? undefined : standInFor(worker, { team, members }, dateOf(deps.now()));
    if (reader === undefined || reader === member.id) return say(words.nobodyToAsk);
    return (await write(input, deps, { list, record, reader })) ? 'asked' : undefined;
  });
  if (done !== 'asked') return done;
  const now = (await listOf(input, deps))?.row;
  return now ? replaceBy(await draw(team, now, deps)) : say(text(language, 'answer.tooOld'));
}

type Listing = Stored<MessageOf<'unseen'>>;

async function listOf({ person, pressed }: MemberPressInput, deps: TalkDeps): Promise<Listing | undefined> {
  const stored = await deps.store.messages.get(person.team.id, pressed.message);
  return stored && isOfView(stored.row, 'unseen') ? { ...stored, row: stored.row } : undefined;
}

interface Question {
  list: Listing;
  record: Stored<CaseRecord>;
  reader: string;
}

/** The card, what the leader's list says of it, and the case that knows both: all or nothing. */
function write(
  { person: { team, member }, pressed }: MemberPressInput,
  deps: TalkDeps,
  { list, record, reader }: Question,
): Promise<boolean> {
  const { caseRef } = record.row;
  const { asked = [] } = list.row.list;
  const at = deps.now();
  const question = newMessage({
    ...{ id: `${at}|asked|${caseRef}`, audience: 'personal', to: reader, cards: [], at },
    ...{ view: 'stepAsked', list: { day: dateOf(at), start: '', caseRefs: [caseRef] }, by: member.id },
  });
  return commit(deps, team.id, {
    records: [{ row: withLists(record.row, [question.id]), etag: record.etag }],
    messages: [
      { row: question },
      { row: { ...list.row, list: { ...list.row.list, asked: [...asked, caseRef] } }, etag: list.etag },
    ],
    audit: [{ at: utcOf(deps.clock()), who: member.id, verb: pressed.verb, caseRef }],
  });
}
