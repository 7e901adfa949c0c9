import type { Calendar } from '../calendar/calendar.ts';
import { dateOf } from '../calendar/localTime.ts';
import type { DayPart } from '../cards/dayPart.ts';
import { escalationView } from '../cards/escalation.ts';
import { withTabLink } from '../cards/inTab.ts';
import type { Planned } from '../cards/planned.ts';
import { isSettled, settledView } from '../cards/settled.ts';
import type { Face, View, ViewInput } from '../cards/view.ts';
import type { PlannedCardId } from '../engine/cards.ts';
import type { Programme } from '../engine/programme.ts';
import { isEscalation } from '../engine/recipients.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { Team } from '../store/rows.ts';
import type { SiteOf } from '../web/site.ts';
import { idsInLinks, tabLinkOf } from '../web/tab/link.ts';
import type { Outgoing, Render, RenderInput } from './contract.ts';
import type { MessageKinds } from './message.ts';
import type { Templates } from './templates.ts';

/** Teams takes more, but a card that is larger is slow on a phone (platform.md). */
const maxBytes = 24 * 1024;

export interface RenderDeps {
  templates: Templates;
  /** What each kind of message shows, from `src/features.ts` and `ownKinds.ts`. */
  kinds: MessageKinds;
  /** The view of each card, from `src/features.ts`. */
  viewOf(card: PlannedCardId): View;
  /** What a card says once it is answered. */
  afterOf?(card: PlannedCardId): Planned['after'];
  dayParts?: readonly DayPart[];
  calendarFor(closingDays: readonly string[]): Calendar;
  programmeOf(id: string, team: Team): Programme | undefined;
  site: SiteOf;
  /** The last look at what leaves: throws when it holds what may not be there. */
  guard(outgoing: Outgoing, audience: MessageRow['audience'], ids: readonly string[]): void;
}

/** Draws a message from the cards that it shows. Throws only on a fault: a template, its size, the guard. */
export function createRender(deps: RenderDeps): Render {
  return (input) => {
    const face = faceOf(input, deps);
    const data = withTabLink(face, tabLinkOf(deps.site()));
    const outgoing = {
      card: deps.templates(face.template, { ...data, summary: face.summary }),
      summary: face.summary,
    };
    const bytes = Buffer.byteLength(JSON.stringify(outgoing.card));
    if (bytes > maxBytes) throw new Error(`The card ${face.template} is too large: ${bytes} bytes`);
    deps.guard(outgoing, input.message.audience, [...idsOf(input), ...idsInLinks(deps.site())]);
    return outgoing;
  };
}

/** Ids from Teams and Entra that buttons and choices carry. */
function idsOf({ team, members }: RenderInput): string[] {
  return [team.id, team.teamsId, ...team.knownChannels.map(({ id }) => id), ...members.map(({ id }) => id)];
}

function faceOf(input: RenderInput, deps: RenderDeps): Face {
  const { message, team, reader } = input;
  const kind = deps.kinds.get(message.view);
  if (!kind) throw new Error(`The message ${message.id} is of a kind that is not drawn: ${message.view}`);
  const common = {
    language: message.audience === 'channel' ? team.language : (reader?.language ?? team.language),
    today: dateOf(input.now),
    calendar: deps.calendarFor(team.closingDays),
  };
  const lines = input.cards.map((shown) => lineOf({ ...input, ...common }, shown, deps));
  const face = (line: ViewInput) => cardFace(line, deps);
  const quickOf = (line: ViewInput) => deps.viewOf(line.card.card)(line).quick;
  const drawn = { lines, cardFace: face, quickOf, dayParts: deps.dayParts ?? [] };
  return kind.face({ ...input, ...common, ...drawn, site: deps.site() }, input.loaded);
}

function cardFace(line: ViewInput, deps: RenderDeps): Face {
  // What is late can be told late: the card still opens its form.
  const isOver = isSettled(line.card) && line.card.state !== 'expired';
  if (isOver && line.card.where === 'personal')
    return settledView(line, deps.afterOf?.(line.card.card)?.(line));
  if (isEscalation(line.card.kind)) return escalationView(line);
  return deps.viewOf(line.card.card)(line);
}

type Common = Pick<ViewInput, 'language' | 'today' | 'calendar'>;

function lineOf(
  { team, reader, members, now, message, look, language, today, calendar }: RenderInput & Common,
  { card, record }: RenderInput['cards'][number],
  deps: RenderDeps,
): ViewInput {
  const programme = record && deps.programmeOf(record.state.programme, team);
  const about = { card, record, programme, team, reader, members };
  const shown = { message: message.id, opened: false, form: look?.form };
  return { ...about, ...shown, now, today, language, calendar };
}
