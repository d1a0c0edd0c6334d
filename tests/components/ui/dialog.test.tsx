import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { Dialog } from '@/components/ui/dialog'

it('A dialog keeps what is written in it when somebody clicks beside it', async () => {
  const changed = vi.fn()
  render(
    <Dialog open onOpenChange={changed} title="Ny användare">
      <input aria-label="Namn" />
    </Dialog>,
  )
  await userEvent.type(await screen.findByLabelText('Namn'), 'Åsa')
  await userEvent.click(document.body)
  expect(changed).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('button', { name: 'Stäng' }))
  expect(changed).toHaveBeenCalledExactlyOnceWith(false)
})
