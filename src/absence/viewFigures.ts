import { capital, faceOf } from '../cards/face.ts';
import type { Cell } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { shownCount, shownPart } from '../engine/smallNumbers.ts';
import { monthText } from '../language/dates.ts';
import { fill, type Language, text } from '../language/text.ts';
import type { AbsenceFigures } from './figures.ts';
import type { Counted } from './measures.ts';
import { absenceTexts } from './texts.ts';

const rows = ['absences', 'handled', 'attended', 'long', 'told'] as const;

/** A team's absence by month, for the leader alone: sums of five or more, nobody and no case (6-privacy.md 6.2). */
export function figuresFace(language: Language, months: readonly AbsenceFigures[]): Face {
  const { figures: words } = absenceTexts(language);
  const names = months.map(({ month }) => ({
    text: capital(monthText(language, month).split(' ')[0] ?? ''),
  }));
  const cells = months.map((month) => cellsOf(language, month));
  const isHidden = cells.some((month) =>
    Object.values(month).some((cell) => cell === words.few || cell === words.hidden),
  );
  return faceOf(
    {
      title: words.title,
      status: [words.text],
      tone: 'figures',
      blocks: [
        {
          kind: 'table',
          rows: [
            [{ text: words.figure }, ...names],
            ...rows.map((row): Cell[] => [
              { text: words[row] },
              ...cells.map((month, index) => ({
                text: month[row],
                ...(index === 0 ? { strong: true as const } : {}),
              })),
            ]),
          ],
        },
        ...(isHidden ? [{ kind: 'note' as const, text: words.hiddenNote }] : []),
      ],
    },
    { language, ids: { team: '', message: '', card: '' }, summary: text(language, 'summary.reply') },
  );
}

function cellsOf(language: Language, { handled, attended, told }: AbsenceFigures) {
  return {
    absences: count(language, handled.of),
    handled: share(language, handled),
    attended: share(language, attended),
    long: count(language, told.of),
    told: share(language, told),
  };
}

function count(language: Language, number: number): string {
  const shown = shownCount(number);
  return shown === 'hidden' ? absenceTexts(language).figures.few : String(shown);
}

/** Whole percent, rounded half up (7-numbers.md). */
function share(language: Language, { count: part, of }: Counted): string {
  const { figures: words } = absenceTexts(language);
  if (of === 0) return words.none;
  const shown = shownPart(part, of);
  if (shown === 'hidden') return words.hidden;
  return fill(words.share, { share: Math.round((100 * shown) / of) });
}
