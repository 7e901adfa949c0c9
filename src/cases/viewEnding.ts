import type { LocalDate } from '../calendar/calendar.ts';
import type { Choice, Face } from '../cards/view.ts';
import type { Programme } from '../engine/programme.ts';
import { fill, type Language } from '../language/text.ts';
import type { CaseRecord, Team } from '../store/rows.ts';
import { replyFace } from '../talk/replyFace.ts';
import { endingGroups, jobKinds, nextSteps } from './ending.ts';
import { endingTexts } from './texts.ts';

interface EndingInput {
  language: Language;
  team: Team;
  record: CaseRecord;
  programme: Programme;
  /** When the placement ended, as far as it was said. */
  on: LocalDate;
  today: LocalDate;
}

/** `/praktik B-101 slut`: what came of the placement. For the person responsible, alone. */
export function endingFace({ language, team, record, programme, on, today }: EndingInput): Face {
  const words = endingTexts(language);
  const { caseRef } = record;
  return replyFace({
    ...{ template: 'ending', language, team: team.id },
    data: {
      title: words.title,
      lines: [fill(words.text, { code: caseRef })],
      ...{ words, caseRef, on, today },
      choices: choicesOf(programme, today, language),
    },
  });
}

function choicesOf(programme: Programme, today: LocalDate, language: Language): Choice[] {
  const words = endingTexts(language);
  const groups = endingGroups(programme, today);
  const education = groups.find(({ group }) => group === 'education')?.names.join(', ');
  const others = groups.filter(({ group }) => group !== 'education');
  return [
    ...jobKinds.map((value) => ({ value, title: words[value] })),
    { value: 'education', title: education ?? words.education },
    ...nextSteps.map((value) => ({ value, title: words[value] })),
    ...others.map(({ group, names }) => ({
      value: group,
      title: fill(words.ends, { why: names.join(', ') }),
    })),
    ...(others.some(({ group }) => group === 'other') ? [] : [{ value: 'other', title: words.endsOther }]),
  ];
}
