/** A calendar date in Europe/Copenhagen, `YYYY-MM-DD`; compares as text. */
export type LocalDate = string;

/** A local date and minute in Europe/Copenhagen, `YYYY-MM-DDTHH:MM`; compares as text. */
export type LocalInstant = string;

/** The working days of one team (engine-rules.md 1). Pure: same closing days, same answers. */
export interface Calendar {
  readonly closingDays: readonly string[];
  isWorkingDay(date: LocalDate): boolean;
  addDays(date: LocalDate, days: number): LocalDate;
  /** Same day number `months` on, clamped to the month's last day; always from the anchor itself (T2). */
  addMonths(date: LocalDate, months: number): LocalDate;
  /** The nth working day after (n > 0) or before (n < 0) `date`, which itself never counts. */
  addWorkingDays(date: LocalDate, n: number): LocalDate;
  nextWorkingDay(date: LocalDate): LocalDate;
  prevWorkingDay(date: LocalDate): LocalDate;
  /** The working day on or before `raw` if that is later than `anchor`, else the one on or after `raw`. */
  rollBack(raw: LocalDate, anchor: LocalDate): LocalDate;
  /** Whole days from `from` to `to`. */
  daysBetween(from: LocalDate, to: LocalDate): number;
  /** 1 = Monday … 7 = Sunday. */
  weekday(date: LocalDate): number;
}
