import { type Programme, programmeSchema } from '../engine/programme.ts';
import type { Interval } from '../engine/programmeFields.ts';
import { shown } from '../engine/scenario/faultText.ts';
import { own } from '../language/own.ts';
import { fill, type Language } from '../language/text.ts';
import { programmeFaultTexts } from './textsFaults.ts';
import { programmePlaceTexts } from './textsPlaces.ts';
import { cardFindings } from './validate/cards.ts';
import { type Finding, pathText } from './validate/finding.ts';
import { listFindings } from './validate/lists.ts';
import { numberFindings } from './validate/numbers.ts';
import { readableParts } from './validate/parts.ts';
import { placeText } from './validate/place.ts';
import { shapeFindings } from './validate/shape.ts';
import { stageFindings } from './validate/stages.ts';

/** One thing that is wrong with a programme. */
export interface Fault {
  /** Where in the file: `stages[1].exit`; empty for the whole. */
  path: string;
  /** A sentence for a leader: place, what is wrong, what helps. Never a CPR number. */
  text: string;
}

/**
 * Reads a programme as somebody wrote it (2-programmes.md 2.3). Every fault at once, those of the shape before those
 * of the meaning; a part that cannot be read hides no fault of the others.
 */
export function validateProgramme(
  input: unknown,
  language: Language = 'da',
): { programme: Programme } | { faults: Fault[] } {
  const parts = readableParts(input);
  const findings = [
    ...shapeFindings(input),
    ...stageFindings(parts),
    ...cardFindings(parts),
    ...numberFindings(parts),
    ...listFindings(parts),
  ];
  if (findings.length > 0) return { faults: findings.map((finding) => toFault(finding, input, language)) };
  return { programme: programmeSchema.parse(input) };
}

/** A finding as people read it. */
export function toFault(finding: Finding, input: unknown, language: Language): Fault {
  const { faults } = programmeFaultTexts(language);
  const { nouns } = programmePlaceTexts(language);
  const values = Object.fromEntries(
    Object.entries(finding.values ?? {}).map(([name, value]) => [name, shownValue(value, language)]),
  );
  const expected = own(nouns, values.expected ?? '') ?? '';
  const complaint = fill(faults[finding.code], { ...values, expected });
  return {
    path: pathText(finding.path),
    text: `${placeText(finding.path, input, language)}: ${complaint}`,
  };
}

function shownValue(value: string | number | Interval, language: Language): string {
  if (typeof value === 'string') return value.split(', ').map(shown).join(', ');
  if (typeof value === 'number') return number(value, language);
  const { interval } = programmePlaceTexts(language);
  const [n, one, many] =
    'days' in value
      ? [value.days, interval.day, interval.days]
      : [value.months, interval.month, interval.months];
  return n === 1 ? one : fill(many, { n });
}

/** Danish has a decimal comma. */
function number(value: number, language: Language): string {
  return language === 'da' ? String(value).replace('.', ',') : String(value);
}
