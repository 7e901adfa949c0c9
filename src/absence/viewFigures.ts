import type { Face } from '../cards/view.ts';
import { shownCount, shownPart } from '../engine/smallNumbers.ts';
import { monthText } from '../language/dates.ts';
import { fill, type Language } from '../language/text.ts';
import { replyFace } from '../talk/replyFace.ts';
import type { AbsenceFigures } from './figures.ts';
import type { Counted } from './measures.ts';
import { absenceTexts } from './texts.ts';

/** A team's absence by month, for the leader alone: sums of five or more, nobody and no case (6-privacy.md 6.2). */
export function figuresFace(language: Language, months: readonly AbsenceFigures[]): Face {
  const { figures: words } = absenceTexts(language);
  return replyFace({
    ...{ template: 'forecast', language, team: '' },
    data: {
      title: words.title,
      lines: [words.text],
      groups: months.map((one) => ({
        title: capital(monthText(language, one.month)),
        facts: factsOf(language, one),
      })),
      notes: [words.hiddenNote],
    },
  });
}

function factsOf(language: Language, { handled, attended, told }: AbsenceFigures) {
  const { figures: words } = absenceTexts(language);
  return [
    { title: words.absences, value: count(language, handled.of) },
    { title: words.handled, value: share(language, handled) },
    { title: words.attended, value: share(language, attended) },
    { title: words.long, value: count(language, told.of) },
    { title: words.told, value: share(language, told) },
  ];
}

function count(language: Language, number: number): string {
  const shown = shownCount(number);
  return shown === 'hidden' ? absenceTexts(language).figures.few : String(shown);
}

/** Whole percent, rounded half up, with both numbers (7-numbers.md). */
function share(language: Language, { count: part, of }: Counted): string {
  const { figures: words } = absenceTexts(language);
  if (of === 0) return words.none;
  const shown = shownPart(part, of);
  if (shown === 'hidden') return words.hidden;
  return fill(words.share, { part: shown, of, share: Math.round((100 * shown) / of) });
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
