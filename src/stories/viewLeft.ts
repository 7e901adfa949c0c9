import type { Calendar } from '../calendar/calendar.ts';
import { nameOf } from '../cards/people.ts';
import type { Block } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { dateText, momentText } from '../language/dates.ts';
import { fill } from '../language/text.ts';
import type { StoryRow } from '../store/storyRow.ts';
import { storyTexts } from './texts.ts';
import type { Traces } from './traces.ts';
import { channelNames, type StoryView, storyButton, storyFace } from './view.ts';

/** Where a story that is over still stands, and what somebody has to do about it. No word of the story. */
export function leftFace(row: StoryRow, traces: Traces, view: StoryView, calendar: Calendar): Face {
  const { left } = storyTexts(view.language);
  const { ended, cleared } = row;
  if (!ended) throw new Error('The story is not over');
  if (cleared)
    return storyFace(view, {
      ...{ title: left.doneTitle, tone: 'done' },
      status: [
        `${nameOf(view.members, cleared.by, view.language)} ${momentText(view.language, cleared.at, view.today)}`,
      ],
    });
  const on = ended.at.slice(0, 10);
  return storyFace(view, {
    ...{ title: left.title, tone: 'today', icon: 'Delete' },
    status: [fill(left.why[ended.why], { date: dateText(view.language, on, view.today) })],
    blocks: [
      ...tracesLines(traces, view),
      ...(traces.outside
        ? [
            line(
              fill(left.outside, {
                date: dateText(view.language, calendar.addWorkingDays(on, 1), view.today),
              }),
            ),
          ]
        : []),
      ...(traces.thread ? [line(left.thread)] : []),
      { kind: 'note', text: left.copies },
    ],
    buttons: [storyButton('story.cleared', left.done, row.id, { style: 'positive' })],
  });
}

function tracesLines({ removed, waiting, refused, chats }: Traces, view: StoryView): Block[] {
  const { left } = storyTexts(view.language);
  const names = (channels: readonly string[]) =>
    channelNames(view.team, channels) || fill(left.channels, { count: channels.length });
  return [
    ...(removed.length > 0 ? [line(fill(left.removed, { channels: names(removed) }))] : []),
    ...(waiting.length > 0 ? [line(fill(left.waiting, { channels: names(waiting) }))] : []),
    ...(refused.length > 0
      ? [{ kind: 'warning', text: fill(left.refused, { channels: names(refused) }) } as const]
      : []),
    ...(chats.waiting > 0 ? [line(fill(left.chatsWaiting, { count: chats.waiting }))] : []),
    ...(chats.refused > 0 ? [line(fill(left.chatsRefused, { count: chats.refused }))] : []),
  ];
}

function line(text: string): Block {
  return { kind: 'line', text };
}
