import type { LocalDate } from '../calendar/local.ts';
import type { Face } from '../cards/view.ts';
import { type Language, text } from '../language/text.ts';
import type { CaseRecord, Team } from '../store/rows.ts';
import { replyFace } from '../talk/replyFace.ts';
import { contactQuestions, type TypedContact } from './contactForm.ts';
import { contactTexts } from './texts.ts';

interface FormInput {
  language: Language;
  team: Team;
  record: CaseRecord;
  today: LocalDate;
  /** What was understood of a typed line. */
  typed?: TypedContact;
}

/** The contact form of a case; its buttons carry the case back as `case`. */
export function contactFormFace({ language, team, record: { caseRef }, today, typed }: FormInput): Face {
  const data = { case: caseRef };
  return replyFace(
    {
      ...{ code: caseRef, title: contactTexts(language).title, tone: 'figures', icon: 'Person' },
      blocks: contactQuestions(language, today, '', typed),
      buttons: [
        {
          ...{ verb: 'contact.register', title: text(language, 'actions.save'), asks: true },
          ...{ style: 'positive', data: { ...data, reached: 'yes' } },
        },
        {
          ...{ verb: 'contact.register', title: text(language, 'contact.notReached') },
          data: { ...data, date: typed?.date ?? 'today', form: typed?.form ?? 'phone', reached: 'no' },
        },
      ],
    },
    { language, team: team.id },
  );
}
