import { z } from 'zod';
import { roles } from '../engine/cards.ts';
import type { TextKey } from '../language/text.ts';
import type { Member, Team } from '../store/rows.ts';
import { parseClosingDays } from './closingDays.ts';

export interface SettingsInput {
  data: Readonly<Record<string, unknown>>;
  team: Team;
  members: readonly Member[];
}

/** What an answer on the set-up card does; a refusal says which field to look at. */
export type SettingsOutcome =
  | {
      type: 'save';
      team: (team: Team) => Team;
      members: { id: string; change: (member: Member) => Member }[];
    }
  | { type: 'refuse'; message: TextKey };

const save = z.object({
  reminders: z.string().default('none'),
  celebrations: z.string().default('none'),
  // A form of an earlier release may still be open.
  mode: z.enum(['day', 'urgent', 'personal', 'both']).transform((mode) => (mode === 'both' ? 'day' : mode)),
  language: z.enum(['da', 'en']),
  closingDays: z.string().max(400).default(''),
  leader: z.string(),
  caseSystemUrl: z.string().max(300).default(''),
  marbleGoal: z
    .union([z.string().max(20), z.number()])
    .default('')
    .transform(String)
    .transform(readGoal),
});

/** `settings.save`: the whole card at once; nothing is saved while a field is wrong. */
export function saveSettings({ data, team, members }: SettingsInput): SettingsOutcome {
  const parsed = save.safeParse(data);
  if (!parsed.success) return refuse('answer.badInput');
  const { reminders, celebrations, mode, language, leader, caseSystemUrl, marbleGoal } = parsed.data;
  const known = new Set(['none', ...team.knownChannels.map(({ id }) => id)]);
  if (!known.has(reminders) || !known.has(celebrations)) return refuse('settings.unknownChannel');
  const closingDays = parseClosingDays(parsed.data.closingDays);
  if (!closingDays) return refuse('settings.closingDaysError');
  if (!members.some(({ id, left }) => id === leader && !left)) return refuse('settings.leaderError');
  if (marbleGoal === undefined) return refuse('settings.marbleGoalError');
  if (caseSystemUrl !== '' && !isCaseAddress(caseSystemUrl)) return refuse('settings.caseSystemError');
  const channels = { ...chosen('reminders', reminders), ...chosen('celebrations', celebrations) };
  return {
    type: 'save',
    team: ({ caseSystemUrl: _, marbleGoal: __, ...current }) => ({
      ...current,
      channels,
      closingDays,
      language,
      leader,
      deliveryMode: mode,
      setUp: true,
      ...(caseSystemUrl && { caseSystemUrl }),
      ...(marbleGoal > 0 && { marbleGoal }),
    }),
    members: leaderChanges(members, leader),
  };
}

const member = z.object({ member: z.string(), roles: z.string().default('') });

/** `settings.member`: the roles of one person; a guest's first role is what makes them staff. Who leads the team is said on the card itself. */
export function saveMemberRoles({ data, members }: SettingsInput): SettingsOutcome {
  const parsed = member.safeParse(data);
  const person = members.find(({ id, left, guest }) => id === parsed.data?.member && (!left || guest));
  if (!parsed.success || !person) return refuse('settings.memberError');
  const given = new Set(parsed.data.roles.split(',').map((role) => role.trim()));
  const held = roles.filter((role) => role !== 'leader' && given.has(role));
  return {
    type: 'save',
    team: (team) => team,
    members: [
      {
        id: person.id,
        change: ({ left, ...current }) => {
          const given = [...held, ...current.roles.filter((role) => role === 'leader')];
          const isOut = current.guest ? given.length === 0 : left;
          return { ...current, roles: given, ...(isOut && { left: true }) };
        },
      },
    ],
  };
}

function refuse(message: TextKey): SettingsOutcome {
  return { type: 'refuse', message };
}

function chosen(purpose: 'reminders' | 'celebrations', channel: string): Team['channels'] {
  return channel === 'none' ? {} : { [purpose]: channel };
}

/** Marbles in a month: 1–99, or nothing (0); undefined: something else. */
function readGoal(typed: string): number | undefined {
  const text = typed.trim();
  return /^\d{0,2}$/.test(text) ? Number(text) : undefined;
}

/** `https`, and `{code}` once: where the case code goes. */
function isCaseAddress(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:' && text.split('{code}').length === 2;
}

/** A team has one leader: the role moves with the choice. */
function leaderChanges(members: readonly Member[], leader: string) {
  return members.flatMap(({ id, roles: held }) => {
    const leads = held.includes('leader');
    if (leads === (id === leader)) return [];
    const change = (current: Member): Member => ({
      ...current,
      roles: leads ? current.roles.filter((role) => role !== 'leader') : [...current.roles, 'leader'],
    });
    return [{ id, change }];
  });
}
