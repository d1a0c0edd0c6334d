import { demand } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'
import { writeMetrics } from '@/lib/metrics/write-metrics'

/** The same text as Prometheus fetches with its token, for an administrator. Errors: `forbidden`. */
export function readMetrics({ actor }: Context): Promise<string> {
  demand(actor, 'metrics.read')
  return writeMetrics()
}
