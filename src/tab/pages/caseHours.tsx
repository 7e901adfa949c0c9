import { Columns } from '../charts/columns.tsx';
import { hoursText, monthLetter, monthName, plainDate } from '../dates.ts';
import { useShared } from '../shared.ts';
import { fill } from '../words.ts';
import { caseWords } from './caseWords.ts';

/** All hours in hundredths. */
export interface CaseHours {
  sum: number;
  target: number;
  /** Oldest first; without a sum where none were registered. */
  months: { month: string; sum?: number }[];
  /** Where they lead. */
  said: string[];
  how: string;
}

export interface Period {
  kind: 'placement' | 'pause';
  what: string;
  from: string;
  to?: string;
  state: string;
}

/** How far the month is, how the months before it went, and where that leads as far as anybody can say. */
export function Hours({ hours, periods }: { hours: CaseHours; periods: readonly Period[] }) {
  const { words: all, language } = useShared();
  const words = caseWords[language];
  const shown = (hundredths: number) => hoursText(hundredths, language);
  const { sum, target, months, said, how } = hours;
  const hasHours = months.some((month) => month.sum !== undefined);
  return (
    <section>
      <h2>{words.hours}</h2>
      <label className="hours">
        {fill(all.hoursTo, { n: shown(sum), target: shown(target) })}
        <progress value={Math.min(sum, target)} max={target} />
      </label>
      {said.map((line) => (
        <p key={line}>
          <strong>{line}</strong>
        </p>
      ))}
      {how && <p className="quiet">{how}</p>}
      {hasHours && (
        <>
          <Columns
            about={words.perMonth}
            top={Math.max(...months.map((month) => month.sum ?? 0))}
            aim={{ value: target, shown: fill(words.aim, { target: shown(target) }) }}
            columns={months.map(({ month, sum: of }) => ({
              ...{ label: monthLetter(month, language), name: monthName(month, language), value: of },
              shown: of === undefined ? '–' : shown(of),
            }))}
          />
          <Lanes periods={periods} months={months.map(({ month }) => month)} />
          <HoursTable months={months} />
        </>
      )}
      <Periods periods={periods} />
    </section>
  );
}

function HoursTable({ months }: Pick<CaseHours, 'months'>) {
  const { language } = useShared();
  const words = caseWords[language];
  return (
    <details>
      <summary>{words.table}</summary>
      <table className="figures">
        <caption className="unseen">{words.perMonth}</caption>
        <thead>
          <tr>
            <th scope="col">{words.month}</th>
            <th scope="col">{words.ofHours}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, sum }) => (
            <tr key={month}>
              <th scope="row">{monthName(month, language)}</th>
              <td>{sum === undefined ? words.unknown : hoursText(sum, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** In pixels. */
const lane = { height: 10, step: 16 };
const kinds = ['placement', 'pause'] as const;

/** When placements and pauses ran, below the months: a picture of the list that stands under it. */
function Lanes({ periods, months }: { periods: readonly Period[]; months: readonly string[] }) {
  const drawn = kinds.filter((kind) => periods.some((one) => one.kind === kind));
  if (drawn.length === 0) return null;
  return (
    <svg aria-hidden="true" width="100%" height={lane.step * drawn.length} className="chart">
      {drawn.flatMap((kind, row) =>
        periods
          .filter((one) => one.kind === kind)
          .map(({ from, to }) => {
            const [left, right] = [placeOf(from, months, 0), to ? placeOf(to, months, 1) : 100];
            return (
              <rect
                key={`${kind} ${from}`}
                className={kind}
                x={`${left}%`}
                y={lane.step * row + 3}
                width={`${Math.max(0, right - left)}%`}
                height={lane.height}
              />
            );
          }),
      )}
    </svg>
  );
}

/** Where a day stands among months that are equally wide, in percent; `after`: where it ends. */
function placeOf(date: string, months: readonly string[], after: 0 | 1): number {
  const [first = ''] = months;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [firstYear = 0, firstMonth = 1] = first.split('-').map(Number);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const passed = 12 * (year - firstYear) + month - firstMonth + (day - 1 + after) / days;
  return Math.min(100, Math.max(0, (100 * passed) / months.length));
}

function Periods({ periods }: { periods: readonly Period[] }) {
  const { language } = useShared();
  const words = caseWords[language];
  if (periods.length === 0) return null;
  return (
    <>
      <h3>{words.periods}</h3>
      <ul className="periods">
        {periods.map(({ kind, what, from, to, state }) => (
          <li key={`${kind} ${from}`}>
            <span className={`swatch ${kind}`} aria-hidden="true" /> <strong>{what}</strong>{' '}
            {plainDate(from, language)} – {to && plainDate(to, language)} · {state}
          </li>
        ))}
      </ul>
    </>
  );
}
