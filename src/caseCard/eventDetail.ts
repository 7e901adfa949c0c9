import { nameOf } from '../cards/people.ts';
import { nextStep } from '../cards/sayNext.ts';
import { plannedCardIds } from '../engine/cards.ts';
import { hoursText } from '../engine/hours.ts';
import type { Programme } from '../engine/programme.ts';
import { cardName } from '../language/cardNames.ts';
import { dateText, monthText } from '../language/dates.ts';
import { nameIn } from '../language/named.ts';
import { fill, type Language, optionalText, textsOf } from '../language/text.ts';
import type { LoggedEvent, Member } from '../store/rows.ts';
import { caseTexts } from './texts.ts';
import { timelineTexts } from './textsTimeline.ts';

export interface DetailOf {
  programme: Programme;
  members: readonly Member[];
  language: Language;
}

type Told = LoggedEvent['event'];

/** What tells a registration from others of its kind, in few words; empty where its name says all. */
export function eventDetail(event: Told, { programme, members, language }: DetailOf): string {
  const words = timelineTexts(language).details;
  switch (event.type) {
    case 'criterionMet': {
      const found = programme.stages.flatMap(({ exit }) => exit).find(({ id }) => id === event.criterion);
      return found ? nameIn(language, found) : '';
    }
    case 'contactHeld':
      return [textsOf(language).forms[event.form], ...(event.track ? ['CTI'] : [])].join(' · ');
    case 'contactAttempted':
    case 'aftercareHeld':
      return textsOf(language).forms[event.form];
    case 'placementPlanned':
      return fill(words.from, { date: dateText(language, event.start) });
    case 'paidHoursAgreed':
      return fill(words.from, { date: monthText(language, event.from.slice(0, 7)) });
    case 'paidHoursRegistered':
      return fill(words.hours, {
        hours: hoursText(Math.round(event.hours * 100), language),
        kind: optionalText(language, `C13.${event.kind}`) ?? event.kind,
      });
    case 'nextStepSet': {
      const what = nextStep.texts[language].choices?.[`step.${event.step}`] ?? event.step;
      return fill(words.by, { what, date: dateText(language, event.by) });
    }
    case 'assigneeChanged': {
      const role = programme.roles.find((one) => one.role === event.role);
      const title = role ? nameIn(language, role) : textsOf(language).roles[event.role];
      return `${title}: ${nameOf(members, event.to, language)}`;
    }
    case 'attendanceMarked':
      return caseTexts(language).marks[event.mark];
    case 'participationEnded': {
      const outcome = programme.outcomes.find(({ id }) => id === event.outcome);
      return outcome ? nameIn(language, outcome) : '';
    }
    case 'closeContactUntil':
      return fill(words.until, { date: dateText(language, event.until) });
    case 'exemptionUsed':
      return `${event.percent} %`;
    case 'cardAnswered': {
      const card = plannedCardIds.find((id) => id === event.card);
      return card ? cardName(language, card) : '';
    }
    default:
      return '';
  }
}
