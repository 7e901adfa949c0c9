import { weekOf } from '../calendar/weeks.ts';
import type { Block } from '../cards/said.ts';
import type { ViewInput } from '../cards/view.ts';
import { dateText } from '../language/dates.ts';
import { own } from '../language/own.ts';
import { fill } from '../language/text.ts';
import { gateOf, stabilityOf, weeklyStability } from './stability.ts';
import { absenceTexts } from './texts.ts';
import { callTexts } from './textsCall.ts';

type Seen = Pick<ViewInput, 'record' | 'programme' | 'language' | 'today'>;

/** Fewer attendance days than this are no figure to judge anybody by. */
const leastDays = 5;
/** Fewer unequal bars than this show no trend. */
const leastBars = 3;

/** How steadily the citizen comes, in one line; nothing while too little is known. */
export function stabilityLine({ record, today, language }: Seen): string {
  const stability = record && stabilityOf(record.state, today);
  if (!stability || stability.days < leastDays) return '';
  return fill(callTexts(language).call.stability, { ...stability });
}

/** What the programme asks before a company is contacted: for personal cards only. */
export function gateLine({ record, programme, today, language }: Seen): string {
  const stability = record && stabilityOf(record.state, today);
  const gate = record && programme && gateOf(record.state, today, programme);
  if (!gate || !stability || stability.days < leastDays) return '';
  const { call } = callTexts(language);
  return fill(gate.open ? call.gateOpen : call.gateClosed, { share: stability.share });
}

/** What was agreed the last time, so that nobody asks the citizen twice. */
export function lastAbsence({ record, language, today }: Seen, before: string): string {
  const words = callTexts(language);
  const last = record?.absences
    ?.filter(({ day, reason }) => day < before && reason !== undefined)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .at(-1);
  if (!last) return '';
  const reason = own(words.reasons, last.reason ?? '');
  const help = own(words.helps, last.help ?? '');
  const agreed = help && last.help !== 'nothing' ? fill(words.call.agreed, { help }) : undefined;
  const said = [reason, agreed].filter(Boolean).join(', ').toLowerCase();
  return said ? fill(words.call.last, { day: dateText(language, last.day, today), said }) : '';
}

/** Attendance week by week over the same four weeks as the figure: bars, or a line where there are none. */
export function trendOf({ record, language, today }: Seen): Block[] {
  const words = absenceTexts(language).chart;
  const stability = record && stabilityOf(record.state, today);
  const weeks = record ? weeklyStability(record.state, today) : [];
  const isTrend = new Set(weeks.map(({ share }) => share)).size > 1 && weeks.length >= leastBars;
  if (!stability || stability.days < leastDays || !isTrend) return [];
  const named = weeks.map(({ from, share }) => ({ week: weekOf(from), share }));
  return [
    {
      ...{ kind: 'chart', title: words.title },
      bars: named.map(({ week, share }) => ({ x: fill(words.week, { week }), y: share })),
      text: `${words.title}: ${named.map((one) => fill(words.line, one)).join(' · ')}`,
    },
  ];
}
