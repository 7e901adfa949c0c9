import { dateOf, toLocal } from '../calendar/localTime.ts';
import { thingOfKey } from '../cards/alert.ts';
import { faceOf } from '../cards/face.ts';
import { nameOf } from '../cards/people.ts';
import type { Block } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { dateText } from '../language/dates.ts';
import { fill, type Language, text } from '../language/text.ts';
import type { RenderInput } from '../outbox/contract.ts';
import type { MessageOf } from '../store/messageRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { daysText } from './daysText.ts';
import { leaveTexts } from './texts.ts';

/** More would not be read on a phone, nor fit in a card. */
const mostCases = 15;

type HandedInput = Pick<
  RenderInput<MessageOf<'leave'>>,
  'team' | 'reader' | 'members' | 'message' | 'now'
> & {
  listed: readonly CaseRecord[];
};

/** What a stand-in takes over and when it goes back: the same list for both; and what is open when it does. */
export function leaveView({ team, reader, members, message, listed, now }: HandedInput): Face {
  const language = reader?.language ?? team.language;
  const words = leaveTexts(language);
  const { day: from, leave } = message.list;
  const days = { from, to: leave.to };
  const today = dateOf(now);
  const given = {
    name: nameOf(members, leave.by, language),
    standIn: nameOf(members, leave.standIn, language),
    period: daysText(language, days, 'period', today),
    span: daysText(language, days, 'span', today),
  };
  const count = listed.length;
  const isBack = leave.back === true;
  return faceOf(
    {
      title: isBack ? words.backTitle : words.handedTitle,
      status: [fill(isBack ? words.backFrom : words.handedBy, given), countText(count, language)],
      ...{ tone: isBack ? 'today' : 'coming', icon: 'TaskListLtr' },
      blocks: [
        ...listed.slice(0, mostCases).map(
          (record): Block => ({
            ...{ kind: 'row', what: record.caseRef },
            detail: isBack ? openOf(record, language) : detailOf(record, leave.to, language, today),
          }),
        ),
        ...(count > mostCases
          ? [{ kind: 'note' as const, text: fill(words.more, { count: count - mostCases }) }]
          : []),
        ...(isBack ? [{ kind: 'note' as const, text: words.backHow }] : []),
      ],
    },
    {
      ...{ language, ids: { team: team.id, message: message.id, card: '' } },
      summary: isBack ? words.backSummary : words.summary,
    },
  );
}

function countText(count: number, language: Language): string {
  const words = leaveTexts(language);
  if (count === 0) return words.handedNone;
  return count === 1 ? words.handedOne : fill(words.handedCount, { count });
}

function detailOf(record: CaseRecord, to: string, language: Language, today: string): string {
  const words = leaveTexts(language);
  if (record.open.length > 0) return openOf(record, language);
  const next = record.due
    .map(({ at, cardKey }) => ({ day: dateOf(toLocal(Date.parse(at))), cardKey }))
    .filter(({ day, cardKey }) => day <= to && !cardKey.includes('|C09|'))
    .sort((a, b) => a.day.localeCompare(b.day))[0];
  if (!next) return words.quiet;
  return fill(words.next, {
    what: whatOf(next.cardKey, language),
    date: dateText(language, next.day, today),
  });
}

function openOf({ open }: CaseRecord, language: Language): string {
  const words = leaveTexts(language);
  if (open.length === 0) return words.answered;
  const waiting = open.map((key) => whatOf(key, language));
  return fill(words.open, { what: [...new Set(waiting)].join(', ') });
}

/** A list outlives the hour of a call: it asks nobody to call now. */
function whatOf(cardKey: string, language: Language): string {
  return cardKey.split('|')[1] === 'C09' ? text(language, 'what.called') : thingOfKey(language, cardKey);
}
