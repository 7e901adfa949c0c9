import { Button } from '@fluentui/react-button';
import { Select } from '@fluentui/react-select';
import { useState } from 'react';
import { Opened } from '../card/opened.tsx';
import { Figures, type Series } from '../charts/figures.tsx';
import { Loaded, useChosen } from '../loaded.tsx';
import { Pairs } from '../pairs.tsx';
import { useShared } from '../shared.ts';
import { runOf } from './command.tsx';
import { resultsWords } from './resultsWords.ts';
import './results.css';

interface Named {
  id: string;
  name: string;
  /** Of its name, where that is not the reader's. */
  lang?: string;
}

/** `POST /api/tab/results`. */
interface Results {
  team: string;
  teams: Named[];
  /** Newest first; none where there is nothing to read, and `said` says so. */
  months: Named[];
  said: string;
  month?: string;
  statement?: Statement;
}

interface Statement {
  programmes: Named[];
  programme: string;
  readers: Named[];
  reader: string;
  /** May share it, comment on it, and say what is aimed at. */
  leads: boolean;
  title: string;
  /** The programme first. */
  status: string[];
  comment: string;
  tables: { title: string; facts: { title: string; value: string }[]; notes: string[] }[];
  charts: Series[];
  notes: string[];
}

interface Choice {
  team?: string;
  month?: string;
  programme?: string;
  reader?: string;
}

/** A month's statement as somebody reads it, with its pictures, their tables, and a way onto paper. */
export function ResultsPage() {
  const { me, chooseTeam } = useShared();
  const [choice, setChoice] = useState<Choice>(me.team === undefined ? {} : { team: me.team });
  const query = useChosen<Results>('results', choice);
  return (
    <Loaded query={query}>
      {(results) => (
        <>
          <Filters
            results={results}
            choose={(more) => {
              setChoice(more.team === undefined ? { ...choice, ...more } : more);
              if (more.team !== undefined) chooseTeam(more.team);
            }}
          />
          {results.statement ? (
            <StatementOf statement={results.statement} month={results.month ?? ''} />
          ) : (
            <p>{results.said}</p>
          )}
        </>
      )}
    </Loaded>
  );
}

function Filters({ results, choose }: { results: Results; choose(more: Choice): void }) {
  const { words: all, language } = useShared();
  const words = resultsWords[language];
  const { statement, team, teams, months, month = '' } = results;
  return (
    <div className="filters unprinted">
      <OneOf label={all.ofTeam} value={team} all={teams} choose={(id) => choose({ team: id })} />
      <OneOf label={words.month} value={month} all={months} choose={(id) => choose({ month: id })} />
      {statement && (
        <>
          <OneOf
            label={words.programme}
            value={statement.programme}
            all={statement.programmes}
            choose={(id) => choose({ programme: id })}
          />
          <OneOf
            label={words.reader}
            value={statement.reader}
            all={statement.readers}
            choose={(id) => choose({ reader: id })}
          />
          <Button onClick={() => window.print()}>{words.print}</Button>
        </>
      )}
    </div>
  );
}

/** Nothing where there is nothing to choose. */
function OneOf({
  label,
  value,
  all,
  choose,
}: {
  label: string;
  value: string;
  all: readonly Named[];
  choose(id: string): void;
}) {
  if (all.length < 2) return null;
  return (
    <label>
      {label}
      <Select value={value} onChange={(_, { value: chosen }) => choose(chosen)}>
        {all.map(({ id, name, lang }) => (
          <option key={id} value={id} lang={lang}>
            {name}
          </option>
        ))}
      </Select>
    </label>
  );
}

function StatementOf({ statement, month }: { statement: Statement; month: string }) {
  const { language } = useShared();
  const words = resultsWords[language];
  const { title, status, comment, tables, charts, notes, programme, leads } = statement;
  const [name, ...said] = status;
  const named = statement.programmes.find(({ id }) => id === programme);
  const isAnyHidden = charts.some(({ points }) => points.some(({ isHidden }) => isHidden));
  return (
    <article className="results">
      <h1>{title}</h1>
      <p role="status">
        <span lang={named?.lang}>{name}</span>
        {said.map((part) => ` · ${part}`).join('')}
      </p>
      {comment && <blockquote>{comment}</blockquote>}
      <div className="tables">
        {tables.map((table) => (
          <section key={table.title}>
            <h2>{table.title}</h2>
            <Pairs facts={table.facts} />
            {table.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </section>
        ))}
      </div>
      {charts.length > 0 && <h2>{words.over}</h2>}
      {isAnyHidden && <p>{words.hidden}</p>}
      {charts.map((series) => (
        <Figures key={series.title} series={series} />
      ))}
      {notes.length > 0 && (
        <section>
          <h2>{words.rest}</h2>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </section>
      )}
      {leads && (
        <section className="unprinted">
          <h2>{words.act}</h2>
          <div className="opened">
            <Opened verb="typed.run" data={runOf('results', `${month} ${programme}`)} />
          </div>
        </section>
      )}
    </article>
  );
}
