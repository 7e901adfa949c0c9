import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate } from '../calendar/local.ts';
import type { StoryRow } from '../store/storyRow.ts';
import { storyFields } from './check.ts';
import { type ConsentFault, consentFaults } from './consent.ts';
import { checklist } from './form.ts';

/** What a story lacks before it can be sent or shared; codes of `textsForm.ts`. */
export type Missing =
  | 'fields'
  | 'channel'
  | 'happened'
  | 'wait'
  | 'fits'
  | 'checklist'
  | ConsentFault
  | 'consentText'
  | 'second'
  | 'leader';

const waitDays = 28;

/** Four weeks after the event (6-privacy.md 6.3 [local]). */
export function earliestDay(happened: LocalDate, calendar: Calendar): LocalDate {
  return calendar.addDays(happened, waitDays);
}

/** A wide story is anonymous by the checklist, the wait and the five; with a consent, by the consent and the wait. */
export function missingIn(
  story: Pick<
    StoryRow,
    'kind' | 'text' | 'channels' | 'happened' | 'fits' | 'checklist' | 'consent' | 'reviewers'
  >,
  given: { today: LocalDate; calendar: Calendar; obtainers: readonly string[] },
): Missing[] {
  const { today, calendar } = given;
  const missing: Missing[] = [];
  if (storyFields.some((field) => !story.text?.[field])) missing.push('fields');
  if (story.channels.length === 0) missing.push('channel');
  if (story.kind === 'team') return missing;
  if (!story.happened || story.happened > today) missing.push('happened');
  else if (earliestDay(story.happened, calendar) > today) missing.push('wait');
  missing.push(...(story.consent ? consentFaults(story.consent, given) : anonymityFaults(story)));
  if (story.reviewers.length === 0) missing.push('leader');
  if (story.reviewers.length < 2) missing.push('second');
  return missing;
}

function anonymityFaults(story: Pick<StoryRow, 'fits' | 'checklist'>): Missing[] {
  const ticked = checklist.every((item) => story.checklist.includes(item));
  return [...(story.fits ? [] : ['fits' as const]), ...(ticked ? [] : ['checklist' as const])];
}
