import { dateOf } from '../calendar/localTime.ts';
import { monthOf } from '../calendar/months.ts';
import { text } from '../language/text.ts';
import type { DueRow } from '../store/dueRow.ts';
import { recountRow } from '../store/dueRow.ts';
import type { MessageRow } from '../store/messageRow.ts';
import { noChange } from '../store/noChange.ts';
import type { Team } from '../store/rows.ts';
import { utcOfLocal } from '../store/utc.ts';
import { type Answer, say } from '../talk/answer.ts';
import { type DrawDeps, draw } from '../talk/draw.ts';
import type { CardAction } from '../talk/pressCard.ts';
import { mayChangeSettings } from '../talk/rights.ts';
import type { Person } from '../talk/who.ts';
import { type SettingsOutcome, saveMemberRoles, saveSettings } from './handle.ts';

export interface SettingsDeps extends DrawDeps {
  /** Plans every case of a team anew: its calendar has changed, and what falls due with it. */
  replan(team: Team): Promise<unknown>;
}

/** An answer on the set-up card; only from who installed the bot, or the leader. */
export async function answerSettings(action: CardAction, deps: SettingsDeps): Promise<Answer> {
  const { person, pressed, language } = action;
  const { team, member } = person;
  if (!mayChangeSettings(team, member)) return say(text(language, 'settings.notOwner'));
  const members = await deps.store.members.list(team.id);
  const decide = pressed.verb === 'settings.save' ? saveSettings : saveMemberRoles;
  const outcome = decide({ data: pressed.inputs, team, members });
  if (outcome.type === 'refuse') return say(text(language, outcome.message));
  const saved = await save(team, outcome, deps);
  if (saved.closingDays.join() !== team.closingDays.join()) await deps.replan(saved);
  const at = utcOfLocal(deps.now());
  const dueAdded = saved.marbleGoal === team.marbleGoal ? [] : [goalChanged(deps, action.source)];
  const audit = [{ at, who: member.id, verb: pressed.verb }];
  await deps.store.commit(team.id, { ...noChange, dueAdded, audit });
  if (dueAdded.length > 0) await deps.store.teams.wakeBy(team.id, at);
  return { type: 'replace', outgoing: await draw(saved, settingsMessage(person, deps), deps) };
}

/** The month's post shows the goal, and it may be reached already. */
function goalChanged({ now }: SettingsDeps, source: string): DueRow {
  const month = monthOf(dateOf(now()));
  return recountRow('marbles', month, utcOfLocal(now()), `settings|${source}`);
}

async function save(
  team: Team,
  outcome: Extract<SettingsOutcome, { type: 'save' }>,
  { store }: DrawDeps,
): Promise<Team> {
  for (const { id, change } of outcome.members) {
    await store.members.update(team.id, id, (member) => {
      if (!member) throw new Error('a member of the team is gone');
      return change(member);
    });
  }
  return store.teams.update(team.id, (current = team) => outcome.team(current));
}

/** The set-up card as a message: it shows the team as it is, whichever message it is asked for in. */
export function settingsMessage({ team, member }: Person, { now }: Pick<DrawDeps, 'now'>): MessageRow {
  return {
    id: `setUp:${team.id}`,
    audience: 'personal',
    to: member.upn,
    cards: [],
    view: 'setUp',
    state: 'sent',
    at: now(),
    attempts: 0,
    possibleDuplicates: 0,
  };
}
