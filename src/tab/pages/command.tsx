import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import { Opened } from '../card/opened.tsx';
import { useShared } from '../shared.ts';
import type { PageName } from '../words.ts';

const run = (command: string) => ({ team: '', message: '', card: '', command });

/** What the bot answers to a command, as it answers it in the chat. */
export function CommandPage({ command, title }: { command: string; title: PageName }) {
  const { words } = useShared();
  return (
    <>
      <h1 className="unseen">{words.pages[title]}</h1>
      <div className="opened">
        <Opened verb="typed.run" data={run(command)} />
      </div>
    </>
  );
}

/** Everything else that can be asked or done, each opened in its place. */
export function MorePage() {
  const { words, me } = useShared();
  const [open, setOpen] = useState<string>();
  return (
    <>
      <h1>{words.commands}</h1>
      <ul className="tasks">
        {me.commands.map(({ id, what, detail }) => (
          <li key={id}>
            <Button
              className="row"
              appearance="subtle"
              aria-expanded={open === id}
              onClick={() => setOpen(open === id ? undefined : id)}
            >
              <strong>{detail}</strong>
              <span>{what}</span>
            </Button>
            {open === id && (
              <div className="opened">
                <Opened verb="typed.run" data={run(id)} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
