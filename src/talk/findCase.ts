import { dateOf } from '../calendar/localTime.ts';
import { readCaseRef, spellingsOf } from '../engine/caseRef.ts';
import { type Language, messageText, text } from '../language/text.ts';
import type { Registered } from '../register/contract.ts';
import type { CaseRecord, Member } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { type Answer, say } from './answer.ts';
import type { Asked } from './command.ts';
import type { TalkDeps } from './deps.ts';
import { mayWorkOnCase, seesOverlap, worksWithCases } from './rights.ts';
import type { Person } from './who.ts';

export interface CaseOf extends Person {
  record: CaseRecord;
  members: readonly Member[];
}

/** What is found beside the open cases of whoever asks. */
interface Also {
  /** Cases that have ended too. */
  ended?: true;
  /** A colleague's case, too: whoever works with cases takes the telephone for the others (domain/6-privacy.md 6.4). */
  onTelephone?: true;
  /** The case of somebody who had it until some days ago, to look at. */
  overlap?: true;
}

/** As `lookUpCase`, and it is told that it was looked at; who answers the telephone for others sees nothing of theirs. */
export async function findCase(
  caseRef: string,
  asked: Pick<Asked, 'persons' | 'language'>,
  deps: Pick<TalkDeps, 'store' | 'now' | 'look'>,
  also: Also = {},
): Promise<CaseOf | Answer> {
  const found = await lookUpCase(caseRef, asked, deps, also);
  if ('type' in found) return found;
  const rights = { ...found, who: found.member, today: dateOf(deps.now()) };
  if (!also.onTelephone || mayWorkOnCase(found.record, rights))
    await deps.look(found, { at: 'case', caseRef: found.record.caseRef });
  return found;
}

/** A case of somebody else is answered as one that does not exist: that there is a case is itself confidential. */
export async function lookUpCase(
  caseRef: string,
  { persons, language }: Pick<Asked, 'persons' | 'language'>,
  { store, now }: Pick<TalkDeps, 'store' | 'now'>,
  also: Also = {},
): Promise<CaseOf | Answer> {
  const today = dateOf(now());
  const cases = await Promise.all(persons.map((person) => readCase(caseRef, person, store)));
  const own = cases.filter(
    (found) =>
      found &&
      (mayWorkOnCase(found.record, { ...found, who: found.member, today }) ||
        (also.overlap && seesOverlap(found.record, { ...found, who: found.member, today })) ||
        (also.onTelephone && worksWithCases(found.member))),
  );
  const [found, another] = own;
  if (!found) return say(text(language, 'command.noCase', { code: caseRef }));
  if (another) return say(text(language, 'command.chooseTeam'));
  return found.record.state.ended && !also.ended ? say(text(language, 'answer.closed')) : found;
}

/** The case that a line names, for whoever wrote it: a stranger hears that there is no team, and `usage` says how to write. */
export async function namedCase(
  caseRef: string | undefined,
  usage: string,
  asked: Pick<Asked, 'persons' | 'language'>,
  deps: Pick<TalkDeps, 'store' | 'now' | 'look'>,
  also: Also = {},
): Promise<CaseOf | Answer> {
  if (asked.persons.length === 0) return say(text(asked.language, 'command.noTeam'));
  return caseRef ? findCase(caseRef, asked, deps, also) : say(usage);
}

/** A code is the same in small letters, without its dash, or with another sign in its place. */
export async function readCase(caseRef: string, person: Person, store: Store): Promise<CaseOf | undefined> {
  const { id } = person.team;
  const code = readCaseRef(caseRef);
  for (const spelling of new Set([...(code ? spellingsOf(code) : []), caseRef])) {
    const stored = await store.cases.get(id, spelling);
    if (stored) return { ...person, record: stored.row, members: await store.members.list(id) };
  }
  return undefined;
}

/** Why a typed registration changed nothing. */
export function refusedText(
  registered: Exclude<Registered, { type: 'done' }>,
  code: string,
  language: Language,
): string {
  switch (registered.type) {
    case 'refused':
      return messageText(language, registered.message, registered.values);
    case 'missing':
      return text(language, 'command.noCase', { code });
    case 'repeated':
    case 'handled':
      return text(language, 'answer.repeated');
  }
}
