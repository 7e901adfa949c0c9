import type { LocalDate } from '../calendar/local.ts';
import { faceOf } from '../cards/face.ts';
import type { Choice } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import type { Programme } from '../engine/programme.ts';
import { nameIn } from '../language/named.ts';
import { fill, type Language, text } from '../language/text.ts';
import type { CaseRecord, Team } from '../store/rows.ts';
import { jobKinds, nextSteps, otherEnds } from './ending.ts';
import { endingTexts } from './textsEnding.ts';

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
  return faceOf(
    {
      ...{ code: caseRef, title: words.title, status: [words.text], tone: 'today' },
      blocks: [
        {
          ...{ kind: 'choice', id: 'next', label: words.next, required: text(language, 'answer.badInput') },
          choices: choicesOf(programme, today, language),
        },
        {
          ...{ kind: 'date', id: 'on', label: words.on, value: on, max: today },
          required: text(language, 'contact.dateError'),
        },
      ],
      buttons: [
        {
          ...{ verb: 'placement.end', title: text(language, 'actions.save'), data: { case: caseRef } },
          ...{ asks: true, style: 'positive' },
        },
      ],
    },
    {
      ...{ language, ids: { team: team.id, message: '', card: '' } },
      summary: text(language, 'summary.reply'),
    },
  );
}

function choicesOf(programme: Programme, today: LocalDate, language: Language): Choice[] {
  const words = endingTexts(language);
  const ends = otherEnds(programme, today);
  return [
    ...jobKinds.map((value) => ({ value, title: words[value] })),
    { value: 'education', title: words.education },
    ...nextSteps.map((value) => ({ value, title: words[value] })),
    ...ends.map((end) => ({ value: end.id, title: fill(words.ends, { why: nameIn(language, end) }) })),
    ...(ends.some(({ id }) => id === 'other') ? [] : [{ value: 'other', title: words.endsOther }]),
  ];
}
