import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import { Opened } from '../card/opened.tsx';
import { hrefOf } from '../route.ts';
import { useShared } from '../shared.ts';
import type { PageName } from '../words.ts';
import { runOf } from './command.tsx';

/** The pages that are rarely needed, and everything else that can be asked or done, each opened in its place. */
export function MorePage({ rare }: { rare: readonly PageName[] }) {
  const { words, me } = useShared();
  const [open, setOpen] = useState<string>();
  return (
    <>
      {rare.length > 0 && (
        <>
          <h1>{words.forTeam}</h1>
          <ul className="rare">
            {rare.map((page) => (
              <li key={page}>
                <a className="far" href={hrefOf(page)}>
                  {words.pages[page]}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{words.commands}</h2>
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
                <Opened verb="typed.run" data={runOf(id)} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
