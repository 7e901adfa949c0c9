import type { Calendar } from '../../calendar/calendar.ts';
import { dateOf } from '../../calendar/localTime.ts';
import { peopleIn } from '../../cards/choosePerson.ts';
import { faceOf } from '../../cards/face.ts';
import { type Form, type Step, withForm } from '../../cards/form.ts';
import { nameOf } from '../../cards/people.ts';
import type { Block, Button, PersonQuestion, Question, Said } from '../../cards/said.ts';
import type { Face } from '../../cards/view.ts';
import { dateText, monthText } from '../../language/dates.ts';
import { measureName, shownIn } from '../../language/measureNames.ts';
import { fill, type Language } from '../../language/text.ts';
import type { FaceInput } from '../../outbox/message.ts';
import type { MessageOf } from '../../store/messageRow.ts';
import {
  type AskedDeviation,
  type DeviationAnswer,
  deviationHandlings,
  deviationWhys,
} from '../../store/postRows.ts';
import { boundText, handlingText } from './deviationText.ts';
import { deviationTexts } from './textsDeviation.ts';

/** Days from the answer to its deadline. */
export const deadlineDays = { from: 5, to: 60, usual: 21 } as const;
export const longestLine = 120;

export type DeviationInput = Pick<
  FaceInput<MessageOf<'deviation'>>,
  'message' | 'team' | 'members' | 'language' | 'today' | 'calendar' | 'look'
>;

export interface ShownDeviation extends AskedDeviation {
  /** What was answered of the same deviation a month before. */
  last?: DeviationAnswer;
}

/** C32: what a figure asks, what the leader answered, and at the deadline whether it was done. */
export function deviationFace(input: DeviationInput, asked: ShownDeviation): Face {
  const { language, team, message, look } = input;
  const words = deviationTexts(language);
  const said = saidOf(input, asked);
  const form = look?.form && formOf(input, asked, look.form.name);
  const shown = form && look?.form ? withForm(said, form, look.form, language) : said;
  return faceOf(shown, {
    ...{ language, ids: { team: team.id, message: message.id, card: '' }, summary: words.summary },
  });
}

function saidOf(input: DeviationInput, asked: ShownDeviation): Said {
  const { language, today } = input;
  const words = deviationTexts(language);
  const { answer, gone, last } = asked;
  const isDecided = asked.deviation === 'decided';
  const name = isDecided ? words.decidedAbout : measureName(asked, language);
  const title = fill(isDecided ? words.decided : words.title, { month: monthText(language, asked.month) });
  if (gone) return { title, status: [name, words.gone], tone: 'dropped' };
  const figure = `${name}: ${shownIn(asked.shown, language)}`;
  if (!answer)
    return {
      ...{ title, status: [figure, boundText(asked, language)], tone: 'today' },
      blocks: [
        { kind: 'line', text: words.body },
        ...(asked.sparring ? [sparringNote(input, asked.sparring)] : []),
        ...(last
          ? [
              {
                kind: 'note' as const,
                text: fill(words.last, { handling: handlingText(last, language) }),
              },
            ]
          : []),
      ],
      buttons: [{ ...opens('deviation', words.answer), style: 'positive' }, figuresButton(asked, language)],
      more: asked.sparring ? [] : [{ verb: 'deviation.sparring', title: words.sparring }],
    };
  const handled = handlingText(answer, language);
  if (answer.closed) {
    return {
      title: isDecided ? words.decidedClosed : words.answered,
      ...{ status: [name, words.closed[answer.closed.as]], tone: 'done' },
    };
  }
  const isDue = answer.deadline <= today;
  const due = isDue ? words.dueToday : fill(words.due, { date: dateText(language, answer.deadline, today) });
  return {
    title: isDue || isDecided ? title : words.answered,
    status: [name, answer.deadline < today ? lateText(answer.deadline, language, today) : due, handled],
    tone: isDue ? 'today' : 'done',
    blocks: [
      { kind: 'note', text: `${words.responsible}: ${nameOf(input.members, answer.responsible, language)}` },
    ],
    buttons: [
      { verb: 'deviation.close', title: words.done, data: { as: 'done' }, style: 'positive' },
      opens('deadline', words.later),
    ],
    more: [
      { verb: 'deviation.close', title: words.dropped, data: { as: 'dropped' } },
      ...(isDecided ? [] : [opens('deviation', words.change)]),
    ],
  };
}

/** The leader wants to talk about it; where the team has no green time, the way to one. */
function sparringNote({ language, team, today }: DeviationInput, { at }: { at: string }): Block {
  const words = deviationTexts(language);
  const asked = fill(words.sparringAsked, { date: dateText(language, dateOf(at), today) });
  return { kind: 'note', text: team.greenTime ? asked : `${asked} ${words.noGreenTime}` };
}

/** The month's statement, in an answer. */
function figuresButton({ month, version, programme }: AskedDeviation, language: Language): Button {
  return {
    verb: 'statement.all',
    title: deviationTexts(language).figures,
    data: { month, version, programme },
  };
}

function lateText(deadline: string, language: Language, today: string): string {
  return fill(deviationTexts(language).due, { date: dateText(language, deadline, today) });
}

function opens(form: string, title: string): Button {
  return { verb: 'form.open', title, data: { form } };
}

function formOf(input: DeviationInput, asked: AskedDeviation, name: string): Form | undefined {
  if (name === 'deviation') return answerForm(input, asked);
  return name === 'deadline' ? deadlineForm(input) : undefined;
}

function answerForm(input: DeviationInput, { answer }: AskedDeviation): Form {
  const words = deviationTexts(input.language);
  const why: Question = {
    ...{ kind: 'choice', id: 'why', label: words.why, required: words.whyRequired, value: answer?.why },
    choices: deviationWhys.map((value) => ({ value, title: words.whys[value] })),
  };
  const steps: Step[] = [
    {
      questions: [why, lineQuestion('whyLine', answer?.whyLine, input.language)],
      leads: { why: [...deviationWhys] },
    },
    { questions: actionQuestions(input, answer) },
  ];
  return { name: 'deviation', verb: 'deviation.answer', steps: () => steps };
}

function lineQuestion(id: string, value: string | undefined, language: Language): Question {
  return { kind: 'text', id, label: deviationTexts(language).line, max: longestLine, value };
}

/** What is done, by whom and until when. */
export function actionQuestions(
  input: Pick<DeviationInput, 'language' | 'members' | 'team' | 'today' | 'calendar'>,
  answer?: DeviationAnswer,
): (Question | PersonQuestion)[] {
  const { language, members, team } = input;
  const words = deviationTexts(language);
  return [
    {
      ...{ kind: 'choice', id: 'handling', label: words.handling, required: words.handlingRequired },
      value: answer?.handling,
      choices: deviationHandlings.map((value) => ({ value, title: words.handlings[value] })),
    },
    lineQuestion('handlingLine', answer?.handlingLine, language),
    {
      ...{ kind: 'person', id: 'responsible', label: words.responsible, required: words.responsibleRequired },
      ...{ people: peopleIn(members, 'people', language), team: team.id, style: 'compact' },
      value: answer?.responsible ?? team.leader,
    },
    deadlineQuestion(input),
  ];
}

function deadlineForm(input: DeviationInput): Form {
  return {
    ...{ name: 'deadline', verb: 'deviation.later' },
    steps: () => [{ questions: [deadlineQuestion(input)] }],
  };
}

function deadlineQuestion({
  language,
  today,
  calendar,
}: Pick<DeviationInput, 'language' | 'today' | 'calendar'>): Question {
  const words = deviationTexts(language);
  const { from, to, usual } = deadlineDays;
  return {
    ...{ kind: 'date', id: 'deadline', label: words.deadline, required: words.deadlineRequired },
    ...{ min: calendar.addDays(today, from), max: calendar.addDays(today, to) },
    value: calendar.nextWorkingDay(calendar.addDays(today, usual)),
  };
}

/** Whether a day is one that may be chosen. */
export function isDeadline(day: string, today: string, { addDays }: Calendar): boolean {
  return day >= addDays(today, deadlineDays.from) && day <= addDays(today, deadlineDays.to);
}
