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

/** Pictures and files are fetched nowhere, and there is no tab. */
const site = () => undefined;

/** As the outbox draws. */
export const render: Render = createRender({
  templates,
  viewOf,
  afterOf,
  dayParts,
  calendarFor: createCalendar,
  programmeOf: (id) => builtInProgramme(id),
  guard: stopPersonalData,
  kinds,
  site,
});

export const drawFace = createDrawFace(templates, stopPersonalData, site);

/** A sample as it would leave. */
export function drawSample({ shows }: Sample, language: Language): Outgoing {
  const shown = shows(language);
  return 'template' in shown ? drawFace(shown) : render(shown);
}
