import { memoryStorage } from '../support/simulator/memoryStore.ts';
import { liveThrough } from '../support/week/live.ts';
import type { Sent } from '../support/week/recorder.ts';
import { aSilentTeam } from '../support/week/silent.ts';
import { leader, workers } from '../support/week/town.ts';
import { type Figure, figure } from './figure.ts';

/** A month with 22 working days and no holiday. */
const days = { from: '2026-03-02', to: '2026-03-31', quietAfter: '2026-03-01' };
const workingDays = 22;
const cases = 35;

/** What somebody with a full caseload gets who answers nothing for a month, what their leader gets, and the channel. */
export async function messages(): Promise<Figure[]> {
  const [lived] = await liveThrough(memoryStorage(), [aSilentTeam(days, cases, 11)], days);
  if (!lived) throw new Error('nobody lived');
  const [worker] = workers;
  const sent = Map.groupBy(lived.sent, readerOf);
  return [
    ...figuresOf('the worker', sent.get(worker) ?? []),
    ...figuresOf('their leader', sent.get(leader) ?? []),
    ...figuresOf('the channel', sent.get('channel') ?? []),
    figure('cards behind them', new Set(lived.seen.map(({ card }) => card.key)).size, 'cards', cases),
  ];
}

function readerOf({ message }: Sent): string {
  return message.audience === 'channel' ? 'channel' : message.to;
}

/** A single card by its own name, anything else by what it is; several calls of one moment are no list of the day. */
function kindOf({ message: { view, cards } }: Sent): string {
  const [, card, kind] = (cards[0] ?? '').split('|');
  if (view === 'agenda' && cards.every(isCall)) return 'calls';
  return (view === 'card' || view === 'twin') && cards.length === 1 ? `${view} ${card} ${kind}` : view;
}

/** What follows from an absence, in the minute in which it does. */
function isCall(key: string): boolean {
  return ['C09', 'C10', 'C11'].includes(key.split('|')[1] ?? '');
}

function figuresOf(who: string, sent: readonly Sent[]): Figure[] {
  const lists = sent.filter((one) => kindOf(one) === 'agenda');
  const perDay = [...Map.groupBy(lists, ({ at }) => at.slice(0, 10)).values()].map(({ length }) => length);
  const kinds = Map.groupBy(sent, kindOf);
  const named = [...kinds].map(([view, { length }]) => `${view} ${length}`).toSorted();
  return [
    figure(`${who}: messages in a month (${named.join(', ')})`, sent.length, 'messages', workingDays),
    figure(`${who}: lists on the busiest day`, Math.max(0, ...perDay), 'lists', 1),
  ];
}
