import { capital, faceOf } from '../cards/face.ts';
import type { Block, Cell, Said } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { isSmall } from '../engine/smallNumbers.ts';
import { dateText, monthText } from '../language/dates.ts';
import { shownIn } from '../language/measureNames.ts';
import { fill, type Language } from '../language/text.ts';
import { medianOf, none, shownText } from '../measures/figure.ts';
import { openShare } from '../measures/openShare.ts';
import type { MessageKind } from '../outbox/message.ts';
import type { MessageOf } from '../store/messageRow.ts';
import type { EffectFigures, TeamEffect } from '../store/postRows.ts';
import { effectTexts } from './textsEffect.ts';
import { figureLines } from './viewWorkers.ts';
import type { WorkerFigures } from './workers.ts';

/** What the team came to, in its channel: by the rules for small numbers, and of nobody. */
export const effectMessage: MessageKind<MessageOf<'effect'>> = {
  face: ({ message, team, language }) => {
    const words = effectTexts(language);
    return faceOf(
      {
        ...{ title: words.title, status: [words.status], tone: 'figures' },
        blocks: [...tableOf(message.effect, language), { kind: 'note', text: words.note }],
      },
      { language, ids: { team: team.id, message: message.id, card: '' }, summary: words.summary },
    );
  },
};

interface OwnEffect {
  team: string;
  language: Language;
  today: string;
  effect: TeamEffect | undefined;
  /** From when the team can be compared. */
  from: string | undefined;
  own: WorkerFigures;
}

/** `/effekt`: the team against its first days, and the own figures of whoever asks. */
export function effectFace({ team, language, today, effect, from, own }: OwnEffect): Face {
  const words = effectTexts(language);
  const lines = figureLines(own, language);
  const said: Said = {
    ...{ title: words.title, tone: 'figures' },
    status: [
      effect
        ? words.status
        : from
          ? fill(words.later, { date: dateText(language, from, today) })
          : words.nothing,
    ],
    blocks: [
      ...(effect ? [...tableOf(effect, language), { kind: 'note' as const, text: words.note }] : []),
      { kind: 'heading', text: fill(words.own, { month: monthText(language, own.month) }) },
      ...(lines.length > 0 ? lines : [words.noOwn]).map(
        (text): Block => ({ kind: 'line', text: capital(text) }),
      ),
      { kind: 'note', text: words.onlyYou },
    ],
  };
  return faceOf(said, { language, ids: { team, message: '', card: '' }, summary: words.summary });
}

function tableOf({ first, last }: TeamEffect, language: Language): Block[] {
  const words = effectTexts(language);
  const row = (name: string, of: (figures: EffectFigures) => string): Cell[] => [
    { text: name },
    { text: of(first) },
    { text: of(last), strong: true },
  ];
  return [
    {
      kind: 'table',
      rows: [
        [{ text: words.days30 }, { text: words.first }, { text: words.last }],
        row(words.contact, ({ contact }) => shownIn(openShare(contact), language)),
        row(words.followUp, ({ followUpDays }) => medianText(followUpDays, language)),
        row(words.absence, ({ absence }) => shownIn(openShare(absence), language)),
      ],
    },
  ];
}

function medianText(days: readonly number[], language: Language): string {
  if (days.length === 0) return none;
  if (isSmall(days.length)) return '<5';
  return fill(effectTexts(language).days, {
    days: shownText('rate', medianOf(days, 1)).replace(',', language === 'en' ? '.' : ','),
  });
}
