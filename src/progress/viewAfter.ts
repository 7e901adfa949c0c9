import { changeLines } from '../cards/smallSteps.ts';
import type { ViewInput } from '../cards/view.ts';

/** C19, when it is measured: what has moved since the last time and since the baseline (S002:584). */
export function smallSteps({ card, record, programme, language }: ViewInput): string[] {
  if (card.handled?.verb !== 'say.measured' || !record || !programme) return [];
  return changeLines(record.state, programme, language).map(({ name, text }) => `${name}: ${text}`);
}
