import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CardDraft } from '@/lib/mail/types'
import { type FakeServer, fakeServer } from './fake-server'
import { renderDesk } from './render-desk'

const DRAFT = '/api/companies/10/message-draft'
const templates = [
  { id: 1, channel: 'email', name: 'Hänvisad till mail' },
  { id: 2, channel: 'email', name: 'Tack för samtalet' },
  { id: 3, channel: 'sms', name: 'Kort' },
]
const drafts: Record<number, CardDraft> = {
  1: { channel: 'email', to: 'info@bolag.example', subject: 'Hänvisad', text: 'Jag ringde i dag.' },
  2: { channel: 'email', to: 'info@bolag.example', subject: 'Tack', text: 'Tack för samtalet.' },
  3: { channel: 'sms', to: '+46701234567', subject: '', text: 'Hej!' },
}

let server: FakeServer
let latest: { answer: (templateId: number) => void }[]

beforeEach(() => {
  window.localStorage.clear()
  server = fakeServer()
  latest = []
  server.on('/api/card-templates', () => ({ status: 200, body: { templates } }))
  server.on(
    DRAFT,
    () =>
      new Promise((resolve) => {
        latest.push({ answer: (templateId) => resolve({ status: 200, body: drafts[templateId] }) })
      }),
  )
})

async function write() {
  const { user } = renderDesk()
  await waitFor(() => expect(server.to('/api/desk/next')).toHaveLength(1))
  await user.keyboard('j')
  const dialog = within(await screen.findByRole('dialog', { name: 'Mail eller SMS' }))
  await asked(1)
  const value = (name: string) => dialog.getByLabelText<HTMLInputElement>(name).value
  return { user, dialog, value }
}

const asked = (times: number) => waitFor(() => expect(latest).toHaveLength(times))

describe('A mail from the card', () => {
  it('goes to whom it was written to, though the template comes after the address', async () => {
    const { user, dialog, value } = await write()
    await user.type(dialog.getByLabelText('Till'), 'vaxeln@kund.example')
    latest[0]?.answer(1)
    await waitFor(() => expect(value('Text')).toBe('Jag ringde i dag.'))
    expect([value('Till'), value('Ämne')]).toEqual(['vaxeln@kund.example', 'Hänvisad'])
  })

  it('keeps its address when another template is chosen, and takes that one’s words', async () => {
    const { user, dialog, value } = await write()
    latest[0]?.answer(1)
    await waitFor(() => expect(value('Till')).toBe('info@bolag.example'))
    await user.clear(dialog.getByLabelText('Till'))
    await user.type(dialog.getByLabelText('Till'), 'vaxeln@kund.example')
    await user.type(dialog.getByLabelText('Ämne'), ' igen')
    await user.selectOptions(dialog.getByLabelText('Mall'), 'Mail: Tack för samtalet')
    await asked(2)
    latest[1]?.answer(2)
    await waitFor(() => expect(value('Ämne')).toBe('Tack'))
    expect(value('Till')).toBe('vaxeln@kund.example')
  })

  it('that becomes an SMS goes to the template’s number, not to the address', async () => {
    const { user, dialog } = await write()
    latest[0]?.answer(1)
    await user.type(dialog.getByLabelText('Till'), 'x')
    await user.selectOptions(dialog.getByLabelText('Mall'), 'SMS: Kort')
    await asked(2)
    latest[1]?.answer(3)
    await waitFor(() => expect(dialog.getByDisplayValue('+46701234567')).toBeTruthy())
  })
})
