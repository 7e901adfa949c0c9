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

/** What went wrong, and what to do, for each. */
type CauseWords = Record<Cause, [what: string, help: string]>;

const da: CauseWords = {
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
};

const en: CauseWords = {
  notInTeams: [
    'Open Fodfæste in Teams',
    'The page works as a tab in Teams only, where we can see who you are.',
  ],
  silent: ['Teams does not answer', 'Close the tab and open it again. If that does not help, restart Teams.'],
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
};

export const causeWords = { da, en };
