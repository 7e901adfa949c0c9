import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import { useStanding } from '../card/pressed.ts';
import { shortDate } from '../dates.ts';
import { Loaded, useLoaded } from '../loaded.tsx';
import { useShared } from '../shared.ts';
import { runOf } from './command.tsx';
import { OpenTask } from './openTask.tsx';

interface Open {
  team: string;
  message: string;
  title: string;
  detail: string;
}

interface Shared {
  team: string;
  id: string;
  on: string;
  text: string[];
  mayWithdraw: boolean;
}

/** `GET /api/tab/stories`. */
interface Stories {
  open: Open[];
  shared: Shared[];
}

/** What is shared, and what waits for whoever looks; a story is written, approved and withdrawn by the bot's own cards. */
export function StoriesPage() {
  const { words } = useShared();
  const query = useLoaded<Stories>('stories');
  const { isBusy, said, press } = useStanding({});
  const [isOpen, setOpen] = useState<string>();
  return (
    <>
      <h1>{words.pages.stories}</h1>
      <Button appearance="primary" disabled={isBusy} onClick={() => press('typed.run', runOf('story'))}>
        {words.stories.write}
      </Button>
      <p role="status">{said}</p>
      <Loaded query={query}>
        {({ open, shared }) => (
          <>
            {open.length > 0 && <h2>{words.stories.open}</h2>}
            <ul className="tasks">
              {open.map((one) => (
                <li key={one.message}>
                  <Button
                    className="row"
                    appearance="subtle"
                    aria-expanded={isOpen === one.message}
                    onClick={() => setOpen(isOpen === one.message ? undefined : one.message)}
                  >
                    <strong>{one.title}</strong>
                    <span>{one.detail}</span>
                  </Button>
                  {isOpen === one.message && (
                    <OpenTask
                      task={{ team: one.team, message: one.message, card: '' }}
                      close={() => setOpen(undefined)}
                    />
                  )}
                </li>
              ))}
            </ul>
            <h2>{words.stories.shared}</h2>
            {shared.length === 0 && <p>{words.stories.none}</p>}
            {shared.map((story) => (
              <SharedStory key={story.id} story={story} />
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}

function SharedStory({ story }: { story: Shared }) {
  const { words, language } = useShared();
  const { isBusy, said, press } = useStanding({});
  const [isAsked, setAsked] = useState(false);
  const { team, id, on, text, mayWithdraw } = story;
  const withdraw = () => press('story.withdraw', { team, story: id, message: '', card: '' });
  return (
    <article className="story">
      <h3>{shortDate(on.slice(0, 10), language)}</h3>
      {text.map((part) => (
        <p key={part}>{part}</p>
      ))}
      {mayWithdraw && !isAsked && <Button onClick={() => setAsked(true)}>{words.stories.withdraw}</Button>}
      {isAsked && (
        <>
          <p>{words.stories.question}</p>
          <Button disabled={isBusy} onClick={withdraw}>
            {words.stories.sure}
          </Button>{' '}
          <Button onClick={() => setAsked(false)}>{words.stories.keep}</Button>
        </>
      )}
      <p role="status">{said}</p>
    </article>
  );
}
