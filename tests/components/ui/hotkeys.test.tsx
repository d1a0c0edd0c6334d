import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { createHotkeyRegistry } from '@/components/ui/hotkey-registry'
import { setPreference } from '@/components/ui/preferences'
import { showToast } from '@/components/ui/toast'
import { Toaster } from '@/components/ui/toaster'
import { type Hotkey, useHotkeys } from '@/components/ui/use-hotkeys'

let pressed: string[] = []

beforeEach(() => {
  window.localStorage.clear()
  window.dispatchEvent(new Event('storage'))
  pressed = []
})

describe('The list of keys', () => {
  it('names once what two parts of a page bind', () => {
    const { register, list } = createHotkeyRegistry()
    const toWall: Hotkey = { keys: 'w', label: 'Väggläge', run: () => undefined }
    register(() => [toWall])
    register(() => [{ ...toWall }, { ...toWall, keys: 't', label: 'Tabell' }])
    expect(list().map(({ label }) => label)).toEqual(['Väggläge', 'Tabell'])
  })
})

describe('Hotkeys', () => {
  it('run on the bare page', async () => {
    render(<Page />)
    await userEvent.keyboard('5r{Control>}{Enter}{/Control}')
    expect(pressed).toEqual(['5', 'r', 'Control+Enter'])
  })

  it('leave letters and Enter to the field in focus, but save with Ctrl Enter', async () => {
    render(<Page />)
    const note = screen.getByLabelText('Notering')
    await userEvent.type(note, 'ring 5{Enter}')
    expect(note).toHaveProperty('value', 'ring 5\n')
    expect(pressed).toEqual([])
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(pressed).toEqual(['Control+Enter'])
  })

  it('leave Enter to the button in focus', async () => {
    render(<Page />)
    screen.getByRole('button', { name: 'Öppna' }).focus()
    await userEvent.keyboard('5{Enter}')
    expect(pressed).toEqual(['5'])
    expect(await screen.findByRole('dialog', { name: 'Ny kontakt' })).toBeTruthy()
  })

  it('are dead behind an open dialog, except one that is meant for it', async () => {
    render(<Page />)
    await userEvent.click(screen.getByRole('button', { name: 'Öppna' }))
    await screen.findByRole('dialog')
    await userEvent.keyboard('{Tab}5r{Control>}{Enter}{/Control}{Alt>}d{/Alt}')
    expect(pressed).toEqual(['Alt+d'])
  })

  it('live on beside a message in the corner', async () => {
    render(<Page />)
    showToast({ title: 'Sparat' })
    await screen.findByText('Sparat')
    await userEvent.keyboard('5')
    expect(pressed).toEqual(['5'])
  })

  it('are off when the person has turned single keys off; Enter and Ctrl Enter still work', async () => {
    setPreference('singleKeys', false)
    render(<Page />)
    await userEvent.keyboard('5r?{Enter}{Control>}{Enter}{/Control}')
    expect(pressed).toEqual(['Enter', 'Control+Enter'])
  })

  it('come back as soon as single keys are turned on again', async () => {
    setPreference('singleKeys', false)
    render(<Page />)
    setPreference('singleKeys', true)
    await screen.findByText('på')
    await userEvent.keyboard('5')
    expect(pressed).toEqual(['5'])
  })

  it('do not take a letter that is held with Ctrl, Alt or the Windows key', async () => {
    render(<Page />)
    await userEvent.keyboard('{Control>}r{/Control}{Alt>}5{/Alt}{Meta>}r{/Meta}')
    expect(pressed).toEqual([])
  })

  it('fire once for a held key', async () => {
    render(<Page />)
    await userEvent.keyboard('{5>4/}')
    expect(pressed).toEqual(['5'])
  })

  it('take a sign with or without Shift, since keyboards differ', async () => {
    render(<Page />)
    await userEvent.keyboard('?{Shift>}?{/Shift}')
    expect(pressed).toEqual(['?', '?'])
  })

  it('do not write their letter into a field that they focus', async () => {
    render(<Page />)
    await userEvent.keyboard('n')
    expect(screen.getByLabelText('Notering')).toBe(document.activeElement)
    expect(screen.getByLabelText('Notering')).toHaveProperty('value', '')
  })

  it('stop when the component leaves the screen', async () => {
    const { unmount } = render(<Page />)
    unmount()
    await userEvent.keyboard('5')
    expect(pressed).toEqual([])
  })
})

function Page() {
  const [isOpen, setOpen] = useState(false)
  const keys = ['5', 'r', '?', 'Enter', 'Control+Enter'].map(noted)
  useHotkeys([
    ...keys,
    { ...noted('Alt+d'), also: ['dialog', 'field', 'control'] },
    { keys: 'n', label: 'Notering', run: () => document.querySelector('textarea')?.focus() },
  ])
  return (
    <>
      <p>{keys.length > 0 && 'på'}</p>
      <textarea aria-label="Notering" />
      <Button onClick={() => setOpen(true)}>Öppna</Button>
      <Dialog open={isOpen} onOpenChange={setOpen} title="Ny kontakt" />
      <Toaster />
    </>
  )
}

function noted(keys: string): Hotkey {
  return { keys, label: keys, run: () => pressed.push(keys) }
}
