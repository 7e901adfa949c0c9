import { ofType, shownIn } from '../cards/walk.ts';
import { invokeAnswer, shown } from '../support/botServerActivities.ts';
import { button } from '../support/botServerCases.ts';
import type { PostedActivity } from '../support/connector.ts';
import type { Here } from '../support/town.ts';

type Tap = { verb: string; [field: string]: unknown };

/** What each word for an attendance is called where it is pressed. */
const marks = { Mødt: 'met', Senere: 'later', Fri: 'agreedOff', Færre: 'reducedHours' } as const;
type Word = keyof typeof marks;

/** The list of the day as its instructor's chat shows it. */
export function listIn(here: Here): PostedActivity | undefined {
  return here.inChat('jonas', 'Fremmøde kl.').at(-1);
}

/** The codes that are still awaited on a posted list, in its order. */
export function codesOn(activity: PostedActivity | undefined): string[] {
  const rows = ofType(activity?.attachments, 'ColumnSet').slice(1);
  // A row with a tap and a button is one within another.
  return [...new Set(rows.flatMap((row) => shownIn(row)[0] ?? []))];
}

/** What one tap on the line of a case sends; the others stand behind the line itself, with the same ids. */
export function tapOf(activity: PostedActivity | undefined, caseRef: string, word: Word = 'Mødt'): Tap {
  const row = ofType(activity?.attachments, 'ColumnSet').find((one) => shownIn(one)[0] === caseRef);
  const quick = ofType(row, 'Action.Submit').find(({ title }) => title === 'Mødt');
  if (!quick) throw new Error(`${caseRef} is not awaited: ${shown(activity)}`);
  return { ...(quick.data as Tap), mark: marks[word] };
}

/** One tap, as a phone sends it; then what Teams shows in the chat. */
export async function tap(here: Here, name: string, caseRef: string, word: Word): Promise<void> {
  const list = listIn(here);
  await here.app.post(here.town.submits(name, tapOf(list, caseRef, word), list?.id ?? ''));
}

/** What the list says of somebody below those who are awaited: `mødt`. */
export function saidOf(activity: PostedActivity | undefined, caseRef: string): string {
  const groups = shownIn(activity?.attachments).flatMap((text) => text.split(' · '));
  const own = groups.find((group) => new RegExp(`\\b${caseRef}\\b`).test(group)) ?? '';
  return own.replace(/^(B-\d+,? )+/, '');
}

/** The lines as they stand to be corrected, with the time and who said it. */
export async function correcting(here: Here): Promise<string> {
  const edit = { ...button(listIn(here), 'list.page'), page: 1, edit: 'true' };
  return invokeAnswer(await here.app.post(here.town.presses('jonas', edit))).text;
}
