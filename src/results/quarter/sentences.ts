import { isSmall } from '../../engine/smallNumbers.ts';
import { shownIn } from '../../language/measureNames.ts';
import { fill, type Language } from '../../language/text.ts';
import { openShare } from '../../measures/openShare.ts';
import { type Finding, findingTopics } from '../../store/postRows.ts';
import { quarterTexts } from './texts.ts';

/**
 * What was found, in words and the same for every reader (measures.md 6): a sentence only where both sides are five or
 * more, its shares as a channel may read them.
 */
export function sentencesOf(findings: readonly Finding[], language: Language): string[] {
  return findingTopics.flatMap((topic) => {
    const about = findings.filter((one) => one.topic === topic);
    const words = quarterTexts(language);
    if (about.length > 0 && !about.some(isEnough))
      return [fill(words.tooFew, { topic: words.topics[topic] })];
    return about.map((one) => sentenceOf(one, language));
  });
}

function isEnough({ done, left }: Finding): boolean {
  return [done, left].every(({ d }) => d > 0 && !isSmall(d));
}

function sentenceOf(finding: Finding, language: Language): string {
  const words = quarterTexts(language);
  const { outcome, done, left } = finding;
  const topic = words.topics[finding.topic];
  if (!isEnough(finding)) return fill(words.tooFewOf, { topic, outcome: words.outcomes[outcome] });
  const [x, y] = [done, left].map((tally) => shownIn(openShare(tally), language));
  return fill(words.sentences[outcome], { topic, n: done.d, m: left.d, x: x ?? '', y: y ?? '' });
}
