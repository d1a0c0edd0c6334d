import type { DataFile } from '@/lib/imports/load-import'
import type { Fact } from '@/lib/realtime/events'

type Told = Pick<DataFile, 'id' | 'status' | 'counts' | 'fill' | 'undone'>

/** How far a file has come, to those who may import: counts only, absolute. */
export function tellImport(facts: Fact[], { id, status, counts, fill, undone }: Told, isWaiting?: true): void {
  facts.push({
    name: 'import:changed',
    to: ['imports'],
    payload: {
      dataFileId: id,
      status,
      counts,
      fill: fill ?? null,
      undone: undone ?? null,
      isWaiting: isWaiting ?? false,
    },
  })
}
