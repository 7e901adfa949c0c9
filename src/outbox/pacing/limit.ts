/** At most `count` sends in any `ms` milliseconds. */
export interface Limit {
  count: number;
  ms: number;
}
