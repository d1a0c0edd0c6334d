import type { Facts } from '@/lib/realtime/events'
import type { News } from '../state/desk-state'
import { type DeskKit, serverNow } from './desk-kit'
import { refreshSnapshot } from './refresh-snapshot'

/** A customer said yes by mail: said with the company's name, which stands among my promises and not in the fact. */
export async function hearAgreed(
  kit: DeskKit,
  { organizationId, byId }: Facts['customer:agreed'],
): Promise<News | null> {
  await refreshSnapshot(kit)
  const state = kit.store.getState()
  const callback = state.callbacks.find((one) => one.organizationId === organizationId)
  if (!callback) return null
  const news: News = { kind: 'agreed', byId, organization: callback.organization, at: serverNow(state) }
  kit.store.setState({ news })
  return news
}
