import { Opened } from '../card/opened.tsx';
import { hoursText } from '../dates.ts';
import { Loaded, useLoaded } from '../loaded.tsx';
import { hrefOf } from '../route.ts';
import { useShared } from '../shared.ts';
import { fill } from '../words.ts';

/** `POST /api/tab/case`. */
interface KnownCase {
  team: string;
  code: string;
  programme: string;
  status: string;
  facts: { title: string; value: string }[];
  ahead: { what: string; on: string; due?: string; why: string; source: string }[];
  /** Hundredths of hours of this month; what a month should come to. */
  hours: { sum: number; target: number };
  maySay: boolean;
}

/** A case: what is known, what the plan will ask and why, and all that can be said about it. */
export function CasePage({ rest: [code = '', team] }: { rest: readonly string[] }) {
  return <FoundCase about={{ code, ...(team && { team }) }} />;
}

/** The case that a card's link is about: its address has no code. */
export function LinkedPage({ rest: [link = ''] }: { rest: readonly string[] }) {
  return <FoundCase about={{ link }} />;
}

function FoundCase({ about }: { about: object }) {
  const { words } = useShared();
  const query = useLoaded<KnownCase>('case', about);
  return (
    <>
      <p>
        <a href={hrefOf('board')}>{words.back}</a>
      </p>
      <Loaded query={query}>{(known) => <CaseOf known={known} />}</Loaded>
    </>
  );
}

function CaseOf({ known }: { known: KnownCase }) {
  const { words, language } = useShared();
  const { code, programme, status, facts, hours } = known;
  const [sum, target] = [hoursText(hours.sum, language), hoursText(hours.target, language)];
  return (
    <article className="case">
      <h1>{code}</h1>
      <p>
        {status} · {programme}
      </p>
      <div className="columns">
        <section>
          <h2>{words.known}</h2>
          <dl>
            {facts.map(({ title, value }) => (
              <div key={`${title} ${value}`}>
                <dt>{title}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <label className="hours">
            {fill(words.hoursTo, { n: sum, target })}
            <progress value={Math.min(hours.sum, hours.target)} max={hours.target} />
          </label>
        </section>
        <Ahead ahead={known.ahead} />
        {known.maySay && <Say team={known.team} code={code} />}
      </div>
    </article>
  );
}

function Ahead({ ahead }: Pick<KnownCase, 'ahead'>) {
  const { words } = useShared();
  return (
    <section>
      <h2>{words.ahead}</h2>
      {ahead.length === 0 && <p>{words.aheadNone}</p>}
      <ol className="ahead">
        {ahead.map(({ what, on, due, why, source }) => (
          <li key={`${what} ${on}`}>
            <strong>{what}</strong> {on}
            {due && ` · ${fill(words.by, { date: due })}`}
            {why && <span>{why}</span>}
            <small>{source}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Everything that the case's own card can say, as that card says it. */
function Say({ team, code }: { team: string; code: string }) {
  const { words } = useShared();
  return (
    <section>
      <h2>{words.say}</h2>
      <Opened verb="case.more" data={{ team, case: code, message: '', card: '' }} />
    </section>
  );
}
