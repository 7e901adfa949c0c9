import { values } from '../cards/frame.ts';
import { personalFace } from '../cards/personal.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { dateText } from '../language/dates.ts';
import { text } from '../language/text.ts';
import { contactFormOf } from './contactForm.ts';

/** C01, C03 and C25: when you were last in contact, by when it must be again, and a form to say that you were. */
export function contactView(input: ViewInput): Face {
  const { card, language } = input;
  const last = lastContact(input);
  return personalFace(input, {
    template: 'C01',
    given: { ...values(input), last: last ? dateText(language, last, input.today) : '' },
    part: card.kind === 'headsUp' && !last ? 'textFirst' : 'text',
    facts: contactFacts(input, last),
    data: contactFormOf(language, card.card === 'C03' ? 'cti' : ''),
  });
}

function lastContact({ card, record }: ViewInput): string | undefined {
  if (card.card === 'C03') return record?.state.lastCti;
  return card.card === 'C25' ? record?.state.lastTalk : record?.state.lastContact;
}

/** What the sentence above does not say already. */
function contactFacts(input: ViewInput, last: string | undefined) {
  const { card, language, today } = input;
  const facts = [];
  if (last && card.kind !== 'headsUp') {
    facts.push({ title: text(language, 'facts.lastContact'), value: dateText(language, last, today) });
  }
  const day = dayOfFirstYear(input);
  if (day) {
    facts.push({
      title: text(language, 'facts.firstYear'),
      value: text(language, 'facts.dayOfYear', { day }),
    });
  }
  return facts;
}

/** Day 1 is the day on which the latest begun placement starts. */
function dayOfFirstYear({ card, record, today, calendar }: ViewInput): number | undefined {
  if (card.card !== 'C01') return undefined;
  const starts = (record?.state.placements ?? []).map(({ start }) => start).filter((start) => start <= today);
  const latest = starts.sort().at(-1);
  return latest ? calendar.daysBetween(latest, today) + 1 : undefined;
}
