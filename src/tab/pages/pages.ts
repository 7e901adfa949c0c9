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

const command = lazy(() => import('./command.tsx').then((page) => ({ default: page.CommandPage })));
const byServer = (name: string) => (me: Me) => me.pages.includes(name);

/** What the bot answers to a command, by its English word. */
const answerTo = (word: string, title: PageName) => () => createElement(command, { command: word, title });

/** Every page, in the order of the menu. */
export const pages: ReadonlyMap<string, TabPage> = new Map<string, TabPage>([
  ['board', { shows: BoardPage, isOffered: byServer('board') }],
  [
    'tasks',
    {
      shows: lazy(() => import('./tasks.tsx').then((page) => ({ default: page.TasksPage }))),
      isOffered: byServer('tasks'),
    },
  ],
  [
    'attendance',
    {
      shows: lazy(() => import('./attendance.tsx').then((page) => ({ default: page.AttendancePage }))),
      isOffered: byServer('attendance'),
    },
  ],
  ['results', { shows: answerTo('results', 'results'), isOffered: () => true }],
  ['lead', { shows: answerTo('leader', 'lead'), isOffered: ({ leads }) => leads }],
  [
    'more',
    {
      shows: lazy(() => import('./command.tsx').then((page) => ({ default: page.MorePage }))),
      isOffered: () => true,
    },
  ],
  ['case', { shows: lazy(() => import('./case.tsx').then((page) => ({ default: page.CasePage }))) }],
  ['linked', { shows: lazy(() => import('./case.tsx').then((page) => ({ default: page.LinkedPage }))) }],
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
