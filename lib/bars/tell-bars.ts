import type { Bar } from '@/lib/bars/rules'
import type { Work } from '@/lib/context'

type BarOfCompany = Bar & { organizationId: number }
interface BarDifference {
  missing: readonly BarOfCompany[]
  surplus: readonly BarOfCompany[]
  remaining: readonly BarOfCompany[]
}

const CAUSES = ['suppression', 'address_care', 'deleted', 'dead_numbers'] as const

/** Tells whoever shows a company that it was barred or freed, once for each company. Locks tell themselves, with their owner. */
export function tellBars(work: Work, { missing, surplus, remaining }: BarDifference): void {
  const byId = work.actor?.id ?? 0
  for (const organizationId of companiesOf(missing)) {
    const cause = CAUSES.find((one) =>
      missing.some((bar) => bar.organizationId === organizationId && bar.cause === one),
    )
    if (!cause) continue
    const payload = { organizationId, cause, byId, at: new Date(work.now).toISOString() }
    work.facts.push({ name: 'card:barred', to: [`organization:${organizationId}`], payload })
  }
  const stillBarred = new Set(companiesOf([...missing, ...remaining]))
  for (const organizationId of companiesOf(surplus)) {
    if (stillBarred.has(organizationId)) continue
    work.facts.push({
      name: 'card:unbarred',
      to: [`organization:${organizationId}`],
      payload: { organizationId, byId },
    })
  }
}

function companiesOf(bars: readonly BarOfCompany[]): number[] {
  return [...new Set(bars.filter((bar) => bar.cause !== 'lock').map((bar) => bar.organizationId))]
}
