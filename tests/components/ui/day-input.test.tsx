import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { DayInput } from '@/components/ui/day-input'

const told = vi.fn()

describe('A day', () => {
  it('that is written over another is told when it is whole, not for each figure on the way', async () => {
    const field = show('2026-11-10')
    field.focus()
    for (const [key, day] of [
      ['1', '2026-01-10'],
      ['2', '2026-12-10'],
      ['2', '2026-12-02'],
      ['4', '2026-12-24'],
    ] as const) {
      write(field, { key, day })
    }
    expect(told).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(field)
    await userEvent.tab()
    expect(told.mock.calls).toEqual([['2026-12-24']])
    expect(field.value).toBe('2026-12-24')
  })

  it('is told with Enter', () => {
    const field = show(undefined)
    write(field, { key: '6', day: '2026-12-24' })
    fireEvent.keyDown(field, { key: 'Enter' })
    fireEvent.blur(field)
    expect(told.mock.calls).toEqual([['2026-12-24']])
  })

  it('that is picked is told at once, also after one was begun by hand, and none too', () => {
    const field = show('2026-11-10')
    fireEvent.change(field, { target: { value: '2026-11-12' } })
    expect(told).toHaveBeenLastCalledWith('2026-11-12')
    fireEvent.keyDown(field, { key: '1' })
    fireEvent.pointerDown(field)
    fireEvent.change(field, { target: { value: '2026-11-13' } })
    expect(told).toHaveBeenLastCalledWith('2026-11-13')
    fireEvent.change(field, { target: { value: '' } })
    expect(told).toHaveBeenLastCalledWith(undefined)
  })

  it('from elsewhere is shown', () => {
    const { rerender } = render(<DayInput aria-label="Dag" value="2026-11-10" onDay={told} />)
    rerender(<DayInput aria-label="Dag" value={undefined} onDay={told} />)
    expect((screen.getByLabelText('Dag') as HTMLInputElement).value).toBe('')
  })
})

function show(first: string | undefined): HTMLInputElement {
  told.mockClear()
  render(<Page first={first} />)
  return screen.getByLabelText('Dag')
}

function Page({ first }: { first: string | undefined }) {
  const [day, setDay] = useState(first)
  const take = (next: string | undefined) => {
    told(next)
    setDay(next)
  }
  return <DayInput aria-label="Dag" value={day} onDay={take} />
}

/** As a browser does for a figure in one part of the field: the other parts stay as they are. */
function write(field: HTMLInputElement, { key, day }: { key: string; day: string }) {
  fireEvent.keyDown(field, { key })
  fireEvent.change(field, { target: { value: day } })
}
