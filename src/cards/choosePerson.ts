import { fill, type Language, text } from '../language/text.ts';
import type { Member } from '../store/rows.ts';
import { areMany, byName, findPeople, mostFound, personChoices } from './findPeople.ts';
import { pagesOf } from './pages.ts';
import type { Block, Button, Colleague, PeopleSet, PersonQuestion, Question } from './said.ts';
import { peopleTexts } from './textsPeople.ts';

/** Who can be chosen of a team; guests who have no role yet, for those who give it. */
export function peopleIn(members: readonly Member[], set: PeopleSet, language: Language): Colleague[] {
  const there = members.filter(({ left, guest }) => !left || (guest && set === 'staff'));
  return there.map(({ id, name, signInName, guest }) => ({
    ...{ id, name: guest && set === 'staff' ? text(language, 'settings.guest', { name }) : name },
    ...(signInName !== undefined && { signInName }),
  }));
}

/** The name under which a client asks for them (talk/searchPeople.ts); the server checks who asks. */
export function datasetOf(set: PeopleSet, team: string): string {
  return `${set}|${team}`;
}

/** Fields in which somebody is looked for. */
export const findField = (id: string) => `${id}_find`;
const pageField = (id: string) => `${id}_page`;

/** All fields of the question: none of them is carried from elsewhere. */
export function personFields(id: string): string[] {
  return [id, findField(id), pageField(id)];
}

/**
 * The one way in which somebody of the team is chosen. A few stand open. Of more, a client that can looks while somebody
 * types, and where it cannot, *Søg* shows those who are meant, at most 15 at a time: no card grows with its team.
 * `again` draws the same step once more, with what was filled in.
 */
export function personBlocks(
  question: PersonQuestion,
  filled: Readonly<Record<string, string>>,
  again: (title: string, data: Button['data']) => Button,
  language: Language,
): Block[] {
  const { people, set, team, ...field } = question;
  const value = filled[field.id] ?? field.value;
  const common = { ...field, kind: 'choice', ...(value !== undefined && { value }) } as const;
  if (!areMany(people)) return [{ ...common, choices: personChoices(people) }];
  const words = peopleTexts(language);
  const wanted = filled[findField(field.id)] ?? '';
  const found = wanted.trim() === '' ? [...people].sort(byName) : findPeople(people, wanted);
  const page = pagesOf(
    found.length > 0 ? found : people,
    Number(filled[pageField(field.id)] ?? 1),
    mostFound,
  );
  const from = (page.page - 1) * mostFound + 1;
  const given = { from, to: from + page.shown.length - 1, count: found.length };
  const choice: Question = {
    ...common,
    style: 'filtered',
    choices: personChoices(withChosen(page.shown, people, value), people),
    dataset: datasetOf(set ?? 'people', team),
  };
  const find: Question = {
    ...{ kind: 'text', id: findField(field.id), label: words.find, max: 60 },
    ...{ value: wanted, placeholder: words.placeholder },
  };
  const next = { [pageField(field.id)]: page.page + 1 };
  return [
    choice,
    { kind: 'note', text: found.length > 0 ? fill(words.shown, given) : words.none },
    find,
    {
      kind: 'buttons',
      buttons: [again(words.search, {}), ...(page.page < page.pages ? [again(words.more, next)] : [])],
    },
  ];
}

/** Whoever is chosen can be read, whichever page is shown. */
function withChosen(
  shown: readonly Colleague[],
  people: readonly Colleague[],
  value: string | undefined,
): Colleague[] {
  const chosen = shown.some(({ id }) => id === value) ? undefined : people.find(({ id }) => id === value);
  return [...(chosen ? [chosen] : []), ...shown].slice(0, mostFound);
}
