import { isEscalation } from '../engine/recipients.ts';
import { dateText, momentText } from '../language/dates.ts';
import { type Language, type TextKey, text, textsOf } from '../language/text.ts';
import { isLateAlert, taskKey } from './alert.ts';
import { stateNotes, takenText } from './frame.ts';
import { isSettled, nextLine, whoAndWhen } from './settled.ts';
import type { Face, ViewInput } from './view.ts';

/** C41 shows at most this many lines at a time: what a phone can scroll and 24 KB can hold. */
const linesOnPage = 15;

const groupKeys = ['absence', 'today', 'overdue', 'later', 'settled'] as const;
type Group = (typeof groupKeys)[number];

export type AgendaInput = Pick<ViewInput, 'team' | 'language' | 'message'> & {
  lines: readonly ViewInput[];
  page: number;
};

/** Dagens opgaver: one line per card, absence first, then today, overdue, what is coming; done ones last. */
export function agendaView({ team, language, message, lines, page }: AgendaInput): Face {
  const sorted = [...lines].sort(
    (a, b) => groupKeys.indexOf(groupOf(a)) - groupKeys.indexOf(groupOf(b)) || newestFirst(a, b),
  );
  const pages = Math.max(1, Math.ceil(sorted.length / linesOnPage));
  const shown = Math.min(Math.max(1, page), pages);
  const open = lines.filter((line) => groupOf(line) !== 'settled').length;
  return {
    template: 'C41',
    summary: summaryOf(open, language),
    data: {
      t: textsOf(language),
      lang: language,
      ids: { team: team.id, message, card: '' },
      title: text(language, 'C41.title'),
      subtitle: '',
      tone: open === 0 ? 'good' : 'accent',
      lines: [open === 0 ? text(language, 'C41.allDone') : countsText(lines, language)],
      groups: groupsOf(sorted.slice((shown - 1) * linesOnPage, shown * linesOnPage), language),
      pageText: pages > 1 ? text(language, 'C41.page', { page: shown, pages }) : '',
      next: shown < pages ? shown + 1 : 0,
      previous: shown > 1 ? shown - 1 : 0,
    },
  };
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
function countsText(lines: readonly ViewInput[], language: Language): string {
  const count = (...groups: Group[]) => lines.filter((line) => groups.includes(groupOf(line))).length;
  const counts = [
    ['today', count('today', 'absence')],
    ['overdue', count('overdue')],
    ['later', count('later')],
    ['done', lines.filter(({ card }) => isSettled(card)).length],
  ] as const;
  const said = counts.filter(([, many]) => many > 0);
  const parts = said.map(([key, many]) => text(language, `C41.counts.${key}`, { count: many }));
  const quiet = count('today', 'absence', 'overdue') === 0 ? [text(language, 'C41.counts.quiet')] : [];
  return [...quiet, ...parts].join(', ');
}

function groupOf({ card }: ViewInput): Group {
  if (isSettled(card) || card.state === 'snoozed') return 'settled';
  if (card.card === 'C09' || card.card === 'C10' || card.card === 'C11') return 'absence';
  if (card.kind === 'overdue' || card.kind === 'gapOverdue' || isEscalation(card.kind)) return 'overdue';
  return card.kind === 'headsUp' || card.kind === 'prepare' ? 'later' : 'today';
}

function groupsOf(lines: readonly ViewInput[], language: Language) {
  const groups = groupKeys.map((key) => ({
    title: text(language, `C41.${key}`),
    lines: lines.filter((line) => groupOf(line) === key).map(lineOf),
  }));
  return groups.filter((group) => group.lines.length > 0);
}

function lineOf(input: ViewInput) {
  const { card, language } = input;
  const what = text(language, taskKey(card, input.now));
  const title = card.caseRef ? text(language, 'C41.line', { code: card.caseRef, what }) : what;
  return {
    what: title,
    detail: [detailOf(input), ...alsoSaid(input)].join(' · '),
    key: card.key,
    label: `${text(language, 'C41.open')} ${title}`,
    weight: isSettled(card) ? 'Default' : 'Bolder',
    open: card.state === 'open' || card.handled !== undefined,
  };
}

/** What was answered and does not end it, and what comes next: an answer shows on the list to which it leads back. */
function alsoSaid(input: ViewInput): string[] {
  const { card } = input;
  return card.state === 'open'
    ? stateNotes({ ...input, card: { ...card, taken: undefined } }).slice(-1)
    : nextLine(input);
}

function detailOf(input: ViewInput): string {
  const { card, language, today } = input;
  if (card.state === 'snoozed') return dated('C41.snoozedLine', card.snoozedTo);
  if (card.handled) return whoAndWhen(input, 'C41.handledLine');
  if (isSettled(card)) return text(language, 'C41.goneLine');
  if (card.taken && card.taken.by !== input.reader?.id) return takenText(input, card.taken);
  if (isLateAlert(card, input.now)) return momentText(language, card.at, today);
  if (!card.due || card.due === today) return text(language, 'C41.todayLine');
  return dated(card.due < today ? 'C41.overdueLine' : 'C41.byLine', card.due);

  function dated(key: TextKey, date: string | undefined): string {
    return text(language, key, { date: date ? dateText(language, date, today) : '' });
  }
}
