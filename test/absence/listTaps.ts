import { shown } from '../support/botServerActivities.ts';
import type { PostedActivity } from '../support/connector.ts';
import type { Here } from '../support/town.ts';

interface Line {
  said: string;
  /** What each of its words does when it is tapped. */
  taps: Record<string, { verb: string; [field: string]: unknown }>;
}

/** The line of a case on a posted list: what it says, and its taps by their words. */
export function lineOf(activity: PostedActivity | undefined, caseRef: string): Line {
  const lines = columnSets(activity?.attachments).map((columns) => columns.map(cellOf));
  const line = lines.find(([code]) => code?.text === caseRef)?.slice(1);
  if (!line) throw new Error(`${caseRef} is not on the list`);
  const taps = line.flatMap(({ text, data }) => (data ? [[text, data] as const] : []));
  return {
    said: line.flatMap(({ text, data }) => (data ? [] : [text])).join(),
    taps: Object.fromEntries(taps),
  };
}

/** The codes on a posted list, in its order. */
export function codesOn(activity: PostedActivity | undefined): string[] {
  return columnSets(activity?.attachments).flatMap(([code]) => (code ? [cellOf(code).text] : []));
}

/** One tap, as a phone sends it; then what Teams shows in the chat. */
export async function tap(here: Here, name: string, caseRef: string, word: string): Promise<void> {
  const list = here.inChat('jonas', 'Fremmøde i dag').at(-1);
  const data = lineOf(list, caseRef).taps[word];
  if (!data || !list) throw new Error(`${caseRef} has no ${word}: ${shown(list)}`);
  await here.app.post(here.town.submits(name, data, list.id));
}

interface Cell {
  text: string;
  data?: { verb: string };
}

interface Column {
  items: { text: string }[];
  selectAction?: { data: { verb: string } };
}

function cellOf({ items, selectAction }: Column): Cell {
  return { text: items[0]?.text ?? '', data: selectAction?.data };
}

function columnSets(json: unknown): Column[][] {
  if (Array.isArray(json)) return json.flatMap(columnSets);
  if (typeof json !== 'object' || json === null) return [];
  const { type, columns } = json as { type?: string; columns?: Column[] };
  return type === 'ColumnSet' ? [columns ?? []] : Object.values(json).flatMap(columnSets);
}
