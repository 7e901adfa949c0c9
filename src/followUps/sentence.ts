import type { ContactForm } from '../engine/events.ts';
import type { Sentence } from '../talk/sentence/readSentence.ts';
import { takeFirst } from '../talk/sentence/takeFirst.ts';
import type { Understood } from '../talk/sentence/understood.ts';
import { contactIn, type SaidContact } from './sentencePhrases.ts';

const words: Record<ContactForm, string> = {
  talk: 'samtale',
  phone: 'telefon',
  sms: 'sms',
  walk: 'gåtur',
  companyVisit: 'virksomhedsbesøg',
  video: 'video',
  homeVisit: 'hjemmebesøg',
};

/** "Jeg har talt med B-101 i går": somebody of ours was in contact with the citizen. On a day that was not said, it is asked. */
export function readContactSentence(sentence: Sentence): Understood | undefined {
  const { codes, line, day } = sentence;
  const found = takeFirst(line, contactIn);
  if (!found || !isPossible(found.means, sentence)) return undefined;
  const { form, how } = found.means;
  const on = day ? day.past : sentence.isNow ? sentence.today : undefined;
  const isSure = how === 'held' || (how === 'named' && on !== undefined && on < sentence.today);
  const rest = [codes[0], how === 'failed' && 'forsøg', form && words[form], on].filter(Boolean).join(' ');
  return {
    ...{ rest, left: withoutHour(found.left) },
    ...(how === 'tried' || how === 'failed' ? { isTried: true } : {}),
    ...(isSure && on ? {} : { isDoubtful: true }),
  };
}

/** What is only named may be to come: with an hour, or on a weekday that is as well the next one. */
function isPossible({ how }: SaidContact, { day, hour, today }: Sentence): boolean {
  if (day && day.past === undefined) return false;
  if (how !== 'named' && how !== 'noted') return true;
  return hour === undefined && (!day || day.past === today || day.ahead === undefined);
}

/** The hour of a contact is nobody's business. */
function withoutHour(left: string): string {
  return left.replace('@', '');
}
