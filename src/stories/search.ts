import { dateOf } from '../calendar/localTime.ts';
import { text } from '../language/text.ts';
import type { StoryRow } from '../store/storyRow.ts';
import { type Answer, replaceBy, say } from '../talk/answer.ts';
import type { Asked } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import type { Hit } from '../talk/dialog.ts';
import { isOfTenant } from '../talk/installedTeam.ts';
import { type PressInput, textIn } from '../talk/press.ts';
import { isForAllStaff } from './consent.ts';
import { storyHash } from './hash.ts';
import { isApprovedAs } from './rules.ts';
import { storyTexts } from './texts.ts';
import { overFace, type StoryView } from './view.ts';
import { frontFace, readFace } from './viewPost.ts';

const mostHits = 10;
const longestPreview = 80;

/** Wide stories that are shared, newest first: a team's own stay in the team, and no consent is stretched. */
export async function searchStories(
  { persons, language, words }: Asked & { words: string },
  deps: TalkDeps,
): Promise<Hit[]> {
  const wanted = words.toLowerCase().trim();
  const hits = await Promise.all(
    persons.map(async ({ team, member }) => {
      const rows = (await deps.store.stories.list(team.id)).map(({ row }) => row);
      const today = dateOf(deps.now());
      const view: StoryView = { team, members: [], reader: member, language, today, message: '' };
      return rows.filter((row) => isForAll(row) && holds(row, wanted)).map((row) => ({ row, view }));
    }),
  );
  return hits
    .flat()
    .sort((a, b) => ((a.row.sharedOn ?? '') < (b.row.sharedOn ?? '') ? 1 : -1))
    .slice(0, mostHits)
    .map(({ row, view }) => ({
      shown: frontFace(row, view),
      title: storyTexts(language).post.searchTitle,
      text: row.text?.difference.slice(0, longestPreview) ?? '',
    }));
}

/** Whoever works in the same tenant may read a wide story, for as long as it is shared. */
export async function readStory(input: PressInput, { store, now }: TalkDeps): Promise<Answer> {
  const { pressed, language } = input;
  const team = await store.teams.get(pressed.team);
  const id = textIn(pressed, 'story');
  const row = team && isOfTenant(team, input) ? (await store.stories.get(team.id, id))?.row : undefined;
  if (!team || !row || row.kind !== 'wide') return say(text(language, 'answer.forbidden'));
  const view: StoryView = { team, members: [], language, today: dateOf(now()), message: '' };
  const face = isForAll(row) ? readFace(row, view) : overFace(row, view);
  return replaceBy(face);
}

function isForAll(row: StoryRow): boolean {
  return (
    isForAllStaff(row) && row.kind === 'wide' && row.state === 'shared' && isApprovedAs(row, storyHash(row))
  );
}

function holds({ text: parts }: StoryRow, wanted: string): boolean {
  return Object.values(parts ?? {}).some((part) => part.toLowerCase().includes(wanted));
}
