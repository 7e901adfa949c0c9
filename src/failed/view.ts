import type { LocalDate } from '../calendar/local.ts';
import { faceOf } from '../cards/face.ts';
import { nameOf } from '../cards/people.ts';
import type { Block } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { momentText } from '../language/dates.ts';
import { own } from '../language/own.ts';
import { fill, type Language, text } from '../language/text.ts';
import { caseRefOf } from '../store/cardKey.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { Member } from '../store/rows.ts';
import type { AsideRow } from '../store/unreadable.ts';
import { failedReason, failedTexts, unreadReason } from './texts.ts';

/** More would not be read on a phone, and there is one button for all. */
const most = 15;

/** More codes are no help: the person's list has them. */
const mostCodes = 4;

/** A case, and the sign-in names of its people that nobody has. */
export interface StrangersCase {
  caseRef: string;
  names: readonly string[];
}

interface FailedInput {
  language: Language;
  team: string;
  messages: readonly MessageRow[];
  /** Rows of the team that cannot be read. */
  unread: readonly AsideRow[];
  /** Open cases of somebody whom nobody in the team is, as they were imported. */
  strangers?: readonly StrangersCase[];
  members: readonly Member[];
  today: LocalDate;
}

/** Messages that Teams refused for good, with *Send igen*: of which cases, to whom, when and why not. Never what one is about. */
export function failedFace(input: FailedInput): Face {
  const { language, team, messages, unread, strangers = [], members, today } = input;
  const words = failedTexts(language);
  const count = messages.length;
  const sentence = count === 0 ? words.none : fill(count === 1 ? words.one : words.many, { count });
  const rows = messages.slice(0, most).map(
    ({ at, audience, to, cards, lastError }): Block => ({
      ...{
        kind: 'row',
        what: aboutWhom(cards, audience === 'channel' ? words.channel : nameOf(members, to, language)),
      },
      detail: `${momentText(language, at, today)} · ${failedReason(language, lastError)}`,
    }),
  );
  const rest: Block[] =
    count > most ? [{ kind: 'note', text: fill(words.more, { count: count - most }) }] : [];
  const passedOn: Block[] = count > 0 ? [{ kind: 'note', text: words.passedOn }] : [];
  return faceOf(
    {
      ...{ title: words.title, status: [sentence] },
      ...(count + unread.length + strangers.length === 0
        ? { tone: 'done' }
        : { tone: 'late', icon: 'Alert' }),
      blocks: [
        ...rows,
        ...rest,
        ...passedOn,
        ...strangerBlocks(strangers, language),
        ...unreadBlocks(unread, language),
      ],
      buttons: count === 0 ? [] : [{ verb: 'failed.again', title: words.again, style: 'positive' }],
    },
    { language, ids: { team, message: '', card: '' }, summary: text(language, 'summary.reply') },
  );
}

/** Told by the name as it was imported: it is all that is known of them. */
function strangerBlocks(cases: readonly StrangersCase[], language: Language): Block[] {
  const { strangers: words } = failedTexts(language);
  if (cases.length === 0) return [];
  const rows = cases.slice(0, most).map(
    ({ caseRef, names }): Block => ({
      kind: 'row',
      what: caseRef,
      detail: names.join(', '),
      icon: 'Person',
    }),
  );
  const rest = cases.length - most;
  const more: Block[] = rest > 0 ? [{ kind: 'note', text: fill(words.more, { count: rest }) }] : [];
  return [{ kind: 'note', text: words.text }, ...rows, ...more];
}

/** `B-101, B-102: Mette Holm`; the leader, who alone reads it, may see the team's codes. */
function aboutWhom(cards: readonly string[], whom: string): string {
  const codes = [...new Set(cards.map(caseRefOf))].filter((code) => code !== '');
  if (codes.length === 0) return whom;
  const named = codes.slice(0, mostCodes).join(', ');
  const more = codes.length > mostCodes ? ` +${codes.length - mostCodes}` : '';
  return `${named}${more}: ${whom}`;
}

/** What stands where, and why it cannot be read: enough to find the row, and nothing of what it holds. */
function unreadBlocks(rows: readonly AsideRow[], language: Language): Block[] {
  const { unread: words, kinds } = failedTexts(language);
  const count = rows.length;
  if (count === 0) return [];
  const shown = rows.slice(0, most).map(({ table, key, fault }): Block => {
    const kind = key.slice(0, Math.max(0, key.indexOf(':')));
    return {
      kind: 'row',
      what: own(kinds, kind) ?? kinds.other,
      detail: `${unreadReason(language, fault)} (${table}, ${key.slice(kind.length + 1)})`,
    };
  });
  return [{ kind: 'note', text: fill(count === 1 ? words.one : words.many, { count }) }, ...shown];
}
