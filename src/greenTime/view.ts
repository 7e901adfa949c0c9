import { capital, faceOf } from '../cards/face.ts';
import { nameOf, plainName } from '../cards/people.ts';
import type { Block, Button, Said } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { isFew } from '../engine/smallNumbers.ts';
import { dateText } from '../language/dates.ts';
import { fill, type Language, text } from '../language/text.ts';
import type { MessageKind } from '../outbox/message.ts';
import type { MessageOf } from '../store/messageRow.ts';
import type { GreenLine } from '../store/postRows.ts';
import type { Team } from '../store/rows.ts';
import { isPast, ownSlot } from './slot.ts';
import { greenTexts } from './texts.ts';

/** C47: numbers a team, no codes, and who has booked which quarter. */
export const greenMessage: MessageKind<MessageOf<'greenTime'>> = {
  face: ({ message, team, members, language, today, now }) => {
    const words = greenTexts(language);
    const { green } = message;
    const booked = [...green.booked].sort((one, other) => (one.at < other.at ? -1 : 1));
    const taken = booked.map(({ at, by }): Block => {
      const name = nameOf(members, by, language);
      return { kind: 'row', what: at, detail: name, icon: 'Person', tone: 'coming' };
    });
    return faceOf(
      {
        ...{ title: fill(words.dated, { date: dateText(language, green.day, today) }), tone: 'figures' },
        ...{ icon: 'People', status: [fill(words.at, { time: green.at }), plainName(green.place)] },
        blocks: [
          ...green.lines.map((line): Block => ({ kind: 'line', text: lineText(line, language) })),
          ...(taken.length > 0 ? [{ kind: 'heading' as const, text: words.booked }, ...taken] : []),
        ],
        buttons: isPast(green, now) ? [] : bookButtons(booked.length > 0, language),
      },
      { language, ids: { team: team.id, message: message.id, card: '' }, summary: words.summary },
    );
  },
};

function bookButtons(isBooked: boolean, language: Language): Button[] {
  const words = greenTexts(language);
  const book: Button = { verb: 'green.book', title: words.book, style: 'positive' };
  return isBooked ? [book, { verb: 'green.cancel', title: words.cancel }] : [book];
}

/** Few are «få» (measures.md 4). */
export function lineText({ name, cases, deviations }: GreenLine, language: Language): string {
  const words = greenTexts(language);
  const line = cases === 0 ? words.none : words.many;
  const count = isFew(cases) ? words.few : cases;
  const more = deviations === 0 ? '' : deviations === 1 ? words.deviationsOne : words.deviations;
  return fill(line, { name: plainName(name) || words.team, count }) + fill(more, { count: deviations });
}

export interface GreenView {
  team: Team;
  language: Language;
  /** Teams with an hour that this one may join, the one that it joins among them. */
  hosts: readonly Team[];
}

/** `/grøntid`: when it is, what the team brings, and for who may, the ways to change it. */
export function ownGreenFace(view: GreenView, line: GreenLine, maySet: boolean): Face {
  const { team, language, hosts } = view;
  const words = greenTexts(language);
  const off: Button = { verb: 'green.off', title: words.turnOff };
  return shown(view, {
    ...{ title: words.title, status: whenParts(view) },
    blocks: [
      { kind: 'line', text: lineText(line, language) },
      { kind: 'note', text: words.about },
    ],
    buttons: maySet
      ? [
          { verb: 'green.form', title: words.set, data: { form: 'slot' } },
          ...(hosts.length > 0 ? [{ verb: 'green.form', title: words.join, data: { form: 'join' } }] : []),
          ...(team.greenTime ? [off] : []),
        ]
      : [],
  });
}

function whenParts({ team, language, hosts }: GreenView): string[] {
  const words = greenTexts(language);
  const host = hosts.find(({ id }) => id === team.greenTime?.host);
  const slot = ownSlot(host ?? team);
  if (!slot) return [words.off];
  const names = text(language, 'words.weekdays').split(' ');
  const weekday = capital(names[slot.weekday - 1] ?? '');
  return [
    ...(host ? [fill(words.with, { name: plainName(slot.name) })] : []),
    fill(words.weekly, { weekday, time: slot.at }),
    plainName(slot.place),
  ];
}

export function shown({ team, language }: GreenView, said: Omit<Said, 'tone'>): Face {
  return faceOf(
    { ...said, tone: 'figures', icon: 'People' },
    { language, ids: { team: team.id, message: '', card: '' }, summary: greenTexts(language).summary },
  );
}
