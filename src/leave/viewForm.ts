import type { LocalDate } from '../calendar/local.ts';
import { faceOf } from '../cards/face.ts';
import { type Filled, type Form, type Step, withForm } from '../cards/form.ts';
import type { Said } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { type Language, text } from '../language/text.ts';
import type { Member, Team } from '../store/rows.ts';
import { leaveTexts } from './texts.ts';

interface FormInput {
  language: Language;
  team: Team;
  who: Member;
  members: readonly Member[];
  today: LocalDate;
  /** What was filled in, while somebody is looked for, or where it was not taken. */
  filled?: Filled;
  /** Why it was not taken. */
  error?: string;
}

/** Two days and a colleague; what is known already is filled in. */
export function leaveFormFace(input: FormInput): Face {
  const { language, team, filled = {}, error } = input;
  const words = leaveTexts(language);
  const form: Form = { name: 'leave', verb: 'leave.save', steps: () => [stepOf(input)] };
  const said: Said = { title: words.title, status: [words.text], tone: 'figures', icon: 'Calendar' };
  const { buttons = [], ...open } = withForm(
    said,
    form,
    { name: form.name, step: 0, filled, error },
    language,
  );
  return faceOf(
    // It was asked for by a line of its own: there is nothing to go back to.
    { ...open, buttons: buttons.slice(0, 1) },
    { language, ids: { team: team.id, message: '', card: '' }, summary: text(language, 'summary.reply') },
  );
}

function stepOf({ language, team, who, members, today }: FormInput): Step {
  const words = leaveTexts(language);
  const next = who.leaves?.findLast((leave) => leave.to >= today);
  const colleagues = members.filter(({ id, left }) => id !== who.id && !left);
  const standIn = next?.standIn ?? who.standIn ?? '';
  return {
    questions: [
      {
        ...{ kind: 'date', id: 'from', label: words.from, value: next?.from ?? today },
        required: words.dateError,
      },
      {
        ...{ kind: 'date', id: 'to', label: words.to, value: next?.to ?? today, min: today },
        required: words.dateError,
      },
      ...(colleagues.length > 0
        ? [
            {
              ...{ kind: 'person' as const, id: 'standIn', label: words.standIn, style: 'compact' as const },
              ...{ people: colleagues, team: team.id, value: standIn, required: words.standInError },
            },
          ]
        : []),
    ],
  };
}
