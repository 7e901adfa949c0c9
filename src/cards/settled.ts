import { dateText, momentText } from '../language/dates.ts';
import { optionalText, type TextKey, text } from '../language/text.ts';
import type { CardRow } from '../store/rows.ts';
import { base, caseAndTask, hasNote, stateNotes } from './frame.ts';
import { nameOf } from './people.ts';
import { canUndo } from './undo.ts';
import type { Face, ViewInput } from './view.ts';

/** Answers that are facts of the case and must also stand in the case system. */
const factVerbs = [
  'contact.register',
  'plan.register',
  'placement.confirm',
  'firstFollowUp.register',
  'hours.register',
];

/** Cards whose next deadline is a contact. */
const contactCards = ['C01', 'C03', 'C08'];

export function isSettled({ state }: CardRow): boolean {
  return state === 'answered' || state === 'cancelled' || state === 'expired';
}

/** A card that needs nothing more: who did it and when, what comes next, and a day to take it back. */
export function settledView(input: ViewInput): Face {
  const undo = canUndo(input.card, input.now);
  const file = needsFiling(input);
  return {
    template: 'settled',
    summary: text(input.language, 'summary.handled'),
    data: {
      ...base(input),
      title: text(input.language, titleKey(input.card)),
      subtitle: caseAndTask(input),
      tone: isDone(input.card) ? 'good' : 'emphasis',
      lines: settledLines(input),
      facts: [],
      notes: settledNotes(input, undo, file),
      canUndo: undo,
      canJournalise: file,
    },
  };
}

function isDone({ handled }: CardRow): boolean {
  return handled !== undefined && handled.verb !== 'card.dismiss';
}

function titleKey({ state, handled }: CardRow): TextKey {
  if (handled?.verb === 'card.dismiss') return 'state.dismissedTitle';
  if (handled) return 'state.handledTitle';
  return state === 'expired' ? 'state.expiredTitle' : 'state.cancelledTitle';
}

function settledLines(input: ViewInput): string[] {
  const { card, language } = input;
  if (!card.handled) return [text(language, card.state === 'expired' ? 'state.expired' : 'state.cancelled')];
  if (card.handled.verb === 'card.dismiss') {
    return [whoAndWhen(input, 'state.dismissed'), text(language, 'state.comesAgain')];
  }
  const done = optionalText(language, `done.${card.handled.verb}`);
  return [...(done ? [`${done}.`] : []), whoAndWhen(input, 'state.handled'), ...nextLine(input)];
}

function settledNotes(input: ViewInput, undo: boolean, file: boolean): string[] {
  return [
    ...stateNotes(input),
    ...(file ? [text(input.language, 'state.rememberJournal')] : []),
    ...(undo ? [text(input.language, 'state.undoUntil')] : []),
  ];
}

/** `Håndteret af Mette Holm kl. 09:10`; the date too when it was on another day than the card. */
export function whoAndWhen(
  input: ViewInput,
  key: 'state.handled' | 'state.dismissed' | 'C41.handledLine',
): string {
  const { card, language } = input;
  if (!card.handled) return '';
  return text(language, key, {
    name: nameOf(input.members, card.handled.by, language),
    when: momentText(language, card.handled.at, card.at.slice(0, 10)),
  });
}

/** When the same card is due again. */
export function nextLine({ card, language, today }: ViewInput): string[] {
  if (!card.handled?.next) return [];
  const date = dateText(language, card.handled.next, today);
  return [text(language, contactCards.includes(card.card) ? 'state.next' : 'state.nextDeadline', { date })];
}

function needsFiling(input: ViewInput): boolean {
  const { card } = input;
  if (!card.handled || card.state !== 'answered') return false;
  return factVerbs.includes(card.handled.verb) && !hasNote(input, 'journalised');
}
