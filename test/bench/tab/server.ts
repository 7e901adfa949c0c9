import { answerOf, answerVerb, filledIn, perTeam, post, workerOf } from '../due.ts';
import { type Figure, figure, quantile, timed } from '../figure.ts';
import { leader, type TabTown } from './town.ts';

const boardTimes = 30;
const warmUp = 5;
/** Answers each way, in turn; the first ones are for warming up. */
export const answers = 30;
const boardWanted = { ms: 400, bytes: 20_000 };
const ratioWanted = 3;

/** What a browser gets: packed, as it is on its way. */
async function board(url: string, authorization: string): Promise<number> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const headers = { authorization, 'accept-encoding': 'gzip' };
    request(`${url}/api/tab/board`, { headers }, (response) => {
      let bytes = 0;
      response.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      response.on('end', () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`the board: ${response.statusCode}`)),
      );
    })
      .on('error', reject)
      .end();
  });
}

/** The server's own part: a board of 2,000 cases, and a press in the tab beside the same press through the bot. */
export async function serverFigures({ app, due, tokenOf }: TabTown): Promise<Figure[]> {
  const token = await tokenOf(leader);
  const boards: number[] = [];
  let bytes = 0;
  for (let count = 0; count < boardTimes; count += 1) {
    const ms = await timed(async () => {
      bytes = await board(app.url, token);
    });
    if (count >= warmUp) boards.push(ms);
  }
  const [inTab, inChat]: [number[], number[]] = [[], []];
  for (let count = 0; count < answers; count += 1) {
    const chat = await timed(() => post(app.url, answerOf(...cardOf(due, 2 * count))));
    const tab = await timed(() => press({ app, due, tokenOf }, 2 * count + 1));
    if (count < warmUp) continue;
    inChat.push(chat);
    inTab.push(tab);
  }
  return [
    figure('board of 2,000 cases, server p95', quantile(boards, 0.95), 'ms', boardWanted.ms),
    figure('board of 2,000 cases, packed', bytes, 'bytes', boardWanted.bytes),
    figure('a press in the tab, by the same press in the chat', ratioOf(inTab, inChat), '×', ratioWanted),
    figure('a press in the tab', quantile(inTab, 0.5), 'ms', quantile(inChat, 0.5)),
  ];
}

function ratioOf(some: readonly number[], others: readonly number[]): number {
  return quantile(some, 0.5) / quantile(others, 0.5);
}

function cardOf(due: readonly string[], count: number): [team: string, number: number] {
  return [due[Math.floor(count / perTeam)] ?? '', count % perTeam];
}

/** A benchmark of refusals would be worth nothing: the answer must be there. */
async function press({ app, due, tokenOf }: Pick<TabTown, 'app' | 'due' | 'tokenOf'>, count: number) {
  const [team, number] = cardOf(due, count);
  const response = await fetch(`${app.url}/api/tab/press`, {
    method: 'POST',
    headers: { authorization: await tokenOf(workerOf(number)), 'content-type': 'application/json' },
    body: JSON.stringify({ source: crypto.randomUUID(), verb: answerVerb, data: filledIn(team, number) }),
  });
  const text = await response.text();
  if (response.status !== 200 || !text.includes('"type":"card"'))
    throw new Error(`the tab answered ${response.status}: ${text.slice(0, 200)}`);
}
