import { plainName } from '../cards/people.ts';
import type { Choice, Face } from '../cards/view.ts';
import { type Role, roles } from '../engine/cards.ts';
import { type Language, text, textsOf } from '../language/text.ts';
import type { RenderInput } from '../outbox/contract.ts';
import type { Member, Team } from '../store/rows.ts';

export type SetUpInput = Pick<RenderInput, 'team' | 'members' | 'reader'> & { message: { id: string } };

/** The set-up card of a team's owner: which channel gets what, language, closing days, leader, and who does what. */
export function setUpView({ team, members, reader, message }: SetUpInput): Face {
  const language = reader?.language ?? team.language;
  const staff = members.filter(({ left }) => !left);
  return {
    template: 'setUp',
    summary: text(language, 'summary.settings'),
    data: {
      t: textsOf(language),
      lang: language,
      ids: { team: team.id, message: message.id, card: '' },
      title: text(language, 'settings.title'),
      subtitle: '',
      tone: team.setUp ? 'good' : 'accent',
      lines: [text(language, team.setUp ? 'settings.saved' : 'settings.text')],
      ...teamFields(team, staff, language),
      ...staffFields(staff, language),
    },
  };
}

function teamFields(team: Team, staff: readonly Member[], language: Language) {
  const { channels } = team;
  return {
    reminderChannels: channelChoices(team, language),
    celebrationChannels: channelChoices(team, language),
    reminders: channels.reminders ?? 'none',
    celebrations: channels.celebrations ?? 'none',
    modes: [
      { value: 'both', title: text(language, 'settings.modeBoth') },
      { value: 'personal', title: text(language, 'settings.modePersonal') },
    ],
    mode: team.deliveryMode,
    languages: [
      { value: 'da', title: text(language, 'settings.danish') },
      { value: 'en', title: text(language, 'settings.english') },
    ],
    language: team.language,
    closingDays: team.closingDays.map(dayOfYearText).join(', '),
    leaders: staff.map(({ id, name }) => ({ value: id, title: plainName(name) })),
    leader: team.leader ?? '',
    caseSystemUrl: team.caseSystemUrl ?? '',
    marbleGoal: team.marbleGoal ?? '',
  };
}

function staffFields(staff: readonly Member[], language: Language) {
  return {
    staff: staff.map((member) => ({
      name: plainName(member.name),
      roles: rolesText(member.roles, language),
    })),
    memberChoices: staff.map(({ id, name }) => ({ value: id, title: plainName(name) })),
    roleChoices: roles
      .filter((role) => role !== 'leader')
      .map((value) => ({ value, title: text(language, `roles.${value}`) })),
    member: (staff.find((member) => member.roles.length === 0) ?? staff[0])?.id ?? '',
  };
}

function channelChoices({ knownChannels }: Team, language: Language): Choice[] {
  const known = knownChannels.map(({ id, name }) => ({ value: id, title: plainName(name) }));
  return [...known, { value: 'none', title: text(language, 'settings.noChannel') }];
}

function rolesText(held: readonly Role[], language: Language): string {
  if (held.length === 0) return text(language, 'settings.noRole');
  return held.map((role) => text(language, `roles.${role}`)).join(', ');
}

/** `06-05` → `5/6`, as people write it. */
function dayOfYearText(day: string): string {
  const [month, date] = day.split('-').map(Number);
  return `${date}/${month}`;
}
