import { z } from 'zod';
import type { LocalInstant } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import { isCallNow, taskText } from '../cards/alert.ts';
import { dateText } from '../language/dates.ts';
import { compareCodes } from '../language/order.ts';
import { fill, type Language, text } from '../language/text.ts';
import { caseRefOf } from '../store/cardKey.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { CardRow } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { draw } from '../talk/drawMessage.ts';
import { postLink } from '../talk/postLink.ts';
import type { TabAsked, TabPage } from '../talk/tabPage.ts';
import type { Person } from '../talk/who.ts';
import { dayOf, type Place, placeOf, places } from './lines.ts';
import { openFor } from './open.ts';
import { listTexts } from './texts.ts';
import { tabTexts } from './textsTab.ts';

/** Something that waits for whoever looks, and the message of theirs that shows it. */
interface Task {
  team: string;
  /** Empty while it has not reached them: then it cannot be opened yet. */
  message: string;
  /** Empty for a list, which is shown whole. */
  card: string;
  code: string;
  what: string;
  detail: string;
  place: Place | 'lists';
}

/** What is open for somebody, most urgent first, as `/opgaver` would list it; and their lists of today. */
export const tasksPage: TabPage = {
  menu: { isFor: () => true },
  load: async ({ persons, language }, deps) => {
    const tasks = (await Promise.all(persons.map((person) => tasksOf(person, language, deps)))).flat();
    for (const person of persons) {
      const own = tasks.filter(({ team }) => team === person.team.id);
      await deps.look(person, { at: 'list', cases: own.map(({ code }) => code) });
    }
    return {
      tasks,
      places: [...places, 'lists' as const].map((id) => ({ id, name: headingOf(id, language) })),
    };
  },
};

function headingOf(place: Task['place'], language: Language): string {
  return place === 'lists' || place === 'absence'
    ? tabTexts(language)[place]
    : text(language, `C41.${place}`);
}

async function tasksOf(person: Person, language: Language, deps: TalkDeps): Promise<Task[]> {
  const { team, member } = person;
  const now = deps.now();
  const view = { team, members: await deps.store.members.list(team.id) };
  const { cards } = await openFor(deps, view, member.id, now);
  const messages = readerMessages(person, deps.store);
  const tasks = await Promise.all(
    cards.map(async ({ row }) => ({
      ...{ team: team.id, message: await messages.showing(row), card: row.key, code: row.caseRef ?? '' },
      ...{ what: taskText(language, row, now), detail: detailOf(row, language, now) },
      ...{ place: placeOf(row, now), day: dayOf(row) },
    })),
  );
  const rank = ({ place }: { place: Place }) => places.indexOf(place);
  const sorted = tasks.sort(
    (one, other) =>
      rank(one) - rank(other) || one.day.localeCompare(other.day) || compareCodes(one.code, other.code),
  );
  return [...sorted.map(({ day: _, ...task }) => task), ...(await listsOf(person, language, deps))];
}

/** By when, or since when; a call of this hour is made now. */
function detailOf(row: CardRow, language: Language, now: LocalInstant): string {
  const [day, today] = [dayOf(row), dateOf(now)];
  const date = dateText(language, day, today);
  if (isCallNow(row, now)) return text(language, 'C41.callNow');
  if (day === today) return text(language, 'C41.todayLine');
  if (!row.due) return fill(listTexts(language).since, { date });
  return text(language, day < today ? 'C41.overdueLine' : 'C41.byLine', { date });
}

/** Messages to one person, each read once. */
function readerMessages({ team, member }: Person, store: Store) {
  const known = new Map<string, Promise<MessageRow | undefined>>();
  const read = (id: string) => {
    const reading = known.get(id) ?? store.messages.get(team.id, id).then((stored) => stored?.row);
    known.set(id, reading);
    return reading;
  };
  return {
    /** The newest message of theirs that shows a card; empty where none does. */
    showing: async (card: CardRow): Promise<string> => {
      for (const id of card.messages.toSorted().reverse()) {
        const row = await read(id);
        if (row && isOwn(row, member.id) && row.cards.includes(card.key)) return id;
      }
      return '';
    },
  };
}

function isOwn({ audience, to, state }: MessageRow, reader: string): boolean {
  return audience === 'personal' && to === reader && state !== 'dropped';
}

/** What came today and is no planned card, as a list of who is to be there. */
async function listsOf({ team, member }: Person, language: Language, deps: TalkDeps): Promise<Task[]> {
  const rows = await deps.store.messages.ofDay(team.id, dateOf(deps.now()));
  const { views } = tabTexts(language);
  return rows.flatMap((row): Task[] => {
    const what = views[row.view];
    if (!what || row.state !== 'sent' || !isOwn(row, member.id)) return [];
    return [{ team: team.id, message: row.id, card: '', code: '', what, detail: '', place: 'lists' }];
  });
}

const asked = z.object({
  team: z.string().max(200),
  message: z.string().max(400),
  card: z.string().max(400),
});

/** One of them as its own card: the very one that stands in Teams, or its line of a list by itself. */
export const taskPage: TabPage = {
  load: async ({ persons, body }: TabAsked, deps) => {
    const read = asked.safeParse(body);
    const person = persons.find(({ team }) => team.id === read.data?.team);
    if (!read.success || !person) return undefined;
    const { message: id, card } = read.data;
    const { team, member } = person;
    const row = (await deps.store.messages.get(team.id, id))?.row;
    if (!row || !isOwn(row, member.id) || (card !== '' && !row.cards.includes(card))) return undefined;
    if (card === '') return { card: (await draw(team, row, deps)).card };
    await deps.look(person, { at: 'case', caseRef: caseRefOf(card) });
    const [drawn, stored] = await Promise.all([
      draw(team, row, deps, { open: card }),
      deps.store.cases.card(team.id, card),
    ]);
    return { card: drawn.card, post: (stored && (await postLink(stored.row, team, deps))) ?? '' };
  },
};
