import { text } from '../language/text.ts';
import type { CaseRecord } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { type Answer, card, say, toAlone } from '../talk/answer.ts';
import type { Asked } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import type { Person } from '../talk/who.ts';
import { type CasesOf, ownCasesFace } from './viewOwn.ts';

/** `/status`, and *Se mine sager*: the writer's own open cases, in every team that they are in. */
export async function ownCases({ persons, language }: Asked, { store, now }: TalkDeps): Promise<Answer> {
  const [first] = persons;
  if (!first) return say(text(language, 'command.noTeam'));
  const teams = await Promise.all(persons.map((person) => casesOf(person, store)));
  return toAlone(first, card(ownCasesFace({ language, now: now(), teams })));
}

async function casesOf({ team, member }: Person, store: Store): Promise<CasesOf> {
  const records: CaseRecord[] = [];
  for await (const record of store.cases.list(team.id)) {
    if (record.state.ended) continue;
    if (record.state.assignees.some(([, worker]) => worker === member.id)) records.push(record);
  }
  return { team, records };
}
