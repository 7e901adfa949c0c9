import type { IconName } from '../../cards/said.ts';

/** Stand-ins for Fluent's icons where Teams does not draw the card: 24 by 24, filled in the text's colour. */
export const iconShapes: Readonly<Record<IconName | 'ChevronRight', string>> = {
  Alert: 'M12 3a6 6 0 0 0-6 6v4l-2 4h16l-2-4V9a6 6 0 0 0-6-6Zm-2 16a2 2 0 0 0 4 0Z',
  Calendar:
    'M7 2v2H5a2 2 0 0 0-2 2v13a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V6a2 2 0 0 0-2-2h-2V2h-2v2H9V2ZM5 9h14v10H5Z',
  Call: 'M7 2.5 9.6 2l1.8 5-2.2 1.9a12 12 0 0 0 4.4 5.6l2.4-1.4 4 3.6-1 2.4c-.6 1.6-2.2 2.4-3.8 2C9.4 19.5 4.5 13 4.3 6.5A3.6 3.6 0 0 1 7 2.5Z',
  CheckmarkCircle:
    'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.5 14.6L6.4 12.5l1.5-1.5 2.6 2.6 5.6-5.6 1.5 1.5Z',
  ChevronRight: 'm8.5 4.5 7.5 7.5-7.5 7.5-1.5-1.5 6-6-6-6Z',
  Circle: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 2.2a7.8 7.8 0 1 1 0 15.6 7.8 7.8 0 0 1 0-15.6Z',
  Clock: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1 5h2v5h4v2h-6Z',
  ClockPause: 'M11 3a8.5 8.5 0 1 0 1 16.9v-7H9.5v-7h2v5h6.9A8.5 8.5 0 0 0 11 3Zm4 11v7h2v-7Zm4 0v7h2v-7Z',
  DataTrending: 'm3 16.5 6-6 4 4 5.5-5.5H15V7h7v7h-2v-3.5l-7 7-4-4-4.5 4.5Z',
  Delete: 'M9 3h6l1 2h4v2H4V5h4Zm-3 6h12l-1 12H7Z',
  Dismiss: 'm6 4.5 6 6 6-6L19.5 6l-6 6 6 6-1.5 1.5-6-6-6 6L4.5 18l6-6-6-6Z',
  People:
    'M8 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Zm9 1.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM2 19c0-3 2-5 6-5s6 2 6 5Zm13.5 0H22c0-3-2-5-5-5-1 0-1.8.2-2.5.6.7 1.2 1 2.7 1 4.4Z',
  Person: 'M12 3a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM4 21c0-4 3-7 8-7s8 3 8 7Z',
  QuestionCircle:
    'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1 16v-2h2v2Zm0-3.5c0-3 3-3 3-5a2 2 0 0 0-4 0H8a4 4 0 0 1 8 0c0 3-3 3.2-3 5Z',
  Settings:
    'M10 2h4l.6 3 2.8-1.4 2.8 2.8L18.8 9.2l3.2.800v4l-3.2.8 1.4 2.8-2.8 2.8-2.8-1.4-.6 3h-4l-.6-3-2.8 1.4-2.8-2.8 1.4-2.8-3.2-.800v-4l3.2-.8-1.4-2.8 2.8-2.8L9.4 5Zm2 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z',
  Star: 'm12 2 3 6.5 7 .8-5.2 4.8 1.4 7L12 17.6l-6.2 3.5 1.4-7L2 9.3l7-.800Z',
  TaskListLtr: 'M3 4h4v4H3Zm7 1h11v2H10ZM3 10h4v4H3Zm7 1h11v2H10ZM3 16h4v4H3Zm7 1h11v2H10Z',
};
