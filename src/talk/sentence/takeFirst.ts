/** The first of several phrases that a line holds, and the line without it. */
export function takeFirst<Means>(
  line: string,
  phrases: readonly (readonly [RegExp, Means])[],
): { means: Means; left: string } | undefined {
  for (const [phrase, means] of phrases) {
    const whole = new RegExp(`(?<![\\p{L}\\d#])(?:${phrase.source})(?![\\p{L}\\d])`, 'u');
    if (whole.test(line)) return { means, left: line.replace(whole, ' ').replace(/\s+/g, ' ').trim() };
  }
  return undefined;
}
