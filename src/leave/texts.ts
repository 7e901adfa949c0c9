import type { Language } from '../language/text.ts';

/** What people read about leave and who stands in. */
const da = {
  help: {
    what: '/ferie',
    detail: 'Vælg en stedfortræder, mens du er væk',
  },
  title: 'Ferie og anden fri',
  text: 'Din stedfortræder får dine opgaver så længe',
  from: 'Første dag',
  to: 'Sidste dag',
  dateError: 'Vælg en dag.',
  standIn: 'Stedfortræder',
  standInError: 'Vælg en kollega i teamet.',
  backwards: 'Sidste dag skal ligge efter første dag, og ikke før i dag.',
  nobody: 'Den kollega kender jeg ikke i teamet. Skriv navnet, som det står i Teams.',
  several:
    'Flere i teamet hedder det. Skriv det brugernavn, som kollegaen logger ind med, eller vælg på /ferie.',
  yourself: 'Du kan ikke være din egen stedfortræder. Vælg en kollega.',
  saved: '{standIn} har dine opgaver {period}. Listen over det, der er givet videre, er sendt til jer begge.',
  awayToo: '{standIn} er selv væk {period}; så længe har {next} opgaverne.',
  period: 'fra {from} til og med {to}',
  span: '{from} til {to}',
  none: 'Du er ikke længere skrevet væk.',
  handedTitle: 'Givet videre i en periode',
  handedBy: '{standIn} for {name} · {span}',
  handedCount: '{count} sager',
  handedOne: '1 sag',
  handedNone: 'Der er ingen åbne sager at give videre.',
  backTitle: 'Mens du var væk',
  backFrom: 'Stadig åbent · {standIn} stod for det {period}',
  backSummary: 'Velkommen tilbage',
  backHow: 'Skriv /kontakt og sagskoden, når du har talt med borgeren.',
  answered: 'klaret',
  open: 'venter på svar: {what}',
  next: 'næste: {what} {date}',
  quiet: 'ingen frister i perioden',
  more: 'og {count} til',
  summary: 'Sager er givet videre',
};

type LeaveTexts = typeof da;

const en: LeaveTexts = {
  help: {
    what: '/leave',
    detail: 'Choose a stand-in while you are away',
  },
  title: 'Leave',
  text: 'Your stand-in gets your tasks meanwhile',
  from: 'First day',
  to: 'Last day',
  dateError: 'Choose a day.',
  standIn: 'Stand-in',
  standInError: 'Choose a colleague of the team.',
  backwards: 'The last day must come after the first, and not before today.',
  nobody: 'I do not know that colleague in the team. Write the name as Teams has it.',
  several:
    'Several in the team are called that. Write the name that the colleague signs in with, or choose on /leave.',
  yourself: 'You cannot stand in for yourself. Choose a colleague.',
  saved: '{standIn} has your tasks {period}. The list of what was handed over is sent to both of you.',
  awayToo: '{standIn} is away too {period}; {next} has the tasks meanwhile.',
  period: 'from {from} up to and including {to}',
  span: '{from} to {to}',
  none: 'You are no longer written as away.',
  handedTitle: 'Handed over for a while',
  handedBy: '{standIn} for {name} · {span}',
  handedCount: '{count} cases',
  handedOne: '1 case',
  handedNone: 'There are no open cases to hand over.',
  backTitle: 'While you were away',
  backFrom: 'Still open · {standIn} looked after it {period}',
  backSummary: 'Welcome back',
  backHow: 'Write /contact and the case code when you have talked with the citizen.',
  answered: 'done',
  open: 'waits for an answer: {what}',
  next: 'next: {what} {date}',
  quiet: 'no deadlines in the period',
  more: 'and {count} more',
  summary: 'Cases are handed over',
};

const byLanguage: Record<Language, LeaveTexts> = { da, en };

export function leaveTexts(language: Language): LeaveTexts {
  return byLanguage[language];
}
