import type { LocalDate } from '../calendar/calendar.ts';
import { nameOf } from '../cards/people.ts';
import type { Face } from '../cards/view.ts';
import { momentText } from '../language/dates.ts';
import { fill, type Language } from '../language/text.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { Member } from '../store/rows.ts';
import type { AsideRow } from '../store/unreadable.ts';
import { replyFace } from '../talk/replyFace.ts';
import { failedReason, failedTexts, unreadReason } from './texts.ts';

/** More would not be read on a phone, and there is one button for all. */
const most = 20;

interface FailedInput {
  language: Language;
  team: string;
  messages: readonly MessageRow[];
  /** Rows of the team that cannot be read. */
  unread: readonly AsideRow[];
  members: readonly Member[];
  today: LocalDate;
}

/** Messages that Teams refused for good, with *Send igen*: when, to whom and why not. Never what a card is about. */
export function failedFace({ language, team, messages, unread, members, today }: FailedInput): Face {
  const words = failedTexts(language);
  const count = messages.length;
  const sentence = count === 0 ? words.none : fill(count === 1 ? words.one : words.many, { count });
  const facts = messages.slice(0, most).map(({ at, audience, to, lastError }) => ({
    title: momentText(language, at, today),
    value: `${audience === 'channel' ? words.channel : nameOf(members, to, language)}: ${failedReason(language, lastError)}`,
  }));
  const rest = count > most ? [{ title: '…', value: fill(words.more, { count: count - most }) }] : [];
  return replyFace({
    ...{ template: 'failed', language, team },
    data: {
      title: words.title,
      tone: count + unread.length === 0 ? 'good' : 'attention',
      lines: [sentence],
      facts: [...facts, ...rest],
      again: count === 0 ? '' : words.again,
      ...unreadData(unread, language),
      notes: count === 0 ? [] : [words.passedOn],
    },
  });
}

/** What stands where, and why it cannot be read: enough to find the row, and nothing of what it holds. */
function unreadData(rows: readonly AsideRow[], language: Language) {
  const { unread: words, kinds } = failedTexts(language);
  const count = rows.length;
  const shown = rows.slice(0, most).map(({ table, key, fault }) => {
    const kind = key.slice(0, Math.max(0, key.indexOf(':')));
    return {
      title: Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : kinds.other,
      value: `${unreadReason(language, fault)} (${table}, ${key})`,
    };
  });
  return {
    unread: count === 0 ? '' : fill(count === 1 ? words.one : words.many, { count }),
    unreadRows: shown,
  };
}
