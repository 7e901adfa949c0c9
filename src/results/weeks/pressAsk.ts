import type { LocalDate } from '../../calendar/local.ts';
import { dateOf } from '../../calendar/localTime.ts';
import { nameOf } from '../../cards/people.ts';
import { isOpen } from '../../engine/state.ts';
import { fill, text } from '../../language/text.ts';
import { workerOf } from '../../measures/course.ts';
import { standInFor } from '../../register/cardReaders.ts';
import { commit } from '../../register/commit.ts';
import { newMessage } from '../../register/newMessage.ts';
import { withLists } from '../../register/standOn.ts';
import { isOfView, type MessageOf } from '../../store/messageRow.ts';
import type { CaseRecord, Stored } from '../../store/rows.ts';
import { untilWritten } from '../../store/untilWritten.ts';
import { utcOf } from '../../store/utc.ts';
import { type Answer, replaceBy, say } from '../../talk/answer.ts';
import type { TalkDeps } from '../../talk/deps.ts';
import { draw } from '../../talk/drawMessage.ts';
import { type MemberPressInput, textIn } from '../../talk/press.ts';
import { isLeader } from '../../talk/rights.ts';
import { waits } from './message.ts';
import { weekTexts } from './texts.ts';

/** *Spørg*: a card to whoever has the case today, once a day; the row of the week's list says that it was asked. */
export async function askWorker(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, language } = input;
  const { team, member } = person;
  const words = weekTexts(language);
  if (!isLeader(team, member)) return say(text(language, 'answer.forbidden'));
  const members = await deps.store.members.list(team.id);
  const today = dateOf(deps.now());
  const done = await untilWritten('the question', async (): Promise<Answer | Asked | undefined> => {
    const list = await listOf(input, deps);
    const record = await deps.store.cases.get(team.id, textIn(pressed, 'case'));
    if (!record || !isOpen(record.row.state)) return say(text(language, 'answer.tooOld'));
    const worker = workerOf(record.row.state, deps.world(team, record.row.state.programme).programme);
    const reader = worker === undefined ? undefined : standInFor(worker, { team, members }, today);
    if (reader === undefined || reader === member.id) return say(words.nobodyToAsk);
    if (!waits(record.row, today)) return say(words.newToday);
    if (await deps.store.messages.get(team.id, questionId(today, record.row.caseRef))) return { reader };
    return (await write(input, deps, { list, record, reader })) ? { reader } : undefined;
  });
  if ('type' in done) return done;
  const now = (await listOf(input, deps))?.row;
  if (now) return replaceBy(await draw(team, now, deps));
  return say(fill(words.askedNow, { name: nameOf(members, done.reader, language) }));
}

interface Asked {
  reader: string;
}

function questionId(day: LocalDate, caseRef: string): string {
  return `${day}|asked|${caseRef}`;
}

type Listing = Stored<MessageOf<'unseen'>>;

/** The list of the week that it was pressed on; it can be pressed elsewhere. */
async function listOf({ person, pressed }: MemberPressInput, deps: TalkDeps): Promise<Listing | undefined> {
  if (pressed.message === '') return undefined;
  const stored = await deps.store.messages.get(person.team.id, pressed.message);
  return stored && isOfView(stored.row, 'unseen') ? { ...stored, row: stored.row } : undefined;
}

interface Question {
  list: Listing | undefined;
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
  const at = deps.now();
  const day = dateOf(at);
  const question = newMessage({
    ...{ id: questionId(day, caseRef), audience: 'personal', to: reader, cards: [], at },
    ...{ view: 'stepAsked', list: { day, start: '', caseRefs: [caseRef] }, by: member.id },
  });
  return commit(deps, team.id, {
    records: [{ row: withLists(record.row, [question.id]), etag: record.etag }],
    messages: [{ row: question }, ...(list ? [askedOn(list, caseRef)] : [])],
    audit: [{ at: utcOf(deps.clock()), who: member.id, act: 'change' as const, verb: pressed.verb, caseRef }],
  });
}

function askedOn({ row, etag }: Listing, caseRef: string) {
  const { asked = [] } = row.list;
  return { row: { ...row, list: { ...row.list, asked: [...new Set([...asked, caseRef])] } }, etag };
}
