import type { Meter } from '@opentelemetry/api';
import type { Metrics } from '../register/metrics.ts';

/** Seconds: a card is expected within a minute, an absence alert is none after two hours (5-time-rules.md 5.3.8). */
const lagBoundaries = [1, 2, 5, 10, 30, 60, 120, 300, 900, 3_600, 7_200, 28_800];

/** Delivery's counts as OpenTelemetry instruments. */
export function createMetrics(meter: Meter): Metrics {
  const due = meter.createCounter('fodfaeste.cards.due', { unit: '{card}' });
  const told = meter.createCounter('fodfaeste.cards.told', { unit: '{card}' });
  const acted = meter.createCounter('fodfaeste.cards.acted', { unit: '{press}' });
  const sent = meter.createCounter('fodfaeste.messages.sent', { unit: '{message}' });
  const retried = meter.createCounter('fodfaeste.messages.retried', { unit: '{attempt}' });
  const doubled = meter.createCounter('fodfaeste.messages.possible_duplicates', { unit: '{message}' });
  const dead = meter.createCounter('fodfaeste.messages.dead', { unit: '{message}' });
  const unreadable = meter.createGauge('fodfaeste.rows.unreadable', { unit: '{row}' });
  const cardless = meter.createGauge('fodfaeste.cases.cardless', { unit: '{case}' });
  const waiting = meter.createGauge('fodfaeste.cases.waiting_for_next_step', { unit: '{case}' });
  const silent = meter.createGauge('fodfaeste.teams.silent', { unit: '{team}' });
  const skew = meter.createGauge('fodfaeste.processes.clock_skew', { unit: 's' });
  const lag = meter.createHistogram('fodfaeste.messages.lag', {
    unit: 's',
    description: 'From the moment that a card is due to the moment that Teams has it',
    advice: { explicitBucketBoundaries: lagBoundaries },
  });
  return {
    due: (cards) => due.add(cards),
    told: (card, kind) => told.add(1, { card, kind }),
    acted: (card, kind) => acted.add(1, { card, kind }),
    sent: (lagSeconds) => {
      sent.add(1);
      lag.record(lagSeconds);
    },
    retried: (reason) => retried.add(1, { reason }),
    possibleDuplicate: () => doubled.add(1),
    dead: () => dead.add(1),
    unreadable: (rows) => unreadable.record(rows),
    cardless: (cases) => cardless.record(cases),
    waitingForNextStep: (cases) => waiting.record(cases),
    silentTeams: (teams) => silent.record(teams),
    clockSkew: (seconds) => skew.record(seconds),
  };
}
