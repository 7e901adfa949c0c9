import { Button } from '@fluentui/react-button';
import { useRef, useState } from 'react';
import { Loaded, useLoaded } from '../loaded.tsx';
import { useShared } from '../shared.ts';
import { OpenTask, type Waiting } from './openTask.tsx';

interface Task extends Waiting {
  code: string;
  what: string;
  detail: string;
  place: string;
}

/** `GET /api/tab/tasks`. */
interface Tasks {
  tasks: Task[];
  places: { id: string; name: string }[];
}

const keyOf = ({ team, message, card }: Task) => [team, message, card].join(' ');

/** What is open, each opened in its place as the card that stands in Teams. */
export function TasksPage() {
  const { words } = useShared();
  const query = useLoaded<Tasks>('tasks');
  const [open, setOpen] = useState<Open>();
  return (
    <>
      <h1 className="unseen">{words.pages.tasks}</h1>
      <Loaded query={query}>
        {({ tasks, places }) => <Lists tasks={tasks} places={places} open={open} setOpen={setOpen} />}
      </Loaded>
    </>
  );
}

/** Which task, and where among the others it stands. */
interface Open {
  task: Task;
  at: number;
}

interface ListsProps extends Tasks {
  open: Open | undefined;
  setOpen(open: Open | undefined): void;
}

/** What is open stays where it is though it is answered: it goes when it is closed. */
function Lists({ tasks, places, open, setOpen }: ListsProps) {
  const { words } = useShared();
  const isGone = open && !tasks.some((task) => keyOf(task) === keyOf(open.task));
  const shown = isGone ? tasks.toSpliced(open.at, 0, open.task) : tasks;
  if (shown.length === 0) return <p>{words.noTasks}</p>;
  return places.map(({ id, name }) => {
    const own = shown.filter(({ place }) => place === id);
    return (
      own.length > 0 && (
        <section key={id} aria-label={name}>
          <h2>{name}</h2>
          <ul className="tasks">
            {own.map((task) => (
              <TaskRow
                key={keyOf(task)}
                task={task}
                isOpen={open !== undefined && keyOf(open.task) === keyOf(task)}
                toggle={(wanted) => setOpen(wanted ? { task, at: shown.indexOf(task) } : undefined)}
              />
            ))}
          </ul>
        </section>
      )
    );
  });
}

function TaskRow({ task, isOpen, toggle }: { task: Task; isOpen: boolean; toggle(wanted: boolean): void }) {
  const { words } = useShared();
  const row = useRef<HTMLButtonElement>(null);
  const { code, what, detail, message } = task;
  const close = () => {
    toggle(false);
    row.current?.focus();
  };
  const title = code === '' ? what : `${code}: ${what}`;
  return (
    <li>
      <Button
        ref={row}
        className="row"
        appearance="subtle"
        aria-expanded={isOpen}
        disabled={message === ''}
        onClick={() => toggle(!isOpen)}
      >
        <strong>{title}</strong>
        <span>{message === '' ? words.notThere : detail}</span>
      </Button>
      {isOpen && <OpenTask task={task} close={close} />}
    </li>
  );
}
