import { text } from '../language/text.ts';
import type { Member } from '../store/rows.ts';
import { frame, values } from './frame.ts';
import { nameOf, plainName } from './people.ts';
import { responsibleFor } from './responsible.ts';
import type { Choice, Face, ViewInput } from './view.ts';
import { cardText } from './wording.ts';

/** What the leader sees when a deadline has passed for long: the code, who has it, when it was due, and two ways on. */
export function escalationView(input: ViewInput): Face {
  const { card, language, members } = input;
  const responsible = responsibleFor(card.card, input.record?.state, input.programme);
  const given = { ...values(input), name: responsible ? nameOf(members, responsible.upn, language) : '–' };
  return {
    template: 'escalation',
    summary: text(language, 'summary.escalation'),
    data: {
      ...frame(input, {
        title: cardText(input, 'title', given),
        tone: 'warning',
        lines: [text(language, 'escalation.text', given)],
        dismissible: false,
      }),
      colleagues: responsible ? colleagueChoices(members, responsible) : [],
    },
  };
}

function colleagueChoices(
  members: readonly Member[],
  responsible: { role: Member['roles'][number]; upn: string },
): Choice[] {
  const others = members.filter((member) => !member.left && member.upn !== responsible.upn);
  const fitting = others.filter(({ roles }) => roles.includes(responsible.role));
  return (fitting.length > 0 ? fitting : others).map(({ name, upn }) => ({
    title: plainName(name),
    value: upn,
  }));
}
