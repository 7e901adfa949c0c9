import type { LocalDate } from '../calendar/local.ts';
import type { Block, Button } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { dateText, momentText } from '../language/dates.ts';
import { fill, type Language } from '../language/text.ts';
import type { AuditEntry } from '../store/auditEntry.ts';
import { replyFace } from '../talk/replyFace.ts';
import { type AuditQuestion, dataOf, oldestDay } from './question.ts';
import type { AuditPage } from './read.ts';
import { auditTexts } from './texts.ts';
import { actText, cardText, codesOf, type Known, localMoment, whoText } from './words.ts';

export interface AuditView extends Known {
  /** Id of the team whose audit it is. */
  of: string;
  question: AuditQuestion;
  today: LocalDate;
}

/** Codes that a line of a list names; a file has them all. */
const mostCodes = 8;

/** `/log` of several teams: which of them. */
export function chooseTeamFace(
  teams: readonly { id: string; name?: string }[],
  language: Language,
  data: Readonly<Record<string, string>>,
): Face {
  const words = auditTexts(language);
  const blocks = teams.map(({ id, name }, index): Block => {
    const title = name ?? fill(words.team, { number: index + 1 });
    return { kind: 'row', what: title, tap: { verb: 'audit.show', title, data: { ...data, of: id } } };
  });
  return replyFace(
    { title: words.chooseTitle, tone: 'figures', icon: 'TaskListLtr', blocks },
    { language, team: '' },
  );
}

/** Who did what, newest first; every line is a person, an act, codes and a moment. */
export function auditFace(view: AuditView, { entries, next }: AuditPage, isFirst: boolean): Face {
  const { language } = view;
  const words = auditTexts(language);
  const data = { of: view.of, ...dataOf(view.question) };
  const turn: Button[] = [
    ...(next ? [{ verb: 'audit.show', title: words.more, data: { ...data, after: next } }] : []),
    ...(isFirst ? [] : [{ verb: 'audit.show', title: words.newest, data }]),
  ];
  return replyFace(
    {
      ...{ title: words.title, status: statusOf(view), tone: 'figures', icon: 'TaskListLtr' },
      blocks: [
        ...(entries.length === 0 ? [{ kind: 'line' as const, text: words.none }] : []),
        ...entries.map((entry) => rowOf(entry, view)),
        ...(turn.length > 0 ? [{ kind: 'buttons' as const, buttons: turn }] : []),
        { kind: 'note', text: words.note },
      ],
      buttons: [
        { verb: 'audit.filter', title: words.filter, data, style: 'positive' },
        { verb: 'audit.file', title: words.file, data },
      ],
    },
    { language, team: '' },
  );
}

function statusOf(view: AuditView): string[] {
  const { question, language, today } = view;
  const { from, to, who = [], code = '' } = question;
  const day = (date: LocalDate) => dateText(language, date, today);
  const period = fill(auditTexts(language).period, { from: day(from), to: day(to) });
  return [period, code, ...who.map((id) => whoText(id, view)).slice(0, 2)];
}

function rowOf(entry: AuditEntry, view: AuditView): Block {
  const { language, today } = view;
  const codes = codesOf(entry);
  const listed = codes.length > 1 ? codes.slice(0, mostCodes).join(', ') : '';
  const rest = codes.length > mostCodes ? ` +${codes.length - mostCodes}` : '';
  const when = momentText(language, localMoment(entry), today);
  const parts = [when, cardText(entry, language), `${listed}${rest}`];
  return {
    ...{ kind: 'row', what: `${whoText(entry.who, view)} ${actText(entry, language)}` },
    detail: parts.filter((part) => part !== '').join(' · '),
  };
}

/** What was filled in so far is kept; `who` as it was written. */
export function filterFace(view: AuditView, written: string, error?: string): Face {
  const { language, question, today } = view;
  const words = auditTexts(language);
  const { from, to, code } = question;
  const data = { of: view.of };
  const range = { min: oldestDay(today), max: today };
  return replyFace(
    {
      ...{ title: words.filterTitle, tone: 'figures', icon: 'TaskListLtr' },
      blocks: [
        ...(error === undefined ? [] : [{ kind: 'warning' as const, text: error }]),
        {
          ...{ kind: 'text', id: 'person', label: words.who, max: 60 },
          ...{ placeholder: words.whoPlaceholder, value: written },
        },
        {
          ...{ kind: 'text', id: 'code', label: words.code, max: 40 },
          ...{ placeholder: words.codePlaceholder, value: code ?? '' },
        },
        {
          kind: 'pair',
          questions: [
            { kind: 'date', id: 'from', label: words.from, value: from, ...range },
            { kind: 'date', id: 'to', label: words.to, value: to, ...range },
          ],
        },
      ],
      buttons: [
        { verb: 'audit.show', title: words.show, data, asks: true, style: 'positive' },
        { verb: 'audit.show', title: words.back, data: { ...data, ...dataOf(question) } },
      ],
    },
    { language, team: '' },
  );
}

/** An address that works once. */
export function fileFace(view: Pick<AuditView, 'language' | 'of' | 'question'>, url: string): Face {
  const { language, of, question } = view;
  const words = auditTexts(language);
  return replyFace(
    {
      ...{ title: words.title, status: [words.fileReady], tone: 'figures', icon: 'TaskListLtr' },
      buttons: [{ verb: 'audit.show', title: words.back, data: { of, ...dataOf(question) } }],
      link: { url, title: words.fetch, onFace: true },
    },
    { language, team: '' },
  );
}
