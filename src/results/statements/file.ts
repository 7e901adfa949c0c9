import type restify from 'restify';
import { isOfView } from '../../store/messageRow.ts';
import type { StatementLine, StatementRow } from '../../store/statementRow.ts';
import type { Store } from '../../store/store.ts';
import { epochMsOf } from '../../store/utc.ts';
import { digestOfToken, fromLetters, inLetters } from '../../web/oneTime.ts';
import type { AddRoute } from '../../web/route.ts';
import { sendCsv } from '../../web/sendFile.ts';
import { linesFor, type Reader, readFigure } from './shown.ts';

const file = '/statements/resultater.csv';

const head = ['måned', 'version', 'indsats', 'mål', 'gruppe', 'værdi', 'tæller', 'nævner', 'vist'];

/** The lines of statements as their reader sees them; a decimal comma, and nothing where there is no figure. */
export function statementCsv(
  statements: readonly { row: StatementRow; programme: string }[],
  reader: Reader,
): string {
  const rows = statements.flatMap((one) => rowsOf(one, reader));
  return `\uFEFF${[head, ...rows].map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;
}

function rowsOf({ row, programme }: { row: StatementRow; programme: string }, reader: Reader): string[][] {
  const { month, version } = row;
  const lines = linesFor({ row, programme, reader });
  const own = lines.filter(({ since }) => since === undefined);
  // Sums over months come last, under the months that they are of; a channel reads few of them (freeze.ts).
  const long = lines.filter(
    ({ since, open }) => since !== undefined && (reader === 'leader' || !open.hidden),
  );
  return [...own, ...long].map((line) => [
    line.since === undefined ? month : `${line.since}/${month}`,
    ...[String(version), ...cellsOf(line, reader)],
  ]);
}

function cellsOf(line: StatementLine, reader: Reader): string[] {
  const { programme, measure, group } = line;
  const { value, n, d, shown } = readFigure(line, reader);
  return [
    ...[programme, measure, group ?? '', (value ?? '').replace('.', ',')],
    ...[n === null ? '' : String(n), d === null ? '' : String(d), shown],
  ];
}

/** No spreadsheet takes a cell for a formula. */
function quoted(cell: string): string {
  const safe = /^[=@+\t\r]|^-(?!\d)/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Names the message that holds the token. */
export function filePath(teamId: string, messageId: string, token: string): string {
  const what = [teamId, messageId].map(inLetters);
  return `${file}?team=${what[0]}&of=${what[1]}&token=${inLetters(token)}`;
}

/** The file of an address, once; undefined for any other. */
async function fetchOnce(url: string, store: Store, now: number) {
  const asked = new URLSearchParams(url.split('?')[1] ?? '');
  const [teamId, messageId] = [asked.get('team') ?? '', asked.get('of') ?? ''].map(fromLetters);
  if (!teamId || !messageId) return undefined;
  const stored = await store.messages.get(teamId, messageId);
  const row = stored?.row;
  if (!stored || !row || !(isOfView(row, 'statement') || isOfView(row, 'statementPost'))) return undefined;
  const { fetch, ...statement } = row.statement;
  if (
    !fetch ||
    epochMsOf(fetch.until) < now ||
    fetch.digest !== digestOfToken(fromLetters(asked.get('token') ?? ''))
  )
    return undefined;
  // Whoever takes the token away has the file: two at once cannot.
  if (!(await store.messages.save(teamId, { row: { ...row, statement }, etag: stored.etag })))
    return undefined;
  const version = await store.statements.get(teamId, statement.month, statement.version);
  return (
    version && statementCsv([{ row: version.row, programme: statement.programme }], fetch.reader ?? 'leader')
  );
}

export const addStatementFiles: AddRoute = (routes, { store, clock }) => {
  routes.get(file, async (request: restify.Request, response: restify.Response) => {
    sendCsv(response, await fetchOnce(request.url ?? '', store, clock()), 'resultater.csv');
  });
};
