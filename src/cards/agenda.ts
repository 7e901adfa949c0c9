import { dateText, momentText } from '../language/dates.ts';
import { type TextKey, text, textsOf } from '../language/text.ts';
import { isLateAlert, taskKey } from './alert.ts';
import { takenText } from './frame.ts';
import { isSettled, whoAndWhen } from './settled.ts';
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
  const sorted = [...lines].sort((a, b) => groupKeys.indexOf(groupOf(a)) - groupKeys.indexOf(groupOf(b)));
  const pages = Math.max(1, Math.ceil(sorted.length / linesOnPage));
  const shown = Math.min(Math.max(1, page), pages);
  const open = lines.filter((line) => groupOf(line) !== 'settled').length;
  return {
    template: 'C41',
    summary: open === 1 ? text(language, 'summary.one') : text(language, 'summary.many', { count: open }),
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

function countsText(lines: readonly ViewInput[], language: ViewInput['language']): string {
  const count = (...groups: Group[]) => lines.filter((line) => groups.includes(groupOf(line))).length;
  const counts = { today: count('today', 'absence'), overdue: count('overdue'), later: count('later') };
  return text(language, counts.later > 0 ? 'C41.countsWithLater' : 'C41.counts', counts);
}

function groupOf({ card }: ViewInput): Group {
  if (isSettled(card) || card.state === 'snoozed') return 'settled';
  if (card.card === 'C09' || card.card === 'C10' || card.card === 'C11') return 'absence';
  if (card.kind === 'overdue' || card.kind === 'escalation') return 'overdue';
  return card.kind === 'headsUp' || card.kind === 'prepare' ? 'later' : 'today';
}

function groupsOf(lines: readonly ViewInput[], language: ViewInput['language']) {
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
    detail: detailOf(input),
    key: card.key,
    label: `${text(language, 'C41.open')} ${title}`,
    weight: isSettled(card) ? 'Default' : 'Bolder',
    open: card.state === 'open' || card.handled !== undefined,
  };
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
