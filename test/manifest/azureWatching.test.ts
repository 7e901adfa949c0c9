import {
  AggregationTemporality,
  DataPointType,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { expect, test } from 'vitest';
import { createMetrics } from '../../src/watching/meters.ts';
import { ofType, onlyOf, watching } from '../support/azure.ts';

interface Alert {
  metric: string;
  aggregation: string;
}

/** How each metric that the bot sends is to be read, by its name. */
async function emitted(): Promise<Map<string, string>> {
  const exporter = new InMemoryMetricExporter(AggregationTemporality.DELTA);
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 60_000 });
  const provider = new MeterProvider({ readers: [reader] });
  const metrics = createMetrics(provider.getMeter('test'));
  for (const tell of Object.values(metrics)) (tell as (value: number) => void)(1);
  await provider.shutdown();
  const found = exporter
    .getMetrics()
    .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((one) => one.metrics));
  return new Map(
    found.map(({ descriptor, dataPointType }) => [
      descriptor.name,
      dataPointType === DataPointType.GAUGE ? 'Maximum' : 'Total',
    ]),
  );
}

test('alarms ask for metrics that are sent: the most of what stands, the sum of what happened', async () => {
  const alerts = watching.variables.alerts as Alert[];
  const known = await emitted();
  expect(alerts.map(({ metric, aggregation }) => [metric, aggregation])).toEqual(
    alerts.map(({ metric }) => [metric, known.get(metric)]),
  );
  expect(alerts.map(({ metric }) => metric)).toEqual([
    'fodfaeste.teams.silent',
    'fodfaeste.cases.cardless',
    'fodfaeste.cases.waiting_for_next_step',
    'fodfaeste.messages.dead',
    'fodfaeste.messages.possible_duplicates',
  ]);
});

test("whoever is not ready is seen by Azure's look at the health check", () => {
  const alert = onlyOf(watching, 'Microsoft.Insights/metricAlerts').properties;
  expect(alert.scopes).toEqual(["[variables('siteId')]"]);
  expect(alert.criteria).toMatchObject({
    allOf: [
      { metricNamespace: 'Microsoft.Web/sites', metricName: 'HealthCheckStatus', operator: 'LessThan' },
    ],
  });
});

test('no log is kept that names addresses: in them stand row keys, and with them case codes', () => {
  const logs = ofType(watching, 'Microsoft.Insights/diagnosticSettings').flatMap(
    ({ properties }) => (properties.logs ?? []) as { category: string }[],
  );
  expect(logs.map(({ category }) => category)).toEqual([
    'AppServiceConsoleLogs',
    'AppServicePlatformLogs',
    'AppServiceAuditLogs',
  ]);
});
