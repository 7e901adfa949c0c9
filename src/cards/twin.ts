import { dateText, momentText } from '../language/dates.ts';
import { text } from '../language/text.ts';
import type { CardRow } from '../store/rows.ts';
import { faceOf } from './face.ts';
import { nameOf, namesOf } from './people.ts';
import type { Tone } from './said.ts';
import { isSettled } from './settled.ts';
import type { Face, ViewInput } from './view.ts';

/**
 * One line in a closed team channel, as a reply under the day's post or as an earlier release sent it: case code, one word
 * for all, when, who, state. Nobody is called by name, and no hour is said, as only an absence would have them. Never the programme, the
 * stage, a company, a reason, that something is late, or what the task is about (6-privacy.md); its button names no
 * card, whose key would say it.
 */
export function twinView(input: ViewInput): Face {
  const { card, language, team, message } = input;
  const mayTake = card.state === 'open' && !card.taken;
  const face = faceOf(
    {
      code: card.caseRef ?? '',
      title: twinTitle(input),
      status: [whose(input), ...twinState(input)],
      tone: toneOf(card),
      buttons: mayTake
        ? [{ verb: 'card.take', title: text(language, 'actions.take'), style: 'positive' }]
        : [],
    },
    { language, ids: { team: team.id, message, card: '' }, summary: text(language, 'summary.channel') },
  );
  return { ...face, template: 'twin', data: { ...face.data, mentions: [] } };
}

/** One colour for all that waits: how urgent it is would say what it is about. */
function toneOf(card: CardRow): Tone {
  if (isSettled(card)) return 'done';
  if (card.state === 'snoozed') return 'putOff';
  return card.taken ? 'taken' : 'coming';
}

function twinTitle({ card, language, today }: ViewInput): string {
  const day = card.at.slice(0, 10);
  const later = card.due && card.due > day;
  return text(language, later ? 'twin.by' : 'twin.today', {
    date: dateText(language, later ? (card.due ?? day) : day, today),
  });
}

function whose({ card, members, language }: ViewInput): string {
  if (isSettled(card) || card.taken) return '';
  return namesOf(members, card.to, language);
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
