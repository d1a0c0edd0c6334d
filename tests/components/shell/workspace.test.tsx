import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { AppFrame } from '@/components/shell/app-frame'
import { PLACES, placesFor } from '@/components/shell/places'
import { Workspace } from '@/components/shell/workspace'
import { PageAction } from '@/components/ui/page-action'
import { setPreference } from '@/components/ui/preferences'
import type { Role } from '@/lib/auth/types'
import { fakeRouter } from '@/tests/support/fake-router'

const act = vi.fn<() => void>()

beforeEach(() => {
  window.localStorage.clear()
  window.dispatchEvent(new Event('storage'))
  act.mockReset()
})

describe('The menu beside a page', () => {
  it('lists what the role may see, and marks where one is', () => {
    fakeRouter.path = '/konto'
    renderPage('caller')
    const menu = screen.getByRole('navigation', { name: 'Sidor' })
    const links = within(menu).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual(placesFor('caller').map(({ href }) => href))
    expect(within(menu).getByRole('link', { current: 'page' }).textContent).toContain('Konto')
  })

  it('shows the desk to those who call alone', () => {
    expect(placesFor('office').map(({ id }) => id)).not.toContain('desk')
    expect(placesFor('supervisor').map(({ id }) => id)).toContain('desk')
  })

  it('gives each place a letter of its own', () => {
    expect(new Set(PLACES.map(({ key }) => key)).size).toBe(PLACES.length)
  })

  it('is walked with g and the letter of a place', async () => {
    renderPage('office')
    await userEvent.keyboard('go')
    expect(fakeRouter.push).toHaveBeenCalledWith('/konto')
  })

  it('takes the second letter before the page does, and lets go of others', async () => {
    renderPage('office')
    await userEvent.keyboard('go')
    expect(act).not.toHaveBeenCalled()
    await userEvent.keyboard('o')
    expect(act).toHaveBeenCalledOnce()
    await userEvent.keyboard('gxo')
    expect(act).toHaveBeenCalledTimes(2)
  })

  it('is not walked from a field, nor when single keys are turned off', async () => {
    renderPage('office')
    await userEvent.click(screen.getByLabelText('Fält'))
    await userEvent.keyboard('go')
    expect(screen.getByLabelText('Fält')).toHaveProperty('value', 'go')
    await userEvent.keyboard('{Escape}')
    setPreference('singleKeys', false)
    await userEvent.keyboard('go')
    expect(fakeRouter.push).not.toHaveBeenCalled()
  })
})

describe('The palette', () => {
  it('finds pages and what the page can do by the beginning of a word', async () => {
    renderPage('office')
    await userEvent.keyboard('{Control>}k{/Control}')
    const field = await screen.findByRole('combobox', { name: 'Sida eller åtgärd' })
    expect(screen.getByRole('option', { name: /Konto/ })).toBeTruthy()
    await userEvent.type(field, 'ny sak{Enter}')
    await vi.waitFor(() => expect(act).toHaveBeenCalledOnce())
    expect(screen.queryByRole('combobox')).toBeNull()
  })

  it('goes to the page that is chosen', async () => {
    renderPage('office')
    await userEvent.click(screen.getByRole('button', { name: 'Sök' }))
    await userEvent.type(await screen.findByRole('combobox'), 'kon{Enter}')
    await vi.waitFor(() => expect(fakeRouter.push).toHaveBeenCalledWith('/konto'))
  })

  it('says so when nothing is called that', async () => {
    renderPage('office')
    await userEvent.click(screen.getByRole('button', { name: 'Sök' }))
    await userEvent.type(await screen.findByRole('combobox'), 'qqq')
    expect(screen.getByText(/Inget här heter så/)).toBeTruthy()
  })
})

function renderPage(role: Role) {
  render(
    <AppFrame locale="sv" theme="system">
      <Workspace user={{ name: 'Disa Öberg', role }}>
        <PageAction label="Ny sak" keys="o" onAct={act} />
        <input aria-label="Fält" />
      </Workspace>
    </AppFrame>,
  )
}
