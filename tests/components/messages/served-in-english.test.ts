import { describe, expect, it } from 'vitest'
import { deskEn } from '@/components/messages/desk-en'
import { servedInEnglish } from '@/components/messages/served-in-english'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { ERROR_STATUS } from '@/lib/errors'
import { becauseOf, type EmptyQueue } from '@/lib/queue/because'
import { WHY_NEW, WHY_OPENED, WHY_UNDONE, WHY_UNFINISHED, whyNow, whyOf } from '@/lib/queue/why'

const NOW = Date.parse('2026-11-20T09:00:00Z')
const HOUR = 3_600_000
const SWEDISH = /[åäöÅÄÖ]|\b(kort|hos|sen|tim|dagar?|gång|gånger|ringt|ringtid|Prio|Nytt|Ej|Din|efter|av|maj|okt)\b/

describe('What the server says in Swedish', () => {
  it.each(['prio', 'callback', 'busy', 'woken', 'retry', 'fresh'] as const)(
    'is English for a card of the lane %s',
    (lane) => {
      for (const ago of [0, 0.5, 5, 30, 80, 24 * 190]) {
        for (const lastCallAt of [null, NOW - 2 * HOUR, NOW - 24 * 45 * HOUR]) {
          const card = { lane, dueAt: NOW - ago * HOUR, attempts: lastCallAt === null ? 0 : 2, lastCallAt }
          expect(servedInEnglish(whyOf(card, { now: NOW, attemptLimit: 5 }))).not.toMatch(SWEDISH)
        }
      }
    },
  )

  it('is English for cards that no rule served', () => {
    for (const why of [WHY_UNFINISHED, WHY_OPENED, WHY_UNDONE]) expect(servedInEnglish(why)).not.toMatch(SWEDISH)
    for (const attempts of [0, 1, 2]) {
      const fresh = { lane: 'fresh', dueAt: NOW, attempts, lastCallAt: null } as const
      expect(servedInEnglish(whyOf(fresh, { now: NOW, attemptLimit: 5 }))).not.toMatch(SWEDISH)
      expect(servedInEnglish(whyNow({ why: WHY_NEW, attempts }))).not.toMatch(SWEDISH)
    }
    expect(servedInEnglish('Din Prio 10:00, 12 min sen')).toBe('Your callback 10:00, 12 min late')
    expect(servedInEnglish('Ej svar 2 av 5, annan tid på dagen')).toBe('No answer 2 of 5, another time of the day')
  })

  it('is English for an empty queue', () => {
    const empty: EmptyQueue = {
      status: 'running',
      hasRound: true,
      next: null,
      ownPrioAt: null,
      prioOfOthers: [],
      heldByOthers: 0,
    }
    const next = { dueAt: NOW + 3 * HOUR, count: 14 }
    const owners = [
      { owner: 'Eva', count: 3 },
      { owner: 'Bo', count: 1 },
    ]
    const queues: Array<Partial<EmptyQueue>> = [
      {},
      { status: 'paused' },
      { status: 'finished' },
      { hasRound: false },
      { next },
      { next: { ...next, count: 1 }, prioOfOthers: owners },
      { ownPrioAt: NOW + HOUR },
      { prioOfOthers: owners },
      { heldByOthers: 2 },
    ]
    const { window } = DEFAULT_RULES
    const said = queues.map((queue) => becauseOf({ ...empty, ...queue }, { now: NOW, window }).text)
    const night = becauseOf(empty, { now: NOW + 12 * HOUR, window }).text
    for (const text of [...said, night]) expect(servedInEnglish(text)).not.toMatch(SWEDISH)
    expect(servedInEnglish('14 kort 13:00, 3 Prio hos Eva, 1 hos Bo')).toBe(
      '14 cards 13:00, 3 promised by Eva, 1 by Bo',
    )
  })

  it('has an English sentence for each refusal', () => {
    for (const code of Object.keys(ERROR_STATUS)) {
      if (code === 'bad_credentials') continue
      expect(deskEn.said.refused(code, 'Svenska')).not.toBe('Svenska')
    }
    expect(deskEn.said.field('number', 'Skriv ett nummer.')).toMatch(/^Write a telephone number/)
  })
})
