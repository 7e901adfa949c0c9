import { timeOf } from '../calendar/localTime.ts';
import { dateText, momentText } from '../language/dates.ts';
import { text } from '../language/text.ts';
import type { CardRow } from '../store/rows.ts';
import { base } from './frame.ts';
import { mentionsOf } from './mentions.ts';
import { nameOf, namesOf } from './people.ts';
import type { Face, ViewInput } from './view.ts';

/** Cards whose neutral verb is "kontakt"; all others are a "opgave" (4-cards.md, delivery mode). */
const contactCards = ['C01', 'C03', 'C08', 'C09', 'C10', 'C20', 'C22', 'C25'];

/**
 * The neutral copy in a closed team channel: case code, neutral verb, who, when, state. Never the programme, the
 * stage, a company, a reason, that something is late, or what the task is about (6-privacy.md); its button names no card, whose key would say it.
 */
export function twinView(input: ViewInput): Face {
  return {
    template: 'twin',
    summary: text(input.language, 'summary.twin'),
    data: {
      ...base(input),
      ids: { team: input.team.id, message: input.message, card: '' },
      line: twinLine(input),
      mentions: asksSomebody(input.card)
        ? mentionsOf(input.card, input.members, input.language).entities
        : [],
      notes: twinState(input),
      canTake: input.card.state === 'open' && !input.card.taken,
    },
  };
}

/** An alert has an hour, and wants somebody now: whoever is responsible is called by name in Teams. */
function isAlert({ card }: CardRow): boolean {
  return card === 'C09';
}

function asksSomebody(card: CardRow): boolean {
  return isAlert(card) && card.state === 'open' && !card.taken;
}

function twinLine({ card, members, language, today }: ViewInput): string {
  const day = card.at.slice(0, 10);
  const later = card.due && card.due > day;
  return text(language, later ? 'twin.by' : isAlert(card) ? 'twin.now' : 'twin.today', {
    time: timeOf(card.at),
    code: card.caseRef ?? '',
    task: text(language, contactCards.includes(card.card) ? 'twin.contact' : 'twin.task'),
    date: dateText(language, later ? (card.due ?? day) : day, today),
    name: asksSomebody(card) ? mentionsOf(card, members, language).text : namesOf(members, card.to, language),
  });
}

function twinState(input: ViewInput): string[] {
  const { card, language, today } = input;
  if (card.state === 'snoozed' && card.snoozedTo) {
    return [text(language, 'state.twinSnoozed', { date: dateText(language, card.snoozedTo, today) })];
  }
  if (card.state === 'open') return [card.taken ? twinTaken(input) : text(language, 'twin.open')];
  return card.handled ? twinHandled(input, card.handled) : [text(language, 'state.twinCancelled')];
}

function twinTaken({ card, members, language }: ViewInput): string {
  const day = card.at.slice(0, 10);
  const name = nameOf(members, card.taken?.by ?? '', language);
  return text(language, 'state.taken', { name, when: momentText(language, card.taken?.at ?? card.at, day) });
}

function twinHandled(input: ViewInput, handled: NonNullable<CardRow['handled']>): string[] {
  const { card, language, members, today } = input;
  const when = momentText(language, handled.at, card.at.slice(0, 10));
  const name = nameOf(members, handled.by, language);
  const next = handled.next
    ? [text(language, 'state.twinNext', { date: dateText(language, handled.next, today) })]
    : [];
  return [text(language, 'state.twinHandled', { when, name }), ...next];
}
