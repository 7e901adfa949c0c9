import { z } from 'zod';
import { markDay } from '../absence/handleMark.ts';
import { dateOf } from '../calendar/localTime.ts';
import type { RenderInput } from '../delivery/contracts.ts';
import type { Registered, Registration } from '../delivery/register.ts';
import { attendanceMarks } from '../engine/events.ts';
import { absenceTexts } from '../language/absence.ts';
import { messageText, text } from '../language/text.ts';
import type { MessageRow } from '../store/rows.ts';
import { type Answer, say } from './answer.ts';
import type { CardAction } from './cardAction.ts';
import { type DrawDeps, draw } from './draw.ts';

interface ListDeps extends DrawDeps {
  register(registration: Registration): Promise<Registered>;
}

const page = z.coerce.number().int().min(1).catch(1);
const marking = z.object({ case: z.string().min(1).max(40), mark: z.enum(attendanceMarks) });

/** C46: each line is saved by its own tap, under its own case's lock; only whom the list was sent to may tap. */
export async function answerAttendanceList(action: CardAction, deps: ListDeps): Promise<Answer> {
  const { person, pressed, language } = action;
  const { team, member } = person;
  const message = (await deps.store.messages.get(team.id, pressed.message))?.row;
  if (message?.view !== 'attendance' || !message.list) return say(text(language, 'answer.tooOld'));
  if (message.to !== member.upn) return say(text(language, 'answer.forbidden'));
  if (pressed.verb !== 'list.mark') return redrawn(message, action, deps);
  const parsed = marking.safeParse(pressed.inputs);
  if (!parsed.success || !message.list.caseRefs.includes(parsed.data.case)) {
    return say(text(language, 'answer.badInput'));
  }
  const { day } = message.list;
  if (day !== dateOf(deps.now())) return say(absenceTexts(language).list.tooOld);
  const registered = await deps.register({
    teamId: team.id,
    caseRef: parsed.data.case,
    by: member.id,
    source: action.source,
    verb: 'attendance.mark',
    decide: (input) => markDay(input, day, { mark: parsed.data.mark }),
  });
  if (registered.type === 'refused') {
    return say(messageText(language, registered.message, registered.values));
  }
  return redrawn(message, action, deps);
}

async function redrawn(
  message: MessageRow,
  { person, pressed }: CardAction,
  deps: DrawDeps,
): Promise<Answer> {
  const look: RenderInput['look'] = { page: page.parse(pressed.inputs.page) };
  if (pressed.verb === 'list.open') look.open = String(pressed.inputs.case);
  return { type: 'replace', outgoing: await draw(person.team, message, deps, look) };
}
