import type restify from 'restify';
import type { LocalDate } from '../calendar/local.ts';
import type { Cell } from '../engine/smallNumbers.ts';
import type { RouteDeps } from '../web/route.ts';
import { sendCsv } from '../web/sendFile.ts';
import { isSigned, signature, spelled, unspelled } from '../web/signed.ts';
import type { Site } from '../web/site.ts';
import { type ShownMonth, statementCsv } from './export.ts';

const columns = ['citizens', 'sum', 'median', 'first', 'reached'] as const;
const named =
  /^((?:[a-j]{4}-[a-j]{2}(?:\.(?:[a-j]{1,9}|x)){5}~?){1,13})_([a-j]{4}-[a-j]{2}-[a-j]{2})_([\w-]{22})$/;
const file = '/statements/loentimer.csv';

/** Where a file of these months is served, and until when; undefined where none are. */
type StatementUrl = (months: readonly ShownMonth[], until: LocalDate) => string | undefined;

/**
 * Address of a statement as a file: the figures that the card shows, hidden ones as `x`, until when it may be fetched,
 * and a signature. There is nothing else in it, and nothing of it is kept. It knows signatures of pictures from its own.
 */
export function statementPath(months: readonly ShownMonth[], until: LocalDate, key: string): string {
  const what = months.map(({ month, shown }) =>
    [month, ...columns.map((name) => cellIn(shown[name]))].join('.'),
  );
  const all = what.join('~');
  return `${file}?is=${spelled(`${all}_${until}`)}_${signature(`statement ${all}`, until, key)}`;
}

/** Where a statement is served; nowhere without a site. */
export function statementUrl(site: Site | undefined): StatementUrl {
  return (months, until) => site && `${site.url}${statementPath(months, until, site.key)}`;
}

function cellIn(cell: Cell): string {
  return cell === 'hidden' ? 'x' : String(cell);
}

/** The file of an address; undefined for one that was not signed here, or whose day has passed. */
export function statementFile(path: string, today: LocalDate, key: string): string | undefined {
  const [, figures = '', lastDay = '', given = ''] = named.exec(path.split('?is=')[1] ?? '') ?? [];
  const [what, until] = [unspelled(figures), unspelled(lastDay)];
  if (until < today || !isSigned(given, `statement ${what}`, until, key)) return undefined;
  return statementCsv(what.split('~').map(readMonth));
}

function readMonth(text: string): ShownMonth {
  const [month = '', ...cells] = text.split('.');
  const [citizens, sum, median, first, reached] = cells.map(
    (cell): Cell => (cell === 'x' ? 'hidden' : Number(cell)),
  );
  const none = 'hidden' as const;
  return {
    month,
    shown: {
      ...{ citizens: citizens ?? none, sum: sum ?? none, median: median ?? none },
      ...{ first: first ?? none, reached: reached ?? none },
    },
  };
}

/** Serves the files: a browser fetches them from the card, and cannot say to Teams who looks. */
export const addStatements = (
  routes: restify.Server,
  { key, today }: Pick<RouteDeps, 'key' | 'today'>,
): void => {
  routes.get(file, async (request: restify.Request, response: restify.Response) => {
    sendCsv(response, statementFile(request.url ?? '', today(), key), 'loentimer.csv');
  });
};
