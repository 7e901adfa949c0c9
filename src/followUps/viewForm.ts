import type { LocalDate } from '../calendar/calendar.ts';
import type { Face } from '../cards/view.ts';
import type { ContactForm } from '../engine/events.ts';
import { fill, type Language } from '../language/text.ts';
import type { CaseRecord, Team } from '../store/rows.ts';
import { replyFace } from '../talk/replyFace.ts';
import { contactFormOf } from './contactForm.ts';
import { contactTexts } from './texts.ts';

interface FormInput {
  language: Language;
  team: Team;
  record: CaseRecord;
  today: LocalDate;
  /** What was understood of a typed line. */
  typed?: { form?: ContactForm; date?: LocalDate };
}

/** The contact form of a case; its button carries the case back as `case`. */
export function contactFormFace({ language, team, record: { caseRef }, today, typed }: FormInput): Face {
  const words = contactTexts(language);
  return replyFace({
    ...{ template: 'contact', language, team: team.id },
    data: {
      title: words.title,
      lines: [fill(words.text, { code: caseRef })],
      ...{ today, caseRef },
      ...contactFormOf(language, '', typed),
    },
  });
}
