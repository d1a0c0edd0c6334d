import type { Work } from '@/lib/context'
import type { OfficeChange } from '@/lib/office/types'

export interface ToldTask {
  taskId: number
  organizationId: number
  createdById: number | null
  change: OfficeChange
}

/** Tells the inbox, who sent it, and whoever shows the company. */
export function tellTask({ facts, actor }: Work, { createdById, ...told }: ToldTask): void {
  const sender = createdById === null ? [] : [`user:${createdById}` as const]
  const payload = { ...told, byId: actor?.id ?? null }
  facts.push({ name: 'office:changed', to: ['office', ...sender, `organization:${told.organizationId}`], payload })
}
