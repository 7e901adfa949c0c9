import { faceOf } from '../cards/face.ts';
import { byName, mostFound } from '../cards/findPeople.ts';
import { withForm } from '../cards/form.ts';
import { pageButtons, pageNote, pagesOf } from '../cards/pages.ts';
import { plainName } from '../cards/people.ts';
import type { Block, Button, Said } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import type { Role } from '../engine/cards.ts';
import { type Language, text } from '../language/text.ts';
import type { RenderInput } from '../outbox/contract.ts';
import type { Member, Team } from '../store/rows.ts';
import { setUpForms, staffName } from './forms.ts';

export type SetUpInput = Pick<RenderInput, 'team' | 'members' | 'reader' | 'look'> & {
  message: { id: string };
};

/** The set-up card of a team's owner: how it is set up, who does what, and forms for both. */
export function setUpView({ team, members, reader, message, look }: SetUpInput): Face {
  const language = reader?.language ?? team.language;
  // Guests are nobody until they have a role, so whoever gives it must see them.
  const staff = members.filter(({ left, guest }) => !left || guest);
  const shows = (title: string, form: string): Button => ({ verb: 'settings.show', title, data: { form } });
  const change = text(language, team.setUp ? 'settings.change' : 'settings.begin');
  const said: Said = {
    title: text(language, team.setUp ? 'settings.titleSaved' : 'settings.title'),
    status: [text(language, team.setUp ? 'settings.saved' : 'settings.text')],
    ...(team.setUp ? { tone: 'done' } : { tone: 'today', icon: 'Settings' }),
    blocks: [
      ...(team.setUp ? [factsOf(team, staff, language)] : []),
      ...staffRows(staff, look?.page ?? 1, language),
    ],
    buttons: [
      { ...shows(change, 'team'), style: 'positive' },
      shows(text(language, 'settings.giveRoles'), 'member'),
    ],
  };
  const open = look?.form;
  const form = setUpForms(team, staff, language).find(({ name }) => name === open?.name);
  const back = shows(text(language, 'actions.close'), '');
  return faceOf(form && open ? withForm(said, form, open, language, back) : said, {
    ...{ language, ids: { team: team.id, message: message.id, card: '' } },
    summary: text(language, 'summary.settings'),
  });
}

function factsOf(team: Team, staff: readonly Member[], language: Language): Block {
  const none = text(language, 'settings.noChannel');
  const channel = (id: string | undefined) =>
    plainName(team.knownChannels.find((known) => known.id === id)?.name ?? none);
  const leader = staff.find(({ id }) => id === team.leader);
  return {
    kind: 'facts',
    facts: [
      { title: text(language, 'settings.remindersShort'), value: channel(team.channels.reminders) },
      { title: text(language, 'settings.celebrationsShort'), value: channel(team.channels.celebrations) },
      { title: text(language, 'settings.leader'), value: leader ? plainName(leader.name) : none },
    ],
  };
}

/** Those with a role first, who are asked for most; the others on the pages behind. */
function staffRows(staff: readonly Member[], page: number, language: Language): Block[] {
  const heading: Block = { kind: 'heading', text: text(language, 'settings.staff') };
  const sorted = [...staff].sort(
    (one, other) => Number(other.roles.length > 0) - Number(one.roles.length > 0) || byName(one, other),
  );
  const pages = pagesOf(sorted, page, mostFound);
  const turns = pageButtons(pages, language, 'settings.show');
  const rows = pages.shown.map(
    (member): Block => ({
      ...{ kind: 'row', what: staffName(member, language), detail: rolesText(member.roles, language) },
      icon: 'Person',
    }),
  );
  return [
    ...[heading, ...rows, ...pageNote(pages, language)],
    ...(turns.length > 0 ? [{ kind: 'buttons' as const, buttons: turns }] : []),
  ];
}

function rolesText(held: readonly Role[], language: Language): string {
  if (held.length === 0) return text(language, 'settings.noRole');
  return held.map((role) => text(language, `roles.${role}`)).join(', ');
}
