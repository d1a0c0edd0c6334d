import type { Fact } from '@/lib/realtime/events'

/** Says that something in the outbox has changed; whose card it hangs on hears of it too. */
export function tellOutbox(facts: Fact[], { organizationId }: { organizationId: number | null }): void {
  const to = organizationId === null ? [] : [`organization:${organizationId}` as const]
  facts.push({ name: 'outbox:changed', to: ['outbox', ...to], payload: { organizationId } })
}
