/** Why the tab shows nothing: the word that the page tells whoever helps, and that the server's log knows of its own. */
export type Cause =
  | 'notInTeams'
  | 'silent'
  | 'consent'
  | 'token'
  | 'keys'
  | 'noTeam'
  | 'network'
  | 'notFound'
  | 'fault';

const da = {
  tab: 'Fodfæste',
  skip: 'Spring til indholdet',
  starts: 'Henter …',
  again: 'Prøv igen',
  code: 'Fejlkode: {cause}',
  causes: {
    notInTeams: ['Åbn Fodfæste i Teams', 'Siden virker kun som fane i Teams, hvor vi kan se, hvem du er.'],
    silent: ['Teams svarer ikke', 'Luk fanen, og åbn den igen. Hjælper det ikke, så genstart Teams.'],
    consent: [
      'Appen mangler en godkendelse',
      'En administrator skal godkende Fodfæste i Entra, før fanen kan åbnes.',
    ],
    token: [
      'Vi kan ikke se, hvem du er',
      'Log ud af Teams og ind igen. Bliver det ved, så kontakt den, der passer botten.',
    ],
    keys: ['Vi kan ikke tjekke, hvem du er', 'Microsofts login svarer ikke lige nu. Prøv igen om lidt.'],
    noTeam: [
      'Du er ikke med i et team',
      'Fanen viser sager for dem, der er med i et team, som bruger Fodfæste. Spørg din leder.',
    ],
    network: ['Ingen forbindelse', 'Det, du har skrevet, er her stadig. Prøv igen, når du er på nettet.'],
    notFound: ['Findes ikke', 'Sagen findes ikke, eller den er ikke din.'],
    fault: ['Noget gik galt hos os', 'Intet er gemt. Prøv igen om lidt.'],
  },
  pages: {
    board: 'Tavle',
    tasks: 'Opgaver',
    results: 'Resultater',
    attendance: 'Fremmøde',
    lead: 'Ledelse',
    stories: 'Historier',
    programme: 'Program',
    import: 'Import',
    settings: 'Indstillinger',
    audit: 'Indsigt',
    more: 'Mere',
  },
  forTeam: 'For teamet',
  stories: {
    write: 'Skriv en historie',
    open: 'Venter på dig',
    shared: 'Delte historier',
    none: 'Her er ingen delte historier endnu.',
    withdraw: 'Træk tilbage',
    sure: 'Ja, træk den tilbage',
    keep: 'Behold den',
    question: 'Teksten bliver slettet overalt og kan ikke hentes igen.',
  },
  files: {
    choose: 'Vælg filer',
    drop: 'Træk CSV-filer hertil, eller vælg dem. Intet bliver gemt, før du har set prøvekørslen og trykker Importér.',
    team: 'Team',
    most: 'Vælg højst {n} filer på i alt højst 1 MB.',
    reading: 'Læser filerne …',
  },
  audit: {
    from: 'Fra',
    to: 'Til',
    who: 'Person',
    code: 'Sagskode',
    act: 'Handling',
    all: 'Alle',
    show: 'Vis',
    older: 'Ældre',
    newest: 'Nyeste',
    none: 'Her er ikke registreret noget.',
    team: 'Team',
    columns: ['Tidspunkt', 'Person', 'Handling', 'Kort'],
  },
  week: 'Denne uge',
  todayList: 'Dagens liste',
  noAttendance: 'Ingen af dine sager har mødetider i denne uge.',
  commands: 'Alt, du kan spørge om og gøre',
  menu: 'Sider',
  chat: 'Åbn chatten',
  find: 'Find en sag',
  findHint: 'Sagskode, f.eks. B-101',
  open: 'Åbn',
  openCase: 'Åbn sag {code}',
  mine: 'Mine sager',
  team: 'Hele teamet',
  scope: 'Hvilke sager?',
  worker: 'Medarbejder',
  ofTeam: 'Team',
  everyone: 'Alle',
  needs: 'Hvem har brug for mig?',
  allCases: 'Alle sager',
  cases: 'Sager',
  count: '{n} sager',
  countOne: '1 sag',
  none: 'Ingen sager her.',
  columns: {
    code: 'Sag',
    stage: 'Trin',
    next: 'Næste',
    contact: 'Sidste kontakt',
    hours: 'Løntimer',
    tasks: 'Opgaver',
    worker: 'Ansvarlig',
  },
  hours: '{n} timer',
  never: 'aldrig',
  noTasks: 'Du har ingen åbne opgaver. Godt arbejde.',
  notThere: 'Kommer i din chat, når den er sendt',
  close: 'Luk',
  answered: 'Opgaven er besvaret',
  updated: 'Kortet er opdateret.',
  sent: 'Du får svaret i din chat med botten.',
  kept: 'Svaret nåede ikke frem. Det, du har skrevet, er her stadig. Prøv igen.',
  known: 'Det ved vi',
  ahead: 'Det spørger planen om',
  aheadNone: 'Planen har intet, der kommer.',
  by: 'senest {date}',
  say: 'Hvad er der sket?',
  back: 'Til tavlen',
  hoursTo: '{n} af {target} løntimer denne måned',
};

type Words = typeof da;

export type PageName = keyof Words['pages'];

const en: Words = {
  tab: 'Fodfæste',
  skip: 'Skip to the content',
  starts: 'Loading …',
  again: 'Try again',
  code: 'Error code: {cause}',
  causes: {
    notInTeams: [
      'Open Fodfæste in Teams',
      'The page works as a tab in Teams only, where we can see who you are.',
    ],
    silent: [
      'Teams does not answer',
      'Close the tab and open it again. If that does not help, restart Teams.',
    ],
    consent: [
      'The app lacks an approval',
      'An administrator must approve Fodfæste in Entra before the tab can be opened.',
    ],
    token: [
      'We cannot see who you are',
      'Sign out of Teams and in again. If it goes on, contact whoever looks after the bot.',
    ],
    keys: [
      'We cannot check who you are',
      'The sign-in of Microsoft does not answer now. Try again in a moment.',
    ],
    noTeam: [
      'You are in no team',
      'The tab shows cases to people in a team that uses Fodfæste. Ask your leader.',
    ],
    network: ['No connection', 'What you have written is still here. Try again when you are online.'],
    notFound: ['Not found', 'The case does not exist, or it is not yours.'],
    fault: ['Something went wrong with us', 'Nothing was saved. Try again in a moment.'],
  },
  pages: {
    board: 'Board',
    tasks: 'Tasks',
    results: 'Results',
    attendance: 'Attendance',
    lead: 'Leading',
    stories: 'Stories',
    programme: 'Programme',
    import: 'Import',
    settings: 'Settings',
    audit: 'Insight',
    more: 'More',
  },
  forTeam: 'For the team',
  stories: {
    write: 'Write a story',
    open: 'Waits for you',
    shared: 'Shared stories',
    none: 'No story is shared yet.',
    withdraw: 'Withdraw',
    sure: 'Yes, withdraw it',
    keep: 'Keep it',
    question: 'The text is deleted everywhere and cannot be brought back.',
  },
  files: {
    choose: 'Choose files',
    drop: 'Drop CSV files here, or choose them. Nothing is saved before you have seen the dry run and press Import.',
    team: 'Team',
    most: 'Choose {n} files at most, of 1 MB together.',
    reading: 'Reading the files …',
  },
  audit: {
    from: 'From',
    to: 'To',
    who: 'Person',
    code: 'Case code',
    act: 'Act',
    all: 'All',
    show: 'Show',
    older: 'Older',
    newest: 'Newest',
    none: 'Nothing is recorded here.',
    team: 'Team',
    columns: ['Time', 'Person', 'Act', 'Card'],
  },
  week: 'This week',
  todayList: 'The list of today',
  noAttendance: 'None of your cases has times of attendance this week.',
  commands: 'All that you can ask and do',
  menu: 'Pages',
  chat: 'Open the chat',
  find: 'Find a case',
  findHint: 'Case code, such as B-101',
  open: 'Open',
  openCase: 'Open case {code}',
  mine: 'My cases',
  team: 'The whole team',
  scope: 'Which cases?',
  worker: 'Worker',
  ofTeam: 'Team',
  everyone: 'Everyone',
  needs: 'Who needs me?',
  allCases: 'All cases',
  cases: 'Cases',
  count: '{n} cases',
  countOne: '1 case',
  none: 'No cases here.',
  columns: {
    code: 'Case',
    stage: 'Stage',
    next: 'Next',
    contact: 'Last contact',
    hours: 'Paid hours',
    tasks: 'Tasks',
    worker: 'Responsible',
  },
  hours: '{n} hours',
  never: 'never',
  noTasks: 'You have no open tasks. Well done.',
  notThere: 'Comes in your chat once it is sent',
  close: 'Close',
  answered: 'The task is answered',
  updated: 'The card is updated.',
  sent: 'You get the answer in your chat with the bot.',
  kept: 'The answer did not arrive. What you have written is still here. Try again.',
  known: 'What we know',
  ahead: 'What the plan will ask',
  aheadNone: 'The plan has nothing ahead.',
  by: 'by {date}',
  say: 'What has happened?',
  back: 'To the board',
  hoursTo: '{n} of {target} paid hours this month',
};

export type Language = 'da' | 'en';

export const words: Record<Language, Words> = { da, en };

export type { Words };

/** Puts values into `{name}` places. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}

export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'da';
}
