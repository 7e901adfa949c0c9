import { expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { team } from '../../src/cards/sampleTown.ts';
import { kinds, viewOf } from '../../src/features.ts';
import { createRender, type RenderDeps } from '../../src/outbox/render.ts';
import { input, message } from '../../src/outbox/sample.ts';
import { loadTemplates } from '../../src/outbox/templates.ts';
import { builtInProgramme } from '../../src/programmes/builtIn.ts';

const templates = loadTemplates('cards');

function render(over: Partial<RenderDeps> = {}) {
  const programmeOf = (id: string) => builtInProgramme(id);
  return createRender({
    templates,
    viewOf,
    kinds,
    site: () => undefined,
    calendarFor: createCalendar,
    programmeOf,
    guard: () => {},
    ...over,
  });
}

test('everything that leaves is looked at last, with who will read it', () => {
  const seen: string[] = [];
  const guard: RenderDeps['guard'] = ({ summary }, audience) => seen.push(`${audience}: ${summary}`);
  render({ guard })(input());
  render({ guard })(input({ message: message({ view: 'twin', audience: 'channel' }) }));
  expect(seen).toEqual(['personal: En opgave til dig', 'channel: Nyt fra teamet']);
});

test('what the guard refuses does not leave', () => {
  const guard = () => {
    throw new Error('not this');
  };
  expect(() => render({ guard })(input())).toThrow('not this');
});

test('a card that is larger than 24 KB is a fault, not a slow phone', () => {
  const long = { ...team, knownChannels: [{ id: 'x'.repeat(25_000), name: 'Opfølgning' }] };
  const look = { form: { name: 'team', step: 0, filled: {} } };
  const welcome = input({ team: long, message: message({ view: 'setUp', cards: [] }), cards: [], look });
  expect(() => render()(welcome)).toThrow('too large');
});

test('a message without its cards is a fault', () =>
  expect(() => render()(input({ cards: [] }))).toThrow('shows no card'));

test('a template that is not there is a fault', () => expect(() => templates('C99', {})).toThrow('C99'));
