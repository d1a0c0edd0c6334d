import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeServer } from './fake-server'
import { nothing } from './fixtures'
import { renderDesk } from './render-desk'

beforeEach(() => {
  window.localStorage.clear()
  fakeServer()
})

const opener = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Sätt utfall' })

describe('The button for outcomes on a phone', () => {
  it('works with a card on the desk', () => {
    renderDesk()
    expect(opener().disabled).toBe(false)
  })

  it('is not to be pressed while the card stands on another screen', () => {
    renderDesk({ card: null, deck: null, otherScreen: true })
    expect(opener().disabled).toBe(true)
  })

  it('is not to be pressed when there is nothing to call', () => {
    renderDesk({ ...nothing, because: nothing.because })
    expect(opener().disabled).toBe(true)
  })
})
