import { Opened } from '../card/opened.tsx';
import { useShared } from '../shared.ts';
import type { PageName } from '../words.ts';

/** A command as a button of the bot's own cards runs it. */
export const runOf = (command: string, rest = '') => ({ team: '', message: '', card: '', command, rest });

/** What the bot answers to commands, as it answers them in the chat. */
export function CommandPage({ commands, title }: { commands: readonly string[]; title: PageName }) {
  const { words } = useShared();
  return (
    <>
      <h1 className="unseen">{words.pages[title]}</h1>
      {commands.map((command) => (
        <div key={command} className="opened">
          <Opened verb="typed.run" data={runOf(command)} />
        </div>
      ))}
    </>
  );
}
