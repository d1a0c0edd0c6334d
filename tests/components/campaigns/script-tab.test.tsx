import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ScriptTab } from '@/components/campaigns/script/script-tab'
import { Toaster } from '@/components/ui/toaster'
import { exampleCampaign } from './example-campaign'

const server = vi.fn<typeof fetch>()
const refresh = vi.fn(async () => {})
beforeEach(() => {
  sessionStorage.clear()
  server.mockReset()
  refresh.mockClear()
  vi.stubGlobal('fetch', server)
})

const part = (number: number) => screen.getByRole('region', { name: `Del ${number}` })
const text = (number: number) => within(part(number)).getByRole('textbox', { name: 'Text' })
const heading = (number: number) => within(part(number)).getByRole('textbox', { name: 'Rubrik' })
const headings = () => screen.getAllByRole('textbox', { name: 'Rubrik' }).map((one) => (one as HTMLInputElement).value)
const preview = () => screen.getByRole('region', { name: 'Så ser säljaren det' })
const sent = () => JSON.parse(String(server.mock.calls[0]?.[1]?.body))

function open(campaign = exampleCampaign()) {
  const screenOf = (shown: typeof campaign) => (
    <>
      <ScriptTab campaign={shown} refresh={refresh} userName="Eva" />
      <Toaster />
    </>
  )
  const { rerender, unmount } = render(screenOf(campaign))
  return { leave: unmount, others: (changed: Partial<typeof campaign>) => rerender(screenOf(exampleCampaign(changed))) }
}

describe('The script', () => {
  it('stands beside its preview, with a company of the campaign in it', async () => {
    open()
    expect(preview().textContent).toContain('Hej Åsa Öberg, Eva här.')
    await userEvent.type(text(1), ' Ni i {{{{city}}?')
    expect(preview().textContent).toContain('Ni i Umeå?')
  })

  it('is saved as a whole, on the version it was read at', async () => {
    server.mockResolvedValueOnce(Response.json({ version: 4 }))
    open()
    await userEvent.clear(heading(2))
    await userEvent.type(heading(2), 'Om: budget')
    expect(screen.getByText('Ändringar som inte är sparade')).toBeTruthy()
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(refresh).toHaveBeenCalled())
    expect(server.mock.calls[0]?.[0]).toBe('/api/campaigns/1/script')
    expect(sent()).toMatchObject({ version: 3, script: { sections: [{ title: 'Öppning' }, { title: 'Om: budget' }] } })
    expect(screen.getByText('Sparat')).toBeTruthy()
  })

  it('that is not saved is still there after another page, and can be dropped', async () => {
    const { leave } = open()
    await userEvent.clear(heading(2))
    await userEvent.type(heading(2), 'Om: budget')
    leave()
    open()
    expect(headings()).toEqual(['Öppning', 'Om: budget'])
    expect(screen.getByText('Ändringar som inte är sparade')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Släng ändringarna' }))
    await waitFor(() => expect(headings()).toEqual(['Öppning', 'Om: mail']))
    expect(sessionStorage.length).toBe(0)
  })

  it('with an unknown field or without a heading is not sent', async () => {
    open()
    await userEvent.type(text(1), ' {{{{förnamn}}')
    expect(part(1).textContent).toContain('Okänt fält: {{förnamn}}.')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(screen.getByText('Rätta det som är markerat och spara igen.')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: /^Nytt avsnitt/ }))
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(part(3).textContent).toContain('Skriv en rubrik.')
    expect(server).not.toHaveBeenCalled()
  })

  it('puts a field where the text is written', async () => {
    open()
    const area = text(2) as HTMLTextAreaElement
    area.focus()
    area.setSelectionRange(0, 0)
    await userEvent.click(within(part(2)).getByRole('button', { name: 'Infoga fält' }))
    await userEvent.click(await screen.findByRole('menuitem', { name: /Företagets namn/ }))
    expect(area.value).toBe('{{company}}Självklart.')
  })

  it('moves its parts by keys, and gives back what was removed', async () => {
    open()
    await userEvent.click(heading(1))
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(headings()).toEqual(['Om: mail', 'Öppning'])
    await userEvent.click(within(part(1)).getByRole('button', { name: 'Ta bort' }))
    expect(headings()).toEqual(['Öppning'])
    await userEvent.click(await screen.findByRole('button', { name: /^Ångra/ }))
    expect(headings()).toEqual(['Om: mail', 'Öppning'])
  })

  it('says who was first when two change it, and shows their change when asked', async () => {
    const message = 'Adam ändrade manuset kl. 10:41.'
    server.mockResolvedValueOnce(Response.json({ error: { code: 'conflict', message } }, { status: 409 }))
    const { others } = open()
    await userEvent.type(text(1), ' Ett ord till.')
    await userEvent.click(screen.getByRole('button', { name: /^Spara/ }))
    expect(await screen.findByText(message, { exact: false })).toBeTruthy()
    refresh.mockImplementationOnce(async () => {
      others({ version: 4, script: { sections: [{ kind: 'section', title: 'Adams', text: 'Hej' }] } })
    })
    await userEvent.click(screen.getByRole('button', { name: 'Visa ändringen' }))
    await waitFor(() => expect(headings()).toEqual(['Adams']))
  })

  it("takes in others' changes while nothing is written here", async () => {
    const { others } = open()
    others({ version: 4, script: { sections: [{ kind: 'section', title: 'Adams', text: 'Hej' }] } })
    await waitFor(() => expect(headings()).toEqual(['Adams']))
  })
})
