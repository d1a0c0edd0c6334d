import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { RULE_GROUPS } from '@/components/campaigns/rules/rule-groups'
import { draftOfRules, readRules } from '@/components/campaigns/rules/rules-draft'
import { RulesTab } from '@/components/campaigns/rules/rules-tab'
import { campaignRulesEn } from '@/components/messages/campaign-rules-en'
import { campaignRulesSv } from '@/components/messages/campaign-rules-sv'
import { RULE_NAMES } from '@/lib/campaigns/rules'
import type { LatestChange } from '@/lib/rule-changes/types'
import { exampleCampaign } from './example-campaign'

const server = vi.fn<typeof fetch>()
const refresh = vi.fn(async () => {})
/** What the server says was changed last. */
let latest: LatestChange | null = null
const CHANGE: LatestChange = {
  ...{ changeId: 7, moved: 312, closed: 41, released: 1, isDone: true, isUndo: false },
  ...{ byName: 'Eva Strömberg', at: '2026-11-20T09:00:00.000Z', changed: ['attemptGapMinutes'] },
}
beforeEach(() => {
  sessionStorage.clear()
  server.mockReset()
  refresh.mockClear()
  latest = null
  const fetched: typeof fetch = async (path, init) => {
    if (String(path).endsWith('/rules/change')) return Response.json({ change: latest })
    // A slow machine begins to count while it still writes: that must not take the answer to saving.
    if (String(path).endsWith('/rules/preview')) return new Promise(() => {})
    return server(path, init)
  }
  vi.stubGlobal('fetch', fetched)
})

const field = (name: string) => screen.getByRole('textbox', { name }) as HTMLInputElement
const rowOf = (name: string) => field(name).closest('[data-rule]') as HTMLElement
const sent = () => JSON.parse(String(server.mock.calls[0]?.[1]?.body))
const open = (campaign = exampleCampaign()) => render(<RulesTab campaign={campaign} refresh={refresh} />)
const write = async (name: string, value: string) => {
  await userEvent.clear(field(name))
  if (value) await userEvent.type(field(name), value)
}
const save = () => userEvent.keyboard('{Control>}{Enter}{/Control}')

describe('The hours of calling', () => {
  it.each([
    ['8', 480],
    ['0930', 570],
    ['9.30', 570],
    ['10:15', 615],
  ])('may be written %s', (opens, openMinute) => {
    const draft = { ...draftOfRules({}), window: { ...draftOfRules({}).window, opens, closes: '18' } }
    const { rules, wrong } = readRules(draft)
    expect([...wrong]).toEqual([])
    expect(rules.window).toMatchObject({ openMinute, closeMinute: 1080 })
  })
})

describe('The page of rules', () => {
  it('has every rule of the queue once, with a name and a meaning in both languages', () => {
    const shown = RULE_GROUPS.flatMap(({ rules }) => rules)
    expect([...shown].sort()).toEqual([...RULE_NAMES].sort())
    for (const words of [campaignRulesSv, campaignRulesEn])
      expect(Object.keys(words.rules).sort()).toEqual([...RULE_NAMES].sort())
  })

  it('shows value, unit and default, and marks what differs', () => {
    open()
    expect(field('Nej är förvalt från').value).toBe('7')
    expect(rowOf('Nej är förvalt från').textContent).toContain('ändrad')
    expect(rowOf('Nej är förvalt från').textContent).toContain('Standard 5 försök')
    expect(rowOf('Tid mellan försök').textContent).not.toContain('ändrad')
    expect(screen.getByText('Standard mån–fre 08:00–17:00')).toBeTruthy()
    expect(screen.getByText('1 regel är ändrad')).toBeTruthy()
  })

  it('keeps what is not saved through another page, and says so', async () => {
    const { unmount } = open()
    await write('Nej är förvalt från', '9')
    unmount()
    open()
    expect(field('Nej är förvalt från').value).toBe('9')
    expect(screen.getByText('Ändringar som inte är sparade')).toBeTruthy()
  })

  it('sends what differs from the defaults alone', async () => {
    server.mockResolvedValueOnce(Response.json({ version: 4 }))
    open()
    await userEvent.click(screen.getByRole('button', { name: 'Återställ Nej är förvalt från' }))
    await write('Väntetider vid upptaget', '10, 30')
    await userEvent.click(screen.getByRole('checkbox', { name: 'lör' }))
    await write('Till', '18:00')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Släpp försenade lås av sig själva' }))
    await save()
    await waitFor(() => expect(refresh).toHaveBeenCalled())
    expect(server.mock.calls[0]?.[0]).toBe('/api/campaigns/1/rules')
    expect(sent()).toMatchObject({ version: 3 })
    expect(sent().rules).toEqual({
      busyDelaysMinutes: [10, 30],
      window: { weekdays: [1, 2, 3, 4, 5, 6], openMinute: 480, closeMinute: 1080 },
      autoReleaseOverdueLocks: true,
    })
  })

  it.each([
    ['Försök per dag på ett nummer', '11', 'Skriv ett heltal från 1 till 10.'],
    ['Tid att ångra', '', 'Skriv ett heltal från 0 till 600.'],
    ['Väntetider vid upptaget', '20, snart', 'Skriv minuter med komma emellan, till exempel 20, 60.'],
    ['Föreslå Nej från', '9', 'Nej kan inte föreslås först efter den gräns där Nej är förvalt.'],
    ['Varna för många lås', '30', 'Varningen måste komma senast vid gränsen.'],
    ['Till', '22:00', 'Ringtiden ligger mellan 08:00 och 21:00 och är minst en timme.'],
  ])('says beside %s what is wrong with %s, and sends nothing', async (name, value, sentence) => {
    open()
    await write(name, value)
    expect(within(rowOf(name)).getByText(sentence)).toBeTruthy()
    await save()
    expect(screen.getByText('En regel behöver rättas.')).toBeTruthy()
    expect(server).not.toHaveBeenCalled()
  })

  it('says what was changed last, and takes it back while nothing else is written', async () => {
    latest = CHANGE
    server.mockResolvedValue(Response.json({ version: 4 }))
    open()
    const effect = 'Tid mellan försök. 312 kort fick ny tid, 41 kort stängdes, 1 löfte släpptes.'
    expect(await screen.findByText(effect)).toBeTruthy()
    const undo = screen.getByRole('button', { name: /^Ångra/ })
    await userEvent.click(undo)
    await waitFor(() => expect(refresh).toHaveBeenCalled())
    expect(server.mock.calls[0]?.[0]).toBe('/api/campaigns/1/rules/undo')
    expect(sent()).toMatchObject({ changeId: 7, version: 3 })
    server.mockClear()
    await write('Nej är förvalt från', '')
    expect(undo.getAttribute('aria-disabled')).toBe('true')
    await userEvent.click(undo)
    expect(server).not.toHaveBeenCalled()
  })

  it('counts a change that is being carried out, and offers no undo before it is done', async () => {
    latest = { ...CHANGE, isDone: false }
    open()
    expect(await screen.findByText('Tid mellan försök. Införs nu: 354 hittills.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Ångra/ })).toBeNull()
    latest = { ...CHANGE, isUndo: true }
    expect(await screen.findByText('Senaste ändringen ångrades', {}, { timeout: 5000 })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Ångra/ })).toBeNull()
  })

  it('resets all at once', async () => {
    open()
    await userEvent.click(screen.getByRole('button', { name: 'Återställ alla' }))
    expect(screen.getByText('Allt följer standard')).toBeTruthy()
    expect(field('Nej är förvalt från').value).toBe('5')
  })
})
