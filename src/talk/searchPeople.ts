import { z } from 'zod';
import { peopleIn } from '../cards/choosePerson.ts';
import { findPeople, mostFound, personChoices } from '../cards/findPeople.ts';
import type { Choice } from '../cards/said.ts';
import type { Store } from '../store/store.ts';
import type { Envelope } from './envelope.ts';
import { mayChangeSettings } from './rights.ts';
import { languageOf, memberOf, type WhoDeps } from './who.ts';

export interface SearchDeps extends WhoDeps {
  store: Pick<Store, 'teams' | 'members'>;
  hasCpr(text: string): boolean;
}

const asked = z.object({
  queryText: z.string().max(100).catch(''),
  dataset: z.string().max(300),
  queryOptions: z.object({ skip: z.number().int().min(0).max(100_000).catch(0) }).catch({ skip: 0 }),
});

/**
 * What a client asks while somebody types in a field for a person: at most 15 of the members of that team, for who is one
 * of them today; nobody for everybody else. Who has no role yet as a guest is found by those who may give it.
 */
export async function searchPeople(activity: Envelope, deps: SearchDeps): Promise<Choice[]> {
  const { success, data } = asked.safeParse(activity.value);
  const [set, ...rest] = success ? data.dataset.split('|') : [];
  if (!success || (set !== 'people' && set !== 'staff') || deps.hasCpr(data.queryText)) return [];
  const person = await memberOf(rest.join('|'), activity, deps);
  if (!person) return [];
  const { team, member } = person;
  const wanted = set === 'staff' && mayChangeSettings(team, member) ? 'staff' : 'people';
  const people = peopleIn(await deps.store.members.recent(team.id), wanted, languageOf(person, activity));
  const { skip } = data.queryOptions;
  return personChoices(findPeople(people, data.queryText).slice(skip, skip + mostFound), people);
}
