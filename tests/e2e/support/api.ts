import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import type { CompanyHit, CompanyView } from '@/lib/organizations/company-view'
import type { Card, DeskSnapshot } from '@/lib/queue/types'

export interface Api {
  desk(): Promise<DeskSnapshot>
  /** The card on the desk and the one on deck, where a story needs both. */
  cards(): Promise<{ card: Card; deck: Card; counts: DeskSnapshot['counts'] }>
  company(organizationId: number): Promise<CompanyView>
  search(text: string): Promise<{ companies: CompanyHit[] }>
  post<Answer>(path: string, body: Record<string, unknown>): Promise<Answer>
  put(path: string, body: Record<string, unknown>): Promise<void>
  /** Gives the cards back at once, so the next story finds them free. */
  signOut(): Promise<void>
  /** A post with an id of its own, as every command has. */
  command<Answer>(path: string, body: Record<string, unknown>): Promise<Answer>
}

export function createApi(request: APIRequestContext): Api {
  const read = async <Answer>(path: string): Promise<Answer> => {
    const answer = await request.get(path)
    if (!answer.ok()) throw new Error(`GET ${path}: ${answer.status()} ${await answer.text()}`)
    return answer.json()
  }
  const headers = { 'X-Ringko-Client': 'stories' }
  const post = async <Answer>(path: string, data: Record<string, unknown>): Promise<Answer> => {
    const answer = await request.post(path, { data, headers })
    if (!answer.ok()) throw new Error(`POST ${path}: ${answer.status()} ${await answer.text()}`)
    return answer.json()
  }
  const put = async (path: string, data: Record<string, unknown>): Promise<void> => {
    const answer = await request.put(path, { data, headers })
    if (!answer.ok()) throw new Error(`PUT ${path}: ${answer.status()} ${await answer.text()}`)
  }
  const desk = () => read<DeskSnapshot>('/api/desk')
  return {
    desk,
    async cards() {
      const { card, deck, counts } = await desk()
      if (!card || !deck) throw new Error('There is no card on the desk or none on deck')
      return { card, deck, counts }
    },
    search: (text) => read(`/api/companies/search?q=${encodeURIComponent(text)}`),
    company: (organizationId) => read(`/api/companies/${organizationId}`),
    post,
    put,
    async signOut() {
      // A story may have signed out, or stopped the server, itself.
      await request.delete('/api/session', { headers }).catch(() => null)
    },
    command: (path, body) => post(path, { commandId: randomUUID(), ...body }),
  }
}
