import type { periods } from '../../privacy/periods.ts';
import type { Act } from '../../store/auditEntry.ts';

/** What each period is about, and why it is as long as it is (domain/6-privacy.md 6.5). A new one does not compile. */
export const periodWords: Readonly<Record<keyof typeof periods, { what: string; why: string }>> = {
  absenceDays: {
    what: 'Hvorfor nogen var væk, og hvem der forsøgte hvordan, efter at fraværet er afklaret',
    why: 'arbejdsredskab; dagen og «i tide eller ej» bliver',
  },
  closedCardDays: {
    what: 'Påmindelser med svar og dagens lister, efter at de er lukket',
    why: 'opfølgning på kvalitet',
  },
  endedCaseDays: {
    what: 'Forløbet efter sidste dag, det er nødvendigt; sagen efter afslutning, efterværn og status',
    why: 'tid til at rette det sidste',
  },
  storyMonths: {
    what: 'Gode historier, efter at de er delt; før, hvis samtykket slutter før eller trækkes tilbage',
    why: 'læring og fælles faglighed',
  },
  storyDraftMonths: { what: 'Kladder til historier, som ingen arbejder på', why: 'ikke nødvendige længere' },
  boardPointDays: { what: 'Punkter til tavlemødet', why: 'ikke nødvendige længere' },
  auditMonths: {
    what: 'Loggen over, hvem der har gjort og set hvad',
    why: 'sikkerhed; sagskoden fjernes, når sagen slettes',
  },
  removedTeamDays: {
    what: 'Team, som Fodfæste er fjernet fra, med åbne sager, medarbejdere og alt andet',
    why: 'det kan være en fejl; derefter er der intet formål',
  },
  leftPersonDays: {
    what: 'Medarbejdere, der har forladt teamet (id, navn, brugernavn), når ingen sag er deres',
    why: 'ikke nødvendige længere; i loggen står id’et, til loggens egen frist er gået',
  },
  deviationMonths: { what: 'Forklaringer på tal og det, teamet gjorde ved dem', why: 'læring' },
  backupDays: {
    what: 'Sikkerhedskopier',
    why: 'en kopi rummer det, der er slettet siden, og må ikke leve længere end den korteste frist',
  },
};

export const actWords: Readonly<Record<Act, string>> = {
  view: 'så en sag, en liste eller tal',
  answer: 'svarede på en påmindelse',
  register: 'registrerede noget på en sag',
  change: 'ændrede noget i teamet',
  import: 'læste en fil ind fra fagsystemet',
  export: 'tog en fil ud',
  forget: 'slettede en sag',
  audit: 'læste selve loggen',
};

export const metricWords: Readonly<Record<string, string>> = {
  'fodfaeste.cards.due': 'antal påmindelser, der forfaldt, pr. slags',
  'fodfaeste.cards.told': 'antal påmindelser, der er vist, pr. slags',
  'fodfaeste.cards.acted': 'antal svar, pr. slags',
  'fodfaeste.messages.sent': 'antal sendte beskeder',
  'fodfaeste.messages.retried': 'antal nye forsøg',
  'fodfaeste.messages.possible_duplicates': 'antal beskeder, der kan være sendt to gange',
  'fodfaeste.messages.dead': 'antal beskeder, Teams har afvist',
  'fodfaeste.rows.unreadable': 'antal rækker, der ikke kan læses',
  'fodfaeste.cases.cardless': 'antal åbne sager uden en påmindelse forude',
  'fodfaeste.cases.waiting_for_next_step': 'antal sager uden næste skridt',
  'fodfaeste.teams.silent': 'antal team, hvis påmindelser ikke er kommet ud',
  'fodfaeste.processes.clock_skew': 'forskel mellem processernes ure',
  'fodfaeste.messages.lag': 'tid fra en påmindelse forfalder, til Teams har den',
};
