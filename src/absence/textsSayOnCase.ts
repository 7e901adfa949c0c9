import type { Saying } from '../cards/saying.ts';

/** What can be said about attendance from the case's own card. */
export const sayTexts = {
  attendance: { da: { open: 'Mødetider og aftaler' }, en: { open: 'Attendance and agreements' } },
  notified: { da: { open: 'Sagsbehandler kontaktet' }, en: { open: 'Case worker contacted' } },
} satisfies Record<string, Saying['texts']>;
