import { peopleIn } from '../cards/choosePerson.ts';
import { capital } from '../cards/face.ts';
import { type Form, type OpenForm, withForm } from '../cards/form.ts';
import type { Button, Question, Said } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { text } from '../language/text.ts';
import { keptDays } from './points.ts';
import { boardTexts } from './texts.ts';
import { type BoardView, shown } from './view.ts';

export const longestPoint = 120;
export const boardForms = ['point', 'raise', 'days'] as const;

/** One of its forms, for whoever asked. */
export function formFace(view: BoardView, open: OpenForm): Face {
  const words = boardTexts(view.language);
  const title = { point: words.add, raise: words.raise, days: words.set }[open.name] ?? words.title;
  const said: Omit<Said, 'tone'> = { title, status: open.name === 'days' ? [words.setStatus] : [] };
  const back: Button = { verb: 'board.show', title: text(view.language, 'actions.close') };
  return shown(
    view,
    withForm({ ...said, tone: 'figures' }, formOf(view, open.name), open, view.language, back),
  );
}

function formOf(view: BoardView, name: string): Form {
  const { language, members, team, today, addDays } = view;
  const words = boardTexts(language);
  const line: Question = {
    ...{ kind: 'text', id: 'text', label: words.label, max: longestPoint, required: words.required },
  };
  if (name === 'days') return daysForm(view);
  if (name === 'raise') return { name, verb: 'board.raise', steps: () => [{ questions: [line] }] };
  return {
    ...{ name: 'point', verb: 'board.point' },
    steps: () => [
      {
        questions: [
          line,
          {
            ...{ kind: 'person', id: 'responsible', label: words.who, style: 'compact' },
            ...{ people: peopleIn(members, 'people', language), team: team.id },
          },
          {
            ...{ kind: 'date', id: 'on', label: words.when },
            ...{ min: addDays(today, 1), max: addDays(today, keptDays) },
          },
        ],
      },
    ],
  };
}

const weekdays = [1, 2, 3, 4, 5] as const;
/** When a morning meeting usually is (5-time-rules.md T6). */
const usualAt = '08:15';

function daysForm({ team: { board }, language }: BoardView): Form {
  const words = boardTexts(language);
  const names = text(language, 'words.weekdays').split(' ');
  return {
    ...{ name: 'days', verb: 'board.set' },
    steps: () => [
      {
        questions: [
          {
            ...{ kind: 'choice', id: 'days', label: words.days, several: true, style: 'expanded' },
            choices: weekdays.map((day) => ({ value: String(day), title: capital(names[day - 1] ?? '') })),
            value: (board?.days ?? []).join(','),
          },
          {
            kind: 'time',
            id: 'at',
            label: words.time,
            value: board?.at ?? usualAt,
            required: words.timeRequired,
          },
        ],
      },
    ],
  };
}
