import { values } from '../cards/frame.ts';
import { personalFace } from '../cards/personal.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { fill } from '../language/text.ts';
import { longAgreements } from './codes.ts';
import { stabilityFacts, trendOf } from './facts.ts';
import { absenceTexts } from './texts.ts';

/** C11: the municipal case worker is to know, by another way than the bot; here stands only that it is done. */
export function longAbsenceView(input: ViewInput): Face {
  const { card, language } = input;
  const words = absenceTexts(language);
  const count = daysInARow(input);
  const given = { code: card.caseRef ?? '', count };
  return personalFace(input, {
    template: 'C11',
    given: values(input),
    lines: [fill(count > 1 ? words.long.text : words.long.textMany, given)],
    facts: stabilityFacts(input),
    data: {
      w: words,
      agreements: longAgreements.map((value) => ({ value, title: words.long.agreements[value] })),
      ...trendOf(input),
    },
  });
}

/** Attendance days without attendance up to the day that started it, as far as they are remembered. */
function daysInARow({ card, record }: ViewInput): number {
  const known = Object.entries(record?.state.attendance ?? {}).sort(([a], [b]) => (a < b ? 1 : -1));
  const expected = known.filter(([day, mark]) => day <= card.cycle && mark !== 'agreedOff');
  const met = expected.findIndex(([, mark]) => mark !== 'missed');
  return met < 0 ? expected.length : met;
}
