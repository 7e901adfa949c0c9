import type { LocalDate } from '../calendar/local.ts';
import { faceOf } from '../cards/face.ts';
import { plainName } from '../cards/people.ts';
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
}

/** Two days and a colleague; what is known already is filled in. */
export function leaveFormFace({ language, team, who, members, today }: FormInput): Face {
  const words = leaveTexts(language);
  const next = who.leaves?.findLast((leave) => leave.to >= today);
  const colleagues = members.filter(({ id, left }) => id !== who.id && !left);
  const standIn = next?.standIn ?? who.standIn ?? '';
  const choices = colleagues.map(({ name, id }) => ({ title: plainName(name), value: id }));
  return faceOf(
    {
      ...{ title: words.title, status: [words.text], tone: 'figures', icon: 'Calendar' },
      blocks: [
        {
          kind: 'date',
          id: 'from',
          label: words.from,
          value: next?.from ?? today,
          required: words.dateError,
        },
        {
          ...{ kind: 'date', id: 'to', label: words.to, value: next?.to ?? today, min: today },
          required: words.dateError,
        },
        ...(choices.length > 0
          ? [
              {
                ...{ kind: 'choice' as const, id: 'standIn', label: words.standIn, choices, value: standIn },
                ...{ style: 'compact' as const, required: words.standInError },
              },
            ]
          : []),
      ],
      buttons: [{ verb: 'leave.save', title: text(language, 'actions.save'), asks: true, style: 'positive' }],
    },
    { language, ids: { team: team.id, message: '', card: '' }, summary: text(language, 'summary.reply') },
  );
}
