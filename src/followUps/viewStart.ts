import { type Form, opens } from '../cards/form.ts';
import { hasNote } from '../cards/frame.ts';
import { journalQuestion } from '../cards/journalQuestion.ts';
import { personalFace } from '../cards/personal.ts';
import type { Button } from '../cards/said.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { text } from '../language/text.ts';
import { startText } from './placementStart.ts';

/** C07: a placement starts today, and who goes along or calls. The company's name is never on it. */
export function startView(input: ViewInput): Face {
  const { language } = input;
  const [other, ...more] = coming(input);
  return personalFace(input, {
    given: { start: startText(input) },
    primary: opens('start', text(language, 'C07.confirm')),
    ...(other ? { other } : {}),
    more,
    forms: [startForm(input)],
    ...{ dismissible: false, snoozable: false },
  });
}

function coming(input: ViewInput): Button[] {
  return (['joining', 'calling'] as const)
    .filter((note) => !hasNote(input, note))
    .map((note) => ({ verb: `placement.${note}`, title: text(input.language, `C07.${note}`) }));
}

function startForm({ language }: ViewInput): Form {
  return {
    ...{ name: 'start', verb: 'placement.confirm' },
    steps: () => [
      {
        questions: [
          { kind: 'tick', id: 'contactPerson', label: text(language, 'C07.contactPerson'), value: 'true' },
          { kind: 'tick', id: 'onePager', label: text(language, 'C07.onePager') },
          journalQuestion(language),
        ],
      },
    ],
  };
}
