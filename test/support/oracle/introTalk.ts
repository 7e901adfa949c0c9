import { type AbsenceInput, attendanceDays } from './absence.ts';
import { addDays } from './calendar.ts';
import { isOpen } from './fold.ts';

export interface TalkCard {
  at: string;
  card: 'C22';
  kind: 'introTalk';
}

/** Section 5, C22 `introTalk`. */
export function talkCards(input: AbsenceInput): TalkCard[] {
  const { stateAt, first, last, calendar } = input;
  const missed = attendanceDays(input).filter((one) => one.missed);
  const found: TalkCard[] = [];
  for (let D = first; D <= last; D = addDays(D, 1)) {
    const at = `${D}T14:00`;
    const state = stateAt(at);
    const { stage, introTalks, firstTalks, contactDates } = state;
    if (!calendar.isWorkingDay(D) || !isOpen(state) || state.paused) continue;
    if (stage?.id !== 'intro' || D > addDays(stage.since, 13)) continue;
    if ([...introTalks, ...firstTalks, ...contactDates].includes(D)) continue;
    if (missed.some(({ day, alarm }) => day === D && alarm <= at)) continue;
    found.push({ at, card: 'C22', kind: 'introTalk' });
  }
  return found;
}
