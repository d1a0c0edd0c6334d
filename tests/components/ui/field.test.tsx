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
    expect(screen.getByLabelText('När?').matches('input, textarea, select')).toBe(true)
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
  it('gives the chosen value as it was given, a number as a number', async () => {
    const chosen = vi.fn()
    const options = [
      { value: 7, label: 'Hösten 2026', hint: '1 284' },
      { value: 8, label: 'Våren 2027' },
    ]
    render(<Select aria-label="Kampanj" options={options} value={null} placeholder="Välj" onValueChange={chosen} />)
    expect(screen.getByRole('combobox', { name: 'Kampanj' })).toHaveProperty('value', '')
    expect(screen.getByRole('option', { name: 'Hösten 2026 · 1 284' })).toBeTruthy()
    await userEvent.selectOptions(screen.getByRole('combobox'), 'Våren 2027')
    expect(chosen).toHaveBeenCalledWith(8)
  })
})

function descriptionOf(element: HTMLElement): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ')
}
