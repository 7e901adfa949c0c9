import { z } from 'zod';
import { dateOf } from '../calendar/localTime.ts';
import { attendanceMarks } from '../engine/events.ts';
import { type Language, messageText, text } from '../language/text.ts';
import { loadCases } from '../outbox/message.ts';
import type { MessageOf, MessageRow } from '../store/messageRow.ts';
import { type Answer, replaceBy, say } from '../talk/answer.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { draw } from '../talk/drawMessage.ts';
import { beginFilling, endFilling } from '../talk/filling.ts';
import type { MemberPressInput, Press, PressInput } from '../talk/press.ts';
import type { Person } from '../talk/who.ts';
import { markDay } from './handleMark.ts';
import { lineOf, listId, type TappedMark } from './listLine.ts';
import { absenceTexts } from './texts.ts';
import { isAwaited } from './viewList.ts';

type Attendance = MessageOf<'attendance'>;

/** Who presses, and in which language they are answered. */
type By = Pick<MemberPressInput, 'person' | 'language' | 'source'>;

/** Its own worker may be writing the same row just now. */
const saveTries = 5;

const page = z.coerce.number().int().min(1).catch(1);
const marking = z.object({ case: z.string().min(1).max(40), mark: z.enum(attendanceMarks) });
const tap = z.object({ list: z.string().min(1).max(40), of: z.string().min(1).max(40) });

/**
 * One tap on a line of today's list, which is looked for in the teams of whoever taps: the buttons of the lines name no
 * team, as eighty of them must fit in 24 KB.
 */
export function tapping(mark: TappedMark): Press {
  return { by: 'writer', chosen: ['list', 'of'], run: (input, deps) => answerTap(mark, input, deps) };
}

async function answerTap(mark: TappedMark, input: PressInput, deps: TalkDeps): Promise<Answer> {
  const { persons, language, source } = input;
  const read = tap.safeParse(input.pressed.inputs);
  if (!read.success) return say(text(language, 'answer.badInput'));
  const id = listId(dateOf(deps.now()), read.data.list);
  for (const person of persons) {
    const message = (await deps.store.messages.get(person.team.id, id))?.row;
    if (message?.view !== 'attendance') continue;
    const caseRef = message.list.caseRefs.find((known) => lineOf(known) === read.data.of);
    return saveMark(message, { case: caseRef, mark }, { person, language, source }, deps);
  }
  return say(absenceTexts(language).list.tooOld);
}

/** A mark that stands only on the opened line. */
export async function markLine(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return saveMark(await messageOf(input, deps), input.pressed.inputs, input, deps);
}

/** C46: each line is saved by its own tap, under its own case's lock. */
async function saveMark(
  message: MessageRow | undefined,
  said: Readonly<Record<string, unknown>>,
  by: By,
  deps: TalkDeps,
): Promise<Answer> {
  const { person, language, source } = by;
  const own = ownList(message, person, language);
  if ('type' in own) return own;
  const parsed = marking.safeParse(said);
  if (!parsed.success || !own.list.caseRefs.includes(parsed.data.case)) {
    return say(text(language, 'answer.badInput'));
  }
  const { day } = own.list;
  if (day !== dateOf(deps.now())) return say(absenceTexts(language).list.tooOld);
  const { mark, case: caseRef } = parsed.data;
  const registered = await deps.register({
    ...{ teamId: person.team.id, caseRef, by: person.member.id, source, verb: 'attendance.mark' },
    decide: (given) => markDay(given, day, { mark }),
  });
  if (registered.type === 'refused') {
    return say(messageText(language, registered.message, registered.values));
  }
  await endFilling(deps, person.team.id, own.id);
  return replaceBy(await draw(person.team, own, deps));
}

/** *Alle mødt*, *Resten er mødt*: each of those of whom nothing is said, under its own case's lock. */
export async function markRest(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, language, source } = input;
  const own = ownList(await messageOf(input, deps), person, language);
  if ('type' in own) return own;
  const { day, caseRefs } = own.list;
  if (day !== dateOf(deps.now())) return say(absenceTexts(language).list.tooOld);
  const listed = await loadCases(deps.store, person.team.id, caseRefs);
  const waiting = listed.filter((record) => isAwaited(record, own.list));
  await Promise.all(
    waiting.map(({ caseRef }) =>
      deps.register({
        ...{ teamId: person.team.id, caseRef, by: person.member.id, source: `${source}|${caseRef}` },
        verb: 'attendance.mark',
        // Whatever was said of somebody meanwhile stands.
        decide: (given) =>
          isAwaited(given.record, own.list)
            ? markDay(given, day, { mark: 'met' })
            : { type: 'events', events: [] },
      }),
    ),
  );
  return replaceBy(await draw(person.team, own, deps));
}

export async function openLine(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const own = ownList(await messageOf(input, deps), input.person, input.language);
  if ('type' in own) return own;
  const { team } = input.person;
  const open = String(input.pressed.inputs.case);
  await beginFilling(deps, team.id, own.id);
  return replaceBy(await draw(team, own, deps, { open }));
}

export async function turnList(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const own = ownList(await messageOf(input, deps), input.person, input.language);
  if ('type' in own) return own;
  const { team } = input.person;
  const turned = await turnedTo(page.parse(input.pressed.inputs.page), own, input.person, deps);
  const edit = input.pressed.inputs.edit === 'true';
  if (edit) await beginFilling(deps, team.id, own.id);
  else await endFilling(deps, team.id, own.id);
  return replaceBy(await draw(team, turned, deps, edit ? { edit } : undefined));
}

async function messageOf({ person, pressed }: MemberPressInput, { store }: TalkDeps) {
  return (await store.messages.get(person.team.id, pressed.message))?.row;
}

/** Only whom the list was sent to may do anything with it. */
function ownList(
  message: MessageRow | undefined,
  { member }: Person,
  language: Language,
): Attendance | Answer {
  if (message?.view !== 'attendance') return say(text(language, 'answer.tooOld'));
  return message.to === member.id ? message : say(text(language, 'answer.forbidden'));
}

/** The page stays turned: whatever redraws the list after the next tap shows the same twenty. */
async function turnedTo(
  wanted: number,
  message: Attendance,
  { team }: Person,
  { store }: TalkDeps,
): Promise<Attendance> {
  for (let tries = 0; tries < saveTries; tries += 1) {
    const known = await store.messages.get(team.id, message.id);
    if (known?.row.view !== 'attendance') break;
    const row = { ...known.row, list: { ...known.row.list, page: wanted } };
    if (await store.messages.save(team.id, { ...known, row })) return row;
  }
  return message;
}
