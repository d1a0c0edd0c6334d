import { expect, test } from 'vitest'
import { situationText } from '@/components/desk/overlays/situation-text'
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

test('a card on a desk is with its caller, one that was only made ready is on its way', () => {
  expect(situationText(heldBy('desk'), looking)).toBe('hos Bo sedan 09:30')
  expect(situationText(heldBy('deck'), looking)).toBe('på väg till Bo sedan 09:30')
})
