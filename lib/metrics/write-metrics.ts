import { meters } from '@/lib/metrics/meters'
import { processRegistry } from '@/lib/metrics/process-registry'

export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8'

/** Everything that is measured in this process, in Prometheus' text format. */
export async function writeMetrics(): Promise<string> {
  const ours = await meters()?.registry.metrics()
  return `${ours ?? ''}\n${await processRegistry().metrics()}`
}
