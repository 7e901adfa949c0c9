import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf } from '../../src/calendar/localTime.ts';
import type { CardToSend } from '../../src/engine/cards.ts';
import { fold } from '../../src/engine/fold.ts';
import type { PlanOfDay } from '../../src/engine/inPlan.ts';
import { decide, lookAt, looksAt, nextMoment } from '../../src/engine/plan.ts';
import { preview } from '../../src/engine/preview.ts';
import { type CaseState, isOpen, openCase } from '../../src/engine/state.ts';
import type { World } from '../../src/engine/world.ts';
import { generateScenario } from '../support/generate.ts';
import { worldOf } from './cases.ts';
import { read, settings } from './course.ts';

/** engine-rules.md 10: for every case without `rules`, or with C45 among them. */
const scenarios = fc.integer({ min: 0, max: 1_000_000 }).map((seed) => {
  const scenario = read(generateScenario(seed));
  const cases = scenario.cases.map(({ rules, ...one }) =>
    rules ? { ...one, rules: [...rules, 'C45' as const] } : one,
  );
  return { ...scenario, cases };
});

/** No turn of the question, no agreed step and no rhythm with its ten working days leaves more room than this. */
const longestSilence = 100;

/** The next card of the case if nothing more is registered. */
function nextCard(state: CaseState, now: string, world: World): CardToSend | undefined {
  const end = `${world.calendar.addDays(dateOf(now), longestSilence)}T23:59`;
  for (
    let at = nextMoment(state, now, world);
    at !== undefined && at <= end;
    at = nextMoment(state, at, world)
  ) {
    const [card] = decide(state, at, world);
    if (card) return card;
  }
  return undefined;
}

describe('no citizen is forgotten', () => {
  it('an open, unpaused case always has a card ahead, whatever was registered before', () => {
    let looked = 0;
    fc.assert(
      fc.property(scenarios, fc.nat(400), (scenario, later) => {
        for (const opening of scenario.cases) {
          const world = worldOf(opening.programme, scenario.team.closingDays);
          let state = openCase(opening);
          for (const event of scenario.events.filter(({ caseRef }) => caseRef === opening.caseRef)) {
            state = fold(state, [event], world);
            if (!isOpen(state) || state.paused) continue;
            looked += 1;
            const instants = [event.at, `${world.calendar.addDays(dateOf(event.at), later)}T12:00`];
            for (const now of instants)
              expect(nextCard(state, now, world), `${now} ${opening.caseRef}`).toBeDefined();
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(looked).toBeGreaterThan(200);
  });

  it('the leader never hears of a gap before the person responsible was asked', () => {
    let heard = 0;
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const asked = new Set<string>();
        for (const { caseRef, card, kind, cycle } of preview({ ...scenario, from: '2000-01-01' }, settings)) {
          if (card !== 'C45') continue;
          if (kind === 'gap' || kind === 'gapOverdue') asked.add(`${caseRef} ${cycle}`);
          if (kind !== 'gapEscalation') continue;
          heard += 1;
          expect(asked).toContain(`${caseRef} ${cycle}`);
        }
      }),
      { numRuns: 40 },
    );
    expect(heard).toBeGreaterThan(20);
  });

  it('a case about which nothing is ever registered is asked about for as long as it is open', () => {
    for (const { id, stages } of settings.programmes) {
      for (const { id: stage } of stages) {
        const world = worldOf(id);
        const opening = openCase({ caseRef: 'S-1', programme: id, assignees: [['leader', 'boss']] });
        const opened = { at: '2026-01-05T10:00', caseRef: 'S-1', type: 'caseOpened', stage } as const;
        const state = fold(opening, [opened], world);
        for (const now of ['2026-01-05T10:00', '2030-07-01T10:00', '2060-12-24T10:00']) {
          expect(nextCard(state, now, world), `${id} ${stage} ${now}`).toBeDefined();
        }
      }
    }
  });
});

const never = '9999';

describe('looks at one state', () => {
  it('have one after the other the cards that each has by itself, and miss no moment', () => {
    let cards = 0;
    fc.assert(
      fc.property(scenarios, fc.array(fc.nat(60), { maxLength: 3 }), (scenario, between) => {
        for (const opening of scenario.cases) {
          const world = worldOf(opening.programme, scenario.team.closingDays);
          const events = scenario.events.filter(({ caseRef }) => caseRef === opening.caseRef);
          let state = openCase(opening);
          for (const [index, event] of events.entries()) {
            state = fold(state, [event], world);
            const until = events[index + 1]?.at ?? `${world.calendar.addDays(dateOf(event.at), 60)}T23:59`;
            const others = between.map((days) => `${world.calendar.addDays(dateOf(event.at), days)}T11:00`);
            const look = looksAt(state, world);
            for (let at: string | undefined = event.at; at !== undefined && at <= until; ) {
              const { cards: found, next } = look(at);
              const anew = lookAt(state, at, world);
              expect(found, `${opening.caseRef} ${at}`).toEqual(anew.cards);
              // It may come in vain: a rule is asked at a moment that it named on an earlier day.
              expect((next ?? never) <= (anew.next ?? never), `${opening.caseRef} ${at}`).toBe(true);
              cards += found.length;
              const now: string = at;
              at = [next ?? until, ...others].filter((moment) => moment > now).sort()[0];
            }
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(cards).toBeGreaterThan(100);
  });
});

describe('the plan of an event that is handed on to the next', () => {
  it('leads to the state that comes without it', () => {
    let sameDay = 0;
    fc.assert(
      fc.property(scenarios, (scenario) => {
        for (const opening of scenario.cases) {
          const world = worldOf(opening.programme, scenario.team.closingDays);
          let state = openCase(opening);
          let plans: PlanOfDay[] = [];
          for (const event of scenario.events.filter(({ caseRef }) => caseRef === opening.caseRef)) {
            const known = plans[0];
            const heard: PlanOfDay[] = [];
            const told = (plan: PlanOfDay) => void heard.push(plan);
            const handedOn = fold(state, [event], world, { known, told });
            state = fold(state, [event], world);
            expect(handedOn, `${opening.caseRef} ${event.at}`).toEqual(state);
            if (known?.day === dateOf(event.at)) sameDay += 1;
            plans = heard;
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(sameDay).toBeGreaterThan(20);
  });
});
