import { peopleIn } from '../cards/choosePerson.ts';
import { colleaguesFor } from '../cards/escalation.ts';
import { type OpenForm, withForm } from '../cards/form.ts';
import { nameOf } from '../cards/people.ts';
import type { Face } from '../cards/view.ts';
import type { Role } from '../engine/cards.ts';
import { fill } from '../language/text.ts';
import type { ListName } from '../store/postRows.ts';
import { leaderTexts } from './texts.ts';
import { backButton, type LeaderView, shown } from './view.ts';

/** A case as it is moved from one of the lists: who has it, in which role. */
export interface Moving {
  caseRef: string;
  list: ListName;
  role: Role;
  worker: string;
}

/** *Flyt*: who takes the case; those who have the role already come alone, where there are any. */
export function moveFace({ caseRef, list, role, worker }: Moving, view: LeaderView, open: OpenForm): Face {
  const { language, members, team } = view;
  const words = leaderTexts(language);
  const people = peopleIn(colleaguesFor(members, { role, worker }), 'people', language);
  const said = {
    ...{ code: caseRef, title: words.moveTitle, tone: 'figures' as const },
    status: worker === '' ? [] : [fill(words.nowWith, { name: nameOf(members, worker, language) })],
  };
  const to = { id: 'to', label: words.whoTakes, required: words.whoTakesRequired };
  const form = {
    ...{ name: 'move', verb: 'leader.move', data: { case: caseRef, list } },
    steps: () => [
      { questions: [{ ...to, kind: 'person' as const, people, team: team.id, style: 'compact' as const }] },
    ],
  };
  const back = { ...backButton(language), title: `‹ ${words.lists[list]}`, data: { list } };
  return shown(view, withForm(said, form, open, language, back));
}
