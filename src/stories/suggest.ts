import { own } from '../language/own.ts';
import { fill, type Language, textsOf } from '../language/text.ts';
import { storyFormTexts } from './textsForm.ts';

const seasons = ['winter', 'spring', 'summer', 'autumn'] as const;
type Season = (typeof seasons)[number];

/** What to write instead of a finding: `firma → branche`, `34 år → 30'erne`, `marts → foråret` (issue of the stories, 2). */
export function suggestionFor({ kind, text }: { kind: string; text: string }, language: Language): string {
  const { instead } = storyFormTexts(language);
  if (kind === 'age') return decadeOf(text, language) ?? instead.age;
  if (kind === 'date') return seasonText(text, language);
  return own(instead, kind) ?? instead.other;
}

function decadeOf(text: string, language: Language): string | undefined {
  const age = /\d{1,3}/.exec(text)?.[0];
  if (!age) return undefined;
  return fill(storyFormTexts(language).instead.decade, { decade: Math.floor(Number(age) / 10) * 10 });
}

function seasonText(text: string, language: Language): string {
  const { instead } = storyFormTexts(language);
  const month = monthIn(text);
  return month === undefined ? instead.date : instead[seasonOf(month)];
}

/** December belongs to the winter that it begins. */
function seasonOf(month: number): Season {
  return seasons[Math.floor((month % 12) / 3)] ?? 'winter';
}

/** A month by name in either language, or the second number of `12.3.` or `12/3`. */
function monthIn(text: string): number | undefined {
  const lower = text.toLowerCase();
  for (const language of ['da', 'en'] as const) {
    const names = textsOf(language).words.months.split(' ');
    const named = names.findIndex((name) => lower.includes(name.toLowerCase().slice(0, 3)));
    if (named >= 0) return named + 1;
  }
  const [, iso] = /\d{4}-(\d{2})-\d{2}/.exec(text) ?? [];
  const [, danish] = /\d{1,2}\s?[./-]\s?(\d{1,2})/.exec(text) ?? [];
  const month = Number(iso ?? danish);
  return month >= 1 && month <= 12 ? month : undefined;
}
