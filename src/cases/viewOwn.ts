import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import { thingText } from '../cards/alert.ts';
import { capital, faceOf } from '../cards/face.ts';
import { pageButtons, pageNote, pagesOf } from '../cards/pages.ts';
import type { Block, Button, Tone } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { dateText } from '../language/dates.ts';
import { compareCodes } from '../language/order.ts';
import { fill, type Language, text } from '../language/text.ts';
import type { CaseRecord, Team } from '../store/rows.ts';
import { type Standing, type Standings, standingOf, standings } from './own.ts';
import { ownTexts } from './textsOwn.ts';

/** More would not be read on a phone. */
const casesOnPage = 15;

export interface CaseOf {
  team: Team;
  record: CaseRecord;
  /** By when somebody must talk to the citizen, where a rule asks for it. */
  due?: LocalDate;
}

export interface OwnCases {
  language: Language;
  now: LocalInstant;
  cases: readonly CaseOf[];
  page?: number;
  /** Its reader leads a team: the way to how it stands for each worker. */
  leads?: Team;
}

/** `/status`: a line a case, what is most urgent first and in words, and the way into each. */
export function ownCasesFace({ language, now, cases, page = 1, leads }: OwnCases): Face {
  const words = ownTexts(language);
  const turned = pagesOf(sorted(cases, dateOf(now)), page, casesOnPage);
  const team: Button[] = leads ? [{ verb: 'cases.team', title: words.team, data: { team: leads.id } }] : [];
  return faceOf(
    {
      title: words.title,
      status: [countText(language, cases.length), ...lateText(cases, language, dateOf(now))],
      ...{ tone: 'figures', icon: 'TaskListLtr' },
      blocks: [
        ...turned.shown.map((one) => caseRow(one, language, dateOf(now))),
        ...pageNote(turned, language),
      ],
      buttons: [...pageButtons(turned, language, 'cases.page'), ...team],
    },
    {
      ...{ language, ids: { team: (leads ?? cases[0]?.team)?.id ?? '', message: '', card: '' } },
      summary: text(language, 'summary.reply'),
    },
  );
}

/** The most urgent first; among the same the one that has waited longest. */
export function sorted(cases: readonly CaseOf[], today: LocalDate): CaseOf[] {
  const ranked = cases.map((one) => ({
    one,
    rank: standings.indexOf(standingOf(one.record, one.due, today).standing),
  }));
  const inOrder = ranked.sort(
    (a, b) =>
      a.rank - b.rank ||
      (a.one.due ?? '9999').localeCompare(b.one.due ?? '9999') ||
      compareCodes(a.one.record.caseRef, b.one.record.caseRef),
  );
  return inOrder.map(({ one }) => one);
}

const tones: Readonly<Record<Standing, Tone>> = {
  now: 'now',
  late: 'late',
  today: 'today',
  coming: 'coming',
  quiet: 'coming',
  paused: 'putOff',
};

export function caseRow({ team, record, due }: CaseOf, language: Language, today: LocalDate): Block {
  const { caseRef } = record;
  const standing = standingOf(record, due, today);
  const title = fill(ownTexts(language).open, { code: caseRef });
  return {
    ...{ kind: 'row', what: caseRef, tone: tones[standing.standing] },
    detail: detail({ team, record, due }, standing, language, today),
    tap: { verb: 'case.show', title, data: { team: team.id, case: caseRef } },
  };
}

function countText(language: Language, count: number): string {
  const words = ownTexts(language);
  if (count === 0) return words.none;
  return count === 1 ? words.countOne : fill(words.count, { count });
}

function lateText(cases: readonly CaseOf[], language: Language, today: LocalDate): string[] {
  const count = cases.filter(({ record, due }) => standingOf(record, due, today).standing === 'late').length;
  return count > 0 ? [fill(ownTexts(language).late, { count })] : [];
}

/** What has to be done, by when, and when somebody last talked to the citizen. */
function detail(
  { record: { state }, due }: CaseOf,
  { standing, tasks }: Standings,
  language: Language,
  today: LocalDate,
): string {
  const words = ownTexts(language);
  const others = due === undefined ? tasks : tasks.filter(({ card }) => card !== 'C01');
  const things = [...new Set(others.map((task) => thingText(language, task)))].join(', ');
  const urgent = standing === 'now' ? words.now : standing === 'late' ? words.overdue : '';
  const last = state.lastContact
    ? fill(words.last, { date: dateText(language, state.lastContact, today) })
    : words.never;
  return capital(
    [urgent, things, standing === 'paused' ? words.paused : dueText(due, language, today), last]
      .filter((part) => part !== '')
      .join(' · '),
  );
}

function dueText(due: LocalDate | undefined, language: Language, today: LocalDate): string {
  const words = ownTexts(language);
  if (!due) return '';
  return fill(due < today ? words.wasDue : words.due, { date: dateText(language, due, today) });
}
