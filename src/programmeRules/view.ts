import { addDays } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/local.ts';
import { capital } from '../cards/face.ts';
import type { Block, Button, Cell } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import type { Programme } from '../engine/programme.ts';
import { cardName } from '../language/cardNames.ts';
import { dateText } from '../language/dates.ts';
import { nameIn } from '../language/named.ts';
import { fill, type Language } from '../language/text.ts';
import { type Cadence, cadencesOf, numberIn } from '../programmes/cadences.ts';
import { ruleText } from '../programmes/textsCadences.ts';
import { replyFace } from '../talk/replyFace.ts';
import type { Difference } from './compare.ts';
import { ruleTexts, unitOf } from './texts.ts';

interface RulesView {
  language: Language;
  team: string;
  programme: Programme;
  today: LocalDate;
}

/** Which of several programmes, where a team has more than one in use. */
export function chooseFace(language: Language, team: string, programmes: readonly Programme[]): Face {
  const words = ruleTexts(language);
  const blocks = programmes.map((one): Block => {
    const name = nameIn(language, one);
    return { kind: 'row', what: name, tap: { verb: 'rules.show', title: name, data: { programme: one.id } } };
  });
  return replyFace(
    { title: words.title, status: [words.choose], tone: 'figures', icon: 'Settings', blocks },
    { language, team },
  );
}

/** `/program`: the rules in words; each opens its form. */
export function rulesFace({ language, team, programme }: RulesView, saved?: string): Face {
  const words = ruleTexts(language);
  const rows = cadencesOf(programme).map(({ id }): Block => {
    const what = ruleText(language, id, numberIn(programme, id));
    const data = { programme: programme.id, rule: id };
    return { kind: 'row', what, tap: { verb: 'rules.change', title: what, data } };
  });
  return replyFace(
    {
      title: words.title,
      status: [...(saved ? [saved] : []), fill(words.status, { name: nameIn(language, programme) })],
      ...(saved ? { tone: 'done' } : { tone: 'figures', icon: 'Settings' }),
      blocks: [{ kind: 'note', text: words.note }, ...rows],
    },
    { language, team },
  );
}

/** The form of one rule: another number, from a day on. */
export function changeFace(view: RulesView, { id, min, max }: Cadence, error?: string): Face {
  const { language, team, programme, today } = view;
  const words = ruleTexts(language);
  const value = numberIn(programme, id);
  const tomorrow = addDays(today, 1);
  const required = fill(words.numberError, { min, max });
  const save: Button = {
    ...{ verb: 'rules.compare', title: words.compare, data: { programme: programme.id, rule: id } },
    ...{ asks: true, style: 'positive' },
  };
  return replyFace(
    {
      ...{
        title: words.changeTitle,
        status: [ruleText(language, id, value), nameIn(language, programme)],
        tone: 'today',
      },
      blocks: [
        ...(error === undefined ? [] : [{ kind: 'warning' as const, text: error }]),
        {
          ...{ kind: 'number', id: 'value', label: fill(words.to, { unit: unitOf(language, id) }) },
          ...{ min, max, value: String(value), required },
        },
        {
          kind: 'date',
          id: 'from',
          label: words.from,
          value: tomorrow,
          min: tomorrow,
          required: words.dateError,
        },
      ],
      buttons: [save, backButton(programme, language)],
    },
    { language, team },
  );
}

export interface Wanted {
  rule: Cadence;
  value: number;
  from: LocalDate;
}

/** What would be sent instead, before anything is saved; the numbers are of the team's own cases. */
export function compareFace(
  { language, team, programme, today }: RulesView,
  { rule, value, from }: Wanted,
  { totals, peaks }: Difference,
  counted: { count: number; all: number },
): Face {
  const words = ruleTexts(language);
  const change = {
    from: ruleText(language, rule.id, numberIn(programme, rule.id)),
    to: ruleText(language, rule.id, value),
  };
  const data = { programme: programme.id, rule: rule.id, value, from };
  const isSame = totals.every(({ difference }) => difference === 0);
  const cases = counted.count < counted.all ? words.someCases : words.cases;
  return replyFace(
    {
      title: words.newTitle,
      status: [fill(words.fromDay, { date: dateText(language, from, today) })],
      tone: 'today',
      blocks: [
        { kind: 'line', text: fill(words.change, change) },
        ...(isSame ? [{ kind: 'line' as const, text: words.none }] : [tableOf(totals, language)]),
        { kind: 'note', text: fill(words.peak, peaks) },
        { kind: 'note', text: fill(cases, counted) },
      ],
      buttons: [
        { verb: 'rules.save', title: words.save, data, style: 'positive' },
        backButton(programme, language),
      ],
    },
    { language, team },
  );
}

function tableOf(totals: Difference['totals'], language: Language): Block {
  const { head, all } = ruleTexts(language);
  const sum = (side: 'A' | 'B') => totals.reduce((count, total) => count + total[side], 0);
  const row = (name: string, before: string, after: string, strong?: true): Cell[] => [
    { text: name },
    { text: before },
    { text: after, ...(strong ? { strong } : {}) },
  ];
  return {
    kind: 'table',
    rows: [
      row(head.card, head.before, head.after),
      ...totals
        .filter(({ difference }) => difference !== 0)
        .map(({ card, A, B }) => row(capital(cardName(language, card)), String(A), String(B), true)),
      row(all, String(sum('A')), String(sum('B'))),
    ],
  };
}

function backButton({ id }: Programme, language: Language): Button {
  return { verb: 'rules.show', title: ruleTexts(language).back, data: { programme: id } };
}
