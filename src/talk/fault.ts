import type { Logger } from 'pino';
import { type Language, text } from '../language/text.ts';
import { newId } from '../privacy/letters.ts';
import { isUnreadable } from '../store/unreadable.ts';
import { faultFields } from '../watching/faultFields.ts';
import { say, type Text } from './answer.ts';

/** What somebody hears when the fault is ours: that nothing was saved, and an id to tell whoever looks after the bot. */
export function faultAnswer(cause: unknown, language: Language, log: Pick<Logger, 'error'>): Text {
  if (isUnreadable(cause)) {
    log.error(faultFields(cause), 'a turn met a row that cannot be read');
    return say(text(language, 'answer.unreadable'));
  }
  const fault = newId().slice(0, 8);
  log.error({ fault, ...faultFields(cause) }, 'a turn failed');
  return say(`${text(language, 'answer.busy')} (${fault})`);
}
