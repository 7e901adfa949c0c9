import { dateOf } from '../calendar/localTime.ts';
import { isCallNow, isLateAlert, taskText } from '../cards/alert.ts';
import { stateNotes, takenText } from '../cards/frame.ts';
import type { Block, Button, Tone } from '../cards/said.ts';
import { isSettled, nextLine, whoAndWhen } from '../cards/settled.ts';
import { toneOf } from '../cards/tone.ts';
import { canUndo } from '../cards/undo.ts';
import type { ViewInput } from '../cards/view.ts';
import { dateText, momentText } from '../language/dates.ts';
import { type Language, type TextKey, text } from '../language/text.ts';
import { dayOf, isOpenTask, type Line, type Place } from './lines.ts';
import { listTexts } from './texts.ts';

type Row = Extract<Block, { kind: 'row' }>;

export interface RowInput {
  language: Language;
  quickOf(line: ViewInput): Button | undefined;
}

/** A case with all its tasks; one that has a single task is that task. */
export function rowOf({ place, tasks }: Line, input: RowInput): Block {
  const [first, ...more] = tasks;
  if (!first) throw new Error('a line has no task');
  if (more.length === 0) return taskRow(first, place, input);
  const open = tasks.filter(isOpenTask);
  const shown = open[0] ?? first;
  const { quick: _, undo: __, ...row } = taskRow(shown, place, input);
  const things = [...new Set((open.length > 0 ? open : tasks).map(thingOf))].join(', ');
  const what = named(shown, things);
  const done = tasks.filter(({ card }) => isSettled(card));
  const said =
    open.length > 0
      ? done.map((task) => text(input.language, 'state.thingDone', { thing: thingOf(task) }))
      : [];
  const data = { card: shown.card.key, whole: 'true' };
  return {
    ...{ ...row, what, detail: [row.detail ?? '', ...said].filter((part) => part !== '').join(' · ') },
    tap: { verb: 'agenda.open', title: `${text(input.language, 'C41.open')} ${what}`, data },
    ...oneTapOfCase(tasks, input),
  };
}

/** One task: what it is, what the heading above it does not say, and what one tap does. */
export function taskRow(task: ViewInput, place: Place, input: RowInput): Row {
  const { card, language } = task;
  const what = named(task, thingOf(task));
  const data = { card: card.key };
  const isOpenable = card.state === 'open' || card.state === 'snoozed' || card.handled !== undefined;
  return {
    ...{ kind: 'row', what, detail: detailsOf(task, place).join(' · '), tone: rowTone(task, place) },
    ...(isOpenable
      ? { tap: { verb: 'agenda.open', title: `${text(language, 'C41.open')} ${what}`, data } }
      : {}),
    ...oneTap(task, input),
  };
}

function thingOf({ card, language, now }: ViewInput): string {
  return taskText(language, card, now);
}

function named({ card, language }: ViewInput, what: string): string {
  return card.caseRef ? text(language, 'C41.line', { code: card.caseRef, what }) : what;
}

type OneTap = Pick<Row, 'quick' | 'undo'>;

/** What was answered last can be taken back there, else the first that one tap can answer. */
function oneTapOfCase(tasks: readonly ViewInput[], input: RowInput): OneTap {
  const handled = tasks.filter(({ card, now }) => isSettled(card) && canUndo(card, now));
  const at = ({ card }: ViewInput) => card.handled?.at ?? '';
  const [last] = handled.toSorted((a, b) => at(b).localeCompare(at(a)));
  const task = last ?? tasks.find(isOpenTask) ?? tasks[0];
  return task ? oneTap(task, input) : {};
}

/** One tap answers the usual case; and another takes it back, as long as that can be done. */
function oneTap(task: ViewInput, { quickOf }: RowInput): OneTap {
  const { card, language, now } = task;
  const of = (button: Button): Button => ({
    ...button,
    tip: `${named(task, thingOf(task))}: ${button.title}`,
    data: { ...button.data, card: card.key },
  });
  if (canUndo(card, now)) return { undo: of({ verb: 'card.undo', title: text(language, 'actions.undo') }) };
  const quick = card.state === 'open' ? quickOf(task) : undefined;
  return quick ? { quick: [of(quick)] } : {};
}

function rowTone({ card, now }: ViewInput, place: Place): Tone {
  if (card.state === 'snoozed') return 'putOff';
  if (isSettled(card)) return card.handled && card.handled.verb !== 'card.dismiss' ? 'done' : 'dropped';
  if (isLateAlert(card, now)) return 'today';
  if (isCallNow(card, now)) return 'now';
  return place === 'overdue' ? 'late' : toneOf(card.kind);
}

/** What the heading above does not say, and what was answered without ending it. */
function detailsOf(task: ViewInput, place: Place): string[] {
  const { card } = task;
  if (isSettled(card)) return [settledDetail(task), ...nextLine(task)];
  const notes = stateNotes(task).slice(-1);
  return [...openDetail(task, place), ...(card.state === 'open' ? notes : [])];
}

function settledDetail(task: ViewInput): string {
  return task.card.handled ? whoAndWhen(task, task.today) : text(task.language, 'state.cancelled');
}

function openDetail(task: ViewInput, place: Place): string[] {
  const { card, language, today, now } = task;
  if (card.state === 'snoozed') return dated('C41.untilLine', card.snoozedTo);
  if (card.taken && card.taken.by !== task.reader?.id) return [takenText(task, card.taken)];
  if (isLateAlert(card, now)) return [momentText(language, card.at, today)];
  if (isCallNow(card, now)) return [text(language, 'C41.callNow')];
  if (card.due && card.due > today) return dated('C41.byLine', card.due);
  if (dayOf(card) === today) return place === 'today' ? [] : [text(language, 'C41.todayLine')];
  if (card.due) return dated('C41.overdueLine', card.due);
  return [listTexts(language).since.replace('{date}', dateText(language, dateOf(card.at), today))];

  function dated(key: TextKey, date: string | undefined): string[] {
    return [text(language, key, { date: date ? dateText(language, date, today) : '' })];
  }
}
