import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useRef, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Ladder } from '@/components/ui/ladder'
import { MenuItem, MenuPopup } from '@/components/ui/menu'
import { TabPanel, Tabs } from '@/components/ui/tabs'
import { TextInput } from '@/components/ui/text-input'
import { hideToast, showToast } from '@/components/ui/toast'
import { Toaster } from '@/components/ui/toaster'

describe('A button', () => {
  it('shows its key but is called by its words, and tells screen readers the key', () => {
    render(<Button keys="Control+Enter">Spara</Button>)
    const button = screen.getByRole('button', { name: 'Spara' })
    expect(button.textContent).toContain('Ctrl Enter')
    expect(button.getAttribute('aria-keyshortcuts')).toBe('Control+Enter')
  })

  it('sends no form unless it is told to', async () => {
    const submitted = vi.fn((event: { preventDefault: () => void }) => event.preventDefault())
    render(
      <form onSubmit={submitted}>
        <Button>Ring</Button>
        <Button type="submit">Spara</Button>
      </form>,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Ring' }))
    expect(submitted).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }))
    expect(submitted).toHaveBeenCalledOnce()
  })
})

describe('A checkbox', () => {
  it('is ticked with Space and by its words', async () => {
    const changed = vi.fn()
    render(<Checkbox label="Talat med" onCheckedChange={changed} />)
    await userEvent.tab()
    await userEvent.keyboard(' ')
    expect(changed).toHaveBeenLastCalledWith(true)
    await userEvent.click(screen.getByText('Talat med'))
    expect(changed).toHaveBeenLastCalledWith(false)
    expect(screen.getByRole('checkbox', { name: 'Talat med' })).toBeTruthy()
  })
})

describe('A dialog', () => {
  it('focuses its first field, closes with Esc and gives the focus back', async () => {
    render(<DialogPage />)
    const opener = screen.getByRole('button', { name: 'Öppna' })
    await userEvent.click(opener)
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Namn')))
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(document.activeElement).toBe(opener))
  })

  it('asks only what cannot be undone, and does it on yes', async () => {
    const confirmed = vi.fn()
    const changed = vi.fn()
    render(
      <AlertDialog
        open
        onOpenChange={changed}
        title="3 kunder flyttas från A till B"
        confirmLabel="Flytta"
        onConfirm={confirmed}
      />,
    )
    await userEvent.click(await screen.findByRole('button', { name: 'Avbryt' }))
    expect(changed).toHaveBeenLastCalledWith(false)
    expect(confirmed).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Flytta' }))
    expect(confirmed).toHaveBeenCalledOnce()
  })
})

describe('Tabs', () => {
  it('change with the arrow keys', async () => {
    render(<TabsPage />)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}')
    expect(await screen.findByText('12 samtal')).toBeTruthy()
    expect(screen.getByRole('tab', { name: 'Historik 12' }).getAttribute('aria-selected')).toBe('true')
  })
})

describe('A menu', () => {
  it('opens, moves and chooses by keyboard', async () => {
    const chosen = vi.fn()
    render(<MenuPage onSignOut={chosen} />)
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await screen.findByRole('menuitem', { name: 'Logga ut' })
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    await waitFor(() => expect(chosen).toHaveBeenCalledOnce())
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
  })

  it('closes with Esc and gives the focus back to its button', async () => {
    render(<MenuPage onSignOut={() => undefined} />)
    const button = screen.getByRole('button', { name: 'Anna' })
    await userEvent.click(button)
    await screen.findByRole('menu')
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
    await waitFor(() => expect(document.activeElement).toBe(button))
  })

  it('closes with a second click on its button', async () => {
    render(<MenuPage onSignOut={() => undefined} />)
    const button = screen.getByRole('button', { name: 'Anna' })
    await userEvent.click(button)
    await screen.findByRole('menu')
    await userEvent.click(button)
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
  })
})

describe('A message in the corner', () => {
  it('carries its action and its key', async () => {
    const undone = vi.fn()
    render(<Toaster />)
    const id = showToast({ title: 'Sparade Nej på Falu Tak AB', action: { label: 'Ångra', keys: 'u', run: undone } })
    await userEvent.click(await screen.findByRole('button', { name: 'Ångra' }))
    expect(undone).toHaveBeenCalledOnce()
    hideToast(id)
    await waitFor(() => expect(screen.queryByText('Sparade Nej på Falu Tak AB')).toBeNull())
  })

  it('is replaced by a new one with the same id', async () => {
    render(<Toaster />)
    showToast({ id: 'saving', title: '1 osparad' })
    await screen.findByText('1 osparad')
    showToast({ id: 'saving', title: '2 osparade' })
    await screen.findByText('2 osparade')
    expect(screen.queryByText('1 osparad')).toBeNull()
  })
})

describe('A ladder', () => {
  it('has a step for each attempt, those made in the colour', () => {
    const { container } = render(<Ladder taken={2} limit={5} />)
    expect(container.querySelectorAll('i')).toHaveLength(5)
    expect(container.querySelectorAll('i.bg-current')).toHaveLength(2)
  })
})

function MenuPage({ onSignOut }: { onSignOut: () => void }) {
  const [isOpen, setOpen] = useState(false)
  const anchor = useRef<HTMLButtonElement>(null)
  return (
    <>
      <Button ref={anchor} onClick={() => setOpen((wasOpen) => !wasOpen)}>
        Anna
      </Button>
      <MenuPopup aria-label="Anna" anchor={anchor} open={isOpen} onOpenChange={setOpen}>
        <MenuItem onSelect={() => undefined}>Mina sessioner</MenuItem>
        <MenuItem onSelect={onSignOut}>Logga ut</MenuItem>
      </MenuPopup>
    </>
  )
}

function DialogPage() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Öppna</Button>
      <Dialog open={isOpen} onOpenChange={setOpen} title="Ny kontakt">
        <Field label="Namn">
          <TextInput />
        </Field>
      </Dialog>
    </>
  )
}

function TabsPage() {
  const [tab, setTab] = useState<'script' | 'history'>('script')
  const tabs = [
    { value: 'script', label: 'Manus' } as const,
    { value: 'history', label: 'Historik', count: 12 } as const,
  ]
  return (
    <Tabs aria-label="Kortet" tabs={tabs} value={tab} onValueChange={setTab}>
      <TabPanel value="script">Hej</TabPanel>
      <TabPanel value="history">12 samtal</TabPanel>
    </Tabs>
  )
}
