import { faceOf } from '../cards/face.ts';
import type { OpenForm } from '../cards/form.ts';
import { namesOf, plainName } from '../cards/people.ts';
import type { Block, Button, Said } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import type { Language } from '../language/text.ts';
import type { Member, Team } from '../store/rows.ts';
import type { StoryFinding, StoryRow, StoryText } from '../store/storyRow.ts';
import { storyFields } from './check.ts';
import { storyTexts } from './texts.ts';
import { storyFormTexts } from './textsForm.ts';

/** What a story's views may look at. */
export interface StoryView {
  team: Team;
  members: readonly Member[];
  reader?: Member;
  language: Language;
  today: string;
  /** Id of the message; empty in a dialog. */
  message: string;
  /** The form that its reader has opened. */
  form?: OpenForm;
}

/** A face of a story: what it says, and where it stands. */
export function storyFace(view: StoryView, said: Said, summary = said.title): Face {
  const ids = { team: view.team.id, message: view.message, card: '' };
  return faceOf(said, { language: view.language, ids, summary });
}

/** A button about one story. */
export function storyButton(verb: string, title: string, story: string, more: Partial<Button> = {}): Button {
  return { verb, title, ...more, data: { story, ...more.data } };
}

interface Run {
  text: string;
  marked: boolean;
}

/**
 * The text as runs, which no card reads as Markdown: what is shown is what was written, to the letter. Findings are
 * marked where they stand.
 */
export function partsOf(text: StoryText, findings: readonly StoryFinding[], language: Language): Block[] {
  const titles = storyFormTexts(language).form;
  return storyFields
    .filter((field) => text[field] !== '')
    .flatMap((field) => [
      { kind: 'heading' as const, text: titles[field] },
      ...linesOf(
        text[field],
        findings.filter((one) => one.field === field),
      ),
    ]);
}

function linesOf(text: string, findings: readonly StoryFinding[]): Block[] {
  let offset = 0;
  return text.split('\n').map((line) => {
    const runs = runsOf(line, offset, findings);
    offset += line.length + 1;
    return { kind: 'runs', runs };
  });
}

function runsOf(line: string, offset: number, findings: readonly StoryFinding[]): Run[] {
  const isMarked = (at: number) =>
    findings.some(({ start, end }) => start <= at + offset && at + offset < end);
  const cuts = findings.flatMap(({ start, end }) => [start - offset, end - offset]);
  const edges = [...new Set([0, ...cuts.filter((cut) => cut > 0 && cut < line.length), line.length])].sort(
    (a, b) => a - b,
  );
  return edges
    .slice(0, -1)
    .map((from, index) => ({ text: line.slice(from, edges[index + 1]), marked: isMarked(from) }))
    .filter((run) => run.text !== '');
}

export function channelNames(team: Team, channels: readonly string[]): string {
  const names = channels.map((id) => team.knownChannels.find((known) => known.id === id)?.name ?? '');
  return names
    .filter((name) => name !== '')
    .map(plainName)
    .join(', ');
}

export function namesOfIds(view: StoryView, ids: readonly string[]): string {
  return namesOf(view.members, ids, view.language);
}

/** What stands in the place of every post of a story that is over. */
export function overFace(row: StoryRow, view: StoryView): Face {
  const { over } = storyTexts(view.language);
  const what = row.state === 'expired' ? 'expired' : row.state === 'rejected' ? 'rejected' : 'withdrawn';
  const wasDraft = row.state === 'expired' && row.sharedOn === undefined;
  return storyFace(view, {
    ...{ title: over[what], tone: 'dropped' },
    status: [wasDraft ? over.draftExpiredText : overText(row, what, over)],
  });
}

function overText(
  { ended }: StoryRow,
  what: 'expired' | 'rejected' | 'withdrawn',
  over: ReturnType<typeof storyTexts>['over'],
): string {
  return ended?.why === 'consent' ? over.consentOverText : over[`${what}Text`];
}
