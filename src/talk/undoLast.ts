import { dateOf, toEpochMs } from '../calendar/localTime.ts';
import type { Said } from '../cards/said.ts';
import { undoMs } from '../cards/undo.ts';
import { momentText } from '../language/dates.ts';
import { fill, text } from '../language/text.ts';
import type { LoggedEvent } from '../store/rows.ts';
import { type Answer, card, say, toAlone } from './answer.ts';
import type { Asked } from './command.ts';
import type { TalkDeps } from './deps.ts';
import { replyFace } from './replyFace.ts';
import { mayWorkOnCase } from './rights.ts';
import { typedTexts } from './textsTyped.ts';
import type { Person } from './who.ts';

/** What somebody did last on a case that they still work on, and that can be taken back. */
interface LastAct {
  person: Person;
  caseRef: string;
  entry: LoggedEvent;
}

/**
 * `fortryd` alone: what was typed last is offered with its *Fortryd*; an answer on a card is taken back on that card, and it
 * is said of which case it is.
 */
export async function undoLast({ persons, language }: Asked, deps: TalkDeps): Promise<Answer> {
  const [person] = persons;
  if (!person) return say(text(language, 'command.noTeam'));
  const words = typedTexts(language).undoLast;
  const acts = (await Promise.all(persons.map((one) => actsOf(one, deps)))).flat();
  const [last] = acts.sort((one, other) => other.entry.event.at.localeCompare(one.entry.event.at));
  if (!last) return toAlone(person, say(words.none));
  const { caseRef, entry } = last;
  const when = momentText(language, entry.event.at, dateOf(deps.now()));
  const isOfCard = entry.event.type === 'cardAnswered';
  const undo = {
    ...{ verb: 'typed.undo', title: text(language, 'actions.undo') },
    data: { case: caseRef, act: entry.sequence },
  };
  const shows = { verb: 'case.show', title: text(language, 'actions.showCase'), data: { case: caseRef } };
  const said: Said = {
    ...{ code: caseRef, title: words.title, tone: 'figures', icon: 'TaskListLtr' },
    status: [fill(isOfCard ? words.onCard : words.typed, { when })],
    buttons: isOfCard ? [shows] : [undo, shows],
  };
  return toAlone(last.person, card(replyFace(said, { language, team: last.person.team.id })));
}

/** The last of each case: a log is read only where something happened within the day that *Fortryd* stands. */
async function actsOf(person: Person, { store, now }: TalkDeps): Promise<LastAct[]> {
  const { team, member } = person;
  const members = await store.members.list(team.id);
  const rights = { team, who: member, members, today: dateOf(now()) };
  const isRecent = (at: string | undefined) => at !== undefined && toEpochMs(now()) - toEpochMs(at) <= undoMs;
  const acts: LastAct[] = [];
  for await (const record of store.cases.list(team.id)) {
    if (!isRecent(record.state.at) || !mayWorkOnCase(record, rights)) continue;
    const log = await store.cases.events(team.id, record.caseRef);
    const undone = new Set(log.map(({ event }) => event.type === 'eventUndone' && event.sequence));
    const entry = log.findLast(
      ({ by, event, sequence }) => by === member.id && event.type !== 'eventUndone' && !undone.has(sequence),
    );
    if (entry && isRecent(entry.event.at)) acts.push({ person, caseRef: record.caseRef, entry });
  }
  return acts;
}
