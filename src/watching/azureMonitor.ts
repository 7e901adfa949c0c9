import {
  type AzureMonitorExporterOptions,
  AzureMonitorMetricExporter,
} from '@azure/monitor-opentelemetry-exporter';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import type { Metrics } from '../register/metrics.ts';
import { createMetrics } from './meters.ts';

export interface Watching {
  metrics: Metrics;
  /** Sends what has been counted and ends. */
  stop(): Promise<void>;
}

const everyMs = 60_000;

/**
 * Sends delivery's metrics to the Application Insights of a connection string, once a minute. To be imported only where
 * there is one: its libraries would be a good part of a cold start. Throws on a string without an instrumentation key.
 */
export function watchWithAzureMonitor(
  connectionString: string,
  instance: string,
  http: Pick<AzureMonitorExporterOptions, 'httpClient'> = {},
): Watching {
  // What could not be sent is not kept on the disk of a container: the counts go on, and the next minute brings them.
  const exporter = new AzureMonitorMetricExporter({ connectionString, disableOfflineStorage: true, ...http });
  const provider = new MeterProvider({
    resource: resourceFromAttributes({ 'service.name': 'fodfaeste', 'service.instance.id': instance }),
    readers: [new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: everyMs })],
  });
  return { metrics: createMetrics(provider.getMeter('delivery')), stop: () => provider.shutdown() };
}
