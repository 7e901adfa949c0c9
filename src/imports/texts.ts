import type { FaultCode } from './faults.ts';

/** What is wrong with a cell, in words that tell what to write instead. The value itself is never shown. */
export const faultTexts: Record<FaultCode, string> = {
  missing: 'feltet er tomt, men skal udfyldes',
  personal: 'feltet ser ud til at indeholde personoplysninger',
  caseRef:
    'er ikke en sagskode (skriv fx B-101: højst 20 tegn, med mindst ét ciffer og ikke et personnummer)',
  initials: 'er ikke initialer (højst fire bogstaver)',
  date: 'er ikke en dato, der findes (skriv dd-mm-åååå, dd.mm.åååå eller åååå-mm-dd)',
  futureDate: 'datoen ligger i fremtiden',
  decimal: 'er ikke et tal (skriv fx 26,5)',
  yesNo: 'skal være ja eller nej',
  upn: 'er ikke en medarbejders brugernavn (skriv det som en mailadresse)',
  contactForm:
    'er ikke en kendt form (samtale, telefon, sms, gåtur, virksomhedsbesøg, video eller hjemmebesøg)',
  placementType: 'er ikke en kendt type (fx virksomhedspraktik)',
  reason: 'er ikke en kendt årsagskode (match, timetal, fremmøde, virksomhed, ønske, helbred eller andet)',
  outcome:
    'er ikke et kendt udfald (fx job, fleksjob, løntilskud, uddannelse, afsluttet, flyttet eller andet)',
  month: 'er ikke en måned (skriv åååå-mm, fx 2026-05)',
  hours: 'er ikke et timetal mellem 0 og 744 med højst to decimaler (skriv fx 26,5)',
  hourKind: 'er ikke en kendt type (ordinær, småjob, socialt frikort, løntilskud eller fleksjob)',
  weekdays: 'er ikke ugedage (skriv fx man-tor eller mandag, onsdag)',
  startTime: 'er ikke en mødetid (skriv fx 08:00, senest 20:00)',
  attendance: 'er ikke en kendt status (mødt, kommer senere, aftalt fri, færre timer eller udeblevet)',
  hourSource: 'er ikke en kendt kilde (lønseddel, virksomhed, borger eller eIndkomst)',
  outcomeWithoutEnd: 'der står et udfald, men ingen slutdato',
  programme: 'er ikke et program, som teamet kender',
  programmeOver: 'programmet var slut, da sagen begyndte, så det tager ikke flere sager',
  otherProgramme: 'sagen findes allerede i et andet program',
  stage: 'er ikke et trin i programmet',
  stageBack: 'sagen er nået længere i Fodfæste og kan ikke flyttes dertil ved import',
  stageBeforeStart: 'trinnet begynder før sagens startdato',
  endBeforeStart: 'slutter før det begynder',
  tooLong: 'varer mere end 52 uger',
  unknownCase: 'sagen findes ikke (importér sagerne først)',
  endedCase: 'sagen er afsluttet og kan ikke åbnes igen ved import',
  refused: 'kunne ikke skrives, fordi sagen blev ændret imens',
  unclosedQuote: 'et anførselstegn bliver ikke lukket',
};
