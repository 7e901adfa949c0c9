import { isEscalation } from '../engine/recipients.ts';
import { dateText, momentText } from '../language/dates.ts';
import { type Language, type TextKey, text } from '../language/text.ts';
import { isLateAlert, taskKey } from './alert.ts';
import type { partRows } from './dayPart.ts';
import { faceOf } from './face.ts';
import { stateNotes, takenText } from './frame.ts';
import { pageButtons, pageNote, pagesOf } from './pages.ts';
import type { Block, Button, Tone } from './said.ts';
import { isSettled, nextLine, whoAndWhen } from './settled.ts';
import { toneOf } from './tone.ts';
import { canUndo } from './undo.ts';
import type { Face, ViewInput } from './view.ts';

/** C41 shows at most this many lines at a time: what a phone can scroll and 24 KB can hold. */
const linesOnPage = 15;

const groupKeys = ['absence', 'overdue', 'today', 'later', 'snoozed', 'settled'] as const;
type Group = (typeof groupKeys)[number];

export type AgendaInput = Pick<ViewInput, 'team' | 'language' | 'message' | 'today'> & {
  lines: readonly ViewInput[];
  page: number;
  /** What one tap on a line answers, as its card's view says. */
  quickOf(line: ViewInput): Button | undefined;
  /** What features have on it, each group under its heading. */
  groups?: ReturnType<typeof partRows>;
};

/** Dagens opgaver: one line a card, ring now first, then overdue, today, what is coming; done ones last. */
export function agendaView(input: AgendaInput): Face {
  const { team, language, message, lines, page, quickOf, today, groups = [] } = input;
  const sorted = [...lines].sort(
    (a, b) => groupKeys.indexOf(groupOf(a)) - groupKeys.indexOf(groupOf(b)) || newestFirst(a, b),
  );
  const turned = pagesOf(sorted, page, linesOnPage);
  const ofCards = lines.filter((line) => !['settled', 'snoozed'].includes(groupOf(line))).length;
  const open = groups.reduce((sum, { waiting }) => sum + waiting, ofCards);
  return faceOf(
    {
      title: dateText(language, today),
      status: [
        ...(lines.length > 0 || open === 0 ? countsOf(lines, open, language) : []),
        ...groups.flatMap(({ heading, waiting }) =>
          waiting > 0 ? [`${waiting} ${heading.toLowerCase()}`] : [],
        ),
      ],
      tone: open === 0 ? 'done' : 'today',
      ...(open === 0 ? {} : { icon: 'TaskListLtr' }),
      blocks: [
        ...blocksOf(turned.shown, quickOf, language),
        ...pageNote(turned, language),
        ...groups.flatMap(({ heading, rows }): Block[] => [{ kind: 'heading', text: heading }, ...rows]),
      ],
      buttons: pageButtons(turned, language, 'agenda.page'),
    },
    { language, ids: { team: team.id, message, card: '' }, summary: summaryOf(open, language) },
  );
}

function summaryOf(open: number, language: Language): string {
  if (open === 0) return text(language, 'summary.none');
  return open === 1 ? text(language, 'summary.one') : text(language, 'summary.many', { count: open });
}

/** What was done last stands first among what is done: the list is the receipt. */
function newestFirst({ card: a }: ViewInput, { card: b }: ViewInput): number {
  return (b.handled?.at ?? '').localeCompare(a.handled?.at ?? '');
}

/** What there is none of is not counted; that nothing is due today is said. */
function countsOf(lines: readonly ViewInput[], open: number, language: Language): string[] {
  const count = (...groups: Group[]) => lines.filter((line) => groups.includes(groupOf(line))).length;
  const counts = [
    ['absence', count('absence')],
    ['overdue', count('overdue')],
    ['today', count('today')],
    ['later', count('later')],
    ['snoozed', count('snoozed')],
    ['done', lines.filter(({ card }) => isSettled(card)).length],
  ] as const;
  const said = counts.filter(([, many]) => many > 0);
  const parts = said.map(([key, many]) => text(language, `C41.counts.${key}`, { count: many }));
  if (open === 0) return [text(language, 'C41.allDone'), ...parts];
  return count('today', 'absence', 'overdue') === 0 ? [text(language, 'C41.counts.quiet'), ...parts] : parts;
}

/** A call whose hour is over is only still to be cleared up. */
function groupOf({ card, now }: ViewInput): Group {
  if (card.state === 'snoozed') return 'snoozed';
  if (isSettled(card)) return 'settled';
  if (isLateAlert(card, now)) return 'today';
  if (card.card === 'C09' || card.card === 'C10' || card.card === 'C11') return 'absence';
  if (card.kind === 'overdue' || card.kind === 'gapOverdue' || isEscalation(card.kind)) return 'overdue';
  return card.kind === 'headsUp' || card.kind === 'prepare' ? 'later' : 'today';
}

/** Ring now needs no heading: each line says it. */
function blocksOf(lines: readonly ViewInput[], quickOf: AgendaInput['quickOf'], language: Language): Block[] {
  return groupKeys.flatMap((key) => {
    const own = lines.filter((line) => groupOf(line) === key);
    if (own.length === 0) return [];
    const heading: Block[] =
      key === 'absence' ? [] : [{ kind: 'heading', text: text(language, `C41.${key}`) }];
    return [...heading, ...own.map((line) => rowOf(line, key, quickOf))];
  });
}

function rowOf(input: ViewInput, group: Group, quickOf: AgendaInput['quickOf']): Block {
  const { card, language } = input;
  const thing = text(language, taskKey(card, input.now));
  const what = card.caseRef ? text(language, 'C41.line', { code: card.caseRef, what: thing }) : thing;
  const data = { card: card.key };
  const isOpenable = card.state === 'open' || card.state === 'snoozed' || card.handled !== undefined;
  const quick = quickButton(input, quickOf);
  return {
    ...{ kind: 'row', what, detail: detailsOf(input, group).join(' · '), tone: rowTone(input) },
    ...(isOpenable
      ? { tap: { verb: 'agenda.open', title: `${text(language, 'C41.open')} ${what}`, data } }
      : {}),
    ...(quick
      ? { quick: [{ ...quick, tip: `${what}: ${quick.title}`, data: { ...quick.data, ...data } }] }
      : {}),
  };
}

/** One tap answers the usual case; and takes it back, as long as that can be done. */
function quickButton(input: ViewInput, quickOf: AgendaInput['quickOf']): Button | undefined {
  const { card, language, now } = input;
  if (canUndo(card, now)) return { verb: 'card.undo', title: text(language, 'actions.undo') };
  return card.state === 'open' ? quickOf(input) : undefined;
}

function rowTone({ card, now }: ViewInput): Tone {
  if (card.state === 'snoozed') return 'putOff';
  if (isSettled(card)) return card.handled && card.handled.verb !== 'card.dismiss' ? 'done' : 'dropped';
  if (card.card === 'C09') return isLateAlert(card, now) ? 'today' : 'now';
  return toneOf(card.kind);
}

/** What the heading above does not say, and what was answered without ending it. */
function detailsOf(input: ViewInput, group: Group): string[] {
  const { card } = input;
  if (isSettled(card)) return [settledDetail(input), ...nextLine(input)];
  const notes = stateNotes(input).slice(-1);
  return [...openDetail(input, group), ...(card.state === 'open' ? notes : [])];
}

function settledDetail(input: ViewInput): string {
  return input.card.handled ? whoAndWhen(input) : text(input.language, 'state.cancelled');
}

function openDetail(input: ViewInput, group: Group): string[] {
  const { card, language, today, now } = input;
  if (card.state === 'snoozed') return dated('C41.untilLine', card.snoozedTo);
  if (card.taken && card.taken.by !== input.reader?.id) return [takenText(input, card.taken)];
  if (isLateAlert(card, now)) return [momentText(language, card.at, today)];
  if (card.card === 'C09') return [text(language, 'C41.callNow')];
  if (!card.due || card.due === today) return group === 'today' ? [] : [text(language, 'C41.todayLine')];
  return dated(card.due < today ? 'C41.overdueLine' : 'C41.byLine', card.due);

  function dated(key: TextKey, date: string | undefined): string[] {
    return [text(language, key, { date: date ? dateText(language, date, today) : '' })];
  }
}
