import { createCalendar } from '../../calendar/calendar.ts';
import type { LocalInstant } from '../../calendar/local.ts';
import { dateOf } from '../../calendar/localTime.ts';
import type { Programme } from '../../engine/programme.ts';
import { ruleParts } from '../../features.ts';
import { periodText } from '../../privacy/periodText.ts';
import type { Team } from '../../store/rows.ts';
import type { StoredOfCase } from '../export/ofCase.ts';
import { cardRows, logRows, seenRows } from './happened.ts';
import { type Part, toPage } from './page.ts';
import { rightsParts } from './rights.ts';
import { standing } from './standing.ts';
import { dayText, type Naming, valueText } from './values.ts';

export interface LetterInput {
  stored: StoredOfCase;
  team: Team;
  programme?: Programme;
  now: LocalInstant;
}

/** All that is stored about a citizen, as they can read it: what, why, since when, until when, and who saw it. */
export function citizenDocument(input: LetterInput): string {
  const { stored, programme, now } = input;
  const { record, log, cards, audit, members } = stored;
  const naming: Naming = { members, programme, overseers: input.team.overseers };
  const parts: Part[] = [
    purposePart(programme),
    {
      title: 'Det er sket',
      texts: [
        'Her står alt, hvad teamet har skrevet ind. Til højre står, hvornår og af hvem. Når der står «borgeren», er det dig.',
      ],
      table: {
        head: ['Dag', 'Hvad', 'Mere om det', 'Skrevet ind'],
        rows: logRows(log, naming),
        none: 'Der er ikke skrevet noget ind.',
      },
    },
    absencePart(record.absences ?? [], naming),
    {
      title: 'Påmindelser om dig',
      texts: ['Fodfæste minder teamet om at tale med dig og hjælpe dig. Svarene er kun valg fra lister.'],
      table: {
        head: ['Dag', 'Om', 'Til', 'Nu'],
        rows: cardRows(cards, naming),
        none: 'Der er ingen påmindelser.',
      },
    },
    messagesPart(stored),
    {
      title: 'Hvem har set eller brugt det?',
      texts: [
        `Vi gemmer i ${periodText('auditMonths')}, hvem der har set eller brugt dine oplysninger. Du kan se deres arbejde, men ikke deres navne.`,
      ],
      table: { head: ['Hvornår', 'Hvem', 'Hvad'], rows: seenRows(audit, naming), none: 'Ingen.' },
    },
    untilPart(input),
    ...rightsParts(),
    wholePart(stored, naming),
  ];
  return toPage({
    title: 'Det har vi gemt om dig i Fodfæste',
    head: `Brevet er lavet ${dayText(dateOf(now))}. Din kode er ${record.caseRef}. Kommunen ved, at koden er dig; det står ikke i Fodfæste.`,
    parts,
  });
}

function purposePart(programme: Programme | undefined): Part {
  return {
    title: 'Hvorfor gemmer vi det?',
    texts: [
      `Du er i et forløb hos kommunen${programme ? ` (${programme.name})` : ''}. Vi gemmer det, der skal til, for at teamet kan huske dig, holde aftaler med dig og hjælpe dig mod job. Det er en del af kommunens opgave efter loven (artikel 6, stk. 1, litra e, i EU's databeskyttelsesforordning).`,
      'Oplysningerne kommer fra dig, fra teamet, fra din sag i kommunen og fra den virksomhed, du er i. Kun teamet og lederen kan se dem, og kun det, de har brug for. Fodfæste tager ingen beslutninger om dig.',
      'Dit navn, dit CPR-nummer, din adresse og det, du har fortalt, står ikke i Fodfæste. Det kan stå i kommunens fagsystem. Vil du se det, så bed om det for sig.',
    ],
  };
}

function absencePart(absences: NonNullable<StoredOfCase['record']['absences']>, naming: Naming): Part {
  return {
    title: 'Når du ikke kom',
    texts: [
      `Var du væk, kan teamet gemme en kort grund. Grunden bliver slettet ${periodText('absenceDays')} efter, at det er afklaret.`,
    ],
    table: {
      head: ['Dag', 'Grund', 'Hvad der kunne hjælpe', 'Afklaret'],
      rows: absences.map(({ day, reason, help, settled }) => [
        dayText(day),
        valueText(reason, naming),
        valueText(help, naming),
        dayText(dateOf(settled)),
      ]),
      none: 'Der er ikke gemt nogen grund.',
    },
  };
}

function messagesPart({ messages }: StoredOfCase): Part {
  const count = (audience: 'personal' | 'channel') =>
    messages.filter((row) => row.audience === audience).length;
  return {
    title: 'Beskeder i Teams',
    texts: [
      `Din kode står i ${count('personal')} beskeder til enkelte medarbejdere og i ${count('channel')} opslag i teamets lukkede kanal. I kanalen står kun koden, en dag, hvem der har opgaven, og om den er løst.`,
    ],
  };
}

/** What is known of the day on which it goes; else by which rule. */
function untilPart({ stored: { record }, team, programme }: LetterInput): Part {
  const rules = programme && { programme, calendar: createCalendar(team.closingDays) };
  const course = rules && ruleParts.forgets.course(record.state, rules);
  const all = rules && ruleParts.forgets.all(record.state, rules);
  return {
    title: 'Hvor længe gemmer vi det?',
    list: [
      all
        ? `Alt om dig bliver slettet ${dayText(all)}.`
        : `Vi gemmer det, mens dit forløb er i gang, mens vi har aftalt at følge op, og ${periodText('endedCaseDays')} efter. Så bliver alt om dig slettet.`,
      ...(course ? [`Det, der er sket i forløbet, bliver slettet før: ${dayText(course)}.`] : []),
      `Påmindelser og svar bliver slettet ${periodText('closedCardDays')} efter, at de er lukket.`,
      `Grunde til fravær bliver slettet ${periodText('absenceDays')} efter, at det er afklaret.`,
      `Hvem der har set det, bliver slettet efter ${periodText('auditMonths')}.`,
      `Kopier til nødstilfælde bliver slettet efter ${periodText('backupDays')}.`,
      'Tal for hele teamet bliver stående. De viser ikke, hvem du er.',
    ],
  };
}

/** Nothing is stored that the letter does not tell: each field, and that the program keeps its own days beside them. */
function wholePart({ record }: StoredOfCase, naming: Naming): Part {
  const { rows, others } = standing(record, naming);
  return {
    title: 'Alt, som det står lige nu',
    texts: [
      'Her er hver oplysning for sig.',
      `Programmet gemmer også noget, som kun holder styr på dage og beskeder: ${others.join('; ')}. Du kan få det hele som en fil, hvis du vil.`,
    ],
    table: { head: ['Hvad', 'Står som'], rows, none: '' },
  };
}
