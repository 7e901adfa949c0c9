import { createCalendar } from '../../../src/calendar/calendar.ts';
import { kinds, viewOf } from '../../../src/features.ts';
import type { Render } from '../../../src/outbox/contract.ts';
import { stopPersonalData } from '../../../src/outbox/guard.ts';
import { createRender } from '../../../src/outbox/render.ts';
import { loadTemplates } from '../../../src/outbox/templates.ts';
import { builtInProgramme } from '../../../src/programmes/builtIn.ts';

/** Draws what a bot draws, for who wants a process to hold and to do as much. */
export function realRender(): Render {
  return createRender({
    templates: loadTemplates('cards'),
    viewOf,
    kinds,
    site: () => undefined,
    calendarFor: createCalendar,
    programmeOf: (id) => builtInProgramme(id),
    guard: stopPersonalData,
  });
}
