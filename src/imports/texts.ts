import { fill, type Language } from '../language/text.ts';
import type { Fault } from './faults.ts';
import type { FaultWords } from './faultWords.ts';
import { faultWordsEn } from './textsEn.ts';

const faultWordsDa: FaultWords = {
  codes: {
    missing: 'feltet er tomt, men skal udfyldes',
    caseRef:
      'er ikke en sagskode (skriv fx B-101: højst 20 tegn, med mindst ét ciffer og ikke et personnummer)',
    indicator: 'er ikke en indikator (skriv et eller få ord, fx jobtro, og ikke et navn)',
    date: 'er ikke en dato, der findes (skriv dd-mm-åååå, dd.mm.åååå eller åååå-mm-dd)',
    futureDate: 'datoen ligger i fremtiden',
    decimal: 'er ikke et tal (skriv fx 26,5)',
    weeklyHours: 'er ikke et ugentligt timetal over 0 og højst 37 (skriv fx 16,5)',
    percent: 'er ikke hele procent mellem 0 og 200',
    score: 'er ikke et helt tal fra 1 til 10',
    yesNo: 'skal være ja eller nej',
    upn: 'er ikke en medarbejders brugernavn (skriv det som en mailadresse, uden tegn, der er læst forkert)',
    unknownPerson: 'ingen i teamet logger ind med det brugernavn',
    twoPeople: 'er en anden end den, der står som ansvarlig i rollens egen kolonne',
    role: 'er ikke en kendt rolle (fx sagsbehandler, virksomhedskonsulent eller CTI-medarbejder)',
    contactForm:
      'er ikke en kendt form (samtale, telefon, sms, gåtur, virksomhedsbesøg, video, hjemmebesøg, førstegangssamtale eller efterværn)',
    contactStatus: 'er ikke en kendt status (afholdt, aflyst, udeblevet eller planlagt)',
    notHeld: 'der står både, at borgeren blev nået, og at kontakten ikke blev til noget',
    placementType:
      'er ikke en kendt type (virksomhedspraktik, afklaringspraktik, træningspraktik eller rekrutteringspraktik)',
    placementResult: 'er ikke et kendt resultat (job, ny praktik, ikke job eller andet)',
    reason: 'er ikke en kendt årsagskode (match, timetal, fremmøde, virksomhed, ønske, helbred eller andet)',
    outcome: 'er ikke et udfald, som programmet kender',
    statusAfter: 'er ikke en kendt status (job, socialøkonomisk, uddannelse, ikke i job eller ukendt)',
    month: 'er ikke en måned (skriv åååå-mm, fx 2026-05)',
    hours: 'er ikke et timetal mellem 0 og 744 med højst to decimaler (skriv fx 26,5)',
    hoursTogether: 'månedens timer i filen er tilsammen flere, end en måned har',
    hourKind: 'er ikke en kendt type (ordinær, småjob, socialt frikort, løntilskud eller fleksjob)',
    weekdays: 'er ikke ugedage (skriv fx man-tor eller mandag, onsdag)',
    startTime: 'er ikke en mødetid (skriv fx 08:00, senest 20:00)',
    attendance: 'er ikke en kendt status (mødt, kommer senere, aftalt fri, færre timer eller udeblevet)',
    hourSource: 'er ikke en kendt kilde (lønseddel, virksomhed, borger eller eIndkomst)',
    outcomeWithoutEnd: 'der står, hvad sagen endte med, men ingen slutdato',
    programme: 'er ikke et program, som teamet kender',
    programmeOver: 'programmet var slut, da sagen begyndte, så det tager ikke flere sager',
    otherProgramme: 'sagen findes allerede i et andet program',
    stage: 'er ikke et trin i programmet',
    stageBack: 'sagen er nået længere i Fodfæste og kan ikke flyttes dertil ved import',
    stageBeforeStart: 'trinnet begynder før sagens startdato',
    endBeforeStart: 'slutter, før det begynder',
    beforeStart: 'ligger før sagens startdato',
    tooLong: 'varer mere end 52 uger',
    unknownCase: 'sagen findes ikke (importér sagerne først eller i samme kommando)',
    endedCase: 'sagen er afsluttet og kan ikke åbnes igen ved import',
    refused: 'kunne ikke skrives, fordi sagen blev ændret imens',
    duplicateRow: 'en anden række siger noget andet om det samme',
    tooManyCells: 'rækken har flere celler end overskrifterne (står der et skilletegn i en celle?)',
    sameHeading: 'to kolonner hedder det samme og siger noget forskelligt',
    refusedColumn: 'kolonnen er ikke læst, fordi den ser ud til at indeholde personoplysninger',
    encoding: 'bogstaverne er læst forkert, så det ikke kan ses, hvad der stod (gem filen som CSV UTF-8)',
    noFile: 'filen findes ikke eller kan ikke åbnes',
    notCsv: 'er ikke en CSV-fil',
    unclosedQuote: 'et anførselstegn bliver ikke lukket, så rækken har taget andre rækker med',
  },
  files: {
    workbook: 'Det er en Excel-projektmappe: gem den som "CSV UTF-8" og importér den fil',
    oldWorkbook: 'Det er en ældre Excel-projektmappe: gem den som "CSV UTF-8" og importér den fil',
    pdf: 'Det er en PDF: bed fagsystemet om en CSV-fil i stedet',
    html: 'Det er en webside (HTML): hent udtrækket som CSV, eller gem det fra Excel som "CSV UTF-8"',
    xml: 'Det er en XML-fil: hent udtrækket som CSV, eller gem det fra Excel som "CSV UTF-8"',
    json: 'Det er en JSON-fil: hent udtrækket som CSV',
    rtf: 'Det er et tekstdokument (RTF): hent udtrækket som CSV',
    archive: 'Det er en pakket fil: pak den ud, og importér den CSV-fil, der ligger i den',
    picture: 'Det er et billede: hent udtrækket som CSV',
    binary: 'Det er ikke en tekstfil: hent udtrækket som CSV',
  },
  repeats: 'rækken gentager linje {other} og er ikke talt med igen',
  later: 'linje {other} har en senere startdato for samme sag, og det er den, der gælder',
  otherLine: 'linje {other} siger noget andet om det samme',
  unclosed:
    'et anførselstegn, der åbnes i linje {other} eller derefter, bliver ikke lukket, så filen kan ikke læses',
  known: ' (kendte: {names})',
  column: 'kolonnen "{name}" mangler{also}, og der kan ikke importeres uden den.{misread}',
  alsoCalled: ' (den kan også hedde {names})',
  misread: ' Bogstaverne er læst forkert: gem filen som CSV UTF-8.',
  line: 'linje {lines}',
  inColumn: 'kolonne "{name}"',
  andMore: '{lines} og {count} til',
};

const byLanguage: Record<Language, FaultWords> = { da: faultWordsDa, en: faultWordsEn };

export function faultWords(language: Language): FaultWords {
  return byLanguage[language];
}

const mostKnown = 12;

/** A fault in words, with what could have stood there. */
export function faultText(fault: Fault, language: Language): string {
  const words = faultWords(language);
  const { code, known, other = '', same, later, file } = fault;
  if (file) return words.files[file];
  if (same) return fill(words.repeats, { other });
  if (later) return fill(words.later, { other });
  if (code === 'duplicateRow' && other) return fill(words.otherLine, { other });
  if (code === 'unclosedQuote' && other) return fill(words.unclosed, { other });
  if (fault.line === 0 && (code === 'missing' || code === 'encoding')) return missingText(fault, words);
  const names =
    known && known.length > 0 ? fill(words.known, { names: known.slice(0, mostKnown).join(', ') }) : '';
  return `${words.codes[code]}${names}`;
}

function missingText({ code, known = [] }: Fault, words: FaultWords): string {
  const [name = '', ...others] = known;
  const names = others.slice(0, mostKnown).join(', ');
  return fill(words.column, {
    name,
    also: names === '' ? '' : fill(words.alsoCalled, { names }),
    misread: code === 'encoding' ? words.misread : '',
  });
}
