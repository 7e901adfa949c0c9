import { type ComponentType, createElement, lazy } from 'react';
import type { Me } from '../api.ts';
import type { PageName } from '../words.ts';
import { BoardPage } from './board.tsx';

/** What stands behind a page's name in the address. */
interface PageProps {
  rest: readonly string[];
}

interface TabPage {
  shows: ComponentType<PageProps>;
  /** In the menu, for whom the page is; none for what is opened from another page. */
  isOffered?(me: Me): boolean;
}

/** Parts that are fetched by themselves, each once. */
const parts = {
  tasks: () => import('./tasks.tsx'),
  attendance: () => import('./attendance.tsx'),
  command: () => import('./command.tsx'),
  case: () => import('./case.tsx'),
};

const command = lazy(() => parts.command().then((page) => ({ default: page.CommandPage })));
const byServer = (name: string) => (me: Me) => me.pages.includes(name);

/** What the bot answers to a command, by its English word. */
const answerTo = (word: string, title: PageName) => () => createElement(command, { command: word, title });

/** Every page, in the order of the menu. */
export const pages: ReadonlyMap<string, TabPage> = new Map<string, TabPage>([
  ['board', { shows: BoardPage, isOffered: byServer('board') }],
  [
    'tasks',
    {
      shows: lazy(() => parts.tasks().then(({ TasksPage }) => ({ default: TasksPage }))),
      isOffered: byServer('tasks'),
    },
  ],
  [
    'attendance',
    {
      shows: lazy(() => parts.attendance().then(({ AttendancePage }) => ({ default: AttendancePage }))),
      isOffered: byServer('attendance'),
    },
  ],
  ['results', { shows: answerTo('results', 'results'), isOffered: () => true }],
  ['lead', { shows: answerTo('leader', 'lead'), isOffered: ({ leads }) => leads }],
  [
    'more',
    {
      shows: lazy(() => parts.command().then(({ MorePage }) => ({ default: MorePage }))),
      isOffered: () => true,
    },
  ],
  ['case', { shows: lazy(() => parts.case().then(({ CasePage }) => ({ default: CasePage }))) }],
  ['linked', { shows: lazy(() => parts.case().then(({ LinkedPage }) => ({ default: LinkedPage }))) }],
]);

/** The page of an address, for whoever may open it; else the first of the menu. */
export function pageFor(name: string, me: Me): [string, TabPage] {
  const page = pages.get(name);
  if (page && (page.isOffered?.(me) ?? true)) return [name, page];
  return ['board', { shows: BoardPage }];
}

export function menuFor(me: Me): string[] {
  return [...pages].flatMap(([name, { isOffered }]) => (isOffered?.(me) ? [name] : []));
}

/** Long enough for the first page to be read. */
const quietMs = 1_000;

/** Fetches what most people open next while nobody waits for anything. */
export function fetchNext(): () => void {
  const timer = setTimeout(() => void Promise.all([parts.tasks(), parts.case()]).catch(() => {}), quietMs);
  return () => clearTimeout(timer);
}
