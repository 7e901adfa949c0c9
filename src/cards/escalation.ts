import { text } from '../language/text.ts';
import type { Member } from '../store/rows.ts';
import { caseFacts } from './caseFacts.ts';
import type { Form } from './form.ts';
import { opens } from './form.ts';
import { values } from './frame.ts';
import { nameOf } from './people.ts';
import { personalFace } from './personal.ts';
import { responsibleFor } from './responsible.ts';
import type { Face, ViewInput } from './view.ts';
import { optionalCardText } from './wording.ts';

/** What the leader sees when a deadline has passed for long: the code, who has it, when it was due, and two ways on. */
export function escalationView(input: ViewInput): Face {
  const { card, language, members } = input;
  const responsible = responsibleFor(card.card, input.record?.state, input.programme);
  const given = {
    ...values(input),
    ...caseFacts(input),
    name: responsible ? nameOf(members, responsible.worker, language) : '–',
  };
  const colleagues = responsible ? colleaguesFor(members, responsible) : [];
  return personalFace(input, {
    given,
    status: [
      optionalCardText(input, 'status', given) ??
        text(language, card.due ? 'escalation.status' : 'escalation.with', given),
    ],
    blocks: [
      { kind: 'line', text: optionalCardText(input, 'text', given) ?? text(language, 'escalation.text') },
    ],
    primary: { verb: 'escalation.agreed', title: text(language, 'escalation.agreed') },
    ...(colleagues.length > 0
      ? {
          other: opens('assignee', text(language, 'escalation.change')),
          forms: [assigneeForm(input, colleagues)],
        }
      : {}),
    dismissible: false,
    snoozable: false,
    summary: text(language, 'summary.escalation'),
  });
}

function assigneeForm({ language, team }: ViewInput, people: readonly Member[]): Form {
  return {
    name: 'assignee',
    verb: 'assignee.change',
    steps: () => [
      {
        questions: [
          {
            ...{
              kind: 'person',
              id: 'to',
              label: text(language, 'escalation.changeLabel'),
              people,
              team: team.id,
            },
            required: text(language, 'escalation.changeError'),
          },
        ],
      },
    ],
  };
}

/** Who has the role already; where nobody has, everybody. */
export function colleaguesFor(
  members: readonly Member[],
  responsible: { role: Member['roles'][number]; worker: string },
): readonly Member[] {
  const others = members.filter((member) => !member.left && member.id !== responsible.worker);
  const fitting = others.filter(({ roles }) => roles.includes(responsible.role));
  return fitting.length > 0 ? fitting : others;
}
