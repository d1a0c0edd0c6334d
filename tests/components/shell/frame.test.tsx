import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { AppFrame } from '@/components/shell/app-frame'
import { TopBar } from '@/components/shell/top-bar'
import { setPreference } from '@/components/ui/preferences'
import { useHotkeys } from '@/components/ui/use-hotkeys'

const ANNA = { name: 'Anna Nyström', role: 'caller' } as const

beforeEach(() => {
  window.localStorage.clear()
  window.dispatchEvent(new Event('storage'))
  document.documentElement.removeAttribute('data-theme')
})

describe('The frame of every page', () => {
  it('lists behind ? the keys that work just now, by group', async () => {
    renderPage()
    await userEvent.keyboard('?')
    const dialog = await screen.findByRole('dialog', { name: 'Alla tangenter' })
    const card = within(dialog).getByRole('region', { name: 'Kortet' })
    expect(within(card).getByText('Ring').closest('div')?.textContent).toBe('RingR')
    expect(within(dialog).queryByText('Avstängd')).toBeNull()
  })

  it('says in the list when single keys are turned off', async () => {
    setPreference('singleKeys', false)
    renderPage()
    await openMenu()
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Alla tangenter' }))
    expect(await screen.findByText(/Tangenter utan Ctrl är avstängda/)).toBeTruthy()
    expect(document.documentElement.dataset.singleKeys).toBe('off')
  })

  it('leaves a field with Esc', async () => {
    renderPage()
    await userEvent.click(screen.getByLabelText('Notering'))
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement).toBe(document.body)
  })

  it('changes the theme at once and keeps it in a cookie that the server reads', async () => {
    renderPage()
    await openMenu()
    await userEvent.click(await screen.findByRole('menuitemradio', { name: 'Mörkt' }))
    expect(document.documentElement.getAttribute('data-theme')).toBe('dark')
    expect(document.cookie).toContain('ringko_theme=dark')
    await openMenu()
    await userEvent.click(await screen.findByRole('menuitemradio', { name: 'Som datorn' }))
    expect(document.documentElement.hasAttribute('data-theme')).toBe(false)
  })

  it('speaks English when the person has chosen it', async () => {
    renderPage('en')
    await screen.findByRole('button', { name: 'Anna Nyström' })
    await openMenu()
    expect(await screen.findByRole('menuitem', { name: 'Sign out' })).toBeTruthy()
  })

  it('says so when signing out did not go through', async () => {
    vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('offline'))
    renderPage()
    await openMenu()
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Logga ut' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Utloggningen gick inte igenom. Försök igen.')
  })

  it('lets the keyboard skip the bar', async () => {
    renderPage()
    await userEvent.tab()
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Hoppa till innehållet' }))
    expect(document.activeElement?.getAttribute('href')).toBe('#main')
  })
})

function renderPage(locale: 'sv' | 'en' = 'sv') {
  render(
    <AppFrame locale={locale} theme="system">
      <TopBar user={ANNA} />
      <Page />
    </AppFrame>,
  )
}

async function openMenu() {
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
  await userEvent.click(screen.getByRole('button', { name: 'Anna Nyström' }))
}

function Page() {
  useHotkeys([
    { keys: 'r', label: 'Ring', group: 'Kortet', run: () => undefined },
    { keys: 'x', label: 'Avstängd', group: 'Kortet', run: () => undefined, isEnabled: false },
  ])
  return (
    <main id="main">
      <textarea aria-label="Notering" />
    </main>
  )
}
