import { dateText, momentText } from '../language/dates.ts';
import { text, textsOf } from '../language/text.ts';
import { taskKey } from './alert.ts';
import { caseUrl } from './caseLink.ts';
import { nameOf } from './people.ts';
import { dismissReasons } from './reasons.ts';
import { snoozeDays } from './snooze.ts';
import { canUndo } from './undo.ts';
import type { Choice, Tone, ViewInput } from './view.ts';

export interface FrameParts {
  title: string;
  tone: Tone;
  lines: string[];
  facts?: { title: string; value: string }[];
  notes?: string[];
  /** Reasons are offered unless the card is one that must be answered. */
  dismissible?: boolean;
  askSparring?: boolean;
}

/** The data that every personal card has: head, lines, facts, what happened on the way, and the common buttons. */
export function frame(input: ViewInput, parts: FrameParts): Record<string, unknown> {
  const snoozed = input.card.state === 'snoozed';
  return {
    ...base(input),
    title: parts.title,
    tone: parts.tone,
    lines: parts.lines,
    facts: parts.facts ?? [],
    notes: [...stateNotes(input), ...(parts.notes ?? [])],
    snooze: snoozed ? [] : snoozeChoices(input),
    reasons: parts.dismissible === false ? [] : reasonChoices(input),
    canUndo: canUndo(input.card, input.now),
    canAskSparring: parts.askSparring === true && !snoozed && !hasNote(input, 'sparringAsked'),
  };
}

/** What any face needs: texts, ids for the buttons, the link. */
export function base(input: ViewInput): Record<string, unknown> {
  return {
    t: textsOf(input.language),
    lang: input.language,
    ids: { team: input.team.id, message: input.message, card: input.card.key },
    today: input.today,
    subtitle: input.programme?.name ?? '',
    opened: input.opened,
    caseUrl: caseUrl(input.team, input.card.caseRef),
    canJournalise: false,
  };
}

/** What the texts of every card may name. */
export function values(input: ViewInput): Record<string, string> {
  const { card, language, today } = input;
  return { code: card.caseRef ?? '', due: card.due ? dateText(language, card.due, today) : '' };
}

/** `Sag B-101 · kontakt`: what a card is about when its title no longer says it. */
export function caseAndTask({ card, language, now }: ViewInput): string {
  const what = text(language, taskKey(card, now));
  return card.caseRef ? `${text(language, 'words.case', { code: card.caseRef })} · ${what}` : what;
}

export function hasNote({ card }: ViewInput, code: string): boolean {
  return notesThatHold(card).some((note) => note.code === code);
}

/** That an answer was filed says nothing any more once the answer was taken back. */
function notesThatHold({ notes = [], handled }: ViewInput['card']) {
  return notes.filter(
    ({ code, at }) => code !== 'journalised' || (handled !== undefined && at >= handled.at),
  );
}

/** Lines about the card itself: taken, put off, tried. */
export function stateNotes(input: ViewInput): string[] {
  const { card, language, today } = input;
  const notes = notesThatHold(card)
    .map((note) => noteText(input, note))
    .filter((line) => line !== '');
  if (card.state === 'snoozed' && card.snoozedTo) {
    notes.push(text(language, 'state.snoozed', { date: dateText(language, card.snoozedTo, today) }));
  }
  if (card.taken) notes.push(takenText(input, card.taken));
  return notes;
}

const noteKeys = {
  attempted: 'notes.attempted',
  sparringAsked: 'notes.sparringAsked',
  journalised: 'notes.journalised',
  joining: 'notes.joining',
  calling: 'notes.calling',
  seen: 'notes.seen',
  smsSent: 'notes.smsSent',
  visiting: 'notes.visiting',
  goalUnderWay: 'notes.goalUnderWay',
  companyTalked: 'notes.companyTalked',
} as const;

function noteText(input: ViewInput, note: { code: string; by: string; at: string }): string {
  const key = noteKeys[note.code as keyof typeof noteKeys];
  if (!key) return '';
  return text(input.language, key, {
    name: nameOf(input.members, note.by, input.language),
    when: momentText(input.language, note.at, input.today),
  });
}

/** Who has taken the card on, and when. */
export function takenText(input: ViewInput, taken: { by: string; at: string }): string {
  const when = momentText(input.language, taken.at, input.today);
  if (taken.by === input.reader?.id) return text(input.language, 'state.takenByYou', { when });
  return text(input.language, 'state.taken', { name: nameOf(input.members, taken.by, input.language), when });
}

function snoozeChoices({ card, today, calendar, language }: ViewInput): (Choice & { button: string })[] {
  return snoozeDays(card, today, calendar).map((value) => {
    const title = dateText(language, value, today);
    return { title, value, button: text(language, 'actions.snoozeTo', { date: title }) };
  });
}

function reasonChoices({ language }: ViewInput): Choice[] {
  return dismissReasons.map((value) => ({ value, title: text(language, `reasons.${value}`) }));
}
