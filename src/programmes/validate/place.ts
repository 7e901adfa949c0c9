import type { PlannedCardId } from '../../engine/cards.ts';
import { plannedCardIds } from '../../engine/cards.ts';
import { shown } from '../../engine/scenario/faultText.ts';
import { cardName } from '../../language/cardNames.ts';
import { fill, type Language } from '../../language/text.ts';
import { programmePlaceTexts } from '../textsPlaces.ts';
import type { Path } from './finding.ts';
import { valueAt } from './finding.ts';

const listed = {
  stages: 'stage',
  roles: 'role',
  outcomes: 'outcome',
  milestones: 'milestone',
  variants: 'variant',
} as const;

/** Where a fault is, in words: `Trin 2 (På vej mod job), kriterie 1 (Aftale indgået), name`. Places count from 1. */
export function placeText(path: Path, input: unknown, language: Language): string {
  const { places } = programmePlaceTexts(language);
  if (path.length === 0) return places.whole;
  const [head, rest] = headOf(path, input, language);
  const tail = rest.map((step) => (typeof step === 'number' ? fill(places.nth, { n: step + 1 }) : step));
  return [head, tail.join('.').replace(/\.(?=nr\.|no\.)/g, ' ')].filter(Boolean).join(', ');
}

function headOf(path: Path, input: unknown, language: Language): [string, Path] {
  const { places, fields } = programmePlaceTexts(language);
  const [first, second] = path;
  const nth = (template: string, at: Path) =>
    fill(template, { n: Number(at.at(-1)) + 1, name: nameAt(at, input, places.nameless) });

  if (first === 'cards' && isCard(second)) {
    return [fill(places.card, { id: second, name: cardName(language, second) }), path.slice(2)];
  }
  if (first === 'stages' && path[2] === 'exit' && typeof path[3] === 'number') {
    const stage = nth(places.stage, path.slice(0, 2));
    return [`${stage}, ${nth(places.criterion, path.slice(0, 4))}`, path.slice(4)];
  }
  if (first === 'cti' && second === 'phases' && typeof path[2] === 'number') {
    return [nth(places.phase, path.slice(0, 3)), path.slice(3)];
  }
  if (typeof second === 'number' && isKey(listed, first)) {
    return [nth(places[listed[first]], path.slice(0, 2)), path.slice(2)];
  }
  return [isKey(fields, first) ? fields[first] : places.whole, path.slice(1)];
}

function nameAt(path: Path, input: unknown, nameless: string): string {
  const name = valueAt(input, [...path, 'name']);
  return typeof name === 'string' && name !== '' ? shown(name) : nameless;
}

function isCard(step: unknown): step is PlannedCardId {
  return plannedCardIds.some((id) => id === step);
}

function isKey<T extends object>(table: T, key: unknown): key is keyof T & string {
  return typeof key === 'string' && Object.hasOwn(table, key);
}
