import type { ViewInput } from '../cards/view.ts';
import { lastSignOn } from '../engine/signs.ts';
import { dateText } from '../language/dates.ts';
import { text, type Values } from '../language/text.ts';

/** C45: since when nothing has been heard of the case. */
export function lastSignOf({ record, today, language }: ViewInput): Values {
  const sign = record && lastSignOn(record.state, today);
  return { lastSign: sign ? dateText(language, sign, today) : text(language, 'words.nobody') };
}
