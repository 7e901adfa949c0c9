import { fill, type Language } from '../language/text.ts';
import type { ProgrammeChange } from './changes.ts';

const da = {
  new: 'Nyt program: {name} ({id}).',
  version: '{name} ({id}), version {version}, gælder fra {validFrom}.',
  changed: '{path}: {from} → {to}',
  nothing: 'ingenting',
  same: 'Der er ingen ændringer, så der er ikke noget at skrive.',
  cases:
    'Åbne sager, der følger programmet: {count}. Frister, der løber, beholder den regel, de begyndte med.',
  past: '{validFrom} er gået: det, der er begyndt siden da, får den nye regel.',
  dryRun: 'Prøve: intet er skrevet. Skriv --write for at tage programmet i brug.',
  written: 'Programmet er taget i brug. Sager, der er planlagt på ny: {replanned}.',
  taken: 'En anden har lige skrevet den version. Prøv igen.',
  noTeam: 'Teamet {team} findes ikke. Kendte team: {known}.',
  noProgramme: 'Programmet {id} findes ikke. Kendte programmer: {known}.',
  noDate: '--valid-from {value} er ikke en dato. Skriv for eksempel 2026-05-01.',
  inOrder: 'Programmet er i orden.',
  holdsCpr: 'Programmet indeholder noget, der ligner et CPR-nummer. Fjern det.',
};

const en: typeof da = {
  new: 'A new programme: {name} ({id}).',
  version: '{name} ({id}), version {version}, valid from {validFrom}.',
  changed: '{path}: {from} → {to}',
  nothing: 'nothing',
  same: 'Nothing changes, so there is nothing to write.',
  cases:
    'Open cases that follow the programme: {count}. Deadlines that run keep the rule with which they began.',
  past: '{validFrom} is over: what has begun since then gets the new rule.',
  dryRun: 'A trial: nothing is written. Add --write to take the programme into use.',
  written: 'The programme is in use. Cases planned anew: {replanned}.',
  taken: 'Somebody has just written that version. Try again.',
  noTeam: 'There is no team {team}. Known teams: {known}.',
  noProgramme: 'There is no programme {id}. Known programmes: {known}.',
  noDate: '--valid-from {value} is not a date. Write for example 2026-05-01.',
  inOrder: 'The programme is in order.',
  holdsCpr: 'The programme holds what looks like a CPR number. Remove it.',
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function programmeToolTexts(language: Language): typeof da {
  return byLanguage[language];
}

/** `contact.intervalMonths: 1 → 2` */
export function changeLine({ path, from, to }: ProgrammeChange, language: Language): string {
  const { changed, nothing } = byLanguage[language];
  const shown = (value: unknown) => (value === undefined ? nothing : JSON.stringify(value));
  return fill(changed, { path, from: shown(from), to: shown(to) });
}
