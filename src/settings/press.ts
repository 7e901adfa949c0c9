import { z } from 'zod';
import { dateOf } from '../calendar/localTime.ts';
import { monthOf } from '../calendar/months.ts';
import { asksMore, filledIn, type OpenForm, readAsked } from '../cards/form.ts';
import { text } from '../language/text.ts';
import type { DueRow } from '../store/dueRow.ts';
import { recountRow } from '../store/dueRow.ts';
import type { MessageRow } from '../store/messageRow.ts';
import { noChange } from '../store/noChange.ts';
import type { Team } from '../store/rows.ts';
import { utcOfLocal } from '../store/utc.ts';
import { type Answer, replaceBy, say } from '../talk/answer.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { type DrawDeps, draw } from '../talk/drawMessage.ts';
import { type MemberPressInput, textIn } from '../talk/press.ts';
import { mayChangeSettings } from '../talk/rights.ts';
import type { Person } from '../talk/who.ts';
import { type SettingsOutcome, saveMemberRoles, saveSettings } from './handle.ts';

type Decide = typeof saveSettings;

/** The set-up card, filled in: the whole of it at once. */
export function saveTeam(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return answerSettings(saveSettings, input, deps);
}

/** The roles of one person. */
export function saveMember(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return answerSettings(saveMemberRoles, input, deps);
}

/** The card itself, with one of its forms open where a button names it. */
export async function showSettings(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const name = textIn(input.pressed, 'form');
  return shown(input, deps, name === '' ? undefined : { name, step: 0, filled: {} });
}

const page = z.coerce.number().int().min(1).catch(1);

async function shown(
  { person, language, pressed }: MemberPressInput,
  deps: TalkDeps,
  form?: OpenForm,
): Promise<Answer> {
  if (!mayChangeSettings(person.team, person.member)) return say(text(language, 'settings.notOwner'));
  return replaceBy(
    await draw(person.team, settingsMessage(person, deps), deps, {
      form,
      page: page.parse(pressed.inputs.page),
    }),
  );
}

/** What was filled in, on the step that is asked for. */
function formOf({ inputs }: MemberPressInput['pressed'], steps: 0 | 1, error?: string): OpenForm | undefined {
  const asked = readAsked(inputs);
  return asked && { name: asked.form, step: asked.step + steps, filled: filledIn(inputs), error };
}

/** Only from who installed the bot, or the leader. */
async function answerSettings(decide: Decide, action: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, language } = action;
  const { team, member } = person;
  if (!mayChangeSettings(team, member)) return say(text(language, 'settings.notOwner'));
  if (asksMore(pressed.inputs)) return shown(action, deps, formOf(pressed, 1));
  const members = await deps.store.members.list(team.id);
  const outcome = decide({ data: pressed.inputs, team, members });
  if (outcome.type === 'refuse') {
    const why = text(language, outcome.message);
    const form = formOf(pressed, 0, why);
    return form ? shown(action, deps, form) : say(why);
  }
  const saved = await save(team, outcome, deps);
  if (saved.closingDays.join() !== team.closingDays.join()) await deps.replan(saved);
  const at = utcOfLocal(deps.now());
  const dueAdded = saved.marbleGoal === team.marbleGoal ? [] : [goalChanged(deps, action.source)];
  const audit = [{ at, who: member.id, act: 'change' as const, verb: pressed.verb }];
  await deps.store.commit(team.id, { ...noChange, dueAdded, audit });
  if (dueAdded.length > 0) await deps.store.teams.wakeBy(team.id, at, deps.clock());
  return replaceBy(await draw(saved, settingsMessage(person, deps), deps));
}

/** The month's post shows the goal, and it may be reached already. */
function goalChanged({ now }: TalkDeps, source: string): DueRow {
  const month = monthOf(dateOf(now()));
  return recountRow('marbles', month, utcOfLocal(now()), `settings|${source}`);
}

async function save(
  team: Team,
  outcome: Extract<SettingsOutcome, { type: 'save' }>,
  { store }: TalkDeps,
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
    to: member.id,
    cards: [],
    view: 'setUp',
    state: 'sent',
    at: now(),
    attempts: 0,
    possibleDuplicates: 0,
  };
}
