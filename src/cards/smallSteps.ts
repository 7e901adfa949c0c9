import type { Programme } from '../engine/programme.ts';
import type { CaseState, Measurement } from '../engine/state.ts';
import { fill, type Language } from '../language/text.ts';
import { stepTexts } from './textsSteps.ts';

/** The last score of an indicator, and how far it is from the one before and from the baseline; undefined without them. */
export interface Change {
  indicator: string;
  score: number;
  sinceLast?: number;
  sinceBaseline?: number;
}

/** In the order of the programme's indicators, then those that only a file has named. */
export function changesOf(
  { measurements = [] }: Pick<CaseState, 'measurements'>,
  { progress }: Pick<Programme, 'progress'>,
): Change[] {
  const known = progress.indicators.map(({ id }) => id);
  const named = measurements.flatMap(({ scores }) => Object.keys(scores));
  return [...new Set([...known, ...named])].flatMap((indicator) => {
    const scored = measurements.filter(({ scores }) => scores[indicator] !== undefined);
    const score = scored.at(-1)?.scores[indicator];
    return score === undefined ? [] : [{ indicator, score, ...differences(scored, indicator, score) }];
  });
}

function differences(
  scored: readonly Measurement[],
  indicator: string,
  score: number,
): Pick<Change, 'sinceLast' | 'sinceBaseline'> {
  if (scored.length < 2) return {};
  const from = (at: number) => score - (scored.at(at)?.scores[indicator] ?? score);
  return { sinceLast: from(-2), sinceBaseline: from(0) };
}

/** `Tro på egne evner: 6 · ▲ 1 siden sidst · ▲ 2 siden start`: the small steps, a line an indicator. */
export function changeLines(
  state: Pick<CaseState, 'measurements'>,
  programme: Pick<Programme, 'progress'>,
  language: Language,
): { name: string; text: string }[] {
  const words = stepTexts[language];
  return changesOf(state, programme).map(({ indicator, score, sinceLast, sinceBaseline }) => ({
    name: programme.progress.indicators.find(({ id }) => id === indicator)?.name ?? indicator,
    text: [
      String(score),
      ...(sinceLast === undefined ? [] : [fill(words.sinceLast, { step: stepText(sinceLast, words.same) })]),
      ...(sinceBaseline === undefined
        ? []
        : [fill(words.sinceBaseline, { step: stepText(sinceBaseline, words.same) })]),
    ].join(' · '),
  }));
}

/** A small step is a step: it has its own sign. */
function stepText(difference: number, same: string): string {
  if (difference === 0) return same;
  return difference > 0 ? `▲ ${difference}` : `▼ ${-difference}`;
}
