import { withQuery } from '@/lib/api/ask'

export interface FloorAddress {
  /** A local day that has been; undefined is today. */
  day?: string | undefined
  campaignId: number | null
  isWall: boolean
}

/** /golvet with what is chosen, so that a television can keep it as a bookmark. */
export function floorHref({ day, campaignId, isWall }: FloorAddress): string {
  return withQuery('/golvet', { dag: day, kampanj: campaignId ?? undefined, vagg: isWall ? 1 : undefined })
}
