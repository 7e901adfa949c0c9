import type { Sentence } from '../talk/sentence/readSentence.ts';
import { takeFirst } from '../talk/sentence/takeFirst.ts';
import { saysMore } from '../talk/sentence/understand.ts';
import type { Understood } from '../talk/sentence/understood.ts';

const whom = '(?:borgeren |borger )?#';
const into =
  '(?: (?:i|på|hos))?(?: en)? (?:(?:virksomheds)?praktik(?:ken)?|(?:(?:a|the|his|her) )?(?:work )?placement)';
const began = '(?:er startet|er begyndt|startede|begyndte|started|has started)';
const begins = '(?:starter|begynder|starts|begins)';

type CourseSaid = 'began' | 'begins' | 'interrupted' | 'ends';

const placements: readonly (readonly [RegExp, CourseSaid])[] = [
  [new RegExp(`^${whom} ${began}${into}`), 'began'],
  [new RegExp(`^${whom} ${begins}${into}`), 'begins'],
  [new RegExp(`^${begins} ${whom}${into}`), 'begins'],
  [
    new RegExp(`(?:virksomheds)?praktik (?:er )?(?:på plads|aftalt) (?:for|med|til) ${whom}(?: fra)?`),
    'begins',
  ],
  [new RegExp(`praktikken (?:er )?(?:blevet )?afbrudt (?:for|hos|med) ${whom}`), 'interrupted'],
  [new RegExp(`praktikken (?:for|hos|med) ${whom} (?:er |blev )?(?:blevet )?afbrudt`), 'interrupted'],
  [new RegExp(`^${whom} (?:har afbrudt|afbrød) praktikken`), 'interrupted'],
  [new RegExp(`^(?:har )?(?:afbrudt|afbrød) praktikken (?:for|hos|med) ${whom}`), 'interrupted'],
  [new RegExp(`praktikken (?:for|hos|med) ${whom} (?:er )?(?:slut|slutter|sluttede|afsluttet)`), 'ends'],
  [new RegExp(`^${whom} (?:er færdig med|har afsluttet|er stoppet i|stoppede i) praktikken`), 'ends'],
];

const weeksPattern = /(?<![\p{L}\d])(?:i |for )?(\d{1,2}) (?:uger|uge|weeks?)(?!\p{L})/u;

/** "B-101 starter i praktik den 1/6 i 8 uger". What ended is asked about in any case. */
export function readPlacementSentence({ codes, line, day, today }: Sentence): Understood | undefined {
  const found = takeFirst(line, placements);
  if (!found) return undefined;
  const weeks = weeksPattern.exec(found.left);
  const left = weeks ? found.left.replace(weeks[0], ' ').trim() : found.left;
  const on = found.means === 'begins' ? day?.ahead : day?.past;
  switch (found.means) {
    case 'began':
    case 'begins': {
      const rest = [codes[0], 'start', on, weeks && `${weeks[1]} uger`].filter(Boolean).join(' ');
      return { rest, left, ...(on ? {} : { isDoubtful: true }) };
    }
    case 'interrupted':
      return {
        rest: [codes[0], 'afbrudt', on].filter(Boolean).join(' '),
        left,
        ...(on ? {} : { isDoubtful: true }),
      };
    case 'ends':
      return { rest: [codes[0], 'slut', on ?? today].join(' '), left };
  }
}

const jobs: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `^${whom} (?:har fået|fik|has got|got) (?:et |a )?(?:ordinært )?(?:job|arbejde|arbejdet|jobbet)`,
    ),
    '',
  ],
  [new RegExp(`^${whom} (?:har fået|fik) (?:et )?(?:fleksjob|fleksjobbet)`), 'fleksjob'],
  [new RegExp(`^${whom} (?:har fået|fik) (?:et )?job med løntilskud`), 'løntilskud'],
  [new RegExp(`^${whom} ${began} i (?:et )?fleksjob`), 'fleksjob'],
  [new RegExp(`^${whom} ${began} i (?:et )?job med løntilskud`), 'løntilskud'],
  [new RegExp(`^${whom} ${began} i (?:et )?(?:ordinært )?(?:job|arbejde)`), ''],
  [new RegExp(`^${whom} er kommet i (?:ordinært )?(?:job|arbejde)`), ''],
  [new RegExp(`^${whom} ${began} (?:på|under) (?:en )?uddannelse`), 'uddannelse'],
];

/** "B-101 har fået fleksjob": a job ends the course, so the command asks first whatever was said. */
export function readJobSentence({ codes, line, day }: Sentence): Understood | undefined {
  const found = takeFirst(line, jobs);
  if (!found) return undefined;
  return { rest: [codes[0], found.means, day?.past].filter(Boolean).join(' '), left: found.left };
}

const promised = '(?:at svare|at vende tilbage til|at ringe tilbage til|at give)';
const promise = new RegExp(
  [
    `(?:lovet|lovede) (?:jeg |vi )?${promised} ${whom}(?: svar| et svar)?`,
    `(?:lovet|lovede) (?:jeg |vi )?${whom} (?:(?:et )?svar|at vende tilbage|at ringe tilbage|at ringe|at svare)`,
    `(?:lovet|lovede) (?:jeg |vi )?(?:et )?svar til ${whom}`,
    `promised ${whom} (?:an answer|a reply|to call back)`,
  ].join('|'),
);

/** "Jeg har lovet B-101 et svar". */
export function readPromiseSentence({ codes, line, day }: Sentence): Understood | undefined {
  const found = takeFirst(line, [[promise, undefined]]);
  if (!found) return undefined;
  const isPossible = !day || day.past !== undefined;
  const rest = [codes[0], day?.past].filter(Boolean).join(' ');
  return { rest, left: found.left, ...(isPossible ? {} : { isDoubtful: true }) };
}

const needs = new RegExp(
  `(?:${whom} (?:(?!ikke |aldrig )\\S+ ){0,6}?(?:har|mangler) (?:akut )?brug for hjælp|(?:virksomheden|borgeren) har (?:akut )?brug for hjælp (?:med|til|hos) #|${whom} needs help)(?: med det samme)?`,
);

/** "B-101 har brug for hjælp nu": who asks is asked in any case, as it wakes people. */
export function readUrgentSentence({ codes, line }: Sentence): Understood | undefined {
  const found = takeFirst(line, [[needs, undefined]]);
  if (!found || saysMore(found.left.replace(/(?<!\p{L})(?:nu|now)(?!\p{L})/u, ''))) return undefined;
  return { rest: codes[0] ?? '', left: found.left, isDoubtful: true };
}
