import { createCalendar } from '../../calendar/calendar.ts';
import { afterOf, dayParts, kinds, viewOf } from '../../features.ts';
import type { Language } from '../../language/text.ts';
import type { Outgoing, Render } from '../../outbox/contract.ts';
import { stopPersonalData } from '../../outbox/guard.ts';
import { createRender } from '../../outbox/render.ts';
import type { Sample } from '../../outbox/sample.ts';
import { loadTemplates } from '../../outbox/templates.ts';
import { builtInProgramme } from '../../programmes/builtIn.ts';
import { createDrawFace } from '../../talk/drawAnswer.ts';

const templates = loadTemplates('cards');

/** As the outbox draws: pictures and files are fetched nowhere. */
export const render: Render = createRender({
  templates,
  viewOf,
  afterOf,
  dayParts,
  calendarFor: createCalendar,
  programmeOf: (id) => builtInProgramme(id),
  guard: stopPersonalData,
  kinds,
  site: () => undefined,
});

export const drawFace = createDrawFace(templates, stopPersonalData);

/** A sample as it would leave. */
export function drawSample({ shows }: Sample, language: Language): Outgoing {
  const shown = shows(language);
  return 'template' in shown ? drawFace(shown) : render(shown);
}
