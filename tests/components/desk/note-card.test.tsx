import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CardActivity } from '@/lib/queue/types'
import { fakeServer } from './fake-server'
import { cardOf } from './fixtures'
import { renderDesk } from './render-desk'

beforeEach(() => {
  window.localStorage.clear()
  fakeServer()
})

const call: CardActivity = {
  id: 1,
  at: '2026-11-19T12:20:00.000Z',
  by: 'Erik Holm',
  byId: 6,
  talked: false,
  kind: 'call',
  outcome: 'no_answer',
  reason: null,
  contact: null,
  subject: '',
  body: 'Telefonsvarare, växeln öppnar 10.',
  attemptNo: 1,
  campaign: 'Hösten 2026',
  office: [],
  delivery: null,
  undone: false,
}

const noteOf = (activity: CardActivity) => {
  renderDesk({ card: cardOf(1, { lastActivities: [activity] }) })
  return within(screen.getByRole('list', { name: /Senaste anteckningar/ }))
    .getByRole('listitem')
    .textContent?.replace(/\s+/g, ' ')
}

describe('A note on the strip', () => {
  it('has a space between the outcome and what was said, where the line may break', () => {
    expect(noteOf(call)).toContain('Ej svar Telefonsvarare')
  })

  it('has one before what a mail was about', () => {
    const mail: CardActivity = { ...call, kind: 'mail', outcome: null, subject: 'Diplomet', delivery: 'sent' }
    expect(noteOf({ ...mail, undone: true })).toContain('Mail skickat (ångrat) Diplomet: Telefonsvarare')
  })
})
