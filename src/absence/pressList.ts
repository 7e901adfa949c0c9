import { z } from 'zod';
import { dateOf } from '../calendar/localTime.ts';
import { attendanceMarks } from '../engine/events.ts';
import { messageText, text } from '../language/text.ts';
import { newId } from '../privacy/letters.ts';
import type { Registered, Registration } from '../register/register.ts';
import type { MessageOf, MessageRow } from '../store/messageRow.ts';
import type { Store } from '../store/store.ts';
import { type Answer, say } from '../talk/answer.ts';
import { type DrawDeps, draw } from '../talk/draw.ts';
import type { Envelope } from '../talk/envelope.ts';
import type { CardAction } from '../talk/pressCard.ts';
import type { Pressed } from '../talk/pressed.ts';
import { languageOf, type WhoDeps, writerOf } from '../talk/who.ts';
import { markDay } from './handleMark.ts';
import { lineOf, listId, tappedMarks } from './listLine.ts';
import { absenceTexts } from './texts.ts';

interface ListDeps extends DrawDeps {
  store: Store;
  register(registration: Registration): Promise<Registered>;
}

type Pressing = Pick<CardAction, 'person' | 'language' | 'pressed' | 'source'>;

/** Its own worker may be writing the same row just now. */
const saveTries = 5;

const page = z.coerce.number().int().min(1).catch(1);
const marking = z.object({ case: z.string().min(1).max(40), mark: z.enum(attendanceMarks) });
const tap = z.object({ list: z.string().min(1).max(40), of: z.string().min(1).max(40) });

/** Buttons of the lines themselves: they name no team, as eighty of them must fit in 24 KB. */
export function isTap({ verb, team }: Pressed): boolean {
  return team === '' && tappedMarks.some((mark) => verb === `list.${mark}`);
}

/** One tap on a line of today's list, which is looked for in the teams of whoever taps. */
export async function answerTap(
  pressed: Pressed,
  activity: Envelope,
  deps: ListDeps & WhoDeps,
): Promise<Answer> {
  const persons = await writerOf(activity, deps);
  const language = languageOf(persons[0], activity);
  const read = tap.safeParse(pressed.inputs);
  if (!read.success) return say(text(language, 'answer.badInput'));
  const id = listId(dateOf(deps.now()), read.data.list);
  for (const person of persons) {
    const message = (await deps.store.messages.get(person.team.id, id))?.row;
    if (message?.view !== 'attendance') continue;
    const caseRef = message.list.caseRefs.find((known) => lineOf(known) === read.data.of) ?? '';
    const inputs = { case: caseRef, mark: pressed.verb.slice('list.'.length) };
    const marked = { ...pressed, team: person.team.id, message: id, verb: 'list.mark', inputs };
    const source = activity.id ?? newId();
    return answerAttendanceList({ person, language, pressed: marked, source }, deps);
  }
  return say(absenceTexts(language).list.tooOld);
}

type Attendance = MessageOf<'attendance'>;

/** C46: each line is saved by its own tap, under its own case's lock; only whom the list was sent to may tap. */
export async function answerAttendanceList(action: Pressing, deps: ListDeps): Promise<Answer> {
  const { person, pressed, language } = action;
  const { team, member } = person;
  const message = (await deps.store.messages.get(team.id, pressed.message))?.row;
  if (message?.view !== 'attendance') return say(text(language, 'answer.tooOld'));
  if (message.to !== member.upn) return say(text(language, 'answer.forbidden'));
  switch (pressed.verb) {
    case 'list.mark':
      return marked(message, action, deps);
    case 'list.open':
      return redrawn(message, action, deps, String(pressed.inputs.case));
    default:
      return redrawn(await turned(message, page.parse(pressed.inputs.page), action, deps), action, deps);
  }
}

async function marked(message: Attendance, action: Pressing, deps: ListDeps): Promise<Answer> {
  const { list } = message;
  const { person, pressed, language, source } = action;
  const parsed = marking.safeParse(pressed.inputs);
  if (!parsed.success || !list.caseRefs.includes(parsed.data.case)) {
    return say(text(language, 'answer.badInput'));
  }
  if (list.day !== dateOf(deps.now())) return say(absenceTexts(language).list.tooOld);
  const { mark } = parsed.data;
  const registered = await deps.register({
    teamId: person.team.id,
    caseRef: parsed.data.case,
    by: person.member.id,
    source,
    verb: 'attendance.mark',
    decide: (input) => markDay(input, list.day, { mark }),
  });
  if (registered.type === 'refused') {
    return say(messageText(language, registered.message, registered.values));
  }
  return redrawn(message, action, deps);
}

/** The page stays turned: whatever redraws the list after the next tap shows the same twenty. */
async function turned(
  message: Attendance,
  wanted: number,
  { person: { team } }: Pressing,
  { store }: ListDeps,
): Promise<Attendance> {
  for (let tries = 0; tries < saveTries; tries += 1) {
    const known = await store.messages.get(team.id, message.id);
    if (known?.row.view !== 'attendance') break;
    const row = { ...known.row, list: { ...known.row.list, page: wanted } };
    if (await store.messages.save(team.id, { ...known, row })) return row;
  }
  return message;
}

async function redrawn(
  message: MessageRow,
  { person }: Pressing,
  deps: DrawDeps,
  open?: string,
): Promise<Answer> {
  return { type: 'replace', outgoing: await draw(person.team, message, deps, open ? { open } : undefined) };
}
