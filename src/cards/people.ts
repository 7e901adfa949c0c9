import { type Language, text } from '../language/text.ts';
import type { Member } from '../store/rows.ts';

/** Characters that a card would read as Markdown. */
const markdown = /[*_[\]<>`~\\]/g;

/** A display name as plain text in a card. */
export function plainName(name: string): string {
  return name.replace(markdown, '').replace(/\s+/g, ' ').trim();
}

/** The name of a member; of an import, the case system; of somebody whom nobody knows, "en kollega". */
export function nameOf(members: readonly Member[], who: string, language: Language): string {
  if (who === 'import') return text(language, 'words.caseSystem');
  const member = members.find(({ id }) => id === who);
  return member ? plainName(member.name) : text(language, 'words.someone');
}

/** Several names in one line: `Mette Holm, Anders Bo og Sara Lund`. */
export function namesOf(members: readonly Member[], ids: readonly string[], language: Language): string {
  const names = [...new Set(ids.map((id) => nameOf(members, id, language)))];
  const last = names.pop();
  if (!last) return text(language, 'words.nobody');
  return names.length === 0 ? last : `${names.join(', ')} ${text(language, 'words.and')} ${last}`;
}
