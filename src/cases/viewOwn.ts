import type { LocalDate, LocalInstant } from '../calendar/calendar.ts';
import { dateOf, toLocal } from '../calendar/localTime.ts';
import type { Face } from '../cards/view.ts';
import { dateText } from '../language/dates.ts';
import { fill, type Language, text } from '../language/text.ts';
import type { CaseRecord, Team } from '../store/rows.ts';
import { replyFace } from '../talk/replyFace.ts';
import { ownTexts } from './texts.ts';

/** More would not be read on a phone, nor fit in a card. */
const mostCases = 25;

export interface CasesOf {
  team: Team;
  records: readonly CaseRecord[];
}

interface OwnInput {
  language: Language;
  now: LocalInstant;
  teams: readonly CasesOf[];
}

/** The open cases of one person, in the order of their next deadline. */
export function ownCasesFace({ language, now, teams }: OwnInput): Face {
  const records = teams.flatMap((team) => team.records);
  return replyFace({
    ...{ template: 'ownCases', language, team: teams[0]?.team.id ?? '' },
    data: { title: ownTexts(language).title, ...caseLines(language, records, now) },
  });
}

/** One line per case: its code, when the last contact was, and when the next must be; the most urgent first. */
function caseLines(language: Language, records: readonly CaseRecord[], now: LocalInstant) {
  const today = dateOf(now);
  const sorted = records.map((record) => ({ record, due: nextContact(record) })).sort(byDue);
  const shown = sorted.slice(0, mostCases);
  const count = records.length;
  const more = fill(ownTexts(language).more, { shown: shown.length, count });
  return {
    lines: [countText(language, count)],
    cases: shown.map(({ record, due }) => ({
      what: text(language, 'words.case', { code: record.caseRef }),
      detail: detail(language, record, due, today),
    })),
    notes: count > shown.length ? [more] : [],
  };
}

function countText(language: Language, count: number): string {
  const words = ownTexts(language);
  if (count === 0) return words.none;
  return count === 1 ? words.countOne : fill(words.count, { count });
}

function detail(
  language: Language,
  { state }: CaseRecord,
  due: LocalDate | undefined,
  today: LocalDate,
): string {
  const words = ownTexts(language);
  const last = state.lastContact
    ? fill(words.last, { date: dateText(language, state.lastContact, today) })
    : words.never;
  if (state.paused) return `${last} · ${words.paused}`;
  if (!due) return last;
  return `${last} · ${fill(words.due, { date: dateText(language, due, today) })}`;
}

/** Day of the planned C01 `due` card, as the case's own due rows say. */
function nextContact(record: CaseRecord): LocalDate | undefined {
  const row = record.due.find(({ cardKey }) => cardKey.includes('|C01|due|'));
  return row && dateOf(toLocal(Date.parse(row.at)));
}

function byDue(a: { due?: string }, b: { due?: string }): number {
  return (a.due ?? '9999').localeCompare(b.due ?? '9999');
}
