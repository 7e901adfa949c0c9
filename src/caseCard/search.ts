import { createHash } from 'node:crypto';
import { dateOf } from '../calendar/localTime.ts';
import { nameIn } from '../language/named.ts';
import { text } from '../language/text.ts';
import type { CaseRecord, Team } from '../store/rows.ts';
import { type Answer, card, say, toAlone } from '../talk/answer.ts';
import type { Asked } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import type { Hit } from '../talk/dialog.ts';
import { lookAtList } from '../talk/looks.ts';
import { type PressInput, textIn } from '../talk/press.ts';
import { replyFace } from '../talk/replyFace.ts';
import { mayWorkOnCase } from '../talk/rights.ts';
import type { Person } from '../talk/who.ts';
import { findShown } from './find.ts';
import { caseTexts } from './texts.ts';
import { caseFace } from './view.ts';

const mostHits = 10;

/** Open cases that the searcher works on, by the beginning of their codes. What is put into the chat names none of them. */
export async function searchCases(
  { persons, language, words }: Asked & { words: string },
  deps: TalkDeps,
): Promise<Hit[]> {
  const wanted = words.trim().toUpperCase();
  const found = (await Promise.all(persons.map((person) => casesOf(person, deps)))).flat();
  const hits = found
    .filter(({ record }) => record.caseRef.toUpperCase().includes(wanted))
    .sort((one, other) => (one.record.caseRef < other.record.caseRef ? -1 : 1))
    .slice(0, mostHits);
  await lookAtList(deps.look, persons, hits);
  return hits.map(({ team, record }) => {
    const { search } = caseTexts(language);
    const button = { verb: 'case.here', title: search.open, data: { ref: caseToken(team, record) } };
    const said = {
      title: search.title,
      status: [search.status],
      tone: 'figures',
      icon: 'TaskListLtr',
    } as const;
    const shown = replyFace({ ...said, buttons: [button] }, { language, team: team.id });
    return {
      shown,
      title: record.caseRef,
      text: nameIn(language, deps.world(team, record.state.programme).programme),
    };
  });
}

/** *Åbn hos mig*: for whoever may see the case, alone; everybody else learns nothing of it. */
export async function openHere(input: PressInput, deps: TalkDeps): Promise<Answer> {
  const { persons, language, pressed } = input;
  const ref = textIn(pressed, 'ref');
  const mine = persons.filter(({ team }) => team.id === pressed.team);
  const found = (await Promise.all(mine.map((person) => casesOf(person, deps)))).flat();
  const one = found.find(({ team, record }) => caseToken(team, record) === ref);
  if (!one) return say(text(language, 'answer.forbidden'));
  const shown = await findShown(one.record.caseRef, { persons: [one], language }, deps);
  if ('type' in shown) return shown;
  return toAlone(shown, card(caseFace({ shown, says: deps.says, language }, { page: 'case' })));
}

async function casesOf(
  person: Person,
  { store, now }: TalkDeps,
): Promise<(Person & { record: CaseRecord })[]> {
  const { team, member } = person;
  const members = await store.members.list(team.id);
  const rights = { team, who: member, members, today: dateOf(now()) };
  const cases: (Person & { record: CaseRecord })[] = [];
  for await (const record of store.cases.list(team.id)) {
    if (!record.state.ended && mayWorkOnCase(record, rights)) cases.push({ ...person, record });
  }
  return cases;
}

/** What a button in any chat carries instead of a code. */
function caseToken({ id, tenantId }: Team, { caseRef }: CaseRecord): string {
  return createHash('sha256').update(`${tenantId}|${id}|${caseRef}`).digest('base64url').slice(0, 22);
}
