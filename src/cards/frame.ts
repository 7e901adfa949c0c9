import { dateText, momentText } from '../language/dates.ts';
import { own } from '../language/own.ts';
import { text } from '../language/text.ts';
import type { Ids } from './buttons.ts';
import { nameOf } from './people.ts';
import type { ViewInput } from './view.ts';

/** Where the buttons of a card belong. */
export function idsOf({ team, message, card }: ViewInput): Ids {
  return { team: team.id, message, card: card.key };
}

/** What the texts of every card may name. */
export function values(input: ViewInput): Record<string, string> {
  const { card, language, today } = input;
  return { code: card.caseRef ?? '', due: card.due ? dateText(language, card.due, today) : '' };
}

export function hasNote({ card }: ViewInput, code: string): boolean {
  return notesThatHold(card).some((note) => note.code === code);
}

/** What somebody is about to do is over once the card is. */
const underWay = ['seen', 'calling', 'visiting'];

/** That an answer was filed says nothing any more once the answer was taken back. */
function notesThatHold({ notes = [], handled, state }: ViewInput['card']) {
  const isWaiting = state === 'open' || state === 'snoozed';
  return notes.filter(({ code, at }) => {
    if (underWay.includes(code)) return isWaiting;
    return code !== 'journalised' || (handled !== undefined && at >= handled.at);
  });
}

/** What happened on the way: tried, asked for advice. */
export function stateNotes(input: ViewInput): string[] {
  return notesThatHold(input.card)
    .map((note) => noteText(input, note))
    .filter((line) => line !== '');
}

/** Put off, or taken on by somebody: first in the status, as it says who is waited for. */
export function stateStatus(input: ViewInput): string[] {
  const { card, language, today } = input;
  const until = card.state === 'snoozed' ? card.snoozedTo : undefined;
  return [
    ...(card.state === 'expired' ? [text(language, 'state.expired')] : []),
    ...(until ? [text(language, 'state.snoozed', { date: dateText(language, until, today) })] : []),
    ...(card.taken ? [takenText(input, card.taken)] : []),
  ];
}

const noteKeys = {
  attempted: 'notes.attempted',
  sparringAsked: 'notes.sparringAsked',
  joining: 'notes.joining',
  calling: 'notes.calling',
  seen: 'notes.seen',
  smsSent: 'notes.smsSent',
  visiting: 'notes.visiting',
  goalUnderWay: 'notes.goalUnderWay',
  companyTalked: 'notes.companyTalked',
} as const;

function noteText(input: ViewInput, note: { code: string; by: string; at: string }): string {
  const key = own(noteKeys, note.code);
  if (!key) return '';
  return text(input.language, key, {
    name: nameOf(input.members, note.by, input.language),
    when: momentText(input.language, note.at, input.today),
  });
}

/** Who has taken the card on. */
export function takenText(input: ViewInput, taken: { by: string; at: string }): string {
  const when = momentText(input.language, taken.at, input.today);
  if (taken.by === input.reader?.id) return text(input.language, 'state.takenByYou', { when });
  return text(input.language, 'state.taken', { name: nameOf(input.members, taken.by, input.language), when });
}
