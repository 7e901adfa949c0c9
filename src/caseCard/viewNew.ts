import type { LocalDate } from '../calendar/local.ts';
import type { Ids } from '../cards/buttons.ts';
import { peopleIn } from '../cards/choosePerson.ts';
import { faceOf } from '../cards/face.ts';
import { areMany } from '../cards/findPeople.ts';
import { type Filled, type Step, withForm } from '../cards/form.ts';
import type { PersonQuestion, Question } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import type { Programme } from '../engine/programme.ts';
import { hasCard } from '../engine/recipients.ts';
import { nameIn } from '../language/named.ts';
import { type Language, text } from '../language/text.ts';
import type { Member, Team } from '../store/rows.ts';
import { caseTexts } from './texts.ts';

export interface NewCase {
  language: Language;
  team: Team;
  programmes: readonly Programme[];
  members: readonly Member[];
  today: LocalDate;
  filled: Filled;
  step: number;
  error?: string;
  /** The message and card that it was opened from. */
  from?: Pick<Ids, 'message' | 'card'>;
}

/** `/sag ny`: the code, the programme, the day and who is responsible; where applications are followed, whether it has begun. */
export function newCaseFace(input: NewCase): Face {
  const { language, team, filled, step, error, from } = input;
  const words = caseTexts(language).opening;
  const form = { name: 'new', verb: 'case.open', steps: () => stepsOf(input) };
  const said = { title: words.title, status: [words.status], tone: 'today', icon: 'TaskListLtr' } as const;
  const back = from
    ? { verb: 'form.close', title: text(language, 'actions.close') }
    : { verb: 'cases.show', title: words.back };
  const open = { name: 'new', step, filled, ...(error === undefined ? {} : { error }) };
  return faceOf(withForm(said, form, open, language, back), {
    ...{ language, ids: { team: team.id, message: '', card: '', ...from } },
    summary: text(language, 'summary.reply'),
  });
}

/** Four questions a step: to look for somebody among many is two. */
function stepsOf(input: NewCase): Step[] {
  const { programmes, filled } = input;
  const what = whatQuestions(input);
  const who = whoQuestion(input);
  const asked = programmes
    .filter((one) => filled.again !== undefined || hasCard(one, 'C22'))
    .map(({ id }) => id);
  if (!areMany(who.people)) {
    return [{ questions: [...what, who], leads: { programme: asked } }, secondStep(input)];
  }
  const begun = asked.includes(filled.programme ?? '') ? secondStep(input).questions : [];
  return [
    { questions: what, leads: { programme: programmes.map(({ id }) => id) } },
    { questions: [...begun, who] },
  ];
}

function whatQuestions({ language, programmes, today }: NewCase): Question[] {
  const words = caseTexts(language).opening;
  const required = text(language, 'answer.badInput');
  return [
    { kind: 'text', id: 'code', label: words.code, max: 20, required: text(language, 'say.codeError') },
    {
      ...{ kind: 'choice', id: 'programme', label: words.programme, required },
      choices: programmes.map((one) => ({ value: one.id, title: nameIn(language, one) })),
    },
    { kind: 'date', id: 'on', label: words.on, value: today, max: today, required },
  ];
}

function whoQuestion({ language, team, members }: NewCase): PersonQuestion {
  return {
    ...{ kind: 'person', id: 'to', label: caseTexts(language).opening.to, team: team.id },
    ...{ people: peopleIn(members, 'people', language), required: text(language, 'answer.badInput') },
  };
}

/** A course that goes on is not always at its beginning. */
function stageQuestion({ language, programmes, filled }: NewCase): Question {
  const stages = programmes.find(({ id }) => id === filled.programme)?.stages ?? [];
  return {
    ...{ kind: 'choice', id: 'stage', label: caseTexts(language).opening.stage },
    ...{ required: text(language, 'answer.badInput'), value: stages[0]?.id ?? '' },
    choices: stages.map(({ id, name }) => ({ value: id, title: name })),
  };
}

function secondStep(input: NewCase): Step {
  const { language, filled } = input;
  if (filled.again !== undefined) return { questions: [stageQuestion(input)] };
  const words = caseTexts(language).opening;
  return {
    questions: [
      {
        ...{ kind: 'choice', id: 'begun', label: words.begun, required: text(language, 'answer.badInput') },
        choices: [
          { value: 'yes', title: words.begunYes },
          { value: 'no', title: words.begunNo },
        ],
      },
    ],
  };
}
