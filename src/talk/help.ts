import { type Language, text } from '../language/text.ts';
import type { StatementUrl } from '../paidHours/commandResults.ts';
import type { CommitDeps } from '../register/deps.ts';
import type { Handle } from '../register/handle.ts';
import type { Registered, Registration } from '../register/register.ts';
import type { MarbleUrl } from '../results/viewMarbles.ts';
import { settingsMessage } from '../settings/press.ts';
import type { CaseRecord } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import type { StoryBotDeps } from '../stories/action.ts';
import type { Post } from '../teams/post.ts';
import type { SiteOf } from '../web/site.ts';
import { type Answer, card, say } from './answer.ts';
import { draw } from './draw.ts';
import type { CasesOf } from './replies.ts';
import { mayChangeSettings } from './rights.ts';
import type { Person } from './who.ts';

export interface CommandInput {
  /** Who writes, as a member of each team that it may be about; empty for a stranger. */
  persons: readonly Person[];
  language: Language;
  /** What stood after the command's word. */
  rest: string;
  source: string;
}

export interface CommandDeps extends StoryBotDeps, Pick<CommitDeps, 'hints' | 'log'> {
  register(registration: Registration): Promise<Registered>;
  contact: Handle;
  post: Post;
  /** Where addresses that a feature signs are served. */
  site: SiteOf;
  marbleUrl?: MarbleUrl;
  statementUrl?: StatementUrl;
}

export async function help({ persons, language }: CommandInput, { replies }: CommandDeps): Promise<Answer> {
  return card(replies.help({ language, team: persons[0]?.team.id ?? '' }));
}

/** `/status`: the writer's own open cases, in every team that they are in. */
export async function ownCases(input: CommandInput, { store, replies, now }: CommandDeps): Promise<Answer> {
  const { persons, language } = input;
  const [first] = persons;
  if (!first) return say(text(language, 'command.noTeam'));
  const teams = await Promise.all(persons.map((person) => casesOf(person, store)));
  return { type: 'personal', ...first, content: card(replies.ownCases({ language, now: now(), teams })) };
}

async function casesOf({ team, member }: Person, store: Store): Promise<CasesOf> {
  const records: CaseRecord[] = [];
  for await (const record of store.cases.list(team.id)) {
    if (record.state.ended) continue;
    if (record.state.assignees.some(([, upn]) => upn === member.upn)) records.push(record);
  }
  return { team, records };
}

/** The set-up card again, for the one team of those present where the writer may change it. */
export async function settings({ persons, language }: CommandInput, deps: CommandDeps): Promise<Answer> {
  if (persons.length === 0) return say(text(language, 'command.noTeam'));
  const allowed = persons.filter(({ team, member }) => mayChangeSettings(team, member));
  const [person, another] = allowed;
  if (!person) return say(text(language, 'settings.notOwner'));
  if (another) return say(text(language, 'command.chooseTeam'));
  const drawn = await draw(person.team, settingsMessage(person, deps), deps);
  return { type: 'personal', ...person, content: card(drawn) };
}
