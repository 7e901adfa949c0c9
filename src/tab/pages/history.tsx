import { useState } from 'react';
import { hoursText, monthName, plainDate, shortDate } from '../dates.ts';
import { useShared } from '../shared.ts';
import { fill } from '../words.ts';
import { caseWords } from './caseWords.ts';

/** A month of a case's history; `on` is left out of what is about the month. */
export interface HistoryMonth {
  month: string;
  /** Hundredths. */
  hours?: number;
  /** Attendance days on which the citizen came. */
  met: number;
  entries: { on?: string; what: string; detail: string; by: string; registered?: string }[];
}

/** Months that stand open from the start: what is older is opened by whoever wants it. */
const openMonths = 2;

/** What was registered, by whom and when, the newest month first. */
export function History({ months }: { months: readonly HistoryMonth[] }) {
  const { language } = useShared();
  const words = caseWords[language];
  return (
    <section className="history">
      <h2>{words.history}</h2>
      {months.length === 0 && <p>{words.none}</p>}
      {months.map((month, index) => (
        <Month key={month.month} month={month} isOpen={index < openMonths} />
      ))}
    </section>
  );
}

function Month({ month, isOpen: isOpenFirst }: { month: HistoryMonth; isOpen: boolean }) {
  const { language } = useShared();
  const [isOpen, setOpen] = useState(isOpenFirst);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <strong>{monthName(month.month, language)}</strong> <span>{useSums(month)}</span>
      </summary>
      {isOpen && (
        <ol>
          {month.entries.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two of a kind and day differ in nothing else
            <Entry key={index} entry={entry} />
          ))}
        </ol>
      )}
    </details>
  );
}

/** What is to be read of a month without opening it. */
function useSums({ hours, met, entries: { length } }: HistoryMonth): string {
  const { language } = useShared();
  const words = caseWords[language];
  return [
    ...(hours !== undefined ? [fill(words.sum, { n: hoursText(hours, language) })] : []),
    ...(met > 0 ? [met === 1 ? words.metOnce : fill(words.met, { n: met })] : []),
    length === 1 ? words.countOne : fill(words.count, { n: length }),
  ].join(' · ');
}

function Entry({ entry: { on, what, detail, by, registered } }: { entry: HistoryMonth['entries'][number] }) {
  const { language } = useShared();
  const said = [
    by,
    ...(registered ? [fill(caseWords[language].registered, { date: plainDate(registered, language) })] : []),
  ].filter((part) => part !== '');
  return (
    <li>
      <span className="day">{on && <time dateTime={on}>{shortDate(on, language)}</time>}</span>
      <span className="what">
        {what}
        {detail && <span>: {detail}</span>}
        {said.length > 0 && <small>{said.join(' · ')}</small>}
      </span>
    </li>
  );
}
