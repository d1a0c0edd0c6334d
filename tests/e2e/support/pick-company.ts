import type { CompanyView } from '@/lib/organizations/company-view'
import type { Api } from './api'

/** The demo's companies that its history has hardly reached; the same on every day it is filled. */
const FIRST = 130
const LAST = 239

/** A company nobody has called, holds or has stopped, that fits; the last one first, since cards are served from the other end. */
export async function pickCompany(
  api: Api,
  fits: (company: CompanyView) => boolean = () => true,
): Promise<CompanyView> {
  for (let id = LAST; id >= FIRST; id -= 1) {
    const company = await api.company(id)
    if (isUntouched(company) && fits(company)) return company
  }
  throw new Error('The demo has no such company')
}

function isUntouched({ hold, lock, stop, queue, lastActivities }: CompanyView): boolean {
  const isWaiting = queue.some(
    ({ campaignId, state, lane }) => campaignId === 1 && state === 'waiting' && lane === 'fresh',
  )
  return !hold && !lock && !stop && isWaiting && queue.length === 1 && lastActivities.length === 0
}

/** Where a company stands in the campaign of the stories. */
export function entryOf({ queue }: CompanyView) {
  const entry = queue.find(({ campaignId }) => campaignId === 1)
  if (!entry) throw new Error('The company is not in the campaign')
  return entry
}
