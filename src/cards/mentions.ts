import { type Language, text } from '../language/text.ts';
import type { Member } from '../store/rows.ts';
import { namesOf, plainName } from './people.ts';

interface Mention {
  type: 'mention';
  text: string;
  mentioned: { id: string; name: string };
}

/**
 * People called by name: the text, and the entities by which Teams makes mentions of it. A client that does not know
 * them reads the names.
 */
export function mentionsOf(
  { to }: { to: readonly string[] },
  members: readonly Member[],
  language: Language,
): { text: string; entities: Mention[] } {
  const people = [...new Set(to)].flatMap((id) => members.find((member) => member.id === id) ?? []);
  if (people.length === 0) return { text: namesOf(members, to, language), entities: [] };
  const entities = people.map(({ id, name }): Mention => {
    const plain = plainName(name);
    return { type: 'mention', text: `<at>${plain}</at>`, mentioned: { id, name: plain } };
  });
  const last = entities.at(-1)?.text ?? '';
  const others = entities.slice(0, -1).map((mention) => mention.text);
  const line = others.length > 0 ? `${others.join(', ')} ${text(language, 'words.and')} ${last}` : last;
  return { text: line, entities };
}
