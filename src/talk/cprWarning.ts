import type { Logger } from 'pino';
import { type Language, text } from '../language/text.ts';
import { type Answer, say } from './answer.ts';

/** Nothing of what was written is kept; that it happened is (domain/6-privacy.md 6.2.4). */
export function cprWarning(language: Language, log: Pick<Logger, 'warn'>): Answer {
  log.warn({ event: 'cprRefused' }, 'something with a CPR number was refused');
  return say(`${text(language, 'cpr.text')} ${text(language, 'cpr.more')}`);
}
