import { caseFields } from './caseFields.ts';

/** One kind of row that the product stores. */
export interface KindWords {
  what: string;
  /** Whom it tells of; of `nobody` the fields need no words. */
  about: 'borgeren' | 'medarbejdere' | 'borgeren og medarbejdere' | 'nobody';
  fields?: Readonly<Record<string, string>>;
}

const staffFields = {
  id: 'medarbejderens id i Entra',
  upn: 'loginnavn, som det stod, da rækken blev skrevet i en tidligere udgave',
  signInName: 'loginnavn',
  names: 'tidligere loginnavne',
  name: 'medarbejderens navn, som det står i Teams',
  teamsUserId: 'medarbejderens id i Teams',
  roles: 'roller i teamet',
  language: 'dansk eller engelsk',
  conversationId: 'chatten med Fodfæste',
  leaves: 'dage med ferie eller andet fravær og stedfortræder, uden grund',
  standIn: 'fast stedfortræder',
  left: 'at medarbejderen ikke er i teamet mere',
  leftOn: 'hvornår det blev set',
  goneAs: 'den kode, der står for medarbejderen, når navn og id er slettet',
  guest: 'at personen er gæst fra en anden organisation',
  chosen: 'at medarbejderen har valgt dette team i fanen, når hun er med i flere',
};

const auditFields = {
  at: 'hvornår',
  who: 'hvem, som id',
  act: 'hvad for en slags handling',
  verb: 'hvilken knap, kommando eller side',
  caseRef: 'hvilken sagskode',
  cases: 'hvilke sagskoder på en liste',
  card: 'hvilken slags kort',
};

const eventFields = {
  sequence: 'nummer',
  event: 'hvad der er sket: en kode, en dag, og koder for svaret',
  by: 'hvem der har registreret det',
  source: 'hvilken besked fra Teams eller fil den kom fra',
};

const cardFields = {
  key: 'hvilken påmindelse',
  caseRef: 'sagskoden',
  card: 'hvilken slags påmindelse',
  kind: 'hvorfor den kommer nu',
  cycle: 'hvilken gang',
  at: 'hvornår den skal sendes',
  due: 'fristen',
  to: 'hvem den er til',
  where: 'personligt eller i kanalen',
  state: 'åben, udsat, besvaret eller bortfaldet',
  messages: 'hvor den står i Teams',
  taken: 'hvem der har taget den',
  passed: 'hvem den er givet videre til',
  handled: 'hvem der svarede, hvornår og med hvilken knap',
  notes: 'koder for det, der blev svaret undervejs',
  snoozedTo: 'udsat til',
  snoozedAt: 'hvornår den blev udsat',
  claps: 'hvem der har klappet ad en milepæl',
  marble: 'hvem der lagde en kugle i kassen',
  posted: 'hvornår den kom i kanalen',
  number: 'et tal på en milepæl',
  draft: 'timer, der er tastet forkert og skal rettes',
};

const dueFields = {
  at: 'hvornår der skal kigges',
  cardKey: 'på hvad',
  caseRef: 'sagskoden',
  why: 'hvorfor',
  figure: 'hvilket tal',
  month: 'hvilken måned',
  memberId: 'hvilken medarbejder der er tilbage',
  leave: 'fra hvilken ferie',
  day: 'hvilken dag',
  step: 'hvor langt en påmindelse er givet videre',
  by: 'hvem der lukkede sagen',
  verb: 'med hvilken knap',
};

const storyFields = {
  id: 'historiens id, som ikke har med sagen at gøre',
  author: 'hvem der har skrevet den',
  kind: 'til teamet eller til alle',
  state: 'kladde, sendt, godkendt, delt, afvist, trukket tilbage eller udløbet',
  text: 'teksten, som er tjekket for navne og andet, der kan vise, hvem det er',
  findings: 'hvor i teksten tjekket fandt noget, uden ordene',
  comment: 'en kommentar til forfatteren',
  hash: 'et fingeraftryk af det, der blev godkendt',
  programme: 'hvilken indsats den handler om',
  programmes: 'indsatser i teamet',
  subject: 'praktik, timer, job eller andet',
  fits: 'om den passer på nok borgere',
  happened: 'hvornår det skete',
  consent:
    'samtykke: dag, hvem der bad om det, hvor det gælder, sidste dag, at det er journalført, og hvornår det er trukket tilbage',
  checklist: 'flueben på tjeklisten',
  channels: 'hvor den er delt',
  when: 'nu eller med månedens historier',
  reviewers: 'hvem der skal godkende',
  approvals: 'hvem der har godkendt, og hvornår',
  round: 'hvor mange gange den er sendt',
  forms: 'hvor mange gange formularen er åbnet',
  claps: 'hvem der har klappet',
  sharedOn: 'hvornår den blev delt',
  messages: 'hvor den står i Teams',
  sources: 'de sidste beskeder fra Teams, så intet tælles to gange',
  deleteAfter: 'hvornår teksten slettes',
  ended: 'hvornår og hvorfor den blev fjernet',
  cleared: 'hvem der har ryddet op uden for Fodfæste, og hvornår',
  gone: 'at den er væk i Teams',
};

const statementFields = {
  month: 'måneden',
  version: 'hvilken udgave',
  at: 'hvornår den blev lavet',
  known: 'hvad der var kendt den dag',
  changed: 'hvad der er rettet',
  lines: 'tal uden sagskode og uden medarbejder',
  deviations: 'tal, der falder uden for',
  benchmarks: 'andres tal til sammenligning',
  comments: 'lederens kommentar',
  shared: 'hvornår den blev delt',
  waiting: 'indsatser, hvis tal venter på lederen',
};

/** Fields of messages are in a file of their own. */
export function kindWords(
  messageFields: Readonly<Record<string, string>>,
  teamFields: Readonly<Record<string, string>>,
) {
  return {
    'teams/teams': { what: 'Teamets opsætning', about: 'medarbejdere', fields: teamFields },
    'teams/member': { what: 'Hvilket team en medarbejder er i', about: 'medarbejdere', fields: {} },
    'teams/overseer': { what: 'Hvilke team nogen må læse loggen for', about: 'medarbejdere', fields: {} },
    'teams/instances': { what: 'Processer, der kører', about: 'nobody' },
    'cases/case': { what: 'Sagen, som den står nu', about: 'borgeren og medarbejdere', fields: caseFields },
    'cases/caseloads': { what: 'En tur i køen, når sager tælles', about: 'nobody' },
    'cases/event': {
      what: 'Sagens log: en række for hver registrering',
      about: 'borgeren og medarbejdere',
      fields: eventFields,
    },
    'cases/card': { what: 'Påmindelser og svar', about: 'borgeren og medarbejdere', fields: cardFields },
    'cases/due': {
      what: 'Hvornår der skal kigges på noget igen',
      about: 'borgeren og medarbejdere',
      fields: dueFields,
    },
    'cases/message': {
      what: 'Beskeder i Teams: hvor de står, og hvad de skal vise',
      about: 'borgeren og medarbejdere',
      fields: messageFields,
    },
    'cases/outbox': { what: 'Beskeder, der venter på at blive sendt', about: 'nobody' },
    'cases/failed': { what: 'Beskeder, Teams har afvist', about: 'nobody' },
    'cases/member': { what: 'Medarbejdere i teamet', about: 'medarbejdere', fields: staffFields },
    'cases/setting': { what: 'Teamets egne udgaver af en indsats', about: 'nobody' },
    'cases/story': { what: 'Gode historier', about: 'borgeren og medarbejdere', fields: storyFields },
    'cases/kept': { what: 'Månedens tal fra slettede sager, uden kode', about: 'nobody' },
    'cases/statement': { what: 'Månedens opgørelser', about: 'nobody', fields: statementFields },
    'cases/audit': {
      what: 'Loggen over, hvem der har gjort og set hvad',
      about: 'borgeren og medarbejdere',
      fields: auditFields,
    },
  } as const satisfies Readonly<Record<string, KindWords>>;
}
