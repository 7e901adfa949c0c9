import type { Sentence } from '../talk/sentence/readSentence.ts';
import { takeFirst } from '../talk/sentence/takeFirst.ts';
import type { Understood } from '../talk/sentence/understood.ts';

const act =
  '(?:at |to )?(?:(?:ringe|skrive|vende tilbage)(?: op)? til|tale med|snakke med|følge op på|kontakte|call|contact|talk to|talk with)';
const whom = '(?:borgeren |borger )?#';

/** What is for whoever wrote it is asked to be said so: `husk …` alone may be for anybody. */
const phrases: readonly (readonly [RegExp, 'sure' | 'asked'])[] = [
  [
    new RegExp(
      `^(?:mind|husk|remind) (?:mig|me)(?: på| om| of| about| to)*(?: ${act})? ${whom}(?: (?:om|på))?$`,
    ),
    'sure',
  ],
  [new RegExp(`^(?:mind|husk|remind)(?: (?!ikke |aldrig |not )\\S+){0,8}? ${whom}`), 'asked'],
];

/** "Mind mig på mandag om at ringe til B-101": what for is not kept. */
export function readReminderSentence({ codes, line, day }: Sentence): Understood | undefined {
  const found = takeFirst(line, phrases);
  if (!found) return undefined;
  const on = day?.ahead;
  const isSure = found.means === 'sure' && on !== undefined;
  const rest = [codes[0], on].filter(Boolean).join(' ');
  return { rest, left: found.left, isPlan: true, ...(isSure ? {} : { isDoubtful: true }) };
}
