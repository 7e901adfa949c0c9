import type { AttendanceMark } from '../engine/events.ts';
import type { Sentence } from '../talk/sentence/readSentence.ts';
import { takeFirst } from '../talk/sentence/takeFirst.ts';
import { saysMore } from '../talk/sentence/understand.ts';
import type { Understood } from '../talk/sentence/understood.ts';

const whom = '(?:borgeren |borger )?#';
const op = '(?: op| ind| frem)?';
const free = '(?:aftalt )?fri(?: aftalt| efter aftale)?';

/** What is said of a day, by whoever sees it: the case is the one that comes or does not. */
const phrases: readonly (readonly [RegExp, AttendanceMark])[] = [
  [new RegExp(`^${whom} (?:er )?ikke (?:mødt${op}|kommet|dukket op)`), 'missed'],
  [new RegExp(`^${whom} er ikke her`), 'missed'],
  [new RegExp(`^(?:er )?ikke mødt${op} ${whom}$`), 'missed'],
  [new RegExp(`^${whom} (?:kom|mødte|dukkede) ikke${op}`), 'missed'],
  [new RegExp(`^${whom} (?:er udeblevet|udeblev|udeblevet|no[- ]?show)`), 'missed'],
  [
    new RegExp(`^${whom} (?:has not|did not|didn['’]t) (?:turned up|turn up|show up|come|arrived|arrive)`),
    'missed',
  ],
  [
    new RegExp(`^${whom} (?:kommer (?:først |senere ?)@|kommer (?:først )?senere|er forsinket|comes later)`),
    'later',
  ],
  [new RegExp(`^kommer ${whom} (?:først |senere ?)@|^kommer ${whom} (?:først )?senere`), 'later'],
  [new RegExp(`^${whom} (?:har|holder|får|har fået) ${free}`), 'agreedOff'],
  [new RegExp(`^${whom} (?:har|har fået) færre timer`), 'reducedHours'],
  [new RegExp(`^${whom} (?:er )?(?:mødt${op}|kommet|ankommet)(?: til tiden)?`), 'met'],
  [new RegExp(`^${whom} er her`), 'met'],
  [new RegExp(`^${whom} (?:mødte${op}|dukkede op|kom)(?: til tiden)?`), 'met'],
  [new RegExp(`^(?:er mødt|mødt|mødte)${op}(?: til tiden)? ${whom}$`), 'met'],
  [new RegExp(`^${whom} (?:is here|has arrived|arrived|showed up|turned up)(?: on time)?`), 'met'],
];

const words: Record<AttendanceMark, string> = {
  met: 'mødt',
  later: 'senere',
  agreedOff: 'fri',
  reducedHours: 'færre timer',
  missed: 'ikke mødt',
};

/** "B-101 er ikke mødt op i dag": how one day stands. Only what is agreed is said of a day ahead. */
export function readAttendanceSentence(sentence: Sentence): Understood | undefined {
  const { codes, line, day, hour, today } = sentence;
  const found = takeFirst(line, phrases);
  // Whoever "er kommet" may have come to many things that are none of ours.
  if (!found || saysMore(found.left.replace('@', ''))) return undefined;
  const mark = found.means;
  if (mark === 'later' && hour) {
    const isToday = !day || day.ahead === today;
    return {
      rest: `${codes[0]} senere kl. ${hour}`,
      left: found.left.replace('@', ''),
      ...doubtIf(!isToday),
    };
  }
  const on = day ? (day.ahead ?? day.past) : today;
  const isAgreed = mark === 'agreedOff' || mark === 'reducedHours';
  const isPossible = on === today || (isAgreed && on !== undefined && on > today);
  // The form takes no day that is over.
  if (!isPossible) return { rest: codes[0] ?? '', left: found.left, isDoubtful: true };
  // "B-101 mødte": without a day it may have been any.
  const isAnyDay = day === undefined && /^# (?:mødte|kom|dukkede|udeblev)(?!\p{L})/u.test(line);
  const isSaid = !isAnyDay && /^(?:borger(?:en)? )?#|^kommer/.test(line);
  const dated = mark === 'later' ? '' : ` ${on}`;
  return { rest: `${codes[0]} ${words[mark]}${dated}`, left: found.left, ...doubtIf(!isSaid) };
}

function doubtIf(isDoubtful: boolean): Pick<Understood, 'isDoubtful'> {
  return isDoubtful ? { isDoubtful: true } : {};
}

const company =
  '(?:virksomheden|arbejdsgiveren|arbejdspladsen|praktikstedet|firmaet|chefen|the company|the employer)';
const tells =
  '(?:har ringet|har netop ringet|ringede|ringer|melder|har meldt|meldte|siger|sagde|skriver|oplyser|fortæller|called|says)';
const absent = '(?:mødt(?: op| ind)?|kommet|på arbejde|der|her|dukket op)';
const report = new RegExp(
  [
    `${company} ${tells}(?: ind)?(?: og siger)?(?: at| om)?`,
    `(?:# (?:er )?ikke (?:er )?${absent}|# (?:er )?(?:fraværende|udeblevet)|fravær (?:på|for) #|# (?:mødte|kom) ikke(?: op)?|ikke (?:at )?# er ${absent})`,
  ].join(' '),
);

/** "Virksomheden melder fravær på B-101": a company told that somebody is not there today. */
export function readReportSentence({ codes, line, day, today }: Sentence): Understood | undefined {
  const found = takeFirst(line, [[report, undefined]]);
  if (!found) return undefined;
  const isToday = !day || day.past === today;
  return { rest: codes[0] ?? '', left: found.left, ...doubtIf(!isToday) };
}
