import { fill, type Language } from '../language/text.ts';
import type { StoryRow } from '../store/storyRow.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { isLeader, worksWithCases } from '../talk/rights.ts';
import type { TabPage } from '../talk/tabPage.ts';
import type { Person } from '../talk/who.ts';
import { storyTabTexts } from './textsTab.ts';
import { formMessageId } from './viewForm.ts';
import { reviewMessageId } from './viewReview.ts';

/** Something that waits for whoever looks: the message of theirs that shows it is opened in its place. */
interface Open {
  team: string;
  message: string;
  title: string;
  detail: string;
}

interface Shared {
  team: string;
  id: string;
  on: string;
  /** Paragraphs, as it was approved. */
  text: string[];
  mayWithdraw: boolean;
}

/** The stories of somebody's teams: what they have begun, what they are asked to approve, and what is shared. */
export const storiesPage: TabPage = {
  menu: { isFor: (persons) => persons.some(mayRead) },
  load: async ({ persons, language }, deps) => {
    const all = await Promise.all(persons.map((person) => storiesOf(person, language, deps)));
    const shared = all.flatMap((one) => one.shared).sort((one, other) => (one.on < other.on ? 1 : -1));
    return { open: all.flatMap((one) => one.open), shared };
  },
};

/** A story of a team is for those who work with its cases. */
function mayRead({ team, member }: Person): boolean {
  return worksWithCases(member) || isLeader(team, member);
}

async function storiesOf(person: Person, language: Language, { store }: TalkDeps) {
  const { team, member } = person;
  if (!mayRead(person)) return { open: [], shared: [] };
  const rows = (await store.stories.list(team.id)).map(({ row }) => row);
  const open = rows.flatMap((row) => openOf(row, person, language));
  const isThere = await Promise.all(
    open.map(async ({ message }) => (await store.messages.get(team.id, message)) !== undefined),
  );
  return {
    open: open.filter((_, index) => isThere[index]),
    shared: rows.flatMap((row) => sharedOf(row, person, isLeader(team, member))),
  };
}

function openOf(row: StoryRow, { team, member }: Person, language: Language): Open[] {
  const words = storyTabTexts(language);
  const detail = begins(row);
  const isOwn = row.author === member.id && (row.state === 'draft' || row.state === 'submitted');
  const isAsked = row.state === 'submitted' && row.reviewers.includes(member.id);
  return [
    ...(isOwn
      ? [{ team: team.id, message: formMessageId(row), title: words[row.state as 'draft'], detail }]
      : []),
    ...(isAsked
      ? [{ team: team.id, message: reviewMessageId(row, member.id), title: words.toReview, detail }]
      : []),
  ];
}

/** As much as tells one from another. */
function begins({ text }: StoryRow): string {
  const said = text?.start ?? '';
  return said.length > 60 ? fill('{start} …', { start: said.slice(0, 60) }) : said;
}

function sharedOf(row: StoryRow, { team, member }: Person, leads: boolean): Shared[] {
  if (row.state !== 'shared' || !row.text) return [];
  const { start, difference, result } = row.text;
  return [
    {
      ...{ team: team.id, id: row.id, on: row.sharedOn ?? '' },
      text: [start, difference, result].filter((part) => part !== ''),
      mayWithdraw: leads || row.author === member.id,
    },
  ];
}
