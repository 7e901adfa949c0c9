import { Away } from '../away.tsx';
import { Opened } from '../card/opened.tsx';
import { Loaded, useLoaded } from '../loaded.tsx';
import { Pairs } from '../pairs.tsx';
import { hrefOf } from '../route.ts';
import { useShared } from '../shared.ts';
import { fill } from '../words.ts';
import { type CaseHours, Hours, type Period } from './caseHours.tsx';
import { History, type HistoryMonth } from './history.tsx';
import './case.css';

/** `POST /api/tab/case`. */
interface KnownCase {
  team: string;
  code: string;
  programme: string;
  /** Of its name, where that is not the reader's. */
  programmeLang?: string;
  status: string;
  facts: { title: string; value: string }[];
  ahead: { what: string; on: string; due?: string; why: string; source: string }[];
  hours: CaseHours;
  /** Oldest first. */
  periods: Period[];
  /** What of it stands in a channel, and where. */
  posts: { what: string; to: string }[];
  /** Newest first. */
  timeline: HistoryMonth[];
  maySay: boolean;
}

/** A case: what is known, how its hours go, what the plan will ask and why, all that can be said, and what happened. */
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
  const { words } = useShared();
  const { code, programme, programmeLang, status, facts } = known;
  return (
    <article className="case">
      <h1>{code}</h1>
      <p>
        {status} · <span lang={programmeLang}>{programme}</span>
      </p>
      <div className="parts">
        <div className="columns">
          <section>
            <h2>{words.known}</h2>
            <Pairs facts={facts} />
            {known.posts.map(({ what, to }) => (
              <p key={to}>
                {what} · <Away to={to}>{words.post}</Away>
              </p>
            ))}
          </section>
          <Hours hours={known.hours} periods={known.periods} />
          <Ahead ahead={known.ahead} />
        </div>
        {known.maySay && <Say team={known.team} code={code} />}
        <History months={known.timeline} />
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
    <section className="say">
      <h2>{words.say}</h2>
      <Opened verb="case.more" data={{ team, case: code, message: '', card: '' }} />
    </section>
  );
}
