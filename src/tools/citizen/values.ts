import { type PlannedCardId, plannedCardIds, type Role, roles } from '../../engine/cards.ts';
import type { Programme } from '../../engine/programme.ts';
import { cardName } from '../../language/cardNames.ts';
import { monthText } from '../../language/dates.ts';
import { textsOf } from '../../language/text.ts';
import type { Member, Team } from '../../store/rows.ts';
import type { OverseerRole } from '../../store/teamParts.ts';
import { codeWord } from './codeWords.ts';
import { eventFields } from './eventFields.ts';

/** What turns stored values into words. */
export interface Naming {
  members: readonly Member[];
  /** Who may read the audit of the team. */
  overseers?: Team['overseers'];
  programme?: Programme;
  /** The programme names it before anybody else: its stages, criteria and outcomes. */
  isOfProgramme?: boolean;
}

/** Anything that is stored of a case, as words; people by their function, as the letter names nobody (6-privacy.md 6.7). */
export function valueText(value: unknown, naming: Naming): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'string') return wordOf(value, naming);
  if (Array.isArray(value))
    return value
      .map((one) => valueText(one, naming))
      .filter((text) => text !== '')
      .join('; ');
  return Object.entries(value as Record<string, unknown>)
    .filter(([, one]) => one !== undefined)
    .map(([name, one]) => `${partName(name, naming)}: ${valueText(one, naming)}`)
    .join(', ');
}

function wordOf(text: string, naming: Naming): string {
  if (/^\d{4}-\d{2}-\d{2}T\d\d:\d\d/.test(text))
    return `${dayText(text.slice(0, 10))} kl. ${text.slice(11, 16)}`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayText(text);
  if (/^\d{4}-\d{2}$/.test(text)) return monthText('da', text);
  if (isRole(text)) return textsOf('da').roles[text].toLowerCase();
  if (isCard(text)) return cardName('da', text).toLowerCase();
  const { programme, isOfProgramme } = naming;
  const named = programmeWord(text, programme);
  return (isOfProgramme ? named : undefined) ?? codeWord(text) ?? named ?? staffText(text, naming) ?? text;
}

/** Dates of letters say their year, and no weekday. */
export function dayText(date: string): string {
  return `${Number(date.slice(8))}. ${monthText('da', date.slice(0, 7))}`;
}

function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}

function isCard(text: string): text is PlannedCardId {
  return plannedCardIds.some((card) => card === text);
}

/** Names that the programme gives to its stages, criteria, outcomes and itself. */
function programmeWord(id: string, programme: Programme | undefined): string | undefined {
  if (!programme) return undefined;
  const { stages, outcomes } = programme;
  const named = [programme, ...stages, ...stages.flatMap(({ exit }) => exit), ...outcomes];
  return named.find((one) => one.id === id)?.name;
}

/** The function of somebody who works or worked in the team; undefined for what is no person. */
export function staffText(who: string, { members, overseers = [] }: Naming): string | undefined {
  if (who === 'import') return 'overført fra fagsystemet';
  if (who === 'export') return 'kommunens it-drift';
  if (who === 'schedule' || who === 'retention') return 'Fodfæste selv';
  const overseer = overseers.find(({ id }) => id === who);
  if (overseer) return overseerWords[overseer.role];
  const member = members.find(({ id, names = [] }) => id === who || names.includes(who));
  if (!member) return isId(who) ? gone : undefined;
  const [role] = member.roles;
  if (member.left) return gone;
  return role ? textsOf('da').roles[role].toLowerCase() : 'medarbejder i teamet';
}

const overseerWords: Readonly<Record<OverseerRole, string>> = {
  dataProtection: 'kommunens databeskyttelsesrådgiver',
  administrator: 'kommunens administrator',
};

/** Who is not known any more stays unnamed, too. */
export const gone = 'tidligere medarbejder';

function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(text) || text.includes('@');
}

function partName(name: string, naming: Naming): string {
  const named: Readonly<Record<string, string>> = eventFields;
  return named[name] ?? wordOf(name, naming);
}
