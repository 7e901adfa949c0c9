import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { dateOf, toLocal } from '../calendar/localTime.ts';
import { faceOf } from '../cards/face.ts';
import type { Block, Button } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { dateText } from '../language/dates.ts';
import { fill, type Language, text } from '../language/text.ts';
import type { CaseRecord, Team } from '../store/rows.ts';
import { ownTexts } from './texts.ts';

/** More would not be read on a phone, nor fit in a card. */
const mostCases = 15;

export interface CasesOf {
  team: Team;
  records: readonly CaseRecord[];
}

interface OwnCases {
  language: Language;
  now: LocalInstant;
  teams: readonly CasesOf[];
}

/** `/status`: a line a case, its code, when the last contact was and when the next must be; the most urgent first. */
export function ownCasesFace({ language, now, teams }: OwnCases): Face {
  const words = ownTexts(language);
  const records = teams.flatMap(({ team, records }) => records.map((record) => ({ record, team })));
  const today = dateOf(now);
  const sorted = records.map((one) => ({ ...one, due: nextContact(one.record) })).sort(byDue);
  const shown = sorted.slice(0, mostCases);
  const count = records.length;
  const more = fill(words.more, { shown: shown.length, count });
  return faceOf(
    {
      title: words.title,
      status: [countText(language, count)],
      ...{ tone: 'figures', icon: 'TaskListLtr' },
      blocks: [
        ...shown.map(
          ({ record, team, due }): Block => ({
            ...caseRow(language, record, due, today),
            tap: opensCase(language, team, record),
          }),
        ),
        ...(count > shown.length ? [{ kind: 'note' as const, text: more }] : []),
      ],
    },
    {
      ...{ language, ids: { team: teams[0]?.team.id ?? '', message: '', card: '' } },
      summary: text(language, 'summary.reply'),
    },
  );
}

function opensCase(language: Language, team: Team, { caseRef }: CaseRecord): Button {
  const title = fill(ownTexts(language).open, { code: caseRef });
  return { verb: 'case.show', title, data: { team: team.id, case: caseRef } };
}

function caseRow(
  language: Language,
  record: CaseRecord,
  due: LocalDate | undefined,
  today: LocalDate,
): Block & { kind: 'row' } {
  const tone = record.state.paused
    ? 'putOff'
    : !due
      ? 'coming'
      : due < today
        ? 'late'
        : due === today
          ? 'today'
          : 'coming';
  return { kind: 'row', what: record.caseRef, detail: detail(language, record, due, today), tone };
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
  if (state.paused) return `${words.paused} · ${last}`;
  if (!due) return last;
  return `${fill(words.due, { date: dateText(language, due, today) })} · ${last}`;
}

/** Day of the planned C01 `due` card, as the case's own due rows say. */
function nextContact(record: CaseRecord): LocalDate | undefined {
  const row = record.due.find(({ cardKey }) => cardKey.includes('|C01|due|'));
  return row && dateOf(toLocal(Date.parse(row.at)));
}

function byDue(a: { due?: string }, b: { due?: string }): number {
  return (a.due ?? '9999').localeCompare(b.due ?? '9999');
}
