import { describe, expect, it } from 'vitest'
import { deskEn } from '@/components/messages/desk-en'
import { servedInEnglish } from '@/components/messages/served-in-english'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { ERROR_STATUS } from '@/lib/errors'
import { becauseOf, type EmptyQueue } from '@/lib/queue/because'
import { englishWhyWords } from '@/lib/queue/english-why-words'
import { WHY_CODES } from '@/lib/queue/types'
import { whyOf } from '@/lib/queue/why'

const NOW = Date.parse('2026-11-20T09:00:00Z')
const HOUR = 3_600_000
const SWEDISH = /[åäöÅÄÖ]|\b(kort|hos|sen|tim|dagar?|gång|gånger|ringt|ringtid|Prio|Nytt|Ej|Din|efter|av|maj|okt)\b/

describe('What the server says in Swedish', () => {
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

describe('Why a card stands on the desk', () => {
  const said = (facts: Partial<Parameters<typeof whyOf>[0]> & Pick<Parameters<typeof whyOf>[0], 'whyCode'>) =>
    whyOf({ dueAt: 0, attempts: 0, lastCallAt: null, attemptLimit: 5, ...facts }, { now: NOW, words: englishWhyWords })

  it.each(WHY_CODES)('is English for %s', (whyCode) => {
    for (const ago of [0, 0.5, 5, 30, 80, 24 * 190]) {
      for (const lastCallAt of [null, NOW - 2 * HOUR, NOW - 24 * 45 * HOUR]) {
        for (const attempts of [0, 1, 2]) {
          const text = said({ whyCode, dueAt: NOW - ago * HOUR, attempts, lastCallAt })
          expect(text).not.toBe('')
          expect(text).not.toMatch(SWEDISH)
        }
      }
    }
  })

  it('is said in full', () => {
    expect(said({ whyCode: 'prio', dueAt: NOW - 12 * 60_000 })).toBe('Your callback 09:48, 12 min late')
    expect(said({ whyCode: 'callback', dueAt: NOW - 25 * HOUR })).toBe('Call back 19 Nov 09:00, 1 day late')
    expect(said({ whyCode: 'retry', attempts: 2, lastCallAt: NOW - 18 * HOUR })).toBe(
      'No answer 2 of 5, another time of the day',
    )
    expect(said({ whyCode: 'fresh', attempts: 1 })).toBe('New card, called once')
  })
})
