/** What delivery counts for whoever watches it; never about whom (domain/6-privacy.md). */
export interface Metrics {
  /** Cards whose moment has come. */
  due(cards: number): void;
  /** A card of a kind was told; somebody did something with one: of a kind, and never of a person. */
  told(card: string, kind: string): void;
  acted(card: string, kind: string): void;
  /** A message is in Teams for the first time, so many seconds after the moment to which it belongs. */
  sent(lagSeconds: number): void;
  /** An attempt that is made again later; `reason` is Teams' status, or that there was none. */
  retried(reason: string): void;
  /** A message goes out again as nobody knows whether it arrived. */
  possibleDuplicate(): void;
  /** A message that goes to the leader's list. */
  dead(): void;
  /** Rows that cannot be read, as they stand now. */
  unreadable(rows: number): void;
  /** Open cases that no card lies ahead of; 0, or somebody is about to be forgotten. */
  cardless(cases: number): void;
  /** Open cases of which nobody has said what happens next, though it was asked (M26). */
  waitingForNextStep(cases: number): void;
  /** Teams whose reminders of today have not gone out by 09:00, as they stand now; 0 outside the hours of asking. */
  silentTeams(teams: number): void;
  /** How far the clocks of the processes are apart. */
  clockSkew(seconds: number): void;
}
