import type { LocalDate } from '../calendar/calendar.ts';
import { plainName } from '../cards/people.ts';
import type { Face } from '../cards/view.ts';
import type { Language } from '../language/text.ts';
import type { Member, Team } from '../store/rows.ts';
import { replyFace } from '../talk/replyFace.ts';
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
  return replyFace({
    ...{ template: 'leave', language, team: team.id, summary: words.title },
    data: {
      ...{ w: words, title: words.title, lines: [words.text], today },
      from: next?.from ?? today,
      to: next?.to ?? today,
      standIn: next?.standIn ?? who.standIn ?? '',
      colleagues: colleagues.map(({ name, upn }) => ({ title: plainName(name), value: upn })),
    },
  });
}
