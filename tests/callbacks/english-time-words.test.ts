import { expect, it } from 'vitest'
import { englishTimeWords } from '@/lib/callbacks/english-time-words'
import { parseTime } from '@/lib/callbacks/parse-time'
import { quickPicks } from '@/lib/callbacks/quick-time-picks'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'

/** A Friday, 10:00 in Stockholm. */
const options = {
  now: Date.parse('2026-11-20T09:00:00Z'),
  window: DEFAULT_RULES.window,
  purpose: 'callback' as const,
  words: englishTimeWords,
}
const SWEDISH = /[åäö]|\b(och|eller|har|skriv|kl|vecka|dag)\b/i

it('says in English how a Swedish text was understood', () => {
  expect(parseTime('tis 14', options)).toMatchObject({ understood: 'Tuesday 24 Nov, 14:00' })
  expect(parseTime('8', options)).toMatchObject({
    question: 'Do you mean Monday 23 Nov, 08:00 or Tuesday 8 Dec, 08:00?',
  })
})

it.each(['blabla', 'igår', 'v 46', 'v 54', '30/2', 'ons 15 dec', '1/11', 'kl 23', 'om 20 mån', ''])(
  'refuses "%s" in English',
  (text) => {
    const parsed = parseTime(text, options)
    const said = parsed.kind === 'refused' ? parsed.message.replaceAll(/“.*”/g, '') : parsed.kind
    expect(said.trim()).toMatch(/^\S.*\.$/)
    expect(said).not.toMatch(SWEDISH)
  },
)

it('has English quick picks', () => {
  expect(quickPicks(options).map(({ label }) => label)).toEqual([
    'In 1 h',
    'Fri p.m.',
    'Mon 9:30',
    'In 2 weeks',
    'In 1 month',
    'In 6 months',
  ])
})
