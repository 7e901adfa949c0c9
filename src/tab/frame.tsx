import { Tab as Item, TabList } from '@fluentui/react-tabs';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { FindCase } from './findCase.tsx';
import { BoardPage } from './pages/board.tsx';
import { hrefOf, useRoute } from './route.ts';
import { type Shared, SharedProvider } from './shared.ts';

const TasksPage = lazy(() => import('./pages/tasks.tsx').then((page) => ({ default: page.TasksPage })));
const CasePage = lazy(() => import('./pages/case.tsx').then((page) => ({ default: page.CasePage })));

const AttendancePage = lazy(() =>
  import('./pages/attendance.tsx').then((page) => ({ default: page.AttendancePage })),
);
const CommandPage = lazy(() => import('./pages/command.tsx').then((page) => ({ default: page.CommandPage })));
const MorePage = lazy(() => import('./pages/command.tsx').then((page) => ({ default: page.MorePage })));

/** In the order of the menu. */
const pageNames = ['board', 'tasks', 'attendance', 'results', 'lead', 'more'] as const;
type PageName = (typeof pageNames)[number];
/** Pages that show what the bot answers to a command, by its English word; of the leader alone, where only the leader is offered it. */
const commandOf: Partial<Record<PageName, string>> = { results: 'results', lead: 'leader' };

function isOffered(page: PageName, { pages, leads }: Shared['me']): boolean {
  if (page === 'lead') return leads;
  return page === 'results' || page === 'more' || pages.includes(page);
}

/** The menu, the way to a case by its code, and the page that the address names. */
export function Frame({ tab, first }: { tab: Shared; first: string | undefined }) {
  const { me, words } = tab;
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const pages = pageNames.filter((page) => isOffered(page, me));
  const shown = route.page === '' ? (pages.find((page) => page === first) ?? pages[0] ?? '') : route.page;
  const at = [shown, ...route.rest].join('/');
  const before = useRef(at);
  // Whoever follows a link by ear or keyboard goes on where the new page begins.
  useEffect(() => {
    if (before.current !== at) main.current?.focus();
    before.current = at;
  }, [at]);
  return (
    <SharedProvider value={tab}>
      <header className="frame">
        <a className="skip" href={location.hash || '#/'} onClick={() => main.current?.focus()}>
          {words.skip}
        </a>
        <nav aria-label={words.menu}>
          <TabList
            selectedValue={shown}
            onTabSelect={(_, { value }) => {
              location.hash = hrefOf(String(value));
            }}
          >
            {pages.map((page) => (
              <Item key={page} value={page}>
                {words.pages[page]}
              </Item>
            ))}
          </TabList>
        </nav>
        <FindCase />
      </header>
      <main ref={main} tabIndex={-1} key={at}>
        <Suspense fallback={<p>{words.starts}</p>}>
          <Page page={shown} rest={route.rest} />
        </Suspense>
      </main>
    </SharedProvider>
  );
}

function Page({ page, rest }: { page: string; rest: readonly string[] }) {
  if (page === 'tasks') return <TasksPage />;
  const command = commandOf[page as PageName];
  if (command) return <CommandPage command={command} title={page as PageName} />;
  if (page === 'attendance') return <AttendancePage />;
  if (page === 'more') return <MorePage />;
  if (page === 'case') return <CasePage code={rest[0] ?? ''} team={rest[1]} />;
  return <BoardPage />;
}
