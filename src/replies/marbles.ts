import { monthText } from '../language/dates.ts';
import { paidHoursTexts } from '../language/paidHours.ts';
import { fill } from '../language/text.ts';
import { countMarbles, type MarbleCounts, marbleColours } from '../results/marbles.ts';
import type { Replies } from '../teams/replies.ts';

/** C30: the marbles box, as a picture and in numbers beside it. */
export function marblesData({ language, box, pictureUrl }: Parameters<Replies['marbles']>[0]) {
  const words = paidHoursTexts(language).marbles;
  const { month, ofMonth, ofYear } = box;
  const facts = (counts: MarbleCounts) =>
    marbleColours.map((colour) => ({ title: words[colour], value: String(counts[colour]) }));
  const given = { month: monthText(language, month), year: month.slice(0, 4) };
  return {
    title: words.title,
    tone: 'good',
    lines: [fill(words.text, { ...given, count: countMarbles(ofMonth), all: countMarbles(ofYear) })],
    pictureUrl,
    pictureText: fill(words.picture, { count: countMarbles(ofYear), ...given }),
    groups: [
      { title: given.month, facts: facts(ofMonth) },
      { title: fill(words.year, given), facts: facts(ofYear) },
    ],
  };
}
