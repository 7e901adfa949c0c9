import { dateOf } from '../calendar/localTime.ts';
import { text } from '../language/text.ts';
import type { StoryRow } from '../store/storyRow.ts';
import { type Answer, say } from '../talk/answer.ts';
import type { Envelope } from '../talk/envelope.ts';
import type { ExtensionInput, Hit } from '../talk/feature.ts';
import type { Pressed } from '../talk/pressed.ts';
import { isOfTenant } from '../talk/team.ts';
import { languageOf } from '../talk/who.ts';
import type { StoryBotDeps } from './action.ts';
import { storyHash } from './hash.ts';
import { isApprovedAs } from './rules.ts';
import { storyTexts } from './texts.ts';
import { overFace, type StoryView } from './view.ts';
import { frontFace, readFace } from './viewPost.ts';

const mostHits = 10;
const longestPreview = 80;

/** Wide stories that are shared, newest first: a team's own stay in the team. */
export async function searchStories(
  { persons, language, words }: ExtensionInput & { words: string },
  deps: StoryBotDeps,
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
      outgoing: deps.replies.drawn(frontFace(row, view)),
      title: storyTexts(language).post.searchTitle,
      text: row.text?.difference.slice(0, longestPreview) ?? '',
    }));
}

/** Whoever works in the same tenant may read a wide story, for as long as it is shared. */
export async function readStory(activity: Envelope, pressed: Pressed, deps: StoryBotDeps): Promise<Answer> {
  const team = await deps.store.teams.get(pressed.team);
  const language = languageOf(undefined, activity);
  const id = typeof pressed.inputs.story === 'string' ? pressed.inputs.story : '';
  const row =
    team && isOfTenant(team, activity) ? (await deps.store.stories.get(team.id, id))?.row : undefined;
  if (!team || !row || row.kind !== 'wide') return say(text(language, 'answer.forbidden'));
  const view: StoryView = { team, members: [], language, today: dateOf(deps.now()), message: '' };
  const face = isForAll(row) ? readFace(row, view) : overFace(row, view);
  return { type: 'replace', outgoing: deps.replies.drawn(face) };
}

function isForAll(row: StoryRow): boolean {
  return row.kind === 'wide' && row.state === 'shared' && isApprovedAs(row, storyHash(row));
}

function holds({ text: parts }: StoryRow, wanted: string): boolean {
  return Object.values(parts ?? {}).some((part) => part.toLowerCase().includes(wanted));
}
