import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'

const CONTROLS: [string, ReactNode][] = [
  ['text input', <TextInput key="1" />],
  ['text area', <TextArea key="2" />],
  ['select', <Select key="3" options={[{ value: 'a', label: 'A' }]} value="a" onValueChange={() => undefined} />],
]

describe.each(CONTROLS)('A field with a %s', (_name, control) => {
  it('names its control by the label', () => {
    render(<Field label="När?">{control}</Field>)
    expect(screen.getByLabelText('När?').matches('input, textarea, button')).toBe(true)
  })

  it('describes its control by the hint and the error, and marks it as wrong', () => {
    render(
      <Field label="När?" hint="Till exempel imorgon 9:30" error="Skriv en tid i framtiden.">
        {control}
      </Field>,
    )
    const found = screen.getByLabelText('När?')
    expect(found.getAttribute('aria-invalid')).toBe('true')
    expect(descriptionOf(found)).toContain('Till exempel imorgon 9:30')
    expect(descriptionOf(found)).toContain('Skriv en tid i framtiden.')
  })

  it('reads out an error that comes later', () => {
    const { rerender } = render(<Field label="När?">{control}</Field>)
    const alert = screen.getByRole('alert')
    expect(alert.textContent).toBe('')
    rerender(
      <Field label="När?" error="Skriv en tid i framtiden.">
        {control}
      </Field>,
    )
    expect(within(alert).getByText('Skriv en tid i framtiden.')).toBeTruthy()
  })
})

describe('A select', () => {
  it('is opened, moved in and chosen from by keyboard', async () => {
    const chosen = vi.fn()
    const options = [
      { value: 'tel', label: 'Telefon' },
      { value: 'sip', label: 'SIP' },
    ] as const
    render(<Select aria-label="Ring med" options={options} value="tel" onValueChange={chosen} />)
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await screen.findByRole('option', { name: 'SIP' })
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(chosen).toHaveBeenCalledWith('sip')
  })
})

function descriptionOf(element: HTMLElement): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ')
}
