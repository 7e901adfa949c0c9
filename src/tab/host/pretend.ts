import { languageOf } from '../words.ts';
import { Failed, type Host, themeOf } from './contract.ts';

/** Where nobody can prove who they are: whoever the address names. Any other server than a demo's answers 404. */
export async function startPretend(): Promise<Host> {
  const said = new URLSearchParams(location.search);
  const person = said.get('person');
  if (!person) throw new Failed('notInTeams');
  let known: Promise<string> | undefined;
  return {
    theme: themeOf(said.get('theme') ?? undefined),
    language: languageOf(said.get('locale') ?? undefined),
    token: () => {
      known ??= tokenFor(person);
      return known;
    },
    open: (address) => void window.open(address, '_blank', 'noopener'),
    onTheme: () => {},
    shown: () => {},
  };
}

async function tokenFor(person: string): Promise<string> {
  const response = await fetch('/api/tab/pretend', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  if (!response.ok) throw new Failed('noTeam');
  return ((await response.json()) as { token: string }).token;
}
