import { officeApi } from '@/lib/api/office-client'
import type { Facts } from '@/lib/realtime/events'
import { answerOf } from '../api/answer-of'
import type { News } from '../state/desk-state'
import { type DeskKit, serverNow } from './desk-kit'

/** The office answered or finished what I sent: said with the company's name, which the fact does not carry (S47). */
export async function hearOffice(
  { store }: DeskKit,
  { taskId, change, byId }: Facts['office:changed'],
): Promise<News | null> {
  const { user } = store.getState()
  if ((change !== 'answered' && change !== 'done') || byId === user.id) return null
  const answer = await answerOf(officeApi.sent())
  const sent = answer.kind === 'done' ? answer.answer.tasks.find(({ id }) => id === taskId) : undefined
  if (!sent) return null
  const news: News = { kind: 'office', byId, organization: sent.organization, at: serverNow(store.getState()) }
  store.setState({ news })
  return news
}
