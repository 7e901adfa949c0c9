import { dateOf } from '../calendar/localTime.ts';
import { text } from '../language/text.ts';
import { dropHints } from '../register/dropHints.ts';
import { isSignInName } from '../store/identities.ts';
import { casesIn } from '../store/messageRow.ts';
import { noChange } from '../store/noChange.ts';
import type { AsideRow } from '../store/unreadable.ts';
import { utcOfLocal } from '../store/utc.ts';
import { type Answer, card, say, toAlone } from '../talk/answer.ts';
import type { CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import type { MemberPressInput } from '../talk/press.ts';
import { isLeader } from '../talk/rights.ts';
import { personsWho } from '../talk/whoAsks.ts';
import { failedTexts } from './texts.ts';
import { failedFace, type StrangersCase } from './view.ts';

/** `/fejl`: what Teams refused for good, in the first of the leader's teams that has any. */
export async function failedCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const { language } = input;
  const led = personsWho(isLeader, input, failedTexts(language).notLeader);
  if ('type' in led) return led;
  const lists = await Promise.all(
    led.map(async (person) => ({
      person,
      messages: await deps.store.messages.failed(person.team.id),
      unread: await unreadOf(deps, person.team.id),
      strangers: await strangersIn(deps, person.team.id),
    })),
  );
  const list =
    lists.find(({ messages, unread, strangers }) => messages.length + unread.length + strangers.length > 0) ??
    lists[0];
  if (!list) return say(text(language, 'command.noTeam'));
  const { person, messages, unread, strangers } = list;
  const members = await deps.store.members.recent(person.team.id);
  const today = dateOf(deps.now());
  const cases = [...messages.flatMap(casesIn), ...strangers.map(({ caseRef }) => caseRef)];
  await deps.look(person, { at: 'list', cases });
  return toAlone(
    person,
    card(failedFace({ language, team: person.team.id, messages, unread, strangers, members, today })),
  );
}

/** Open cases that name somebody by a sign-in name: whoever has it is known by their id (store/identities.ts). */
async function strangersIn({ store }: TalkDeps, teamId: string): Promise<StrangersCase[]> {
  const found: StrangersCase[] = [];
  for await (const { caseRef, state } of store.cases.list(teamId)) {
    const names = state.assignees.map(([, who]) => who).filter(isSignInName);
    if (!state.ended && names.length > 0) found.push({ caseRef, names: [...new Set(names)] });
  }
  return found;
}

/** What could be read again since it was noted is no news. */
async function unreadOf({ store }: TalkDeps, teamId: string): Promise<AsideRow[]> {
  const noted = await store.asides.ofTeam(teamId);
  const still = await Promise.all(
    noted.map((row) => row.fault.type === 'programme' || store.asides.isStill(row)),
  );
  return noted.filter((_, index) => still[index]);
}

/** *Send igen*: all of them are tried again from the start; what was answered meanwhile is dropped on the way. */
export async function sendFailedAgain(
  { person: { team, member }, language }: MemberPressInput,
  deps: TalkDeps,
): Promise<Answer> {
  if (!isLeader(team, member)) return say(failedTexts(language).notLeader);
  const { store } = deps;
  const messages = await store.messages.failed(team.id);
  const pointers = await Promise.all(messages.map(({ id }) => store.messages.again(team.id, id)));
  const audit = [
    { at: utcOfLocal(deps.now()), who: member.id, act: 'change' as const, verb: 'failed.again' },
  ];
  await store.commit(team.id, { ...noChange, audit });
  await dropHints(
    deps,
    team.id,
    pointers.filter((pointer) => pointer !== undefined),
  );
  return say(failedTexts(language).sentAgain);
}
