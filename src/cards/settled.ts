import { dateText, momentText } from '../language/dates.ts';
import { optionalText, text } from '../language/text.ts';
import type { CardRow } from '../store/rows.ts';
import { taskText } from './alert.ts';
import { faceOf, mostOnFace } from './face.ts';
import { hasNote, idsOf, stateNotes } from './frame.ts';
import { nameOf } from './people.ts';
import { backButton, caseButtons } from './personal.ts';
import type { Button, Said, Tone } from './said.ts';
import { canUndo } from './undo.ts';
import type { Face, ViewInput } from './view.ts';

/** Answers that are facts of the case and must also stand in the case system. */
const factVerbs = [
  'contact.register',
  'plan.register',
  'placement.confirm',
  'firstFollowUp.register',
  'hours.register',
  'say.contact',
  'say.ctiContact',
  'say.planRenewed',
  'say.openingMeeting',
  'say.measured',
  'say.subGoal',
  'say.clarified',
];

export function isSettled({ state }: CardRow): boolean {
  return state === 'answered' || state === 'cancelled' || state === 'expired';
}

/** A card that needs nothing more keeps its thing in the title: who did it and when, and what comes next. */
export function settledView(input: ViewInput, after: readonly string[] = []): Face {
  const { card, language } = input;
  return faceOf(
    {
      ...(card.caseRef ? { code: card.caseRef } : {}),
      title: settledTitle(input),
      status: settledStatus(input),
      tone: toneOf(card),
      blocks: [
        ...after.map((line) => ({ kind: 'line' as const, text: line })),
        ...stateNotes(input).map((note) => ({ kind: 'note' as const, text: note })),
      ],
      ...settledRow(input),
    },
    { language, ids: idsOf(input), summary: text(language, 'summary.handled') },
  );
}

function toneOf({ state, handled }: CardRow): Tone {
  if (state === 'expired') return 'dropped';
  return handled?.verb === 'card.dismiss' ? 'dropped' : 'done';
}

/** "kontakt registreret"; where the answer has no words of its own, the thing. */
export function settledTitle({ card, language, now }: ViewInput): string {
  const done = card.handled && optionalText(language, `done.${card.handled.verb}`);
  if (done) return done;
  const thing = taskText(language, card, now);
  return card.handled?.verb === 'reminder.done' ? text(language, 'state.thingDone', { thing }) : thing;
}

export function settledStatus(input: ViewInput): string[] {
  const { card, language } = input;
  if (!card.handled) return [text(language, card.state === 'expired' ? 'state.expired' : 'state.cancelled')];
  const dismissed = card.handled.verb === 'card.dismiss' ? [text(language, 'state.dismissed')] : [];
  const filed = hasNote(input, 'journalised') ? [text(language, 'state.journalised')] : [];
  return [...dismissed, whoAndWhen(input), ...nextLine(input), ...filed];
}

/** No menu on what is done: the case's own card leads on to the case system. */
function settledRow(input: ViewInput): Pick<Said, 'buttons' | 'more'> {
  const answers = settledButtons(input);
  const cases = caseButtons(input);
  return answers.length + cases.length > mostOnFace
    ? { buttons: answers, more: cases }
    : { buttons: [...answers, ...cases] };
}

function settledButtons(input: ViewInput): Button[] {
  const { card, language, now, opened } = input;
  return [
    ...(opened ? [backButton(input)] : []),
    ...(needsFiling(input)
      ? [{ verb: 'card.journalise', title: text(language, 'actions.journalised') }]
      : []),
    ...(canUndo(card, now) ? [{ verb: 'card.undo', title: text(language, 'actions.undo') }] : []),
  ];
}

/** `Mette Holm kl. 09:10`; the date too when it was on another day than what it stands on: the card, or a list. */
export function whoAndWhen({ card, language, members }: ViewInput, on = card.at.slice(0, 10)): string {
  if (!card.handled) return '';
  return text(language, 'state.who', {
    name: nameOf(members, card.handled.by, language),
    when: momentText(language, card.handled.at, on),
  });
}

/** When the same card is due again. */
export function nextLine({ card, language, today }: ViewInput): string[] {
  if (!card.handled?.next) return [];
  return [text(language, 'state.next', { date: dateText(language, card.handled.next, today) })];
}

function needsFiling(input: ViewInput): boolean {
  const { card } = input;
  if (!card.handled || card.state !== 'answered') return false;
  return factVerbs.includes(card.handled.verb) && !hasNote(input, 'journalised');
}
