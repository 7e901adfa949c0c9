import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import { shortDate } from '../dates.ts';
import { Loaded, useLoaded } from '../loaded.tsx';
import { hrefOf } from '../route.ts';
import { useShared } from '../shared.ts';
import { fill } from '../words.ts';
import { OpenTask } from './openTask.tsx';

interface Day {
  day: string;
  at?: string;
  mark?: string;
}

/** `GET /api/tab/attendance`. */
interface Attendance {
  cases: { code: string; team: string; days: Day[] }[];
  lists: { team: string; message: string; card: string }[];
  marks: Readonly<Record<string, string>>;
}

/** Who is expected and who came, today and this week; the list of today is the card that stands in Teams. */
export function AttendancePage() {
  const query = useLoaded<Attendance>('attendance');
  return <Loaded query={query}>{(attendance) => <Week attendance={attendance} />}</Loaded>;
}

function Week({ attendance: { cases, lists, marks } }: { attendance: Attendance }) {
  const { words, language, me } = useShared();
  const days = cases[0]?.days ?? [];
  return (
    <>
      <h1 className="unseen">{words.pages.attendance}</h1>
      {lists.map((list) => (
        <TodayList key={list.message} list={list} />
      ))}
      <h2>{words.week}</h2>
      {cases.length === 0 && <p>{words.noAttendance}</p>}
      {cases.length > 0 && (
        <table className="week">
          <thead>
            <tr>
              <th scope="col">{words.columns.code}</th>
              {days.map(({ day }) => (
                <th scope="col" key={day} className={day === me.today ? 'today' : undefined}>
                  {shortDate(day, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cases.map(({ code, team, days: own }) => (
              <tr key={`${team} ${code}`}>
                <th scope="row">
                  <a href={hrefOf('case', code, team)} aria-label={fill(words.openCase, { code })}>
                    {code}
                  </a>
                </th>
                {own.map(({ day, at, mark }) => (
                  <td
                    key={day}
                    data-label={shortDate(day, language)}
                    className={`${mark ?? ''} ${day === me.today ? 'today' : ''} ${at || mark ? '' : 'empty'}`}
                  >
                    {mark ? marks[mark] : (at ?? '')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function TodayList({ list }: { list: Attendance['lists'][number] }) {
  const { words } = useShared();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words.todayList}
      </Button>
      {isOpen && <OpenTask task={list} close={() => setOpen(false)} />}
    </div>
  );
}
