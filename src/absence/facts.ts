import { weekOf } from '../calendar/weeks.ts';
import type { ViewInput } from '../cards/view.ts';
import { dateText } from '../language/dates.ts';
import { fill } from '../language/text.ts';
import { gateOf, stabilityOf, weeklyStability } from './stability.ts';
import { absenceTexts } from './texts.ts';

type Seen = Pick<ViewInput, 'record' | 'programme' | 'language' | 'today'>;

/** Fewer bars than this show no trend. */
const leastWeeks = 2;

/** How steadily the citizen comes, and what the programme asks before a company is contacted: for personal cards only. */
export function stabilityFacts({
  record,
  programme,
  language,
  today,
}: Seen): { title: string; value: string }[] {
  const words = absenceTexts(language).facts;
  const stability = record && stabilityOf(record.state, today);
  if (!record || !stability) return [];
  const facts = [{ title: words.stability, value: fill(words.stabilityValue, { ...stability }) }];
  const gate = programme && gateOf(record.state, today, programme);
  if (gate) {
    const value = fill(gate.open ? words.gateOpen : words.gateClosed, { share: gate.share });
    facts.push({ title: words.gate, value });
  }
  return facts;
}

/** What was agreed the last time, so that nobody asks the citizen twice. */
export function lastAbsence(
  { record, language, today }: Seen,
  before: string,
): { title: string; value: string }[] {
  const words = absenceTexts(language);
  const last = record?.absences
    ?.filter(({ day, reason }) => day < before && reason !== undefined)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .at(-1);
  if (!last) return [];
  const reason = words.reasons[last.reason as keyof typeof words.reasons];
  const help = words.helps[last.help as keyof typeof words.helps];
  const agreed = help && last.help !== 'nothing' ? fill(words.facts.agreed, { help }) : undefined;
  const value = [reason, agreed].filter(Boolean).join(' · ');
  return value
    ? [{ title: fill(words.facts.last, { day: dateText(language, last.day, today) }), value }]
    : [];
}

/** Attendance week by week: bars where the client draws them, a line of text where it does not. */
export function trendOf({ record, language, today }: Seen) {
  const words = absenceTexts(language).chart;
  const weeks = record ? weeklyStability(record.state, today) : [];
  if (weeks.length < leastWeeks) return { chartTitle: words.title, bars: [], trend: '' };
  const named = weeks.map(({ from, share }) => ({ week: weekOf(from), share }));
  return {
    chartTitle: words.title,
    bars: named.map(({ week, share }) => ({ x: fill(words.week, { week }), y: share })),
    trend: `${words.title}: ${named.map((one) => fill(words.line, one)).join(' · ')}`,
  };
}
