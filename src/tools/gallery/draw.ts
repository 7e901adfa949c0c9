import { createCalendar } from '../../calendar/calendar.ts';
import { afterOf, dayParts, kinds, viewOf } from '../../features.ts';
import type { Language } from '../../language/text.ts';
import type { Outgoing, Render } from '../../outbox/contract.ts';
import { stopPersonalData } from '../../outbox/guard.ts';
import { createRender } from '../../outbox/render.ts';
import type { Sample } from '../../outbox/sample.ts';
import { loadTemplates, type Templates } from '../../outbox/templates.ts';
import { builtInProgramme } from '../../programmes/builtIn.ts';
import { createDrawFace } from '../../talk/drawAnswer.ts';

/** Pictures and files are fetched nowhere, and there is no tab. */
const site = () => undefined;

/** As the outbox and answers draw. */
export function createDraw(templates: Templates) {
  const render: Render = createRender({
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
  const drawFace = createDrawFace(templates, stopPersonalData, site);
  /** A sample as it would leave. */
  const drawSample = ({ shows }: Sample, language: Language): Outgoing => {
    const shown = shows(language);
    return 'template' in shown ? drawFace(shown) : render(shown);
  };
  return { render, drawFace, drawSample };
}

export const { render, drawFace, drawSample } = createDraw(loadTemplates('cards'));
