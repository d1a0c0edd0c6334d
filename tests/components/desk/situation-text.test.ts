import { describe, expect, test } from 'vitest'
import { placeText, situationText, standingText } from '@/components/desk/overlays/situation-text'
import { timesFor } from '@/components/desk/time/times'
import { deskSv } from '@/components/messages/desk-sv'
import { instantOf } from '@/lib/calendar/local-time'

const now = instantOf('2026-11-19', 10 * 60)
const since = new Date(instantOf('2026-11-19', 9 * 60 + 30)).toISOString()
const looking = { userId: 1, now, words: deskSv, times: timesFor('sv', deskSv.times) }
const heldBy = (kind: 'desk' | 'deck') => ({
  hold: { userId: 2, userName: 'Bo', kind, since },
  lock: null,
  stop: null,
  queue: [],
})

const free = { hold: null, lock: null, stop: null, queue: [] }
const waiting = {
  entryId: 1,
  campaignId: 1,
  campaign: 'Höst',
  state: 'waiting',
  lane: 'fresh',
  dueAt: since,
  attempts: 0,
  closedAs: null,
} as const

test('a card on a desk is with its caller, one that was only made ready is on its way', () => {
  expect(situationText(heldBy('desk'), looking)).toBe('hos Bo sedan 09:30')
  expect(situationText(heldBy('deck'), looking)).toBe('på väg till Bo sedan 09:30')
})

describe('a company that is stopped', () => {
  const stop = { byName: 'Disa Sjögren', at: since, case: 'no_calls' } as const
  const stopped = { hold: null, lock: null, stop, queue: [] }

  test('says who stopped it, since when and why', () => {
    expect(standingText(stopped, looking)).toBe('Spärrad av Disa Sjögren sedan 09:30: Vill inte bli uppringd')
    expect(standingText({ ...stopped, stop: { ...stop, byName: '' } }, looking)).toBe('spärrad: Vill inte bli uppringd')
    expect(standingText(heldBy('desk'), looking)).toBe('hos Bo sedan 09:30')
  })

  test('has no time from which it can be called', () => {
    expect(placeText(waiting, free, looking)).toMatch(/^Kan ringas från .*09:30$/)
    expect(placeText(waiting, stopped, looking)).toBe('Kan inte ringas nu')
    expect(placeText({ ...waiting, state: 'barred' }, free, looking)).toBe('Kan inte ringas nu')
    expect(placeText({ ...waiting, state: 'closed', closedAs: 'no' }, stopped, looking)).toMatch(
      /^avslutad i omgången: /,
    )
  })

  test('nor has one that another has locked', () => {
    const lock = { id: 1, ownerId: 2, ownerName: 'Bo', since, promisedAt: since }
    expect(placeText(waiting, { ...free, lock }, looking)).toBe('Kan inte ringas nu')
    expect(placeText(waiting, { ...free, lock: { ...lock, ownerId: 1 } }, looking)).toMatch(/^Kan ringas från /)
  })
})
