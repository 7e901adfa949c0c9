import { type ComponentType, createElement, lazy } from 'react';
import type { Me } from '../api.ts';
import type { PageName } from '../words.ts';
import { BoardPage } from './board.tsx';

/** What stands behind a page's name in the address. */
interface PageProps {
  rest: readonly string[];
  /** Pages that are offered on the one of everything else. */
  rare: readonly PageName[];
}

interface TabPage {
  shows: ComponentType<PageProps>;
  /** Whether somebody may open it; everybody who has the link, where it does not say. */
  isFor?(me: Me): boolean;
  /** In the menu, or on the page of everything else; none for what is opened from another page. */
  stands?: 'menu' | 'more';
}

/** Parts that are fetched by themselves, each once. */
const parts = {
  tasks: () => import('./tasks.tsx'),
  attendance: () => import('./attendance.tsx'),
  results: () => import('./results.tsx'),
  command: () => import('./command.tsx'),
  more: () => import('./more.tsx'),
  case: () => import('./case.tsx'),
  stories: () => import('./stories.tsx'),
  files: () => import('./files.tsx'),
  audit: () => import('./audit.tsx'),
};

const command = lazy(() => parts.command().then((page) => ({ default: page.CommandPage })));
const isInTeam = ({ pages: own }: Me) => own.includes('board');
const byServer = (name: string) => (me: Me) => me.pages.includes(name);

/** What the bot answers to commands, by their English words. */
const answersTo = (commands: readonly string[], title: PageName) => () =>
  createElement(command, { commands, title });

/** Every page, in the order in which they are offered. */
export const pages: ReadonlyMap<string, TabPage> = new Map<string, TabPage>([
  ['board', { shows: BoardPage, isFor: byServer('board'), stands: 'menu' }],
  [
    'tasks',
    {
      shows: lazy(() => parts.tasks().then(({ TasksPage }) => ({ default: TasksPage }))),
      ...{ isFor: byServer('tasks'), stands: 'menu' },
    },
  ],
  [
    'attendance',
    {
      shows: lazy(() => parts.attendance().then(({ AttendancePage }) => ({ default: AttendancePage }))),
      ...{ isFor: byServer('attendance'), stands: 'menu' },
    },
  ],
  [
    'results',
    {
      shows: lazy(() => parts.results().then(({ ResultsPage }) => ({ default: ResultsPage }))),
      ...{ isFor: byServer('results'), stands: 'menu' },
    },
  ],
  ['lead', { shows: answersTo(['leader'], 'lead'), isFor: ({ leads }) => leads, stands: 'menu' }],
  [
    'stories',
    {
      shows: lazy(() => parts.stories().then(({ StoriesPage }) => ({ default: StoriesPage }))),
      ...{ isFor: byServer('stories'), stands: 'more' },
    },
  ],
  [
    'programme',
    { shows: answersTo(['programme'], 'programme'), isFor: ({ leads }) => leads, stands: 'more' },
  ],
  [
    'import',
    {
      shows: lazy(() => parts.files().then(({ FilesPage }) => ({ default: FilesPage }))),
      ...{ isFor: byServer('import'), stands: 'more' },
    },
  ],
  [
    'settings',
    { shows: answersTo(['settings', 'roles'], 'settings'), isFor: ({ maySet }) => maySet, stands: 'more' },
  ],
  [
    'audit',
    {
      shows: lazy(() => parts.audit().then(({ AuditPage }) => ({ default: AuditPage }))),
      ...{ isFor: byServer('audit'), stands: 'menu' },
    },
  ],
  [
    'more',
    {
      shows: lazy(() => parts.more().then(({ MorePage }) => ({ default: MorePage }))),
      ...{ isFor: isInTeam, stands: 'menu' },
    },
  ],
  ['case', { shows: lazy(() => parts.case().then(({ CasePage }) => ({ default: CasePage }))) }],
  ['linked', { shows: lazy(() => parts.case().then(({ LinkedPage }) => ({ default: LinkedPage }))) }],
]);

/** The pages that stand in a place, for somebody. */
export function pagesOn(place: NonNullable<TabPage['stands']>, me: Me): PageName[] {
  return [...pages].flatMap(([name, { isFor, stands }]) =>
    stands === place && (isFor?.(me) ?? true) ? [name as PageName] : [],
  );
}

/** The page of an address, for whoever may open it; else the first of the menu. */
export function pageFor(name: string, me: Me): [string, TabPage] {
  const wanted = pages.get(name);
  if (wanted && (wanted.isFor?.(me) ?? true)) return [name, wanted];
  const [first = 'board'] = pagesOn('menu', me);
  return [first, pages.get(first) ?? { shows: BoardPage }];
}

/** Where the menu shows that one is. */
export function menuItemOf(name: string): string {
  return pages.get(name)?.stands === 'more' ? 'more' : name;
}

/** Long enough for the first page to be read. */
const quietMs = 1_000;

/** Fetches what most people open next while nobody waits for anything. */
export function fetchNext(): () => void {
  const timer = setTimeout(() => void Promise.all([parts.tasks(), parts.case()]).catch(() => {}), quietMs);
  return () => clearTimeout(timer);
}
