import type { Language } from '../language/text.ts';
import { text } from '../language/text.ts';
import { type Answer, say } from '../talk/answer.ts';
import type { CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { languageTexts } from './textsLanguage.ts';

const words: Record<Language, readonly string[]> = {
  da: ['dansk', 'danish', 'da'],
  en: ['engelsk', 'english', 'en'],
};
export const languageWords = Object.values(words).flat();

/** `/sprog engelsk`: what somebody reads, in each team that it may be about, whatever language the team has. */
export async function languageCommand(
  { rest, persons, language }: CommandInput,
  { store }: TalkDeps,
): Promise<Answer> {
  if (persons.length === 0) return say(text(language, 'command.noTeam'));
  const wanted = languageIn(rest);
  if (!wanted) return say(languageTexts(language).usage);
  for (const { team, member } of persons)
    await store.members.update(team.id, member.id, (current = member) => ({ ...current, language: wanted }));
  return say(languageTexts(wanted).isSet);
}

function languageIn(rest: string): Language | undefined {
  const said = rest.toLowerCase().split(/[^a-zæøå]+/);
  const [wanted, another] = (['da', 'en'] as const).filter((one) =>
    words[one].some((word) => said.includes(word)),
  );
  return another ? undefined : wanted;
}
