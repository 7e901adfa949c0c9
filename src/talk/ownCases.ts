import { dateOf } from '../calendar/localTime.ts';
import type { Choice, Question } from '../cards/said.ts';
import type { Language } from '../language/text.ts';
import type { CaseRecord } from '../store/rows.ts';
import type { TalkDeps } from './deps.ts';
import { mayWorkOnCase } from './rights.ts';
import { typedTexts } from './textsTyped.ts';
import type { Person } from './who.ts';

/** As many codes as a card holds; whoever has more types one. */
export const mostCodes = 150;

/** Open cases that somebody may work on, in every team of theirs; what is chosen says of which team it is. */
export async function ownCaseChoices(persons: readonly Person[], deps: TalkDeps): Promise<Choice[]> {
  return (await Promise.all(persons.map((person) => choicesOf(person, deps)))).flat();
}

async function choicesOf(person: Person, deps: TalkDeps): Promise<Choice[]> {
  return (await openCasesOf(person, deps)).map((record) => choiceOf(person.team.id, record));
}

/** Open cases that somebody may work on: their own, those they stand in for, and the leader all of the team's. */
export async function openCasesOf(
  { team, member }: Person,
  { store, now }: Pick<TalkDeps, 'store' | 'now'>,
): Promise<CaseRecord[]> {
  const members = await store.members.list(team.id);
  const rights = { team, who: member, members, today: dateOf(now()) };
  const cases: CaseRecord[] = [];
  for await (const record of store.cases.list(team.id)) {
    if (!record.state.ended && mayWorkOnCase(record, rights)) cases.push(record);
  }
  return cases;
}

export function choiceOf(teamId: string, { caseRef }: Pick<CaseRecord, 'caseRef'>): Choice {
  return { title: caseRef, value: `${teamId}|${caseRef}` };
}

/** One of them, found by its code; `chosen` is there already. */
export function caseQuestion(cases: readonly Choice[], language: Language, chosen?: Choice): Question {
  const { label, error, placeholder } = typedTexts(language).which;
  const common = { id: 'case', label, required: error, placeholder };
  if (cases.length > mostCodes) return { ...common, kind: 'text', max: 40, value: chosen?.title };
  return { ...common, kind: 'choice', choices: cases, style: 'filtered', value: chosen?.value };
}

/** What was chosen, or typed: the code, and whoever may be meant by it. */
export function readChosenCase(
  said: string,
  persons: readonly Person[],
): { code: string; persons: readonly Person[] } {
  const [teamId = '', code] = said.split('|');
  if (code === undefined) return { code: said.trim(), persons };
  return { code, persons: persons.filter(({ team }) => team.id === teamId) };
}
