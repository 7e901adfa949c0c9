import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { dateOf } from '../../src/calendar/localTime.ts';
import type { CardToSend } from '../../src/engine/cards.ts';
import type { CaseEvent } from '../../src/engine/events.ts';
import { fold } from '../../src/engine/fold.ts';
import { decide, plan } from '../../src/engine/plan.ts';
import { preview } from '../../src/engine/preview.ts';
import type { Scenario } from '../../src/engine/scenarioTypes.ts';
import { type CaseState, openCase } from '../../src/engine/state.ts';
import { generateScenario } from '../support/generate.ts';
import { worldOf } from './cases.ts';
import { read, settings } from './course.ts';

const scenarioOfSeed = remembered((seed: number) => read(generateScenario(seed)));
const sentIn = remembered((scenario: Scenario) => preview(scenario, settings));

/** A valid scenario over any of the programmes; the seed alone decides. */
const scenarios = fc.integer({ min: 0, max: 1_000_000 }).map(scenarioOfSeed);
/** Every property looks at the same scenarios: each is lived through once. */
const runs = { numRuns: 40 };

function remembered<Key, Answer>(ask: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    const answer = known.get(key) ?? ask(key);
    known.set(key, answer);
    return answer;
  };
}

const identity = ({ caseRef, card, kind, cycle }: CardToSend): string =>
  [caseRef, card, kind, cycle].join('|');

/** One case after the other, as production folds them, with the moments of its events. */
function eachCase(scenario: Scenario, look: (opening: CaseState, events: CaseEvent[]) => void): void {
  for (const opening of scenario.cases) {
    look(
      openCase(opening),
      scenario.events.filter(({ caseRef }) => caseRef === opening.caseRef),
    );
  }
}

/** The same events, told five at a time as a form or an import does. */
function crowded(events: readonly CaseEvent[]): CaseEvent[] {
  return events.map((event, index) => ({ ...event, at: events[index - (index % 5)]?.at ?? event.at }));
}

describe('for any scenario', () => {
  it('no card is sent twice', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const keys = sentIn(scenario).map(identity);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      runs,
    );
  });

  it('nothing is sent on a day that is no working day', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const calendar = createCalendar(scenario.team.closingDays);
        const closed = sentIn(scenario).filter(({ at }) => !calendar.isWorkingDay(dateOf(at)));
        expect(closed).toEqual([]);
      }),
      runs,
    );
  });

  it('the kinds of one cycle come in their order', () => {
    const order = ['headsUp', 'prepare', 'due', 'overdue', 'escalation'];
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const last = new Map<string, CardToSend>();
        for (const card of sentIn(scenario)) {
          if (!order.includes(card.kind)) continue;
          const key = [card.caseRef, card.card, card.cycle].join('|');
          const before = last.get(key);
          if (before) {
            expect(before.at < card.at).toBe(true);
            expect(order.indexOf(before.kind)).toBeLessThan(order.indexOf(card.kind));
          }
          last.set(key, card);
        }
      }),
      runs,
    );
  });

  it('nothing scheduled is sent after a case ended, but aftercare and its outcome', () => {
    const decided = 'C10 C14 C15 C16 C17 C20 C21 C22 C23 C27 C28 C33 C37 C38 C39 C43 C44'.split(' ');
    // Somebody in a job is not let go of (engine-rules.md 2.4).
    const inJob = ['C03', 'C04', 'C45'];
    const ends = ['jobStarted', 'educationStarted', 'participationEnded'];
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const cards = sentIn(scenario);
        eachCase(scenario, ({ caseRef }, events) => {
          const opened = events.findIndex(({ type }) => type === 'caseOpened');
          const end = events.find(({ type }, index) => opened >= 0 && index > opened && ends.includes(type));
          const after = cards.filter((card) => card.caseRef === caseRef && end && card.at >= end.at);
          const allowed = end?.type === 'jobStarted' ? [...decided, ...inJob] : decided;
          expect(after.filter(({ card }) => !allowed.includes(card))).toEqual([]);
        });
      }),
      runs,
    );
  });

  it('the window leaves cards out and changes no other', () => {
    fc.assert(
      fc.property(scenarios, fc.nat(200), (scenario, days) => {
        const from = createCalendar().addDays(scenario.from, days);
        if (from > scenario.to) return;
        const all = sentIn(scenario);
        expect(preview({ ...scenario, from }, settings)).toEqual(all.filter(({ at }) => dateOf(at) >= from));
      }),
      runs,
    );
  });

  it('cards that are switched off leave the others alone', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const only = ['C01', 'C05', 'C09', 'C13', 'C24'] as const;
        const cases = scenario.cases.map(({ rules: _, ...one }) => one);
        const all = preview({ ...scenario, cases }, settings);
        const some = preview(
          { ...scenario, cases: cases.map((one) => ({ ...one, rules: [...only] })) },
          settings,
        );
        expect(some).toEqual(all.filter(({ card }) => only.some((on) => on === card)));
      }),
      runs,
    );
  });
});

describe('for any case', () => {
  it('folding event by event, stored in between, is folding at once; planning twice is planning once', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        eachCase(scenario, (opening, events) => {
          const world = worldOf(opening.programme, scenario.team.closingDays);
          for (const told of [events, crowded(events)]) {
            let stored = opening;
            for (const event of told) stored = JSON.parse(JSON.stringify(fold(stored, [event], world)));
            const atOnce = fold(opening, told, world);
            expect(stored).toEqual(JSON.parse(JSON.stringify(atOnce)));
            const now = told.at(-1)?.at ?? `${scenario.from}T08:00`;
            expect(plan(stored, now, world)).toEqual(plan(atOnce, now, world));
          }
        });
      }),
      runs,
    );
  });

  it('the plan misses no moment at which something is decided', () => {
    const times = ['07:00', '08:00', '08:15', '08:30', '09:30', '10:30', '12:00', '17:00'];
    fc.assert(
      fc.property(scenarios, fc.nat(30), (scenario, seen) => {
        eachCase(scenario, (opening, events) => {
          const world = worldOf(opening.programme, scenario.team.closingDays);
          const last = events[Math.min(seen, events.length - 1)];
          if (!last) return;
          const state = fold(opening, events.slice(0, seen + 1), world);
          for (let day = dateOf(last.at), n = 0; n < 40; day = world.calendar.addDays(day, 1), n += 1) {
            for (const time of times) {
              const at = `${day}T${time}`;
              if (at < last.at || decide(state, at, world).length === 0) continue;
              // Planned right before, as the sweep did after its last look at the case.
              const eve = `${world.calendar.addDays(day, -1)}T23:59`;
              const planned = plan(state, eve < last.at ? last.at : eve, world);
              expect(planned.map((card) => card.at)).toContain(at);
            }
          }
        });
      }),
      { numRuns: 30 },
    );
  });

  it('the order in which independent events of one minute were registered does not matter', () => {
    const independent: CaseEvent['type'][] = [
      'contactHeld',
      'contactAttempted',
      'criterionMet',
      'paidHoursRegistered',
      'trialReviewed',
      'consultantMet',
      'promiseMade',
      'annualClarificationHeld',
      'attendanceSchedule',
    ];
    const told = fc.shuffledSubarray(independent, { minLength: 2 });
    const opened = (at: string): CaseEvent => ({ at, caseRef: 'S-1', type: 'caseOpened' });
    const event = (type: CaseEvent['type'], at: string): CaseEvent =>
      ({
        at,
        caseRef: 'S-1',
        type,
        form: 'talk',
        criterion: 'cv',
        month: '2026-02',
        hours: 3,
        kind: 'ordinary',
        days: ['tue'],
        start: '08:00',
        from: '2026-03-10',
      }) as CaseEvent;
    fc.assert(
      fc.property(told, fc.constantFrom(...settings.programmes), (types, programme) => {
        const scenarioOf = (order: CaseEvent['type'][]): Scenario => ({
          from: '2026-01-01',
          to: '2027-06-30',
          team: { closingDays: [], caseloadLimit: 35, caseloads: {} },
          cases: [{ caseRef: 'S-1', programme: programme.id, assignees: [['leader', 'boss']] }],
          events: [opened('2026-02-02T10:00'), ...order.map((type) => event(type, '2026-03-09T10:00'))],
        });
        expect(preview(scenarioOf(types), settings)).toEqual(
          preview(scenarioOf([...types].sort()), settings),
        );
      }),
      runs,
    );
  });

  it('a course between August and November, where no holiday is, moves by 52 weeks as a whole', () => {
    const calendar = createCalendar();
    const byDays = [
      'C05',
      'C06',
      'C07',
      'C08',
      'C09',
      'C11',
      'C12',
      'C18',
      'C19',
      'C24',
      'C25',
      'C27',
    ] as const;
    const kinds = [
      'contactHeld',
      'promiseMade',
      'casePaused',
      'caseResumed',
      'placementPlanned',
      'notArrived',
    ] as const;
    const steps = fc.array(
      fc.record({ type: fc.constantFrom(...kinds), days: fc.nat(5), hour: fc.integer({ min: 0, max: 23 }) }),
      {
        maxLength: 12,
      },
    );
    const shift = (text: string, days: number): string =>
      calendar.addDays(text.slice(0, 10), days) + text.slice(10);

    fc.assert(
      fc.property(steps, fc.constantFrom(...settings.programmes), (course, programme) => {
        let day = '2026-08-10';
        const events: CaseEvent[] = [
          { at: `${day}T00:00`, caseRef: 'S-1', type: 'caseOpened' },
          { at: `${day}T00:00`, caseRef: 'S-1', type: 'progressMeasured' },
          {
            at: `${day}T00:00`,
            caseRef: 'S-1',
            type: 'attendanceSchedule',
            days: ['mon', 'wed'],
            start: '08:00',
            from: day,
          },
        ];
        for (const { type, days, hour } of course) {
          day = calendar.addDays(day, days + 1);
          const at = `${day}T${String(hour).padStart(2, '0')}:00`;
          events.push({
            at,
            caseRef: 'S-1',
            type,
            form: 'talk',
            start: calendar.addDays(day, 3),
          } as CaseEvent);
        }
        const scenarioOf = (days: number): Scenario => ({
          from: shift('2026-08-10', days),
          to: shift('2026-11-30', days),
          team: { closingDays: [], caseloadLimit: 35, caseloads: {} },
          cases: [
            { caseRef: 'S-1', programme: programme.id, assignees: [['leader', 'boss']], rules: [...byDays] },
          ],
          events: events.map(
            (event) =>
              ({
                ...event,
                at: shift(event.at, days),
                ...('start' in event && event.type === 'placementPlanned'
                  ? { start: shift(event.start, days) }
                  : {}),
                ...(event.type === 'attendanceSchedule' ? { from: shift(event.from, days) } : {}),
              }) as CaseEvent,
          ),
        });
        const lines = (days: number): string[] =>
          preview(scenarioOf(days), settings).map(
            ({ at, card, kind }) => `${shift(at, -days)} ${card} ${kind}`,
          );
        expect(lines(364)).toEqual(lines(0));
        expect(lines(-364)).toEqual(lines(0));
      }),
      runs,
    );
  });
});
