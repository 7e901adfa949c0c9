/** A calendar date in Europe/Copenhagen, `YYYY-MM-DD`; compares as text. */
export type LocalDate = string;

/** A local date and minute in Europe/Copenhagen, `YYYY-MM-DDTHH:MM`; compares as text. */
export type LocalInstant = string;
