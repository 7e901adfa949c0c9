import { members, mette, now, record, team } from '../../cards/sampleTown.ts';
import type { Face } from '../../cards/view.ts';
import type { Language } from '../../language/text.ts';
import type { Sample } from '../../outbox/sample.ts';
import { chooseFace } from '../../talk/chooseCase.ts';
import type { CaseOf } from '../../talk/findCase.ts';
import { settledFace } from '../../talk/settledReply.ts';
import { typedTexts } from '../../talk/textsTyped.ts';
import { whichFace } from '../../talk/whichCase.ts';
import { greetingFace } from '../demo/greeting.ts';

const longest = 'SAGSKODE-2026-100000-ABCDEFGHIJK';

function found(language: Language, caseRef = 'B-101'): CaseOf {
  return { team: { ...team, language }, member: mette, members, record: { ...record(), caseRef } };
}

function typed(name: string, face: (language: Language) => Face): Sample {
  return { name: `typed-${name}`, audience: 'personal', shows: face };
}

function settled(
  name: string,
  lines: Record<Language, readonly string[]> = { da: [], en: [] },
  caseRef?: string,
  act?: { sequence: number; by: string; at: string },
): Sample {
  return typed(name, (language) => {
    const about = found(language, caseRef);
    const title = language === 'da' ? 'kontakt registreret' : 'contact registered';
    const registered = { type: 'done', record: about.record, next: '2026-05-13' } as const;
    return settledFace(
      registered,
      about,
      { title, lines: lines[language], isFact: true },
      language,
      { now: () => now },
      act,
    );
  });
}

function choices(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const title = `B-${101 + index}`;
    return { title, value: `${team.id}|${title}` };
  });
}

function choose(name: string, count: number): Sample {
  const cases = choices(count);
  return typed(name, (language) => {
    const what = language === 'da' ? 'Registrér en kontakt' : 'Register a contact';
    return chooseFace(cases, { command: 'contact', what, language, team: team.id });
  });
}

function which(name: string, count: number): Sample {
  const cases = choices(count);
  return typed(name, (language) => {
    const why = typedTexts(language).which.unnamed;
    return whichFace(cases, { command: 'contact', rest: 'telefon', why, language, team: team.id });
  });
}

/** What is answered to typed words: done, asked about, and what a demo says first. */
export const typedSamples: readonly Sample[] = [
  settled('settled'),
  settled('settled-lines', {
    da: ['Trin 2: På vej mod job er begyndt', 'Plan senest mandag 4. maj'],
    en: ['Step 2: On the way to a job has begun', 'Plan by Monday 4 May'],
  }),
  settled('settled-long', undefined, longest),
  settled('settled-filed', undefined, undefined, { sequence: 3, by: mette.id, at: now }),
  choose('choose', 3),
  choose('choose-many', 400),
  which('which', 2),
  which('which-many', 12),
  { name: 'greeting', audience: 'personal', shows: (language) => greetingFace(language, now) },
];
