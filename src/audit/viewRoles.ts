import { plainName } from '../cards/people.ts';
import type { Block, Button } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { fill, type Language } from '../language/text.ts';
import type { Member, Team } from '../store/rows.ts';
import { type Overseer, overseerRoles } from '../store/teamParts.ts';
import { replyFace } from '../talk/replyFace.ts';
import { confirmOverseer } from './roles.ts';
import { auditTexts } from './texts.ts';
import { roleTexts } from './textsRoles.ts';
import { shortId } from './words.ts';

export interface RolesView {
  team: Team;
  members: readonly Member[];
  /** Member id of who looks. */
  reader: string;
  language: Language;
}

/** An Entra object id, as it is typed. */
const guid = '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$';

/** `/roller`: who may read the audit, who waits to be confirmed, and what this reader can do about each. */
export function rolesFace(view: RolesView, told?: string): Face {
  const { team, language } = view;
  const { overseers = [] } = team;
  const words = roleTexts(language);
  return replyFace(
    {
      ...{ title: words.title, status: [told ?? words.status] },
      ...(told === undefined ? { tone: 'figures', icon: 'People' } : { tone: 'today', icon: 'People' }),
      blocks: [
        ...(overseers.length === 0 ? [{ kind: 'line' as const, text: words.none }] : []),
        ...overseers.map((one) => rowOf(one, view)),
        { kind: 'note', text: words.note },
      ],
      buttons: [{ verb: 'overseers.form', title: words.name, style: 'positive' }],
    },
    { language, team: team.id },
  );
}

function rowOf(one: Overseer, view: RolesView): Block {
  const { language, members, reader, team } = view;
  const words = roleTexts(language);
  const nameOf = (id: string | undefined) => {
    const member = members.find((known) => known.id === id);
    return member ? plainName(member.name) : words.somebody;
  };
  const known = members.find(({ id }) => id === one.id);
  const name = known ? plainName(known.name) : shortId(one.id);
  const what = fill(words.entry, { role: auditTexts(language).roles[one.role], name });
  const by = { one: nameOf(one.named.by), other: nameOf(one.confirmed?.by) };
  const data = { id: one.id };
  const mayConfirm =
    confirmOverseer(team.overseers ?? [], { id: one.id, by: reader, at: '' }).type === 'confirmed';
  const button = (verb: string, title: string): Button => ({ verb, title, data, tip: `${title}: ${what}` });
  return {
    ...{ kind: 'row', what, detail: fill(one.confirmed ? words.confirmed : words.waiting, by) },
    icon: 'Person',
    quick: [
      ...(mayConfirm ? [button('overseers.confirm', words.confirm)] : []),
      button('overseers.remove', words.remove),
    ],
  };
}

/** Whom, and as what. */
export function nameFace(
  { team, language }: Pick<RolesView, 'team' | 'language'>,
  filled: { role?: string; id?: string } = {},
  error?: string,
): Face {
  const words = roleTexts(language);
  const { roles } = auditTexts(language);
  return replyFace(
    {
      ...{ title: words.formTitle, status: [words.status], tone: 'today', icon: 'People' },
      blocks: [
        ...(error === undefined ? [] : [{ kind: 'warning' as const, text: error }]),
        {
          ...{
            kind: 'choice',
            id: 'role',
            label: words.role,
            value: filled.role,
            required: words.roleRequired,
          },
          choices: overseerRoles.map((role) => ({ value: role, title: roles[role] })),
        },
        {
          ...{ kind: 'text', id: 'id', label: words.id, max: 36, regex: guid, value: filled.id },
          ...{ placeholder: words.idPlaceholder, required: words.idRequired },
        },
      ],
      buttons: [
        { verb: 'overseers.name', title: words.name, asks: true, style: 'positive' },
        { verb: 'overseers.show', title: words.back },
      ],
    },
    { language, team: team.id },
  );
}
