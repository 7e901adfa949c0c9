import { addToMonth } from '../calendar/months.ts';
import type { Filled } from '../cards/form.ts';
import type { Block, Question } from '../cards/said.ts';
import type { ViewInput } from '../cards/view.ts';
import { type HourKind, hourKinds } from '../engine/events.ts';
import { hoursText } from '../engine/hours.ts';
import { dateText, monthText } from '../language/dates.ts';
import { own } from '../language/own.ts';
import { fill, type Language } from '../language/text.ts';
import { hoursQuestion, kindQuestion, sourceQuestion } from './questions.ts';
import { paidHoursTexts } from './texts.ts';

/** A longer code needs the whole width of a phone. */
const longCode = 12;

/** A line to write, as it stands. */
export interface Asked {
  id: string;
  label: string;
  hours: string;
  kind: string;
  source: string;
  fault: string;
  note: string;
}

/** One kind and one source for all, and an hour's field a case, two beside each other. */
export function allBlocks(lines: readonly Asked[], filled: Filled, language: Language): Block[] {
  if (lines.length === 0) return [];
  const value = (id: string, stood: string) => filled[id] ?? stood;
  const first: Question[] = [
    {
      ...kindQuestion('kind:all', language, value('kind:all', 'ordinary')),
      label: paidHoursTexts(language).list.kindAll,
    },
    {
      ...sourceQuestion('source:all', language, value('source:all', '')),
      label: paidHoursTexts(language).list.sourceAll,
    },
  ];
  const questions = lines.map((line) => ({ line, question: hourOf(line, filled, language) }));
  const wide = questions.filter(
    ({ line }) => line.fault !== '' || line.note !== '' || line.label.length > longCode,
  );
  const narrow = questions.filter((one) => !wide.includes(one)).map(({ question }) => question);
  return [
    { kind: 'pair', questions: first },
    ...wide.flatMap(({ line, question }): Block[] => [...saidOf(line), question]),
    ...pairsOf(narrow),
  ];
}

function pairsOf(questions: readonly Question[]): Block[] {
  return questions.flatMap((question, index): Block[] => {
    if (index % 2 === 1) return [];
    const next = questions[index + 1];
    return [{ kind: 'pair', questions: next ? [question, next] : [question] }];
  });
}

/** Each line with its own kind and source. */
export function eachBlocks(lines: readonly Asked[], filled: Filled, language: Language): Block[] {
  return lines.flatMap((line): Block[] => {
    const { id } = line;
    const kind = filled[`kind:${id}`] ?? filled['kind:all'] ?? line.kind;
    const source = filled[`source:${id}`] ?? filled['source:all'] ?? line.source;
    return [
      ...saidOf(line),
      hourOf(line, filled, language),
      {
        kind: 'pair',
        questions: [
          kindQuestion(`kind:${id}`, language, kind),
          sourceQuestion(`source:${id}`, language, source),
        ],
      },
    ];
  });
}

function hourOf({ id, label, hours }: Asked, filled: Filled, language: Language): Question {
  return hoursQuestion(`hours:${id}`, label, language, filled[`hours:${id}`] ?? hours);
}

function saidOf({ fault, note }: Asked): Block[] {
  return [
    ...(fault ? [{ kind: 'warning' as const, text: fault }] : []),
    ...(note ? [{ kind: 'note' as const, text: note }] : []),
  ];
}

export function askLine(input: ViewInput): Asked {
  const { card, language, today } = input;
  const words = paidHoursTexts(language);
  const { draft } = card;
  const back = card.state === 'snoozed' && card.snoozedTo;
  return {
    id: card.key,
    label: labelOf(input),
    hours: draft?.hours ?? '',
    kind: draft?.kind ?? 'ordinary',
    source: draft?.source ?? '',
    fault: draft ? (own(words.faults, draft.fault) ?? '') : '',
    note: back ? fill(words.list.later, { date: dateText(language, back, today) }) : '',
  };
}

/** One line a kind of hours that the month has. */
export function editLines(input: ViewInput): Asked[] {
  const { card, language } = input;
  return monthKinds(input).map(([kind, hundredths]) => ({
    id: `${card.key}|${kind}`,
    label: labelOf(input),
    hours: hoursText(hundredths, language),
    ...{ kind, source: '', fault: '', note: '' },
  }));
}

/** The code; on a list of several months the month too. */
export function labelOf({ card, language, now }: ViewInput): string {
  const words = paidHoursTexts(language).list;
  const isLastMonth = card.cycle === addToMonth(now.slice(0, 7), -1);
  return fill(isLastMonth ? words.hours : words.hoursOf, {
    code: card.caseRef ?? '',
    month: monthText(language, card.cycle).split(' ')[0] ?? '',
  });
}

/** Kinds of the month with their hundredths; a month of nothing is one line of zero. */
export function monthKinds({ card, record }: ViewInput): [HourKind, number][] {
  const kinds = record?.state.paidHours[card.cycle] ?? {};
  const known = hourKinds.flatMap((kind): [HourKind, number][] => {
    const hundredths = kinds[kind];
    return hundredths === undefined ? [] : [[kind, hundredths]];
  });
  const some = known.filter(([, hundredths]) => hundredths > 0);
  return some.length > 0 ? some : known.slice(0, 1);
}
