import type { LocalDate } from '../calendar/local.ts';
import { addMonths } from '../calendar/months.ts';
import { withoutDigits } from '../privacy/letters.ts';
import { periods } from '../privacy/periods.ts';
import type { Member } from '../store/rows.ts';
import type { StoryConsent, StoryRow } from '../store/storyRow.ts';
import { storyFields } from './check.ts';

/** The id of a member as a form sends it. */
export function memberIn(members: readonly Member[], sent: string | undefined): string | undefined {
  return members.find(({ id }) => [id, withoutDigits(id)].includes(sent ?? ''))?.id;
}

/** No consent outlives a story. */
export function latestUntil(today: LocalDate): LocalDate {
  return addMonths(today, periods.storyMonths);
}

export type ConsentFault = 'consentDate' | 'consentFiled' | 'consentBy' | 'consentScope' | 'consentUntil';

/** What a consent lacks: a day, who asked, for what places, until when, and its record (6-privacy.md 6.3). */
export function consentFaults(
  { date, filed, by, scope, until }: StoryConsent,
  { today, obtainers }: { today: LocalDate; obtainers: readonly string[] },
): ConsentFault[] {
  const isBad: Record<ConsentFault, boolean> = {
    consentDate: !date || date > today,
    consentBy: by === undefined || !obtainers.includes(by),
    consentScope: scope === undefined,
    consentUntil: until === undefined || until < today || until > latestUntil(today),
    consentFiled: !filed,
  };
  return (Object.keys(isBad) as ConsentFault[]).filter((fault) => isBad[fault]);
}

/** The last day on which it holds is behind. */
export function isConsentOver({ consent }: Pick<StoryRow, 'consent'>, today: LocalDate): boolean {
  return consent?.until !== undefined && consent.until < today;
}

/** A yes is to this text in these channels: when either changes, the citizen has to be asked again. */
export function isOfAnother(
  before: Pick<StoryRow, 'consent' | 'text' | 'channels'> | undefined,
  now: Pick<StoryRow, 'text' | 'channels'>,
): boolean {
  if (!before?.consent?.filed) return false;
  const { text, channels } = before;
  const isOtherText = storyFields.some((field) => text?.[field] !== now.text?.[field]);
  const isElsewhere = channels.length > 0 && now.channels.some((channel) => !channels.includes(channel));
  return isOtherText || isElsewhere;
}

/** Whether anybody of the municipality may find it; a consent of earlier releases was for its channels. */
export function isForAllStaff({ consent }: Pick<StoryRow, 'consent'>): boolean {
  return consent === undefined || consent.scope === 'staff' || consent.scope === 'outside';
}
