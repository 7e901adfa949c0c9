import { attendanceListView } from '../absence/viewList.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { dateOf } from '../calendar/localTime.ts';
import { agendaView } from '../cards/agenda.ts';
import { escalationView } from '../cards/escalation.ts';
import { isSettled, settledView } from '../cards/settled.ts';
import { twinView } from '../cards/twin.ts';
import type { Face, View, ViewInput } from '../cards/view.ts';
import type { PlannedCardId } from '../engine/cards.ts';
import type { Programme } from '../engine/programme.ts';
import { removedTexts } from '../language/removed.ts';
import { silenceTexts } from '../language/silence.ts';
import { leaveView } from '../leave/view.ts';
import { hoursListView } from '../paidHours/viewList.ts';
import { hoursUpdateView } from '../paidHours/viewUpdate.ts';
import { cakeView } from '../results/viewCake.ts';
import { type MarbleUrl, marblesView } from '../results/viewMarbles.ts';
import { setUpView } from '../settings/view.ts';
import { noticeView } from '../settings/viewNotice.ts';
import { welcomeView } from '../settings/viewWelcome.ts';
import type { MessageRow, Team } from '../store/rows.ts';
import { storyFace } from '../stories/render.ts';
import type { Outgoing, Render, RenderInput } from './contract.ts';
import type { Templates } from './templates.ts';

/** Teams takes more, but a card that is larger is slow on a phone (platform.md). */
const maxBytes = 24 * 1024;

export interface RenderDeps {
  templates: Templates;
  /** The view of each card, from `src/features.ts`. */
  viewOf(card: PlannedCardId): View;
  calendarFor(closingDays: readonly string[]): Calendar;
  programmeOf(id: string, team: Team): Programme | undefined;
  marbleUrl?: MarbleUrl;
  /** The last look at what leaves: throws when it holds what may not be there. */
  guard(outgoing: Outgoing, audience: MessageRow['audience'], ids: readonly string[]): void;
}

/** Draws a message from the cards that it shows. Throws only on a fault: a template, its size, the guard. */
export function createRender(deps: RenderDeps): Render {
  return (input) => {
    const face = faceOf(input, deps);
    const outgoing = {
      card: deps.templates(face.template, { ...face.data, summary: face.summary }),
      summary: face.summary,
    };
    const bytes = Buffer.byteLength(JSON.stringify(outgoing.card));
    if (bytes > maxBytes) throw new Error(`The card ${face.template} is too large: ${bytes} bytes`);
    deps.guard(outgoing, input.message.audience, idsOf(input));
    return outgoing;
  };
}

/** Ids from Teams and Entra that buttons and choices carry. */
function idsOf({ team, members }: RenderInput): string[] {
  return [team.id, team.teamsId, ...team.knownChannels.map(({ id }) => id), ...members.map(({ id }) => id)];
}

function faceOf(input: RenderInput, deps: RenderDeps): Face {
  const lines = input.cards.map(({ card, record }) => viewInput(input, deps, card, record));
  switch (input.message.view) {
    case 'welcome':
      return welcomeView(input);
    case 'setUp':
      return setUpView(input);
    case 'gone':
      throw new Error(`The message ${input.message.id} is to be deleted`);
    case 'silence':
      return noticeView(input, silenceTexts);
    case 'removed':
      return noticeView(input, removedTexts);
    case 'twin':
      return twinView(only(lines, input.message));
    case 'card':
      return cardFace(only(lines, input.message), deps);
    case 'agenda':
      return agendaFace(input, lines, deps);
    case 'attendance':
      return attendanceListView(input);
    case 'leave':
      return leaveView(input);
    case 'hoursUpdate':
      return hoursUpdateView(input);
    case 'marbles':
      return marblesView(input, dateOf(input.now), deps.marbleUrl);
    case 'cake':
      return cakeView(input, deps.calendarFor(input.team.closingDays));
    case 'hours':
      return hoursListFace(input, lines);
    case 'storyForm':
    case 'storyReview':
    case 'story':
    case 'storyThread':
    case 'storyMonth':
      return storyFace(input);
  }
}

function agendaFace(input: RenderInput, lines: ViewInput[], deps: RenderDeps): Face {
  const { team, reader, message, look } = input;
  const opened = lines.find(({ card }) => card.key === look?.open);
  if (opened) return cardFace({ ...opened, opened: true }, deps);
  const language = reader?.language ?? team.language;
  return agendaView({ team, language, message: message.id, lines, page: look?.page ?? 1 });
}

function hoursListFace({ team, reader, message, look }: RenderInput, lines: ViewInput[]): Face {
  const language = reader?.language ?? team.language;
  return hoursListView({ ...{ team, language, lines, look }, message: message.id });
}

function cardFace(line: ViewInput, deps: RenderDeps): Face {
  if (isSettled(line.card) && line.card.where === 'personal') return settledView(line);
  if (line.card.kind === 'escalation') return escalationView(line);
  return deps.viewOf(line.card.card)(line);
}

function viewInput(
  { team, reader, members, now, message }: RenderInput,
  deps: RenderDeps,
  card: ViewInput['card'],
  record: ViewInput['record'],
): ViewInput {
  return {
    card,
    record,
    team,
    reader,
    members,
    now,
    today: dateOf(now),
    language: message.audience === 'channel' ? team.language : (reader?.language ?? team.language),
    calendar: deps.calendarFor(team.closingDays),
    programme: record && deps.programmeOf(record.state.programme, team),
    message: message.id,
    opened: false,
  };
}

function only(lines: ViewInput[], { id }: MessageRow): ViewInput {
  const line = lines[0];
  if (!line) throw new Error(`The message ${id} shows no card`);
  return line;
}
