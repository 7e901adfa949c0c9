import type { Language } from '../language/text.ts';
import type { Act } from '../store/auditEntry.ts';
import type { OverseerRole } from '../store/teamParts.ts';

interface ActWords {
  /** About cases; `{cases}` are their codes, or how many there are. */
  ofCases: string;
  ofNone: string;
  /** In a file, and as a choice. */
  name: string;
}

const da = {
  notAllowed:
    'Loggen kan kun læses af databeskyttelsesrådgiveren og administratoren, som to ledere har udpeget med /roller.',
  alone: 'Loggen viser jeg kun i din egen chat med mig.',
  chooseTitle: 'Log: hvilket team?',
  title: 'Log',
  period: '{from} til {to}',
  team: 'Team {number}',
  none: 'Her er ikke registreret noget.',
  nobody: 'Jeg kender ingen med det navn i teamet. Skriv navnet eller objekt-id’et.',
  noCode: 'Det er ikke en sagskode. Skriv den som B-101.',
  note: 'Loggen viser, hvem der gjorde hvad og hvornår, aldrig indhold. Den slettes efter seks måneder, og at du læser den, står i den.',
  more: 'Ældre',
  newest: 'Nyeste',
  filter: 'Vælg ud',
  filterTitle: 'Vælg ud af loggen',
  show: 'Vis',
  back: 'Tilbage',
  who: 'Person',
  whoPlaceholder: 'Navn eller objekt-id, eller tom for alle',
  code: 'Sagskode',
  codePlaceholder: 'B-101, eller tom for alle',
  from: 'Fra',
  to: 'Til',
  file: 'Hent CSV',
  fileReady: 'Filen er klar. Adressen virker én gang i ti minutter.',
  fetch: 'Hent filen',
  noFile: 'Jeg kan ikke lave en fil her. Den, der driver Fodfæste, kan hente den med npm run export.',
  cases: '{count} sager',
  workers: 'pr. medarbejder',
  gone: 'En, der har forladt teamet ({id})',
  roles: {
    dataProtection: 'Databeskyttelsesrådgiver',
    administrator: 'Administrator',
  } satisfies Record<OverseerRole, string>,
  system: { import: 'Import', export: 'Kommandolinjen', schedule: 'Fodfæste' },
  acts: {
    view: { ofCases: 'så {cases}', ofNone: 'så teamets tal', name: 'Så' },
    answer: { ofCases: 'svarede på {cases}', ofNone: 'svarede', name: 'Svarede' },
    register: { ofCases: 'registrerede på {cases}', ofNone: 'registrerede', name: 'Registrerede' },
    change: { ofCases: 'ændrede på {cases}', ofNone: 'ændrede noget i teamet', name: 'Ændrede' },
    import: { ofCases: 'læste {cases} ind', ofNone: 'læste en fil ind', name: 'Læste ind' },
    export: { ofCases: 'hentede {cases} ud', ofNone: 'hentede en fil', name: 'Hentede ud' },
    forget: { ofCases: 'slettede {cases}', ofNone: 'bad om at få en sag slettet', name: 'Slettede' },
    audit: { ofCases: 'læste loggen om {cases}', ofNone: 'læste loggen', name: 'Læste loggen' },
  } satisfies Record<Act, ActWords>,
  head: ['tidspunkt', 'person', 'objekt-id', 'handling', 'sagskode', 'kort'],
};

const en: typeof da = {
  notAllowed:
    'Only the data protection officer and the administrator, whom two leaders have named with /roles, can read the log.',
  alone: 'I only show the log in your own chat with me.',
  chooseTitle: 'Log: which team?',
  title: 'Log',
  period: '{from} to {to}',
  team: 'Team {number}',
  none: 'Nothing is registered here.',
  nobody: 'I know nobody of that name in the team. Write the name or the object id.',
  noCode: 'That is no case code. Write it as B-101.',
  note: 'The log shows who did what and when, never content. It is deleted after six months, and that you read it stands in it.',
  more: 'Older',
  newest: 'Newest',
  filter: 'Select',
  filterTitle: 'Select from the log',
  show: 'Show',
  back: 'Back',
  who: 'Person',
  whoPlaceholder: 'Name or object id, or empty for all',
  code: 'Case code',
  codePlaceholder: 'B-101, or empty for all',
  from: 'From',
  to: 'To',
  file: 'Get CSV',
  fileReady: 'The file is ready. Its address works once, for ten minutes.',
  fetch: 'Get the file',
  noFile: 'I cannot make a file here. Whoever runs Fodfæste can get it with npm run export.',
  cases: '{count} cases',
  workers: 'by worker',
  gone: 'Somebody who has left the team ({id})',
  roles: { dataProtection: 'Data protection officer', administrator: 'Administrator' },
  system: { import: 'Import', export: 'The command line', schedule: 'Fodfæste' },
  acts: {
    view: { ofCases: 'saw {cases}', ofNone: 'saw the team’s figures', name: 'Saw' },
    answer: { ofCases: 'answered {cases}', ofNone: 'answered', name: 'Answered' },
    register: { ofCases: 'registered on {cases}', ofNone: 'registered', name: 'Registered' },
    change: { ofCases: 'changed {cases}', ofNone: 'changed something in the team', name: 'Changed' },
    import: { ofCases: 'read {cases} in', ofNone: 'read a file in', name: 'Imported' },
    export: { ofCases: 'took {cases} out', ofNone: 'got a file', name: 'Exported' },
    forget: { ofCases: 'deleted {cases}', ofNone: 'asked for a case to be deleted', name: 'Deleted' },
    audit: { ofCases: 'read the log of {cases}', ofNone: 'read the log', name: 'Read the log' },
  },
  head: ['time', 'person', 'object id', 'act', 'case code', 'card'],
};

const texts: Record<Language, typeof da> = { da, en };

export function auditTexts(language: Language): typeof da {
  return texts[language];
}
